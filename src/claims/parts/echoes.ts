/**
 * Words that go back to what a text has told: "{the blast}" two sentences after "a car bomb exploded in the market". A noun of an
 * event that names nobody claims nothing of its own; it is another word for the nearest claim of its kind before it, in a heading
 * for the first one after it. What became of people soon after an attack ("Two officers {died}") is inferred to be what that one did.
 */
import {
  type Claim,
  type ClaimPart,
  type EventType,
  firstFrom,
  groupBy,
  type Parse,
  type Participant,
  type Span,
} from '../../model/index.ts'
import { partOf } from './part.ts'
import { type Predicate, triggerOf } from '../predicates/predicates.ts'

/** The claims, each with the bare words that go back to it as its parts. */
export function withEchoes(
  claims: readonly Claim[],
  bare: readonly Predicate[],
  parse: Parse,
  recipientsOf: (word: Predicate) => readonly Participant[],
): Claim[] {
  const told = byEvent(claims)
  const echoes = groupBy(bare, (word) => {
    const alike = told.get(word.frame.event) ?? []
    return (
      word.frame.aftermath === true ? deedBefore(word, alike, parse) : sourceOf(word, triggerOf(word, parse), alike)
    )?.id
  })
  const partFrom = (word: Predicate): ClaimPart => {
    if (word.frame.aftermath !== true) return partOf(word, [], 'implied', parse)
    const recipients = recipientsOf(word).map((recipient) => ({ ...recipient, basis: 'inferred' as const }))
    return partOf(word, recipients, 'inferred', parse)
  }
  return claims.map((claim) => {
    const words = echoes.get(claim.id)
    return words === undefined ? claim : { ...claim, parts: [...(claim.parts ?? []), ...words.map(partFrom)] }
  })
}

/** So many sentences after a deed people may be told to have died of it. */
const soon = 2

/** The nearest deed that the text has as done in the few sentences before a word, else one later in its own sentence. */
function deedBefore(word: Predicate, claims: readonly Claim[], parse: Parse): Claim | undefined {
  const from = parse.sentences[Math.max(0, word.sentence - soon)]!.start
  const [start] = triggerOf(word, parse)
  const { end } = parse.sentences[word.sentence]!
  const near = claims.filter(
    ({ trigger, status, outcome }) =>
      trigger[0] >= from && trigger[0] < end && status === 'asserted' && outcome === undefined,
  )
  return near.findLast(({ trigger }) => trigger[0] < start) ?? near[0]
}

/** The claims of each event in text order, without the members of lists. */
function byEvent(claims: readonly Claim[]): ReadonlyMap<EventType, readonly Claim[]> {
  const members = new Set(claims.flatMap((claim) => claim.members ?? []))
  const whole = claims.filter(({ id }) => !members.has(id)).toSorted((a, b) => a.trigger[0] - b.trigger[0])
  return groupBy(whole, ({ event }) => event)
}

/** The nearest claim before a word that may be the same deed, else the first after it; a deed before an outcome. */
function sourceOf({ frame }: Predicate, [start]: Span, claims: readonly Claim[]): Claim | undefined {
  const fits = ({ mode }: Claim) => mode === undefined || frame.mode === undefined || mode === frame.mode
  const isDeed = (claim: Claim) => fits(claim) && (frame.toll !== undefined || claim.outcome === undefined)
  const next = firstFrom(claims, start, ({ trigger }) => trigger[0])
  return nearest(claims, next, isDeed) ?? nearest(claims, next, fits)
}

function nearest(claims: readonly Claim[], next: number, fits: (claim: Claim) => boolean): Claim | undefined {
  for (let i = next - 1; i >= 0; i--) if (fits(claims[i]!)) return claims[i]
  for (let i = next; i < claims.length; i++) if (fits(claims[i]!)) return claims[i]
  return undefined
}
