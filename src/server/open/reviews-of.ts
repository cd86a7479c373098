import type { Decision, Review } from '../../model/index.ts'
import { type FindAnchor, verdicts } from '../../incidents/index.ts'

/** What decisions that hold made of claims, tallies and ties, by their ids: the last verdict counts, corrected fields add up. */
export function reviewsOf(decisions: readonly Decision[], find: FindAnchor): Map<string, Review> {
  const reviews = new Map<string, Review>()
  for (const { id, by, verdict: word, about, corrections = [], note } of decisions) {
    const verdict = verdicts[word]
    if (verdict === undefined) continue
    for (const anchor of about) {
      const of =
        anchor.record === 'finding' || anchor.record === 'actor' || anchor.record === 'site' ? undefined : find(anchor)
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
