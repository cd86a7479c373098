/** Short reports of our own with what a reader would have found in them, made by hand: what casefiles are tested on. */
import { createHash } from 'node:crypto'
import type {
  Claim,
  Decision,
  EventType,
  Filed,
  Finding,
  Incident,
  Mention,
  Merged,
  NetworkTie,
  Run,
  Span,
  Tally,
  Tie,
} from '../../src/model/index.ts'

export const addRun: Run = {
  kind: 'add',
  at: '2021-03-01T08:00:00.000Z',
  version: '0.2.0',
  weights: 'aa',
  tables: 'bb',
}
export const recodeRun: Run = { ...addRun, kind: 'recode', at: '2021-04-01T08:00:00.000Z', version: '0.3.0' }

const codes: Claim['codes'] = { plover: { event: 'ASSAULT' }, cameo: '190', acled: null, ucdp: null }

const hex = (text: string): string => createHash('sha256').update(text).digest('hex')

/** Where words stand in a text. */
export function at(text: string, words: string): Span {
  const start = text.indexOf(words)
  if (start < 0) throw new Error(`no '${words}' in the text`)
  return [start, start + words.length]
}

/** A report with one claim: `trigger` happened to `recipient` by `initiator`, all of them words of the text. */
export interface Sketch {
  readonly name?: string
  readonly title?: string
  readonly published?: string
  readonly text: string
  readonly trigger?: string
  readonly initiator?: string
  readonly recipient?: string
  readonly place?: string
  readonly killed?: string
  readonly event?: EventType
}

export function report(sketch: Sketch): Filed {
  const { text, trigger, initiator, recipient, place, killed } = sketch
  const sha256 = hex(text)
  const id = sha256.slice(0, 16)
  const whole: Span = [0, text.length]
  const spot = (words: string): Span => at(text, words)
  const stated = (words: string) => ({ name: words, basis: 'stated' as const, spans: [spot(words)] })
  const claim: Claim | undefined =
    trigger === undefined
      ? undefined
      : {
          id: `c${hex(`${id}${trigger}`).slice(0, 13)}`,
          document: id,
          event: sketch.event ?? 'ASSAULT',
          contexts: [],
          quad: 4,
          status: 'asserted',
          attribution: { kind: 'author' },
          initiators: initiator === undefined ? [] : [{ ...stated(initiator), actor: `text:${initiator}` }],
          recipients: recipient === undefined ? [] : [stated(recipient)],
          ...(place === undefined ? {} : { place: { ...stated(place), lat: 33.3, lon: 44.4, country: 'IRQ' } }),
          counts:
            killed === undefined
              ? []
              : [{ of: 'killed', best: Number(killed), approximate: false, basis: 'stated', spans: [spot(killed)] }],
          weapons: [],
          evidence: whole,
          trigger: spot(trigger),
          rule: 'strike-v',
          codes,
        }
  const mentions: Mention[] =
    initiator === undefined
      ? []
      : [
          {
            kind: 'actor',
            span: spot(initiator),
            sentence: 0,
            head: 1,
            reason: 'a name',
            form: 'name',
            referent: { id: `text:${initiator}`, name: initiator, registered: false },
            basis: 'stated',
          },
        ]
  return {
    document: {
      id,
      name: sketch.name ?? `${id}.txt`,
      text,
      sha256,
      ...(sketch.title === undefined ? {} : { title: sketch.title }),
      ...(sketch.published === undefined ? {} : { published: sketch.published }),
      language: 'en',
    },
    layout: { blocks: [{ kind: 'paragraph', span: whole }], marks: [], notes: [], quotations: [] },
    mentions,
    claims: claim === undefined ? [] : [claim],
    tallies: [],
    ties: [],
    findings: [],
  }
}

const taji = report({
  name: 'reports/taji.txt',
  title: 'Rockets on Taji',
  published: '2020-03-12',
  text: 'Rockets hit Camp Taji north of Baghdad. The Harbour Brigade fired them, and 3 soldiers died.',
  trigger: 'hit',
  initiator: 'Harbour Brigade',
  recipient: 'soldiers',
  place: 'Camp Taji',
  killed: '3',
})
const text = 'The River Front commands the Harbour Brigade. It counts nine attacks since October, a clerk said saidly.'
const front = report({ name: 'reports/front.txt', text })
const tie: Tie = {
  id: 'r1',
  document: front.document.id,
  from: { name: 'River Front', basis: 'stated', spans: [at(text, 'River Front')] },
  relation: 'commands',
  to: { name: 'Harbour Brigade', basis: 'stated', spans: [at(text, 'Harbour Brigade')] },
  polarity: '+',
  status: 'asserted',
  attribution: { kind: 'author' },
  evidence: [[0, 44]],
  rule: 'commands-v',
}
const tally: Tally = {
  id: 't1',
  document: front.document.id,
  unit: 'attacks',
  event: 'ASSAULT',
  best: 9,
  approximate: false,
  initiators: [],
  recipients: [],
  attribution: { kind: 'author' },
  members: [],
  basis: 'stated',
  spans: [at(text, 'nine attacks')],
  evidence: [46, 84],
  rule: 'count-n',
}
const finding: Finding = {
  id: 'f1',
  document: front.document.id,
  rule: 'doubled-word',
  severity: 'low',
  spans: [at(text, 'said saidly')],
  actual: 'said saidly',
  expected: ['said'],
  note: 'A word stands twice.',
}

/** Two reports with every kind of record. */
export const batch: readonly Filed[] = [taji, { ...front, ties: [tie], tallies: [tally], findings: [finding] }]
export const claim: Claim = taji.claims[0]!

/** An incident of the given claims. */
export function incidentOf(claims: readonly Claim[], over: Partial<Incident> = {}): Incident {
  const ids = claims.map(({ id }) => id)
  const [first] = claims
  return {
    id: `i${hex(ids.join()).slice(0, 13)}`,
    event: first!.event,
    contexts: [],
    quad: 4,
    codes,
    standing: 'asserted',
    initiators: first!.initiators.map(({ name, actor }) => ({
      name,
      ...(actor === undefined ? {} : { actor }),
      basis: 'stated',
      claims: ids,
    })),
    recipients: [],
    places: [
      { name: 'Camp Taji', lat: 33.5, lon: 44.25, precision: 'site', country: 'IRQ', basis: 'stated', claims: ids },
    ],
    times: [{ start: '2020-03-11', end: '2020-03-11', precision: 'day', basis: 'stated', claims: ids }],
    tolls: [{ of: 'killed', low: 3, best: 3, high: 3, values: [{ claim: ids[0]!, best: 3, approximate: false }] }],
    weapons: [],
    claims: claims.map(({ id, document }) => ({
      claim: id,
      document,
      role: 'asserts',
      reason: 'it began with it',
      by: 'machine',
    })),
    dissent: [],
    tallies: [],
    members: [],
    sources: claims.length,
    ...over,
  }
}

const edge: NetworkTie = {
  id: 'n1',
  from: { id: 'text:river front', name: 'River Front' },
  relation: 'commands',
  to: { id: 'text:harbour brigade', name: 'Harbour Brigade' },
  stated: ['r1'],
  ended: [],
}
const between: Finding = {
  id: 'f2',
  document: taji.document.id,
  rule: 'count-conflict',
  severity: 'high',
  spans: [at(taji.document.text, '3 soldiers')],
  elsewhere: [{ document: front.document.id, spans: [at(text, 'nine attacks')] }],
  note: 'Two reports do not agree.',
}

/** What merging those reports gives. */
export const merged: Merged = { incidents: [incidentOf([claim])], network: [edge], findings: [between] }

/** A decision about the claim of those reports. */
export function decision(over: Partial<Decision> = {}): Decision {
  const made = {
    at: '2021-03-02T09:00:00.000Z',
    by: 'Amal',
    verdict: 'accept' as const,
    about: [{ record: 'claim' as const, id: claim.id, document: claim.document, span: claim.trigger }],
    ...over,
  }
  return { id: hex(JSON.stringify(made)), ...made }
}
