/**
 * A map from 32-bit keys to 32-bit numbers in one flat array: open addressing, linear probing, key and value side by side.
 * The keys are hashes, so the slot is the key's high bits; keys that come in unsigned order fill the array from front to back.
 */
export interface IntTable {
  /** Pairs of key and value; key 0 marks a free slot. */
  readonly slots: Int32Array
  /** Right shift that turns a key into a slot. */
  readonly shift: number
}

/** A table of `keys`, none of them twice; key 0 is kept as 1. */
export function intTable(keys: Int32Array, values: ArrayLike<number>): IntTable {
  let bits = 4
  while (2 ** bits < keys.length * 1.5) bits++
  const shift = 32 - bits
  const mask = 2 ** bits - 1
  const slots = new Int32Array(2 * 2 ** bits)
  for (let i = 0; i < keys.length; i++) {
    const key = keys[i]! === 0 ? 1 : keys[i]!
    let slot = key >>> shift
    while (slots[2 * slot] !== 0) slot = (slot + 1) & mask
    slots[2 * slot] = key
    slots[2 * slot + 1] = values[i]!
  }
  return { slots, shift }
}

/** The value of `key`, or `absent`. */
export function lookUp({ slots, shift }: IntTable, key: number, absent: number): number {
  const wanted = key === 0 ? 1 : key
  const mask = (slots.length >> 1) - 1
  for (let slot = wanted >>> shift; ; slot = (slot + 1) & mask) {
    const found = slots[2 * slot]!
    if (found === wanted) return slots[2 * slot + 1]!
    if (found === 0) return absent
  }
}
