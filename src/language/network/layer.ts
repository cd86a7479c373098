/**
 * Many sentences side by side, word by word, and a recurrent layer over them: all first words, then all second words …
 * A unit keeps part of what it held and takes something new for the rest, so two gates do what four do in an LSTM
 * (coupled gates: Greff et al. 2017).
 */
import { type Arena, reserve, take } from './arena.ts'
import { GATES } from './shape.ts'

/** How sentences lie in rows: word `t` of sentence `b` is in row `starts[t] + b`. */
export interface Packing {
  /** Words of the longest sentence. */
  readonly steps: number
  /** First row of each step and the number of all rows. */
  readonly starts: Int32Array
  /** How many sentences have a word at each step. */
  readonly active: Int32Array
  readonly rows: number
  /** True when there is a word in every row. */
  readonly full: boolean
}

/** Lays out sentences of these lengths, the longest first; a step begins at a multiple of `unit`, a power of 2. */
export function packingOf(lengths: readonly number[], unit: number): Packing {
  const steps = lengths[0] ?? 0
  const starts = new Int32Array(steps + 1)
  const active = new Int32Array(steps)
  let open = lengths.length
  for (let t = 0; t < steps; t++) {
    while (lengths[open - 1]! <= t) open--
    active[t] = open
    starts[t + 1] = starts[t]! + ((open + unit - 1) & -unit)
  }
  return { steps, starts, active, rows: starts[steps]!, full: unit === 1 }
}

/** What a layer computed: inner values of its units and what they show, forward half and backward half in each row. */
export interface LayerValues {
  readonly inner: number
  readonly outer: number
}

/** One step of one direction: the rows it reads, those before it, and how many have any before. */
export interface Step {
  readonly row: number
  readonly rowBefore: number
  readonly active: number
  readonly carried: number
}

/** The steps of a direction (0 forward, 1 backward) in the order of reading. */
export function stepsOf({ steps, starts, active }: Packing, direction: number): Step[] {
  return Array.from({ length: steps }, (_, order) => {
    const t = direction === 0 ? order : steps - 1 - order
    const before = direction === 0 ? t - 1 : t + 1
    const carried = order === 0 ? 0 : Math.min(active[t]!, active[before]!)
    return { row: starts[t]!, rowBefore: order === 0 ? 0 : starts[before]!, active: active[t]!, carried }
  })
}

/** Adds to the gates at `gates` what the units showed before, at `outer`; both places are of the first of `rows` rows. */
export type Carry = (direction: 0 | 1, outer: number, gates: number, rows: number) => void

/** Runs both directions over the gates, to which it adds what the units showed before. */
export function runLayer(arena: Arena, packing: Packing, hidden: number, gates: number, carry: Carry): LayerValues {
  const wide = 2 * hidden
  const rowGates = 2 * GATES * hidden
  const nothing = take(arena, hidden)
  const place = packing.full ? reserve : take
  const inner = place(arena, packing.rows * wide)
  const outer = place(arena, packing.rows * wide)
  const run = (at: number, before: number, rowBefore: number, to: number, rows: number): void =>
    arena.call['cell']!(
      at * 4,
      rowGates * 4,
      before * 4,
      rowBefore * 4,
      (inner + to) * 4,
      (outer + to) * 4,
      wide * 4,
      rows,
      hidden,
    )
  for (const direction of [0, 1] as const) {
    const shift = direction * hidden
    for (const { row, rowBefore, active, carried } of stepsOf(packing, direction)) {
      const at = gates + row * rowGates + direction * GATES * hidden
      const to = row * wide + shift
      const from = rowBefore * wide + shift
      if (carried > 0) {
        carry(direction, outer + from, at, carried)
        run(at, inner + from, wide, to, carried)
      }
      if (active > carried) run(at + carried * rowGates, nothing, 0, to + carried * wide, active - carried)
    }
  }
  return { inner, outer }
}
