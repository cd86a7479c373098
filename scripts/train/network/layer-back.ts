/** The way back through a recurrent layer. */
import { addProduct, take } from '../../../src/language/network/arena.ts'
import { type LayerValues, type Packing, stepsOf } from '../../../src/language/network/layer.ts'
import { GATES } from '../../../src/language/network/shape.ts'
import { eachWord, multiplyInto, type NetworkLesson } from './rows.ts'
import { affineBack, type NetworkState } from './state.ts'

/** Back through a recurrent layer and the product that fed it. */
export function layerBack(
  state: NetworkState,
  number: number,
  lessons: readonly NetworkLesson[],
  packing: Packing,
  { gates, values, mask }: { readonly gates: number; readonly values: LayerValues; readonly mask: number },
  x: { readonly start: number; readonly rows: number; readonly width: number },
  dShown: number,
  dx: number,
): void {
  const { arena, parameters, shape, turned, gradient } = state
  const { floats, call } = arena
  const { hidden } = shape
  const { input, bias, recurrent } = parameters.layers[number]!
  const wide = 2 * hidden
  const columns = GATES * hidden
  const rowGates = 2 * columns
  const dGates = take(arena, packing.rows * rowGates)
  const dInner = take(arena, packing.rows * wide)
  const before = take(arena, packing.rows * wide)
  const nothing = take(arena, hidden)
  const lost = take(arena, hidden)
  eachWord(lessons, packing, (b, _, row) =>
    multiplyInto(floats, dShown + row * wide, dShown + row * wide, mask + b * wide, wide),
  )
  for (let direction = 0; direction < 2; direction++) {
    const shift = direction * hidden
    const weight = recurrent[direction as 0 | 1].start
    for (let i = 0; i < hidden; i++) {
      for (let j = 0; j < columns; j++) floats[turned + j * hidden + i] = floats[weight + i * columns + j]!
    }
    for (const { row, rowBefore, active, carried } of stepsOf(packing, direction).reverse()) {
      const back = (from: number, rows: number, past: number, rowPast: number, toPast: number): void => {
        const at = (row + from) * rowGates + direction * columns
        const to = (row + from) * wide + shift
        call['cellBack']!(
          (gates + at) * 4,
          rowGates * 4,
          past * 4,
          rowPast * 4,
          (values.inner + to) * 4,
          (dShown + to) * 4,
          (dInner + to) * 4,
          wide * 4,
          rows,
          hidden,
          (dGates + at) * 4,
          toPast * 4,
        )
      }
      const past = rowBefore * wide + shift
      if (carried > 0) {
        back(0, carried, values.inner + past, wide, dInner + past)
        const at = dGates + row * rowGates + direction * columns
        addProduct(arena, at, rowGates, turned, hidden, dShown + past, wide, (carried + 3) & ~3, hidden, columns)
        for (let r = 0; r < carried; r++) {
          const to = before + (row + r) * wide + shift
          const from = values.outer + past + r * wide
          floats.copyWithin(to, from, from + hidden)
        }
      }
      if (active > carried) back(carried, active - carried, nothing, 0, lost)
    }
    const at = (before + shift) * 4
    const dw = (gradient + weight) * 4
    call['product']!(
      at,
      4,
      wide * 4,
      (dGates + direction * columns) * 4,
      rowGates * 4,
      dw,
      columns * 4,
      hidden,
      columns,
      packing.rows,
    )
  }
  affineBack(state, x, input.start, bias.start, rowGates, dGates, dx)
}
