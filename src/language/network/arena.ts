/** The memory of the network: one block of floats that the kernels of `kernels.ts` work on. Places are counted in floats. */
import { SHORT_ONE } from './kernels.ts'
import { instantiate, type WasmFunction } from './wasm.ts'

export interface Arena {
  readonly floats: Float32Array
  readonly call: Readonly<Record<string, (...args: number[]) => void>>
  /** The first free place. */
  top: number
}

export function arenaOf(functions: readonly WasmFunction[], size: number): Arena {
  const { memory, call } = instantiate(functions, size * 4)
  return { floats: new Float32Array(memory), call, top: 0 }
}

/** Reserves `size` floats, whatever they were, and returns where they start. */
export function reserve(arena: Arena, size: number): number {
  const start = arena.top
  arena.top = start + ((size + 15) & ~15)
  if (arena.top > arena.floats.length) throw new RangeError('the arena is full')
  return start
}

/** Reserves `size` zeros and returns where they start. */
export function take(arena: Arena, size: number): number {
  const start = reserve(arena, size)
  arena.floats.fill(0, start, arena.top)
  return start
}

/** `c` += `a` · `b` for matrices whose rows are `rowA`, `rowB` and `rowC` floats apart; see `kernels.ts`. */
export function addProduct(
  { call }: Arena,
  a: number,
  rowA: number,
  b: number,
  rowB: number,
  c: number,
  rowC: number,
  m: number,
  n: number,
  k: number,
): void {
  call['product']!(a * 4, rowA * 4, 4, b * 4, rowB * 4, c * 4, rowC * 4, m, n, k)
}

/** A matrix of 16-bit integers as `shortProduct` of `reading-kernels.ts` reads it, and what 1 in each column of a product stands for. */
export interface Panels {
  readonly start: number
  readonly units: number
  readonly rows: number
  readonly columns: number
}

/** Lays out a matrix of integers (rows by columns) with the unit of each column; columns are a multiple of 8. */
export function panelsOf(
  arena: Arena,
  matrix: Int16Array,
  columnUnits: Float32Array,
  rows: number,
  columns: number,
): Panels {
  const start = take(arena, (rows * columns) / 2)
  const units = take(arena, columns)
  const shorts = new Int16Array(arena.floats.buffer)
  let at = 2 * start
  for (let j = 0; j < columns; j += 8) {
    for (let p = 0; p < rows; p += 2) {
      for (let k = j; k < j + 8; k++) {
        shorts[at++] = matrix[p * columns + k]!
        shorts[at++] = matrix[(p + 1) * columns + k]!
      }
    }
  }
  for (let k = 0; k < columns; k++) arena.floats[units + k] = columnUnits[k]! / SHORT_ONE
  return { start, units, rows, columns }
}

/** Writes `rows` rows of numbers between -1 and 1 as 16-bit integers into a new place, in groups of four rows. */
export function shorten(arena: Arena, from: number, rowFrom: number, rows: number, width: number): number {
  const to = reserve(arena, (((rows + 3) & ~3) * width) / 2)
  arena.call['shorten']!(from * 4, rowFrom * 4, to * 4, rows, width)
  return to
}

/** Writes the sum of rows at `from` and shortened `a` times a matrix to `to`; with a `rowFrom` of 0 all get the same row. */
export function shortProduct(
  { call }: Arena,
  a: number,
  { start, units, rows, columns }: Panels,
  from: number,
  rowFrom: number,
  to: number,
  rowTo: number,
  m: number,
): void {
  call['shortProduct']!(a * 4, start * 4, units * 4, from * 4, rowFrom * 4, to * 4, rowTo * 4, m, columns, rows)
}

/** `count` times the same row, in a new place. */
function repeat(arena: Arena, row: number, count: number, width: number): number {
  const start = reserve(arena, count * width)
  for (let i = 0; i < count; i++) arena.floats.copyWithin(start + i * width, row, row + width)
  return start
}

/** A new matrix: `x` (rows by width) times `weight` (width by columns) plus `bias`. */
export function affine(
  arena: Arena,
  x: number,
  rows: number,
  width: number,
  weight: number,
  bias: number,
  columns: number,
): number {
  const y = repeat(arena, bias, rows, columns)
  addProduct(arena, x, width, weight, columns, y, columns, rows, columns, width)
  return y
}
