/**
 * A linear model over many classes, with most weights zero: a feature leads to a row of (class, weight) pairs, a frequent one to
 * a row of all classes. Read-only; the learner that makes it is part of training.
 */
import { intTable } from './int-table.ts'
import { instantiate } from './network/wasm.ts'
import { score } from './sparse-kernel.ts'

export interface SparseModel {
  readonly classes: number
  /** Where features are written, at most `MOST_FEATURES`, and where the sums of their weights are found. */
  readonly features: Int32Array
  readonly scores: Int32Array
  /** Sums the weights of the first `count` features. */
  readonly score: (count: number) => void
}

const MOST_FEATURES = 64
/** Rows of so many weights have a place for every class. */
const LONG = 12

/** Makes a model from rows in the order of `keys`; a weight is a byte that stands for `byte * |byte|`, fine near zero. */
export function sparseModel(
  classes: number,
  keys: Int32Array,
  sizes: ArrayLike<number>,
  classOf: Uint8Array,
  bytes: Int8Array,
): SparseModel {
  const width = (classes + 15) & ~15
  const places = new Int32Array(keys.length)
  let [short, long] = [0, 0]
  for (let r = 0; r < keys.length; r++) {
    if (sizes[r]! < LONG) {
      places[r] = (short << 8) | sizes[r]!
      short += sizes[r]!
    } else places[r] = long++ << 8
  }
  const { slots, shift } = intTable(keys, places)
  // Bytes: scores, features, the lists of rows, slots, entries, long rows.
  const features = 4 * width
  const list = features + 4 * MOST_FEATURES
  const table = list + 8 * MOST_FEATURES
  const entries = table + 4 * slots.length
  const dense = (entries + 4 * short + 15) & ~15
  const { memory, call } = instantiate([score], dense + 2 * width * long + 256)
  const numbers = new Int32Array(memory)
  numbers.set(slots, table >> 2)
  const shorts = new Int16Array(memory)
  let from = 0
  for (let r = 0; r < keys.length; r++) {
    const to = from + sizes[r]!
    const number = places[r]! >>> 8
    if (sizes[r]! < LONG) {
      const first = (entries >> 2) + number - from
      for (let i = from; i < to; i++) numbers[first + i] = (expand(bytes[i]!) << 8) | classOf[i]!
    } else {
      const first = (dense >> 1) + width * number
      for (let i = from; i < to; i++) shorts[first + classOf[i]!]! += expand(bytes[i]!)
    }
    from = to
  }
  const scores = numbers.subarray(0, classes)
  const mask = (slots.length >> 1) - 1
  const sum = call['score']!
  return {
    classes,
    features: numbers.subarray(features >> 2, (features >> 2) + MOST_FEATURES),
    scores,
    score(count) {
      scores.fill(0)
      sum(table, shift, mask, features, count, entries, dense, width, 0, list)
    },
  }
}

/** What the byte of a weight stands for. */
export function expand(byte: number): number {
  return byte * (byte < 0 ? -byte : byte)
}
