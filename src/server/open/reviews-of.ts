import type { Decision, Review, Verdict } from '../../model/index.ts'
import type { FindAnchor } from '../../incidents/index.ts'

const verdicts: Partial<Record<Verdict, Review['verdict']>> = {
  accept: 'accepted',
  correct: 'corrected',
  reject: 'rejected',
  flag: 'flagged',
}

/** What decisions that hold made of claims, tallies and ties, by their ids: the last verdict counts, corrected fields add up. */
export function reviewsOf(decisions: readonly Decision[], find: FindAnchor): Map<string, Review> {
  const reviews = new Map<string, Review>()
  for (const { id, by, verdict: word, about, corrections = [], note } of decisions) {
    const verdict = verdicts[word]
    if (verdict === undefined) continue
    for (const anchor of about) {
      const of = anchor.record === 'finding' || anchor.record === 'actor' ? undefined : find(anchor)
      if (of === undefined) continue
      const fields = [...new Set([...(reviews.get(of)?.fields ?? []), ...corrections.map(({ field }) => field)])]
      reviews.set(of, {
        verdict,
        by,
        decision: id,
        ...(fields.length === 0 ? {} : { fields }),
        ...(note === undefined ? {} : { note }),
      })
    }
  }
  return reviews
}
