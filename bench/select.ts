/** What several adapters select from a reading. */
import { cameoActor, codesOf, quadOf } from '../src/codebook/index.ts'
import type { Claim, EventType, Participant, Reading, Span, Status } from '../src/model/index.ts'
import { overlaps } from '../src/model/index.ts'

/** The claims without the members of lists: "struck A, B and C" counts once. */
export function wholeClaims({ claims }: Reading): readonly Claim[] {
  const members = new Set(claims.flatMap((claim) => claim.members ?? []))
  return claims.filter(({ id }) => !members.has(id))
}

/**
 * The claims as PLOVER names them, which knows no status: announced cooperation is AGREE, announced conflict is THREATEN,
 * cooperation that is refused is REJECT. What is only the content of a demand, a promise or a refusal beside it is no event.
 */
export function ploverClaims(reading: Reading): readonly Claim[] {
  return recordedClaims(reading).flatMap((claim) => {
    if (claim.status === 'asserted') return [claim]
    const event = eventBy(claim.event, claim.status)
    if (event === undefined) return []
    const { mode: _, ...rest } = claim
    const named: Claim = { ...rest, event, quad: quadOf(event), status: 'asserted' }
    return [{ ...named, codes: codesOf(named) }]
  })
}

/** The claims that a book of events records: not what is only the content of a demand, a promise or a refusal beside it. */
export function recordedClaims(reading: Reading): readonly Claim[] {
  const claims = wholeClaims(reading)
  const spoken = claims.filter(({ event, status }) => status === 'asserted' && speech.has(event))
  return claims.filter(
    ({ status, trigger: own }) =>
      status === 'asserted' ||
      !spoken.some(({ trigger }) => trigger[0] < own[0] && inOneSentence(reading, trigger, own)),
  )
}

const speech: ReadonlySet<EventType> = new Set(['AGREE', 'REQUEST', 'REJECT', 'THREATEN', 'ACCUSE'])

function eventBy(event: EventType, status: Status): EventType | undefined {
  const quad = quadOf(event)
  const isCooperation = quad === 1 || quad === 2
  if (status === 'negated' || status === 'denied') return isCooperation ? 'REJECT' : undefined
  if (event === 'CONCEDE') return event
  if (isCooperation) return 'AGREE'
  return quad === 4 ? 'THREATEN' : event
}

function inOneSentence({ sentences }: Reading, a: Span, b: Span): boolean {
  return sentences.some(({ start, end }) => start <= a[0] && a[0] < end && start <= b[0] && b[0] < end)
}

/** The claims that somebody stands in: a dyad of nobody with nobody is no record. */
export function peopledClaims(reading: Reading): readonly Claim[] {
  return ploverClaims(reading).filter(({ initiators, recipients }) => initiators.length + recipients.length > 0)
}

/** True when one of the participants stands where one of the spans is. */
export function standsAt(participants: readonly Participant[], spans: readonly Span[]): boolean {
  return participants.some((participant) => participant.spans.some((a) => spans.some((b) => overlaps(a, b))))
}

/** Turns `{ start, end }` of a benchmark into a span. */
export function spanOf({ start, end }: { readonly start: number; readonly end: number }): Span {
  return [start, end]
}

/** CAMEO writes a body of governments with what it is first. */
const bodies: Readonly<Record<string, string>> = { UNO: 'IGOUNO', EUR: 'IGOEUR' }

/** Country and role in one code, as CAMEO writes them: `USAGOV`, `---REB`; a state or a body itself is its own code alone. */
export function cameoCode({ actor, country = '---', sector }: Participant): string {
  if (actor === country) return country
  const body = bodies[country]
  if (body !== undefined && sector === 'GOV') return body
  return `${body ?? country}${sector === undefined ? '' : (cameoActor({ sector }).role ?? sector)}`
}

/**
 * Who does it to whom, once for each pair of different sides, written by `write`; `---` is a side that nobody stands on. What
 * two do together without anybody else (they meet, agree, trade) each does to the other.
 */
export function pairsOf(
  { event, initiators, recipients }: Claim,
  write: (participant: Participant) => string,
): readonly (readonly [source: string, target: string])[] {
  const sources = coded(initiators, write)
  const targets = coded(recipients, write)
  const isMutual = mutual.has(event) && recipients.length === 0 && sources.length > 1
  const others = isMutual ? sources : targets.length > 0 ? targets : ['---']
  return (sources.length > 0 ? sources : ['---']).flatMap((source) =>
    others.filter((target) => !isMutual || target !== source).map((target) => [source, target] as const),
  )
}

/** What two can do together, each to the other. */
export const mutual: ReadonlySet<EventType> = new Set(['AGREE', 'CONSULT', 'SUPPORT', 'COOPERATE', 'REJECT', 'ASSAULT'])

/** The codes of a side once each; those without a country stand only where nobody beside them has one, as in the CAMEO export. */
export function coded(side: readonly Participant[], write: (participant: Participant) => string): readonly string[] {
  const codes = [...new Set(side.map(write))]
  const known = codes.filter((code) => code !== '---')
  return known.length > 0 ? known : codes
}

/** A record with two sides: a claim or a deed. */
type Sided = Pick<Claim, 'initiators' | 'recipients' | 'status'>

/**
 * The claim that says most: both parties over one, what the main clause tells over what another clause adds, happened over not,
 * earlier over later. `tells` is 1 for a claim of the main clause.
 */
export function leadingClaim<C extends Sided = Claim>(
  claims: readonly C[],
  tells: (claim: C) => number = () => 0,
): C | undefined {
  const weight = (claim: C): number =>
    (claim.initiators.length > 0 ? 2 : 0) +
    (claim.recipients.length > 0 ? 2 : 0) +
    2 * tells(claim) +
    (claim.status === 'asserted' ? 1 : 0)
  return claims.reduce<C | undefined>(
    (best, claim) => (best === undefined || weight(claim) > weight(best) ? claim : best),
    undefined,
  )
}

/** Tells 1 for a claim whose word no relative, adverbial or noun phrase holds: it is what the sentence says, or what somebody is said to have said. */
export function mainClauseOf({ sentences }: Reading): (claim: Pick<Claim, 'trigger'>) => number {
  return ({ trigger: [start] }) => {
    const sentence = sentences.find((one) => one.start <= start && start < one.end)
    let word = sentence?.tokens.find((token) => token.end > start)
    for (let left = sentence?.tokens.length ?? 0; word !== undefined && left > 0; left--) {
      if (word.head < 0) return 1
      if (/^(?:acl|advcl|nmod|appos|amod|compound)/.test(word.deprel)) return 0
      word = sentence!.tokens[word.head]
    }
    return 0
  }
}
