/**
 * The tagger: one word after the other, each with the joint tag (part of speech and Penn tag) that scores best.
 * Words that had one tag only in training take it unseen.
 */
import type { Encoded } from './encode.ts'
import { scoreSparse, type SparseModel } from './sparse-model.ts'
import { TAG_FEATURES, tagFeatures } from './tag-features.ts'

/** What the tagger needs of a model. */
export interface Tagger {
  readonly model: SparseModel
  /** For each class of known tags (`Encoded.known`), the only tag words of that class have; -1 when they have more. */
  readonly settled: Int32Array
}

/** The tag of every word of a sentence, as indexes into the model's tags. */
export function tagEncoded(e: Encoded, tagger: Tagger): Int32Array {
  const tags = new Int32Array(e.size)
  const features = new Int32Array(TAG_FEATURES)
  const scores = new Int32Array(tagger.model.classes)
  let previous = -1
  let before = -1
  for (let i = 0; i < e.size; i++) {
    let tag = tagger.settled[e.known[i]!]!
    if (tag < 0) {
      const count = tagFeatures(e, i, previous, before, features)
      scoreSparse(tagger.model, features, count, scores)
      tag = best(scores)
    }
    tags[i] = tag
    before = previous
    previous = tag
  }
  return tags
}

/** The first index with the highest score. */
export function best(scores: Int32Array): number {
  let at = 0
  for (let k = 1; k < scores.length; k++) if (scores[k]! > scores[at]!) at = k
  return at
}
