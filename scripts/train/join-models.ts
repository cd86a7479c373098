/**
 * Joins linear models over the same features into one whose weights are their sums: a committee for the price of one
 * (Breiman 1996; sums of linear scores are linear).
 */
import { expand, sparseModel } from '../../src/language/sparse-model.ts'
import { type Floor, type LearnedSparse, squeeze } from './sparse-learner.ts'

/** The sum of `models`, without what is too small. */
export function joinModels(models: readonly LearnedSparse[], floor: Floor): LearnedSparse {
  const { classes } = models[0]!
  const at = models.map(() => 0)
  const offset = models.map(() => 0)
  const keys: number[] = []
  const sizes: number[] = []
  const classOf: number[] = []
  const bytes: number[] = []
  const sums = new Float64Array(classes)
  const scale = models.length * expand(127)
  for (;;) {
    let key = Number.POSITIVE_INFINITY
    models.forEach((model, m) => {
      if (at[m]! < model.keys.length) key = Math.min(key, model.keys[at[m]!]! >>> 0)
    })
    if (key === Number.POSITIVE_INFINITY) break
    sums.fill(0)
    models.forEach((model, m) => {
      if (at[m]! >= model.keys.length || model.keys[at[m]!]! >>> 0 !== key) return
      const size = model.sizes[at[m]!]!
      for (let i = offset[m]!; i < offset[m]! + size; i++) sums[model.classOf[i]!]! += expand(model.bytes[i]!)
      offset[m]! += size
      at[m]!++
    })
    const from = bytes.length
    let largest = 0
    for (let k = 0; k < classes; k++) {
      const byte = squeeze(sums[k]! / scale)
      largest = Math.max(largest, Math.abs(byte))
      if (Math.abs(byte) < floor.weight) continue
      classOf.push(k)
      bytes.push(byte)
    }
    if (largest < floor.row) {
      classOf.length = from
      bytes.length = from
    }
    if (bytes.length === from) continue
    keys.push(key | 0)
    sizes.push(bytes.length - from)
  }
  const k = Int32Array.from(keys)
  const s = Uint8Array.from(sizes)
  const c = Uint8Array.from(classOf)
  const b = Int8Array.from(bytes)
  return { ...sparseModel(classes, k, s, c, b), keys: k, sizes: s, classOf: c, bytes: b }
}
