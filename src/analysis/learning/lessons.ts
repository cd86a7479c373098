/** What a person's decisions teach: of each claim they decided about whether they upheld it as it was coded, and the code they gave it. */
import type { Claim, CodedClaim } from '../../model/index.ts'
import { codeKey, featuresOfClaims, type Source } from './features-of-claims.ts'

/** A claim that a person decided about. */
export interface Lesson {
  readonly document: string
  /** Id of the claim. */
  readonly claim: string
  readonly verdict: Exclude<CodedClaim['verdict'], 'flagged'>
  readonly features: readonly string[]
  /** Accepted, or corrected in something else than its event, mode and status. */
  readonly upheld: boolean
  /** The machine's code. */
  readonly code: string
  /** The person's; absent for a claim that was rejected. */
  readonly given?: string
}

/** A document with all its claims as they were read, before review. */
export interface Taught {
  readonly document: Source & { readonly id: string }
  readonly claims: readonly Claim[]
}

/** The lessons of decisions, in the order of documents and claims; flags teach nothing. */
export function lessonsOf(
  taught: readonly Taught[],
  decided: ReadonlyMap<string, CodedClaim>,
  withWords: boolean,
): readonly Lesson[] {
  return taught.flatMap(({ document, claims }) => {
    if (!claims.some(({ id }) => decided.has(id))) return []
    const features = featuresOfClaims(document, claims, withWords)
    return claims.flatMap((claim, i): readonly Lesson[] => {
      const made = decided.get(claim.id)
      if (made === undefined || made.verdict === 'flagged') return []
      const { verdict } = made
      const [code, given] = [codeKey(claim), codeKey(made.claim)]
      const isSame = code === given && claim.status === made.claim.status
      return [
        {
          document: document.id,
          claim: claim.id,
          verdict,
          features: features[i]!,
          upheld: verdict !== 'rejected' && isSame,
          code,
          ...(verdict === 'rejected' ? {} : { given }),
        },
      ]
    })
  })
}
