/**
 * The averaged perceptron (Freund and Schapire 1999; Collins 2002) over many classes. A row of (class, weight) pairs per
 * feature lies in one stretch of a pool and moves when it grows. Integers only, so that one seed gives one result everywhere.
 */
import { expand, sparseModel, type SparseModel } from '../../src/language/sparse-model.ts'

/** A learnt model with what the file needs of it: keys in order and weights as bytes. */
export interface LearnedSparse extends SparseModel {
  readonly keys: Int32Array
  /** Length of each row, 1 to 255. */
  readonly sizes: Uint8Array
  readonly classOf: Uint8Array
  readonly bytes: Int8Array
}

/** What is too small to keep, in bytes: a weight, and a row whose largest weight is smaller. */
export interface Floor {
  readonly weight: number
  readonly row: number
}

export interface SparseLearner {
  /** Counts features before learning; those seen less than `least` times are never learned. */
  count(features: Int32Array, n: number): void
  score(features: Int32Array, n: number, scores: Int32Array): void
  /** Moves weights from `wrong` to `right`. */
  update(features: Int32Array, n: number, right: number, wrong: number): void
  /** Ends a decision: averages count one more. */
  tick(): void
  /** The averaged model without what is too small. */
  finish(floor: Floor): LearnedSparse
}

export function sparseLearner(
  classes: number,
  options: { readonly bits?: number; readonly least?: number } = {},
): SparseLearner {
  const bits = options.bits ?? 22
  const least = options.least ?? 2
  const capacity = 2 ** bits
  const mask = capacity - 1
  const seen = new Uint8Array(2 ** 26)
  const keys = new Int32Array(capacity)
  const start = new Int32Array(capacity)
  const length = new Uint8Array(capacity)
  const room = new Uint8Array(capacity)
  let size = 2 ** 23
  let classOf = new Uint8Array(size)
  let weight = new Int32Array(size)
  let stamp = new Int32Array(size)
  let total = new Float64Array(size)
  let used = 0
  let now = 1
  let rows = 0

  const slotFor = (given: number, make: boolean): number => {
    const key = given === 0 ? 1 : given
    for (let slot = key >>> (32 - bits); ; slot = (slot + 1) & mask) {
      const found = keys[slot]!
      if (found === key) return slot
      if (found === 0) {
        if (!make) return -1
        if (++rows > capacity * 0.9) throw new RangeError('too many features for the table')
        keys[slot] = key
        return slot
      }
    }
  }
  const growPool = (): void => {
    size *= 2
    const wider = <A extends Int32Array | Uint8Array | Float64Array>(made: A, old: A): A => {
      made.set(old)
      return made
    }
    classOf = wider(new Uint8Array(size), classOf)
    weight = wider(new Int32Array(size), weight)
    stamp = wider(new Int32Array(size), stamp)
    total = wider(new Float64Array(size), total)
  }
  const growRow = (slot: number): void => {
    const wanted = room[slot] === 0 ? 2 : Math.min(room[slot]! * 2, classes)
    while (used + wanted > size) growPool()
    const from = start[slot]!
    const to = from + length[slot]!
    classOf.copyWithin(used, from, to)
    weight.copyWithin(used, from, to)
    stamp.copyWithin(used, from, to)
    total.copyWithin(used, from, to)
    start[slot] = used
    room[slot] = wanted
    used += wanted
  }
  const add = (slot: number, k: number, by: number): void => {
    let at = start[slot]!
    const end = at + length[slot]!
    while (at < end && classOf[at] !== k) at++
    if (at === end) {
      if (length[slot] === room[slot]) {
        growRow(slot)
        at = start[slot]! + length[slot]!
      }
      length[slot]!++
      classOf[at] = k
      weight[at] = 0
      total[at] = 0
      stamp[at] = now
    }
    total[at]! += weight[at]! * (now - stamp[at]!)
    stamp[at] = now
    weight[at]! += by
  }

  return {
    count(features, n) {
      for (let f = 0; f < n; f++) {
        const at = features[f]! >>> 6
        if (seen[at]! < 255) seen[at]!++
      }
    },
    score(features, n, scores) {
      scores.fill(0)
      for (let f = 0; f < n; f++) {
        const slot = slotFor(features[f]!, false)
        if (slot < 0) continue
        const from = start[slot]!
        const end = from + length[slot]!
        for (let at = from; at < end; at++) scores[classOf[at]!]! += weight[at]!
      }
    },
    update(features, n, right, wrong) {
      for (let f = 0; f < n; f++) {
        if (seen[features[f]! >>> 6]! < least) continue
        const slot = slotFor(features[f]!, true)
        add(slot, right, 1)
        add(slot, wrong, -1)
      }
    },
    tick() {
      now++
    },
    finish(floor) {
      const order: number[] = []
      const sizes = new Float64Array(used)
      let many = 0
      for (let slot = 0; slot < capacity; slot++) {
        if (length[slot] === 0) continue
        order.push(slot)
        for (let at = start[slot]!; at < start[slot]! + length[slot]!; at++) {
          total[at]! += weight[at]! * (now - stamp[at]!)
          stamp[at] = now
          if (total[at] !== 0) sizes[many++] = Math.abs(total[at]!)
        }
      }
      const top = sizes.subarray(0, many).sort()[Math.floor(many * 0.9999)] ?? 1
      order.sort((a, b) => (keys[a]! >>> 0) - (keys[b]! >>> 0))
      const rowKeys: number[] = []
      const rowSizes: number[] = []
      const rowClasses: number[] = []
      const rowBytes: number[] = []
      for (const slot of order) {
        const from = rowClasses.length
        let largest = 0
        for (let at = start[slot]!; at < start[slot]! + length[slot]!; at++) {
          const byte = squeeze(total[at]! / top)
          largest = Math.max(largest, Math.abs(byte))
          if (Math.abs(byte) < floor.weight) continue
          rowClasses.push(classOf[at]!)
          rowBytes.push(byte)
        }
        if (largest < floor.row) {
          rowClasses.length = from
          rowBytes.length = from
        }
        if (rowClasses.length === from) continue
        rowKeys.push(keys[slot]!)
        rowSizes.push(rowClasses.length - from)
      }
      const found = Int32Array.from(rowKeys)
      const bytes = Int8Array.from(rowBytes)
      const sizesOf = Uint8Array.from(rowSizes)
      const inRow = Uint8Array.from(rowClasses)
      const model = sparseModel(classes, found, sizesOf, inRow, bytes)
      return { ...model, keys: found, sizes: sizesOf, classOf: inRow, bytes }
    },
  }
}

/** The byte that stands nearest to a weight between -1 and 1; see `expand`. */
function squeeze(weight: number): number {
  const size = Math.min(1, Math.abs(weight)) * expand(127)
  let byte = Math.floor(Math.sqrt(size))
  if (expand(byte + 1) - size < size - expand(byte)) byte++
  byte = Math.min(127, byte)
  return weight < 0 ? -byte : byte
}
