/**
 * A linear model over three classes: a feature leads to three weights, side by side with its key.
 * In the file a weight is one byte `c` and stands for `c * |c|`: fine near zero, where most weights are.
 */
import { slotOf } from './int-table.ts'

export interface DenseModel {
  /** Four numbers a slot: the key (0 when free) and the weight of each class. */
  readonly slots: Int32Array
  readonly shift: number
}

/** What a byte of the file stands for. */
export function expand(byte: number): number {
  return byte * (byte < 0 ? -byte : byte)
}

/** Makes a model from keys and three bytes for each. */
export function denseModel(keys: Int32Array, bytes: Int8Array): DenseModel {
  let bits = 4
  while (2 ** bits < keys.length * 1.6) bits++
  const mask = 2 ** bits - 1
  const shift = 32 - bits
  const slots = new Int32Array(4 * 2 ** bits)
  for (let i = 0; i < keys.length; i++) {
    const key = keys[i]! === 0 ? 1 : keys[i]!
    let slot = slotOf(key, shift)
    while (slots[4 * slot] !== 0) slot = (slot + 1) & mask
    slots[4 * slot] = key
    slots[4 * slot + 1] = expand(bytes[3 * i]!)
    slots[4 * slot + 2] = expand(bytes[3 * i + 1]!)
    slots[4 * slot + 3] = expand(bytes[3 * i + 2]!)
  }
  return { slots, shift }
}

/** Sums the weights of `count` features into the first three of `scores`. */
export function scoreDense(model: DenseModel, features: Int32Array, count: number, scores: Int32Array): void {
  const { slots, shift } = model
  const mask = (slots.length >> 2) - 1
  let a = 0
  let b = 0
  let c = 0
  for (let f = 0; f < count; f++) {
    const key = features[f]! === 0 ? 1 : features[f]!
    let slot = slotOf(key, shift)
    let found = slots[4 * slot]!
    while (found !== key && found !== 0) {
      slot = (slot + 1) & mask
      found = slots[4 * slot]!
    }
    if (found === 0) continue
    a += slots[4 * slot + 1]!
    b += slots[4 * slot + 2]!
    c += slots[4 * slot + 3]!
  }
  scores[0] = a
  scores[1] = b
  scores[2] = c
}
