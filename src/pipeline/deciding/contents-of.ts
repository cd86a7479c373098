/** What a person decided, from what they named and typed: the anchors and corrections of the decisions it makes. */
import { type Anchor, type Correction, type Decision, errors, type Verdict } from '../../model/index.ts'
import { faultOfCorrection, standingDecisions, undoneIn } from '../../incidents/index.ts'
import {
  actorAnchor,
  anchorOfClaim,
  anchorsOf,
  type Decidable,
  incidentOf,
  isMeant,
  mergedAnchors,
} from './find-anchors.ts'
import { correctionsOf } from './typed-corrections.ts'

/** What a decision holds beside who made it, when and why. */
export type Content = Pick<Decision, 'verdict' | 'about' | 'corrections' | 'undoes'>

/** What was named and typed. */
export interface Wanted {
  readonly verdict: Verdict
  /** Ids, beginnings of ids, names of actors for a merge; for an undo the decisions it takes back, the last that stands when none. */
  readonly ids: readonly string[]
  /** Values for a correction: `killed=3; when=2020-01-03`, or in the shape of their fields. */
  readonly set?: string | undefined
  readonly corrections?: readonly Correction[] | undefined
}

/** The decisions that it makes. Throws `no-such-record`, `bad-usage` with what would do. */
export function contentsOf(wanted: Wanted, among: Decidable, decisions: readonly Decision[]): readonly Content[] {
  const { verdict, ids } = wanted
  switch (verdict) {
    case 'undo':
      return (ids.length === 0 ? [undefined] : ids).map((id) => ({
        verdict,
        about: [],
        undoes: undone(decisions, id),
      }))
    case 'merge':
      return [{ verdict, about: merged(ids, among) }]
    case 'split':
      return ids.map((id) => ({ verdict, about: splitOf(id, among) }))
    case 'correct':
      return ids.flatMap((id) =>
        anchorsOf(id, among).map((anchor) => ({
          verdict,
          about: [anchor],
          corrections: corrected(anchor, wanted, among),
        })),
      )
    default:
      return ids.flatMap((id) => {
        const anchors = anchorsOf(id, among)
        return anchors[0]?.record === 'finding'
          ? [{ verdict, about: anchors }]
          : anchors.map((anchor) => ({ verdict, about: [anchor] }))
      })
  }
}

function merged(ids: readonly string[], among: Decidable): readonly Anchor[] {
  if (ids.length < 2)
    throw errors.badUsage('a merge needs two or more', 'name incidents, claims or actors that are one')
  const [first] = ids
  if (isRecord(first!, among)) return ids.flatMap((id) => mergedAnchors(id, among))
  return ids.map((id) => {
    const anchor = actorAnchor(id, among)
    if (anchor === undefined) throw errors.noSuchRecord(id)
    return anchor
  })
}

function isRecord(typed: string, among: Decidable): boolean {
  const isOne = ({ id }: { readonly id: string }): boolean => isMeant(id, typed)
  return among.incidents.some(isOne) || among.claims.some(isOne)
}

/** A claim of an incident against all its other claims. */
function splitOf(typed: string, among: Decidable): readonly Anchor[] {
  const { claims } = incidentOf(typed, among)
  const own = claims.filter(({ claim }) => isMeant(claim, typed))
  const exact = own.find(({ claim }) => claim === typed) ?? own[0]
  if (exact === undefined) throw errors.noSuchRecord(`claim ${typed}`)
  if (own.length > 1 && exact.claim !== typed)
    throw errors.badUsage(`${typed} begins the ids of ${own.length} claims`, 'write more of it')
  const others = claims.filter(({ claim }) => claim !== exact.claim)
  if (others.length === 0)
    throw errors.badUsage(`${typed} is the only claim of its incident`, 'there is nothing to split')
  return [exact, ...others].map(({ claim }) => anchorOfClaim(claim, among))
}

function corrected(anchor: Anchor, { set, corrections: given }: Wanted, { claims }: Decidable): readonly Correction[] {
  const claim = anchor.record === 'claim' ? claims.find(({ id }) => id === anchor.id) : undefined
  const corrections = given ?? correctionsOf(set, claim?.counts)
  for (const correction of corrections) {
    const fault = faultOfCorrection(anchor.record, correction)
    if (fault !== undefined)
      throw errors.badUsage(
        `--set ${correction.field}: ${fault}`,
        'qanat show FILE ID --json prints the fields as they are',
      )
  }
  return corrections
}

/** The decision that an undo takes back: the one named, an undo among them, else the last that stands. */
function undone(decisions: readonly Decision[], typed: string | undefined): string {
  const standing = standingDecisions(decisions)
  const found =
    typed === undefined
      ? standing.at(-1)
      : (standing.find(({ id }) => id.startsWith(typed)) ?? standingUndo(decisions, typed))
  if (found === undefined)
    throw errors.noSuchRecord(typed === undefined ? 'a decision to undo' : `a decision ${typed} that stands`)
  return found.id
}

/** An undo that was not itself undone. */
function standingUndo(decisions: readonly Decision[], typed: string): Decision | undefined {
  const undo = decisions.find(({ id, verdict }) => verdict === 'undo' && id.startsWith(typed))
  return undo === undefined || undoneIn(decisions).has(undo.id) ? undefined : undo
}
