/** Puts beside each claim what learned weights make of it. The claim itself stays as it was read. */
import type { Claim, Suggestion } from '../../model/index.ts'
import { isEvent, isMode } from '../../codebook/index.ts'
import { codeKey, featuresOfClaims, type Source } from './features-of-claims.ts'
import { codeBy, upheldBy, type Weights } from './learn.ts'
import { type Learned, weightsOf } from './learned.ts'

/** Gives the claims of one document their suggestions. */
export type Suggest = (source: Source, claims: readonly Claim[]) => readonly Claim[]

/** Makes weights ready to be used; `sha256` is theirs. */
export function suggester(learned: Learned, sha256: string): Suggest {
  const weights = weightsOf(learned)
  const name = sha256.slice(0, 16)
  return (source, claims) => {
    const features = featuresOfClaims(source, claims, learned.words)
    return claims.map((claim, i) => ({ ...claim, suggestion: suggestion(claim, features[i]!, weights, name) }))
  }
}

function suggestion(claim: Claim, features: readonly string[], weights: Weights, learned: string): Suggestion {
  const code = rather(claim, features, weights)
  return { upheld: rounded(upheldBy(weights, features)), ...(code === undefined ? {} : { code }), learned }
}

/** The rival that is likelier than the claim's own code; one that no code book has is none. */
function rather(claim: Claim, features: readonly string[], weights: Weights): Suggestion['code'] {
  const own = codeKey(claim)
  const best = codeBy(weights, features, own)
  if (best === undefined || best.code === own) return undefined
  const [event, mode] = best.code.split('/') as [string, string | undefined]
  if (!isEvent(event) || (mode !== undefined && !isMode(event, mode))) return undefined
  return { event, ...(mode === undefined ? {} : { mode }), likely: rounded(best.likely) }
}

/** Never 0 and never 1: weights are sure of nothing. */
function rounded(share: number): number {
  return Math.min(Math.max(Math.round(share * 1000) / 1000, 0.001), 0.999)
}
