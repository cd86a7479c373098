/** `qanat review VERDICT FILE ID…`: what a person decided, added to what was decided before; nothing is overwritten. */
import {
  type Anchor,
  type Casefile,
  type Correction,
  type Decision,
  errors,
  type EventRecord,
  type Incident,
} from '../../model/index.ts'
import { decisionOf } from '../../casefile/index.ts'
import { faultOfCorrection } from '../../incidents/index.ts'
import { mergeRecord, recordOf } from '../../pipeline/record.ts'
import { plural, visible } from '../../writers/words.ts'
import type { Arguments, Run } from '../command.ts'
import { nearest } from '../nearest.ts'
import { correctionsOf } from './corrections.ts'
import { withCasefile } from './opened.ts'

const verdicts = ['accept', 'correct', 'reject', 'merge', 'split', 'flag', 'undo'] as const
type Verdict = (typeof verdicts)[number]

/** Who decides when nobody says: no name of an account goes into a file that is passed on. */
const somebody = 'reviewer'

export const review: Run = async (given, context) => {
  const example = 'review accept baghdad.qanat c1f2'
  const [word, path, ...ids] = given.files
  const verdict = verdictOf(word, example)
  if (path === undefined) throw errors.badUsage('qanat review was given no casefile', `qanat ${example}`)
  if (verdict !== 'undo' && ids.length === 0)
    throw errors.badUsage(
      `qanat review ${verdict} was not told of what`,
      `qanat review ${verdict} ${path} ID; qanat show prints the ids`,
    )
  return await withCasefile(path, context, false, async (casefile) => {
    const record = await recordOf(casefile)
    const common = {
      at: context.now(),
      by: given.options.by ?? context.terminal.env['QANAT_BY'] ?? somebody,
      ...(given.options.note === undefined ? {} : { note: given.options.note }),
    }
    const contents =
      verdict === 'undo'
        ? [{ ...common, verdict, about: [], undoes: undone(await casefile.decisions(), ids[0]) }]
        : await contentsOf(verdict, ids, record, casefile, given).then((all) =>
            all.map((content) => ({ ...common, verdict, ...content })),
          )
    const decisions = contents.map((content) => decisionOf(content))
    await casefile.decide(decisions)
    const { incidents } = await mergeRecord(casefile)
    if (given.options.json === true) await context.terminal.out(`${JSON.stringify(decisions)}\n`)
    else {
      for (const decision of decisions) await context.terminal.out(`${line(decision)}\n`)
      await context.terminal.out(
        `The record: ${plural(incidents.length, 'incident')}.  To take it back: qanat review undo ${visible(path)} ${decisions[0]!.id.slice(0, 12)}\n`,
      )
    }
    return 0
  })
}

function line({ id, verdict, about, undoes }: Decision): string {
  const what = undoes === undefined ? about.map((anchor) => anchor.id).join(' ') : undoes.slice(0, 12)
  return `${id.slice(0, 12)}  ${verdict} ${what}`
}

function verdictOf(word: string | undefined, example: string): Verdict {
  const verdict = verdicts.find((known) => known === word)
  if (verdict) return verdict
  const near = word === undefined ? undefined : nearest(word, verdicts)
  throw errors.badUsage(
    word === undefined ? 'qanat review was not told what was decided' : `qanat review knows no ${word}`,
    near === undefined ? `qanat ${example}; verdicts: ${verdicts.join(', ')}` : `did you mean ${near}?`,
  )
}

type Content = Pick<Decision, 'about' | 'corrections'>

async function contentsOf(
  verdict: Exclude<Verdict, 'undo'>,
  ids: readonly string[],
  record: EventRecord,
  casefile: Casefile,
  { options }: Arguments,
): Promise<readonly Content[]> {
  if (verdict === 'merge') {
    if (ids.length < 2) throw errors.badUsage('a merge needs two or more', 'name incidents or claims that are one')
    const about = await Promise.all(ids.map((id) => firstAnchor(id, record, casefile)))
    return [{ about }]
  }
  if (verdict === 'split') return await Promise.all(ids.map((id) => splitOf(id, record)))
  const about = (await Promise.all(ids.map((id) => anchorsOf(id, record, casefile)))).flat()
  if (verdict !== 'correct') return about.map((anchor) => ({ about: [anchor] }))
  return about.map((anchor) => {
    const claim = record.claims.find(({ id }) => anchor.record === 'claim' && id === anchor.id)
    const corrections = correctionsOf(options.set, claim?.counts)
    refuse(anchor, corrections)
    return { about: [anchor], corrections }
  })
}

function refuse({ record }: Anchor, corrections: readonly Correction[]): void {
  for (const correction of corrections) {
    const fault = faultOfCorrection(record, correction)
    if (fault !== undefined)
      throw errors.badUsage(
        `--set ${correction.field}: ${fault}`,
        'qanat show FILE ID --json prints the fields as they are',
      )
  }
}

/** A claim of an incident against all its other claims. */
async function splitOf(id: string, record: EventRecord): Promise<Content> {
  const incident = record.incidents.find(({ claims }) => claims.some(({ claim }) => matches(claim, id)))
  const own = incident?.claims.filter(({ claim }) => matches(claim, id)) ?? []
  if (incident === undefined) throw errors.noSuchRecord(`claim ${id}`)
  if (own.length > 1) throw errors.badUsage(`${id} begins the ids of ${own.length} claims`, 'write more of it')
  const others = incident.claims.filter(({ claim }) => claim !== own[0]!.claim)
  if (others.length === 0) throw errors.badUsage(`${id} is the only claim of its incident`, 'there is nothing to split')
  return { about: [own[0]!, ...others].map(({ claim }) => anchorOfClaim(claim, record)) }
}

/** What an id stands for: a claim, tally or tie, or all claims of an incident. */
async function anchorsOf(id: string, record: EventRecord, casefile: Casefile): Promise<readonly Anchor[]> {
  const one = recordAnchor(id, record)
  if (one) return [one]
  const incident = await incidentOf(id, record, casefile)
  return incident.claims.map(({ claim }) => anchorOfClaim(claim, record))
}

async function firstAnchor(id: string, record: EventRecord, casefile: Casefile): Promise<Anchor> {
  const one = recordAnchor(id, record)
  if (one?.record === 'claim') return one
  const { claims } = await incidentOf(id, record, casefile)
  const asserting = claims.find(({ role }) => role === 'asserts') ?? claims[0]!
  return anchorOfClaim(asserting.claim, record)
}

async function incidentOf(id: string, record: EventRecord, casefile: Casefile): Promise<Incident> {
  const stored = await casefile.incident(id)
  const incident = record.incidents.find((each) => each.id === stored?.id)
  if (incident === undefined) throw errors.noSuchRecord(id)
  return incident
}

function recordAnchor(id: string, { claims, tallies, ties }: EventRecord): Anchor | undefined {
  const found: Anchor[] = [
    ...claims
      .filter((each) => matches(each.id, id))
      .map((each) => ({ record: 'claim' as const, id: each.id, document: each.document, span: each.trigger })),
    ...tallies
      .filter((each) => matches(each.id, id))
      .map((each) => ({ record: 'tally' as const, id: each.id, document: each.document, span: each.evidence })),
    ...ties
      .filter((each) => matches(each.id, id))
      .map((each) => ({ record: 'tie' as const, id: each.id, document: each.document, span: each.evidence[0]! })),
  ]
  const exact = found.filter((anchor) => anchor.id === id)
  const [first, second] = exact.length > 0 ? exact : found
  if (second !== undefined && exact.length !== 1)
    throw errors.badUsage(`${id} begins the ids of ${found.length} records`, 'write more of it')
  return first
}

/** An id or a beginning of one that is long enough to be meant. */
function matches(id: string, typed: string): boolean {
  return id === typed || (typed.length >= 5 && id.startsWith(typed))
}

function anchorOfClaim(id: string, { claims }: EventRecord): Anchor {
  const claim = claims.find((each) => each.id === id)
  if (claim === undefined) throw errors.noSuchRecord(`claim ${id}`)
  return { record: 'claim', id, document: claim.document, span: claim.trigger }
}

/** The decision that an undo takes back: the one named, else the last that stands. */
function undone(decisions: readonly Decision[], id: string | undefined): string {
  const taken = new Set(decisions.flatMap(({ undoes }) => undoes ?? []))
  const standing = decisions.filter((decision) => decision.verdict !== 'undo' && !taken.has(decision.id))
  const found = id === undefined ? standing.at(-1) : standing.find((decision) => decision.id.startsWith(id))
  if (found === undefined)
    throw errors.noSuchRecord(id === undefined ? 'a decision to undo' : `a decision ${id} that stands`)
  return found.id
}
