/**
 * The tagger. Two readers give every word scores for its joint tag (part of speech and Penn tag), one going forward, one
 * backward, each by the tags it gave before; the sum decides. Words that had one tag only in training take it unseen.
 */
import { type Encoded, mirror } from './encode.ts'
import { scoreSparse, type SparseModel } from './sparse-model.ts'
import { TAG_FEATURES, tagFeatures } from './tag-features.ts'

/** What the tagger needs of a model. */
export interface Tagger {
  readonly forward: SparseModel
  readonly backward: SparseModel
  /** For each class of known tags (`Encoded.known`), the only tag words of that class have; -1 when they have more. */
  readonly settled: Int32Array
}

/** Longer sentences are read forward only, to save memory. */
const LONGEST_SUM = 1000

/** The tag of every word of a sentence, as indexes into the model's tags. */
export function tagEncoded(e: Encoded, { forward, backward, settled }: Tagger): Int32Array {
  const { size } = e
  const { classes } = forward
  const tags = new Int32Array(size)
  if (size > LONGEST_SUM) {
    read(e, forward, settled, tags)
    return tags
  }
  const sums = new Int32Array(size * classes)
  read(e, forward, settled, tags, sums, 0, 1)
  read(mirror(e), backward, settled, tags, sums, size - 1, -1)
  for (let i = 0; i < size; i++) {
    const known = settled[e.known[i]!]!
    tags[i] = known >= 0 ? known : best(sums, i * classes, classes)
  }
  return tags
}

/** Reads from left to right, fills `tags` and adds the scores of the word at `i` to row `first + i * step` of `sums`. */
function read(
  e: Encoded,
  model: SparseModel,
  settled: Int32Array,
  tags: Int32Array,
  sums?: Int32Array,
  first = 0,
  step = 1,
): void {
  const features = new Int32Array(TAG_FEATURES)
  const scores = new Int32Array(model.classes)
  let previous = -1
  let before = -1
  for (let i = 0; i < e.size; i++) {
    let tag = settled[e.known[i]!]!
    if (tag < 0) {
      scoreSparse(model, features, tagFeatures(e, i, previous, before, features), scores)
      tag = best(scores, 0, model.classes)
      const row = (first + i * step) * model.classes
      if (sums !== undefined) for (let k = 0; k < model.classes; k++) sums[row + k]! += scores[k]!
    }
    tags[i] = tag
    before = previous
    previous = tag
  }
}

/** Which of `count` scores from `from` on is the highest, the first of equals. */
function best(scores: Int32Array, from: number, count: number): number {
  let at = 0
  for (let k = 1; k < count; k++) if (scores[from + k]! > scores[from + at]!) at = k
  return at
}
