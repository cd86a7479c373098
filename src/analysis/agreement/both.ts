/** The claims that two coders reviewed, and what each made of them. */
import type { Claim, CodedClaim } from '../../model/index.ts'

/** What is compared: the verdict; the others of claims that both upheld. */
export type CodeField = 'verdict' | 'event' | 'mode' | 'status' | 'killed' | 'wounded'

/** A claim that both reviewed. */
export interface Pair {
  readonly id: string
  readonly document: string
  readonly one: CodedClaim
  readonly other: CodedClaim
}

type Coded = ReadonlyMap<string, CodedClaim>

/** Those that both reviewed, at least one of the two blind; and how many they reviewed with the other's decision in view. */
export function reviewedByBoth(
  a: Coded,
  b: Coded,
  claims: readonly Claim[],
): { readonly pairs: readonly Pair[]; readonly seen: number } {
  const both = claims.flatMap(({ id, document }): readonly Pair[] => {
    const [one, other] = [a.get(id), b.get(id)]
    return one === undefined || other === undefined ? [] : [{ id, document, one, other }]
  })
  const pairs = both.filter(({ one, other }) => one.blind || other.blind)
  return { pairs, seen: both.length - pairs.length }
}

/** True of a claim that the coder upheld. */
export function holds({ verdict }: CodedClaim): boolean {
  return verdict === 'accepted' || verdict === 'corrected'
}

/** A code as it stands after the coder's corrections; `none` where the claim has no mode. */
export function codeIn({ verdict, claim }: CodedClaim, field: 'verdict' | 'event' | 'mode' | 'status'): string {
  return field === 'verdict' ? verdict : (claim[field] ?? 'none')
}

/** The best figure of a kind, of several groups their sum. */
export function countIn({ claim }: CodedClaim, of: 'killed' | 'wounded'): number | undefined {
  const numbers = claim.counts.flatMap((count) => (count.of === of ? (count.best ?? count.low ?? []) : []))
  return numbers.length === 0 ? undefined : numbers.reduce((sum, number) => sum + number, 0)
}
