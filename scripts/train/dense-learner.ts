/** The averaged perceptron over at most four classes, all weights of a feature side by side. Integers only. */
import { type DenseModel, denseModel } from '../../src/language/dense-model.ts'

export interface DenseLearner {
  count(features: Int32Array, n: number): void
  score(features: Int32Array, n: number, scores: Int32Array): void
  update(features: Int32Array, n: number, right: number, wrong: number): void
  tick(): void
  /** The averaged model; features whose largest weight is under `keep` steps of the byte are dropped. */
  finish(options?: { readonly keep?: number }): { readonly model: DenseModel; readonly keys: Int32Array; readonly bytes: Int8Array }
}

export function denseLearner(options: { readonly bits?: number; readonly least?: number } = {}): DenseLearner {
  const bits = options.bits ?? 23
  const least = options.least ?? 2
  const capacity = 2 ** bits
  const mask = capacity - 1
  const seen = new Uint8Array(2 ** 26)
  const keys = new Int32Array(capacity)
  const weight = new Int32Array(capacity * 4)
  const stamp = new Int32Array(capacity)
  const total = new Float64Array(capacity * 4)
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
        stamp[slot] = now
        return slot
      }
    }
  }
  const settle = (slot: number): void => {
    const since = now - stamp[slot]!
    if (since === 0) return
    for (let k = slot * 4; k < slot * 4 + 4; k++) total[k]! += weight[k]! * since
    stamp[slot] = now
  }

  return {
    count(features, n) {
      for (let f = 0; f < n; f++) {
        const at = features[f]! >>> 6
        if (seen[at]! < 255) seen[at]!++
      }
    },
    score(features, n, scores) {
      let a = 0
      let b = 0
      let c = 0
      for (let f = 0; f < n; f++) {
        const slot = slotFor(features[f]!, false)
        if (slot < 0) continue
        a += weight[slot * 4]!
        b += weight[slot * 4 + 1]!
        c += weight[slot * 4 + 2]!
      }
      scores[0] = a
      scores[1] = b
      scores[2] = c
    },
    update(features, n, right, wrong) {
      for (let f = 0; f < n; f++) {
        if (seen[features[f]! >>> 6]! < least) continue
        const slot = slotFor(features[f]!, true)
        settle(slot)
        weight[slot * 4 + right]!++
        weight[slot * 4 + wrong]!--
      }
    },
    tick() {
      now++
    },
    finish({ keep = 1 } = {}) {
      const sizes: number[] = []
      const order: number[] = []
      for (let slot = 0; slot < capacity; slot++) {
        if (keys[slot] === 0) continue
        settle(slot)
        order.push(slot)
        for (let k = 0; k < 4; k++) if (total[slot * 4 + k] !== 0) sizes.push(Math.abs(total[slot * 4 + k]!))
      }
      const sorted = Float64Array.from(sizes).sort()
      const top = sorted[Math.floor(sorted.length * 0.9995)] ?? 1
      order.sort((a, b) => (keys[a]! >>> 0) - (keys[b]! >>> 0))
      const foundKeys: number[] = []
      const found: number[] = []
      for (const slot of order) {
        const row = [squeeze(total[slot * 4]! / top), squeeze(total[slot * 4 + 1]! / top), squeeze(total[slot * 4 + 2]! / top)]
        if (Math.max(...row.map(Math.abs)) < keep) continue
        foundKeys.push(keys[slot]!)
        found.push(...row)
      }
      const k = Int32Array.from(foundKeys)
      const bytes = Int8Array.from(found)
      return { model: denseModel(k, bytes), keys: k, bytes }
    },
  }
}

/** The byte whose square stands nearest to a weight between -1 and 1. */
export function squeeze(weight: number): number {
  const byte = Math.min(127, Math.round(127 * Math.sqrt(Math.abs(weight))))
  return weight < 0 ? -byte : byte
}
