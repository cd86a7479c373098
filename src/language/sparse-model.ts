/**
 * A linear model over many classes, with most weights zero: a feature leads to a row of (class, weight) pairs.
 * Read-only; the learner that makes it is part of training.
 */
import { expand } from './dense-model.ts'
import { intTable, type IntTable, slotOf } from './int-table.ts'

export interface SparseModel {
  readonly classes: number
  /** Feature → index of its row. */
  readonly rows: IntTable
  /** Row `r` is from `starts[r]` to `starts[r + 1]`. */
  readonly starts: Int32Array
  readonly classOf: Uint8Array
  readonly weightOf: Int16Array
}

/** Makes a model from rows in the order of `keys`. */
export function sparseModel(
  classes: number,
  keys: Int32Array,
  starts: Int32Array,
  classOf: Uint8Array,
  bytes: Int8Array,
): SparseModel {
  const rows = intTable(keys.length)
  for (let r = 0; r < keys.length; r++) rows.set(keys[r]!, r)
  const weightOf = Int16Array.from(bytes, expand)
  return { classes, rows, starts, classOf, weightOf }
}

/** Sums the weights of `count` features into `scores`, which it clears first. */
export function scoreSparse(model: SparseModel, features: Int32Array, count: number, scores: Int32Array): void {
  const { starts, classOf, weightOf } = model
  const { slots, shift } = model.rows
  const mask = (slots.length >> 1) - 1
  scores.fill(0)
  for (let f = 0; f < count; f++) {
    const key = features[f]! === 0 ? 1 : features[f]!
    let slot = slotOf(key, shift)
    let found = slots[2 * slot]!
    while (found !== key && found !== 0) {
      slot = (slot + 1) & mask
      found = slots[2 * slot]!
    }
    if (found === 0) continue
    const row = slots[2 * slot + 1]!
    const end = starts[row + 1]!
    for (let at = starts[row]!; at < end; at++) scores[classOf[at]!]! += weightOf[at]!
  }
}
