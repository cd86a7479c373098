/** What one coder made of the claims, as if nobody else had decided anything: what agreement is worked out over, and what is learned from. */
import type { CodedClaim, Correction, Decision } from '../../model/index.ts'
import { type Anchored, anchorFinder } from './anchors.ts'
import { correctClaim, faultOfCorrection } from './corrections.ts'
import { standingDecisions } from './standing-decisions.ts'
import { verdicts } from './verdicts.ts'

/**
 * The coder's verdicts and values by the ids that the claims have now; the last verdict counts, corrections add up. Of a coder who
 * decided both blind and in sight of others, what was decided blind counts: it cannot have been swayed. Without a coder it is what holds
 * in the record, whoever decided it.
 */
export function workOfCoder(
  read: Anchored,
  decisions: readonly Decision[],
  by?: string,
): ReadonlyMap<string, CodedClaim> {
  const find = anchorFinder(read)
  const claims = new Map(read.claims.map((claim) => [claim.id, claim]))
  const drafts = new Map<string, { verdict: CodedClaim['verdict']; blind: boolean; corrections: Correction[] }>()
  for (const decision of standingDecisions(decisions)) {
    const verdict = verdicts[decision.verdict]
    const blind = decision.blind === true
    if ((by === undefined ? blind : decision.by !== by) || verdict === undefined) continue
    for (const anchor of decision.about) {
      const id = anchor.record === 'claim' ? find(anchor) : undefined
      if (id === undefined) continue
      const before = drafts.get(id)
      if (before?.blind === true && !blind) continue
      const kept = before === undefined || before.blind !== blind ? [] : before.corrections
      const taken = (decision.corrections ?? []).filter((each) => faultOfCorrection('claim', each) === undefined)
      drafts.set(id, { verdict, blind, corrections: [...kept, ...taken] })
    }
  }
  return new Map(
    [...drafts].map(([id, { verdict, blind, corrections }]) => {
      const claim = claims.get(id)!
      return [id, { verdict, blind, claim: corrections.length === 0 ? claim : correctClaim(claim, corrections) }]
    }),
  )
}
