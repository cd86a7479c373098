/**
 * The averaged perceptron (Freund and Schapire 1999; Collins 2002) over many classes: rows are linked lists in flat arrays.
 * Integers only, so that one seed gives one result on every machine.
 */
import { squeeze } from './dense-learner.ts'
import { sparseModel, type SparseModel } from '../../src/language/sparse-model.ts'

export interface SparseLearner {
  /** Counts features before learning; those seen less than `least` times are never learned. */
  count(features: Int32Array, n: number): void
  score(features: Int32Array, n: number, scores: Int32Array): void
  /** Moves weights from `wrong` to `right`; call `tick` after every decision. */
  update(features: Int32Array, n: number, right: number, wrong: number): void
  tick(): void
  /** The averaged model, in bytes. Rows without weight are dropped; `keep` is the least weight that stays, in steps of the byte. */
  finish(options?: { readonly keep?: number }): SparseModel & { readonly keys: Int32Array; readonly bytes: Int8Array }
}

export function sparseLearner(
  classes: number,
  options: { readonly bits?: number; readonly least?: number; readonly nodes?: number } = {},
): SparseLearner {
  const bits = options.bits ?? 22
  const least = options.least ?? 2
  const capacity = 2 ** bits
  const mask = capacity - 1
  const seen = new Uint8Array(2 ** 25)
  const keys = new Int32Array(capacity)
  const first = new Int32Array(capacity).fill(-1)
  let nodes = options.nodes ?? 2 ** 22
  let next = new Int32Array(nodes)
  let classOf = new Uint8Array(nodes)
  let weight = new Int32Array(nodes)
  let stamp = new Int32Array(nodes)
  let total = new Float64Array(nodes)
  let used = 0
  let now = 1
  let rows = 0

  const slotFor = (given: number, make: boolean): number => {
    const key = given === 0 ? 1 : given
    for (let slot = Math.imul(key, 0x85ebca6b) >>> (32 - bits); ; slot = (slot + 1) & mask) {
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
  const grow = (): void => {
    nodes *= 2
    const wider = <A extends Int32Array | Uint8Array | Float64Array>(make: A, old: A): A => {
      make.set(old)
      return make
    }
    next = wider(new Int32Array(nodes), next)
    classOf = wider(new Uint8Array(nodes), classOf)
    weight = wider(new Int32Array(nodes), weight)
    stamp = wider(new Int32Array(nodes), stamp)
    total = wider(new Float64Array(nodes), total)
  }
  const add = (slot: number, k: number, by: number): void => {
    let node = first[slot]!
    while (node >= 0 && classOf[node] !== k) node = next[node]!
    if (node < 0) {
      if (used === nodes) grow()
      node = used++
      next[node] = first[slot]!
      first[slot] = node
      classOf[node] = k
      stamp[node] = now
    }
    total[node]! += weight[node]! * (now - stamp[node]!)
    stamp[node] = now
    weight[node]! += by
  }

  return {
    count(features, n) {
      for (let f = 0; f < n; f++) {
        const at = features[f]! >>> 7
        if (seen[at]! < 255) seen[at]!++
      }
    },
    score(features, n, scores) {
      scores.fill(0)
      for (let f = 0; f < n; f++) {
        const slot = slotFor(features[f]!, false)
        if (slot < 0) continue
        for (let node = first[slot]!; node >= 0; node = next[node]!) scores[classOf[node]!]! += weight[node]!
      }
    },
    update(features, n, right, wrong) {
      for (let f = 0; f < n; f++) {
        if (seen[features[f]! >>> 7]! < least) continue
        const slot = slotFor(features[f]!, true)
        add(slot, right, 1)
        add(slot, wrong, -1)
      }
    },
    tick() {
      now++
    },
    finish({ keep = 1 } = {}) {
      const sums = new Float64Array(used)
      const sizes: number[] = []
      for (let node = 0; node < used; node++) {
        sums[node] = total[node]! + weight[node]! * (now - stamp[node]!)
        if (sums[node] !== 0) sizes.push(Math.abs(sums[node]!))
      }
      sizes.sort((a, b) => a - b)
      const top = sizes[Math.floor(sizes.length * 0.9995)] ?? 1
      const order: number[] = []
      for (let slot = 0; slot < capacity; slot++) if (first[slot]! >= 0) order.push(slot)
      order.sort((a, b) => (keys[a]! >>> 0) - (keys[b]! >>> 0))
      const rowKeys: number[] = []
      const starts: number[] = [0]
      const rowClasses: number[] = []
      const rowWeights: number[] = []
      for (const slot of order) {
        const from = rowClasses.length
        for (let node = first[slot]!; node >= 0; node = next[node]!) {
          const w = squeeze(sums[node]! / top)
          if (Math.abs(w) < keep) continue
          rowClasses.push(classOf[node]!)
          rowWeights.push(w)
        }
        if (rowClasses.length === from) continue
        rowKeys.push(keys[slot]!)
        starts.push(rowClasses.length)
      }
      const found = Int32Array.from(rowKeys)
      const bytes = Int8Array.from(rowWeights)
      const model = sparseModel(classes, found, Int32Array.from(starts), Uint8Array.from(rowClasses), bytes)
      return { ...model, keys: found, bytes }
    },
  }
}
