import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bestTree, chartOf } from '../../src/language/network/best-tree.ts'

/** All ways to give each of `size` words a head, the root's being `size`, that make one projective tree with one root. */
function treesOf(size: number): number[][] {
  const trees: number[][] = []
  const grow = (heads: readonly number[]): void => {
    if (heads.length < size) {
      for (let head = 0; head <= size; head++) if (head !== heads.length) grow([...heads, head])
    } else if (isTree(heads) && isProjective(heads)) trees.push([...heads])
  }
  grow([])
  return trees
}

function isTree(heads: readonly number[]): boolean {
  const reachesRoot = (word: number): boolean => {
    let at = word
    for (let step = 0; step < heads.length && at < heads.length; step++) at = heads[at]!
    return at === heads.length
  }
  return heads.filter((head) => head === heads.length).length === 1 && heads.every((_, word) => reachesRoot(word))
}

/** No arc crosses another, and none spans the root. */
function isProjective(heads: readonly number[]): boolean {
  return heads.every((head, word) => {
    if (head === heads.length) return true
    const [from, to] = [Math.min(word, head), Math.max(word, head)]
    for (let inside = from + 1; inside < to; inside++) {
      const above = heads[inside]!
      if (above < from || above > to) return false
    }
    return true
  })
}

const trees = [1, 2, 3, 4, 5].map(treesOf)

function sumOf(scores: Float32Array, stride: number, heads: ArrayLike<number>): number {
  let sum = 0
  for (let word = 0; word < heads.length; word++) sum += scores[word * stride + heads[word]!]!
  return sum
}

describe('bestTree', () => {
  it('finds what trying every projective tree with one root finds', () => {
    const score = fc.integer({ min: -50, max: 50 })
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5 }), fc.array(score, { minLength: 40, maxLength: 40 }), (size, cells) => {
        const stride = size + 2
        const scores = Float32Array.from(cells)
        const head = new Int32Array(size)
        bestTree(scores, 0, stride, size, chartOf(size), head)
        const candidates = trees[size - 1]!
        expect(candidates).toContainEqual([...head])
        expect(sumOf(scores, stride, head)).toBe(Math.max(...candidates.map((heads) => sumOf(scores, stride, heads))))
        // Scores that leave no doubt lead to their own tree, without a search.
        const sure = candidates[Math.abs(cells[0]!) % candidates.length]!
        const clear = new Float32Array(size * stride)
        for (const [word, above] of sure.entries()) clear[word * stride + above] = 1
        bestTree(clear, 0, stride, size, chartOf(size), head)
        expect([...head]).toEqual(sure)
      }),
      { numRuns: 300 },
    )
  })

  it('uses a chart again that a longer sentence left', () => {
    const chart = chartOf(9)
    const head = new Int32Array(9)
    bestTree(
      Float32Array.from({ length: 90 }, (_, k) => (k * 37) % 11),
      0,
      10,
      9,
      chart,
      head,
    )
    const two = new Int32Array(2)
    bestTree(Float32Array.of(0, 5, 1, 0, 0, 9), 0, 3, 2, chart, two)
    expect([...two]).toEqual([1, 2])
  })
})
