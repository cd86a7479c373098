/**
 * A linear model over many classes, with most weights zero: a feature leads to a row of (class, weight) pairs.
 * Read-only; the learner that makes it is part of training.
 */
import { intTable, type IntTable } from './int-table.ts'

export interface SparseModel {
  readonly classes: number
  /** Feature → its row: where it starts times 256, plus its length. */
  readonly rows: IntTable
  /** A weight times 256, plus its class. */
  readonly entries: Int32Array
}

/** Makes a model from rows in the order of `keys`; a weight is a byte that stands for `byte * |byte|`, fine near zero. */
export function sparseModel(
  classes: number,
  keys: Int32Array,
  sizes: ArrayLike<number>,
  classOf: Uint8Array,
  bytes: Int8Array,
): SparseModel {
  const places = new Int32Array(keys.length)
  let start = 0
  for (let r = 0; r < keys.length; r++) {
    places[r] = (start << 8) | sizes[r]!
    start += sizes[r]!
  }
  const entries = new Int32Array(bytes.length)
  for (let i = 0; i < bytes.length; i++) entries[i] = (expand(bytes[i]!) << 8) | classOf[i]!
  return { classes, rows: intTable(keys, places), entries }
}

/** What the byte of a weight stands for. */
export function expand(byte: number): number {
  return byte * (byte < 0 ? -byte : byte)
}

/** Sums the weights of `count` features into `scores`, which it clears first. */
export function scoreSparse(model: SparseModel, features: Int32Array, count: number, scores: Int32Array): void {
  const { entries } = model
  const { slots, shift } = model.rows
  const mask = (slots.length >> 1) - 1
  scores.fill(0)
  for (let f = 0; f < count; f++) {
    const key = features[f]! === 0 ? 1 : features[f]!
    let slot = key >>> shift
    let found = slots[2 * slot]!
    while (found !== key && found !== 0) {
      slot = (slot + 1) & mask
      found = slots[2 * slot]!
    }
    if (found === 0) continue
    const place = slots[2 * slot + 1]!
    const start = place >>> 8
    const end = start + (place & 255)
    for (let at = start; at < end; at++) {
      const entry = entries[at]!
      scores[entry & 255]! += entry >> 8
    }
  }
}
