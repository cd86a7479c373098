/** What several adapters select from a reading. */
import type { Claim, Participant, Reading, Span } from '../src/model/index.ts'
import { overlaps } from '../src/model/index.ts'

/** The claims without the members of lists: "struck A, B and C" counts once. */
export function wholeClaims({ claims }: Reading): readonly Claim[] {
  const members = new Set(claims.flatMap((claim) => claim.members ?? []))
  return claims.filter(({ id }) => !members.has(id))
}

/** The claims that somebody stands in: a dyad of nobody with nobody is no record. */
export function peopledClaims(reading: Reading): readonly Claim[] {
  return wholeClaims(reading).filter(({ initiators, recipients }) => initiators.length + recipients.length > 0)
}

/** True when one of the participants stands where one of the spans is. */
export function standsAt(participants: readonly Participant[], spans: readonly Span[]): boolean {
  return participants.some((participant) => participant.spans.some((a) => spans.some((b) => overlaps(a, b))))
}

/** Turns `{ start, end }` of a benchmark into a span. */
export function spanOf({ start, end }: { readonly start: number; readonly end: number }): Span {
  return [start, end]
}

/** CAMEO writes bodies of governments with what they are first. */
const bodies: Readonly<Record<string, string>> = { UNO: 'IGOUNO', EUR: 'IGOEUR' }

/** Country and sector in one code, as CAMEO writes them: `USAGOV`, `---REB`; a state itself is its country alone. */
export function cameoActor({ actor, country = '---', sector = '' }: Participant): string {
  return actor === country ? country : `${bodies[country] ?? country}${sector}`
}

/** The claim that says most: happened over not, both parties over one, earlier over later. */
export function leadingClaim(claims: readonly Claim[]): Claim | undefined {
  const weight = ({ initiators, recipients, status }: Claim): number =>
    (initiators.length > 0 ? 2 : 0) + (recipients.length > 0 ? 2 : 0) + (status === 'asserted' ? 1 : 0)
  return claims.reduce<Claim | undefined>(
    (best, claim) => (best === undefined || weight(claim) > weight(best) ? claim : best),
    undefined,
  )
}
