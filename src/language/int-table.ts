/** A map from 32-bit keys to 32-bit numbers in one flat array: open addressing, linear probing, key and value side by side. */
export interface IntTable {
  readonly size: number
  /** The value of `key`, or `absent`. */
  get(key: number, absent: number): number
  set(key: number, value: number): void
  /** Pairs of key and value; key 0 marks a free slot (key 0 itself is stored as 1). */
  readonly slots: Int32Array
  /** Right shift that turns a mixed key into a slot. */
  readonly shift: number
}

/** The slot where the search for `key` starts. */
export function slotOf(key: number, shift: number): number {
  return Math.imul(key, 0x85ebca6b) >>> shift
}

/** An empty table for up to `count` keys. */
export function intTable(count: number): IntTable {
  let bits = 4
  while (2 ** bits < count * 1.6) bits++
  const shift = 32 - bits
  const mask = 2 ** bits - 1
  const slots = new Int32Array(2 * 2 ** bits)
  let size = 0
  return {
    slots,
    shift,
    get size() {
      return size
    },
    get(given, absent) {
      const key = given === 0 ? 1 : given
      for (let slot = slotOf(key, shift); ; slot = (slot + 1) & mask) {
        const found = slots[2 * slot]!
        if (found === key) return slots[2 * slot + 1]!
        if (found === 0) return absent
      }
    },
    set(given, value) {
      const key = given === 0 ? 1 : given
      for (let slot = slotOf(key, shift); ; slot = (slot + 1) & mask) {
        const found = slots[2 * slot]!
        if (found === 0) {
          if (size >= count) throw new RangeError(`table of ${count} keys is full`)
          slots[2 * slot] = key
          size++
        } else if (found !== key) continue
        slots[2 * slot + 1] = value
        return
      }
    },
  }
}
