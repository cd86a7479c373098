/** What training a network keeps: its parameters, their gradients and the moments of Adam (Kingma & Ba 2015). */
import { type Arena, arenaOf, take } from '../../../src/language/network/arena.ts'
import { kernels } from '../../../src/language/network/kernels.ts'
import { type NetworkShape, type Parameters, parametersOf } from '../../../src/language/network/shape.ts'
import { cellBack } from './cell-back.ts'
import type { Random } from '../random.ts'

/** One table of embeddings; only rows that a batch used are moved. */
interface Table {
  readonly width: number
  readonly values: Float32Array
  readonly gradient: Float32Array
  readonly first: Float32Array
  readonly second: Float32Array
  readonly used: Uint8Array
}

export interface NetworkState {
  readonly shape: NetworkShape
  readonly parameters: Parameters
  readonly arena: Arena
  /** Where the gradients start; the parameters start at 0. */
  readonly gradient: number
  /** Room for a turned matrix. */
  readonly turned: number
  readonly tables: readonly Table[]
  readonly first: Float32Array
  readonly second: Float32Array
  /** Updates so far. */
  updates: number
}

/** Floats that one batch may use. */
const ROOM = 2 ** 24
const CLIP = 5
const BETA_1 = 0.9
const BETA_2 = 0.95

/** A number between -1 and 1. */
function draw(next: Random): number {
  return next(2 ** 24) / 2 ** 23 - 1
}

/** A network with random weights. */
export function startNetwork(shape: NetworkShape, next: Random): NetworkState {
  const parameters = parametersOf(shape)
  const { size, all } = parameters
  const largest = Math.max(...all.map(({ rows, columns }) => rows * columns))
  const arena = arenaOf([...kernels, cellBack], 2 * size + largest + ROOM)
  take(arena, size)
  const gradient = take(arena, size)
  const turned = take(arena, largest)
  const spread = (start: number, count: number, scale: number): void => {
    for (let i = start; i < start + count; i++) arena.floats[i] = scale * draw(next)
  }
  for (const { start, rows, columns } of all) {
    if (rows > 1) spread(start, rows * columns, Math.sqrt((rows === shape.hidden ? 1.5 : 3) / rows))
  }
  spread(parameters.rootArc.start, shape.arc, 0.3)
  spread(parameters.rootRelation.start, shape.relation, 0.1)
  const tables = shape.tables.map(([rows, width]) => ({
    width,
    values: Float32Array.from({ length: rows * width }, () => 0.5 * draw(next)),
    gradient: new Float32Array(rows * width),
    first: new Float32Array(rows * width),
    second: new Float32Array(rows * width),
    used: new Uint8Array(rows),
  }))
  const moments = { first: new Float32Array(size), second: new Float32Array(size) }
  return { shape, parameters, arena, gradient, turned, tables, ...moments, updates: 0 }
}

/** Moves the parameters against their gradients, which it clears. */
export function update(state: NetworkState, rate: number): void {
  const { arena, gradient, tables, first, second, parameters } = state
  const { size } = parameters
  const values = arena.floats.subarray(0, size)
  const slopes = arena.floats.subarray(gradient, gradient + size)
  let square = 0
  for (let i = 0; i < size; i++) square += slopes[i]! * slopes[i]!
  const clip = square > CLIP * CLIP ? CLIP / Math.sqrt(square) : 1
  state.updates++
  const pace = rate / (1 - BETA_1 ** state.updates)
  const scale = 1 / (1 - BETA_2 ** state.updates)
  const move = (
    v: Float32Array,
    g: Float32Array,
    m1: Float32Array,
    m2: Float32Array,
    from: number,
    to: number,
  ): void => {
    for (let i = from; i < to; i++) {
      const slope = g[i]! * clip
      const a = BETA_1 * m1[i]! + (1 - BETA_1) * slope
      const b = BETA_2 * m2[i]! + (1 - BETA_2) * slope * slope
      m1[i] = a
      m2[i] = b
      v[i]! -= (pace * a) / (Math.sqrt(b * scale) + 1e-8)
    }
    g.fill(0, from, to)
  }
  move(values, slopes, first, second, 0, size)
  for (const { width, values: v, gradient: g, first: m1, second: m2, used } of tables) {
    for (let row = 0; row < used.length; row++) {
      if (used[row] === 1) move(v, g, m1, m2, row * width, (row + 1) * width)
    }
    used.fill(0)
  }
}

/** The way back through `affine`: from the gradient of its result to those of its input (added to `dx`), weight and bias. */
export function affineBack(
  { arena, gradient, turned }: NetworkState,
  x: { readonly start: number; readonly rows: number; readonly width: number },
  weight: number,
  bias: number,
  columns: number,
  dy: number,
  dx: number,
): void {
  const { floats, call } = arena
  const { start, rows, width } = x
  for (let i = 0; i < width; i++) {
    for (let j = 0; j < columns; j++) floats[turned + j * width + i] = floats[weight + i * columns + j]!
  }
  const product = call['product']!
  product(dy * 4, columns * 4, 4, turned * 4, width * 4, dx * 4, width * 4, rows, width, columns)
  const dw = gradient + weight
  product(start * 4, 4, width * 4, dy * 4, columns * 4, dw * 4, columns * 4, width, columns, rows)
  const db = gradient + bias
  for (let i = 0; i < rows; i++) for (let j = 0; j < columns; j++) floats[db + j]! += floats[dy + i * columns + j]!
}
