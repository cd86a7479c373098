/** Puts a person's values in place of the machine's, each with words, and works the codes out anew. */
import {
  attributionKinds,
  type Anchor,
  type Basis,
  type Claim,
  type Correction,
  type Quad,
  type Span,
  statuses,
  type Tally,
  type Tie,
} from '../../model/index.ts'
import { codesOf, isEvent, isMode, quadOf } from '../../codebook/index.ts'

type Fields = Readonly<Record<string, unknown>>

type Shape = 'text' | 'event' | 'status' | 'list' | 'grounded' | 'attribution' | 'number' | 'flag' | 'ids'

const ofClaim: Readonly<Record<string, Shape>> = {
  event: 'event',
  mode: 'text',
  contexts: 'ids',
  status: 'status',
  attribution: 'attribution',
  initiators: 'list',
  recipients: 'list',
  place: 'grounded',
  when: 'grounded',
  counts: 'list',
  weapons: 'list',
}

const ofTally: Readonly<Record<string, Shape>> = {
  unit: 'text',
  event: 'event',
  low: 'number',
  best: 'number',
  high: 'number',
  approximate: 'flag',
  window: 'grounded',
  initiators: 'list',
  recipients: 'list',
  place: 'grounded',
  attribution: 'attribution',
  members: 'ids',
}

const ofTie: Readonly<Record<string, Shape>> = {
  from: 'grounded',
  relation: 'text',
  to: 'grounded',
  polarity: 'text',
  status: 'status',
  attribution: 'attribution',
  when: 'grounded',
}

const attributions: ReadonlySet<unknown> = new Set(attributionKinds)

const required: ReadonlySet<string> = new Set([
  'event',
  'status',
  'attribution',
  'initiators',
  'recipients',
  'counts',
  'weapons',
  'contexts',
  'unit',
  'approximate',
  'members',
  'from',
  'to',
  'relation',
  'polarity',
])

/** Why a correction cannot be taken, in words; undefined when it can. A null takes a value away where a record can be without. */
export function faultOfCorrection(record: Anchor['record'], { field, value }: Correction): string | undefined {
  if (record === 'finding' || record === 'actor' || record === 'site')
    return `the fields of ${{ actor: 'an actor', finding: 'a finding', site: 'a site' }[record]} are not corrected`
  const shapes = record === 'claim' ? ofClaim : record === 'tally' ? ofTally : ofTie
  const shape = Object.hasOwn(shapes, field) ? shapes[field] : undefined
  if (shape === undefined) return `a ${record} has no field ${field} to correct; use ${Object.keys(shapes).join(', ')}`
  if (value === null || value === undefined)
    return required.has(field) ? `${field} cannot be taken away from a ${record}` : undefined
  return fits(shape, value) ? undefined : `${field} has not the shape of a ${shapeNames[shape]}`
}

const shapeNames: Readonly<Record<Shape, string>> = {
  text: 'text',
  event: 'PLOVER event',
  status: 'status',
  list: 'list of records',
  grounded: 'record',
  attribution: 'record with a kind',
  number: 'number',
  flag: 'true or false',
  ids: 'list of texts',
}

function fits(shape: Shape, value: unknown): boolean {
  switch (shape) {
    case 'text':
      return typeof value === 'string' && value !== ''
    case 'event':
      return typeof value === 'string' && isEvent(value)
    case 'status':
      return statuses.some((status) => status === value)
    case 'list':
      return Array.isArray(value) && value.every(isFields)
    case 'grounded':
      return isFields(value)
    case 'attribution':
      return isFields(value) && attributions.has(value['kind'])
    case 'number':
      return typeof value === 'number' && Number.isFinite(value)
    case 'flag':
      return typeof value === 'boolean'
    case 'ids':
      return Array.isArray(value) && value.every((each) => typeof each === 'string')
  }
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/**
 * A claim with a person's values; its quad and codes follow from them. With its event or mode fall the label that stood for them and what
 * weights made of them. Values without words keep those of the value before, else of the claim.
 */
export function correctClaim(claim: Claim, corrections: readonly Correction[]): Claim {
  const fields = corrected(claim, claim.evidence, corrections, 'claim') as unknown as Claim
  const { mode, ...rest } = fields
  const kept = mode !== undefined && isMode(fields.event, mode) ? { ...rest, mode } : rest
  const isSame = claim.event === fields.event && claim.mode === mode
  const { label: _, suggestion: __, ...recoded } = kept
  const core = inKeyOrder({ ...(isSame ? kept : recoded), quad: quadOf(fields.event) as Quad }, claim)
  return { ...core, codes: codesOf(core) }
}

/** A tally with a person's values. */
export function correctTally(tally: Tally, corrections: readonly Correction[]): Tally {
  return corrected(tally, tally.evidence, corrections, 'tally') as unknown as Tally
}

/** A tie with a person's values. */
export function correctTie(tie: Tie, corrections: readonly Correction[]): Tie {
  return corrected(tie, tie.evidence[0] ?? [0, 0], corrections, 'tie') as unknown as Tie
}

/** Records print their keys in one order, corrected or not. */
function inKeyOrder(fields: Claim, claim: Claim): Claim {
  const order = [
    'id',
    'document',
    'event',
    'mode',
    'contexts',
    'quad',
    'status',
    'statusCue',
    'attribution',
    'initiators',
  ]
  const later = ['recipients', 'place', 'when', 'counts', 'weapons', 'evidence', 'trigger', 'rule', 'codes', 'members']
  const keys = [...order, ...later, ...Object.keys(claim)]
  const given = fields as unknown as Fields
  return Object.fromEntries(
    [...new Set(keys)].filter((key) => given[key] !== undefined).map((key) => [key, given[key]]),
  ) as unknown as Claim
}

function corrected(
  record: Claim | Tally | Tie,
  evidence: Span,
  corrections: readonly Correction[],
  kind: 'claim' | 'tally' | 'tie',
): Fields {
  const fields: Record<string, unknown> = { ...record }
  for (const correction of corrections) {
    if (faultOfCorrection(kind, correction) !== undefined) continue
    const { field, value } = correction
    if (value === null || value === undefined) delete fields[field]
    else fields[field] = grounded(value, fields[field], evidence)
  }
  return fields
}

/** Records of a correction that came without words take them from what stood there. */
function grounded(value: unknown, before: unknown, evidence: Span): unknown {
  if (Array.isArray(value)) {
    const old = Array.isArray(before) ? before : []
    return value.map((item, i) => (isFields(item) ? withWords(item, old[i], evidence) : item))
  }
  return isFields(value) && !('kind' in value) ? withWords(value, before, evidence) : value
}

function withWords(value: Fields, before: unknown, evidence: Span): Fields {
  const given = value['spans']
  const old = isFields(before) ? before['spans'] : undefined
  const spans =
    Array.isArray(given) && given.length > 0 ? given : Array.isArray(old) && old.length > 0 ? old : [evidence]
  const basis: Basis = isBasis(value['basis']) ? value['basis'] : spans === given ? 'stated' : 'inferred'
  return { ...value, basis, spans }
}

function isBasis(value: unknown): value is Basis {
  return value === 'stated' || value === 'implied' || value === 'inferred'
}
