import { describe, expect, it } from 'vitest'
import {
  addProduct,
  arenaOf,
  panelsOf,
  reserve,
  shorten,
  shortProduct,
  take,
} from '../../src/language/network/arena.ts'
import { SHORT_ONE } from '../../src/language/network/kernels.ts'
import { readingKernels } from '../../src/language/network/reading-kernels.ts'

const M = 8
const N = 16
const K = 24
const arena = arenaOf(readingKernels, 2 ** 16)
/** Numbers between -1 and 1 that repeat nowhere near. */
const spread = (count: number, step: number): Float32Array =>
  Float32Array.from({ length: count }, (_, k) => (((k * step) % 199) - 99) / 100)
const a = spread(M * K, 31)
const b = spread(K * N, 57)
const product = (row: number, column: number): number => {
  let sum = 0
  for (let k = 0; k < K; k++) sum += a[row * K + k]! * b[k * N + column]!
  return sum
}

describe('kernels', () => {
  it('add the product of two matrices to what is there', () => {
    const [x, y, z] = [reserve(arena, M * K), reserve(arena, K * N), take(arena, M * N)]
    arena.floats.set(a, x)
    arena.floats.set(b, y)
    arena.floats[z + 3 * N + 5] = 100
    addProduct(arena, x, K, y, N, z, N, M, N, K)
    for (let row = 0; row < M; row++) {
      for (let column = 0; column < N; column++) {
        const before = row === 3 && column === 5 ? 100 : 0
        expect(arena.floats[z + row * N + column]).toBeCloseTo(before + product(row, column), 3)
      }
    }
  })

  it('multiply short numbers nearly as well, however many rows there are', () => {
    const x = take(arena, M * K)
    arena.floats.set(a, x)
    const unit = 1 / SHORT_ONE
    const matrix = Int16Array.from(b, (value) => Math.round(value / unit))
    const panels = panelsOf(arena, matrix, new Float32Array(N).fill(unit), K, N)
    const bias = take(arena, N)
    arena.floats.fill(1, bias, bias + N)
    for (let rows = 1; rows <= M; rows++) {
      const z = take(arena, M * N)
      shortProduct(arena, shorten(arena, x, K, rows, K), panels, bias, 0, z, N, rows)
      for (let row = 0; row < M; row++) {
        for (let column = 0; column < N; column++) {
          const expected = row < rows ? 1 + product(row, column) : 0
          expect(Math.abs(arena.floats[z + row * N + column]! - expected)).toBeLessThan(0.01)
        }
      }
    }
  })

  it('refuse a place beyond their memory', () => {
    expect(() => reserve(arena, 2 ** 20)).toThrow(RangeError)
  })
})
