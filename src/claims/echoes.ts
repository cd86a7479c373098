/**
 * Words that go back to what a text has told: "{the blast}" two sentences after "a car bomb exploded in the market". A noun of an
 * event that names nobody claims nothing of its own; it is another word for the nearest claim of its kind before it, in a heading
 * for the first one after it.
 */
import type { Claim, ClaimPart, EventType, Parse, Span } from '../model/index.ts'
import type { Predicate } from './predicates.ts'

/** The claims, each with the bare words that go back to it as its parts. */
export function withEchoes(claims: readonly Claim[], bare: readonly Predicate[], parse: Parse): Claim[] {
  const told = byEvent(claims)
  const echoes = new Map<string, ClaimPart[]>()
  for (const word of bare) {
    const span = spanOf(word, parse)
    const claim = sourceOf(word, span, told.get(word.frame.event) ?? [])
    if (claim === undefined) continue
    const part: ClaimPart = {
      rule: word.frame.id,
      ...(word.frame.toll === undefined ? {} : { outcome: word.frame.toll }),
      recipients: [],
      basis: 'implied',
      spans: [span],
    }
    const list = echoes.get(claim.id)
    if (list === undefined) echoes.set(claim.id, [part])
    else list.push(part)
  }
  return claims.map((claim) => {
    const found = echoes.get(claim.id)
    return found === undefined ? claim : { ...claim, parts: [...(claim.parts ?? []), ...found] }
  })
}

/** The claims of each event in text order, without the members of lists. */
function byEvent(claims: readonly Claim[]): ReadonlyMap<EventType, readonly Claim[]> {
  const members = new Set(claims.flatMap((claim) => claim.members ?? []))
  const whole = claims.filter(({ id }) => !members.has(id)).toSorted((a, b) => a.trigger[0] - b.trigger[0])
  const lists = new Map<EventType, Claim[]>()
  for (const claim of whole) {
    const list = lists.get(claim.event)
    if (list === undefined) lists.set(claim.event, [claim])
    else list.push(claim)
  }
  return lists
}

/** The nearest claim before a word that may be the same deed, else the first after it; a deed before an outcome. */
function sourceOf({ frame }: Predicate, [start]: Span, claims: readonly Claim[]): Claim | undefined {
  const fits = ({ mode }: Claim) => mode === undefined || frame.mode === undefined || mode === frame.mode
  const isDeed = (claim: Claim) => fits(claim) && (frame.toll !== undefined || claim.outcome === undefined)
  const next = firstFrom(claims, start)
  return nearest(claims, next, isDeed) ?? nearest(claims, next, fits)
}

function nearest(claims: readonly Claim[], next: number, fits: (claim: Claim) => boolean): Claim | undefined {
  for (let i = next - 1; i >= 0; i--) if (fits(claims[i]!)) return claims[i]
  for (let i = next; i < claims.length; i++) if (fits(claims[i]!)) return claims[i]
  return undefined
}

/** Where the first claim stands whose word does not begin before `start`. */
function firstFrom(claims: readonly Claim[], start: number): number {
  let [low, high] = [0, claims.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (claims[middle]!.trigger[0] < start) low = middle + 1
    else high = middle
  }
  return low
}

function spanOf({ sentence, words }: Predicate, { sentences }: Parse): Span {
  const { tokens } = sentences[sentence]!
  return [tokens[words[0]!]!.start, tokens[words.at(-1)!]!.end]
}
