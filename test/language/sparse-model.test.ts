import { describe, expect, it } from 'vitest'
import { expand, sparseModel } from '../../src/language/sparse-model.ts'

const CLASSES = 20
/** Features 1 to 60, times a number that spreads them over all slots; a few have a weight for every class. */
const keys = Int32Array.from({ length: 60 }, (_, k) => Math.imul(k + 1, 0x9e3779b1)).sort(
  (a, b) => (a >>> 0) - (b >>> 0),
)
const sizes = Array.from(keys, (_, k) => (k % 7 === 0 ? CLASSES : 1 + (k % 5)))
const classOf = Uint8Array.from(sizes.flatMap((size, k) => Array.from({ length: size }, (_, i) => (i + k) % CLASSES)))
const bytes = Int8Array.from(classOf, (_, i) => ((i * 37) % 255) - 127)

function sumsOf(features: readonly number[]): number[] {
  const sums = new Array<number>(CLASSES).fill(0)
  let at = 0
  for (const [k, key] of keys.entries()) {
    const times = features.filter((feature) => feature === key).length
    for (let i = 0; i < sizes[k]!; i++, at++) sums[classOf[at]!]! += times * expand(bytes[at]!)
  }
  return sums
}

describe('a sparse model', () => {
  const model = sparseModel(CLASSES, keys, sizes, classOf, bytes)
  const scored = (features: readonly number[]): number[] => {
    model.features.set(features)
    model.score(features.length)
    return [...model.scores]
  }

  it('sums the rows of its features, short ones and long ones', () => {
    expect(scored([...keys.subarray(0, 48)])).toEqual(sumsOf([...keys.subarray(0, 48)]))
    expect(scored([...keys.subarray(30)])).toEqual(sumsOf([...keys.subarray(30)]))
    expect(scored([keys[7]!, keys[7]!])).toEqual(sumsOf([keys[7]!, keys[7]!]))
  })

  it('has nothing for features it never saw, and forgets the sums before', () => {
    expect(scored([0, 5, -1, 12345])).toEqual(new Array(CLASSES).fill(0))
    expect(scored([5, keys[8]!, 0])).toEqual(sumsOf([keys[8]!]))
  })
})
