/** The backward half of the recurrent cell of `src/language/kernels.ts`, for training. */
import * as w from '../../../src/language/network/wasm.ts'

/**
 * `cellBack(gates, rowGates, before, rowBefore, inner, outward, inward, rowOuter, rows, width, toGates, toBefore)`:
 * from the gradients of what `cell` wrote (`outward` of the outer values, `inward` of the inner ones) to those of its gates
 * and, added, of the inner values before.
 */
function cellBackOf(): w.WasmFunction {
  const [gates, rowGates, before, rowBefore, inner, outward, inward, rowOuter, rows, width, toGates, toBefore] = [
    0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11,
  ]
  const [row, j, at, to, past] = [12, 13, 14, 15, 16]
  const [x, keep, fresh, out, old, back, slopeKeep, slopeFresh, slopeOut, bottom] = [
    17, 18, 19, 20, 21, 22, 23, 24, 25, 26,
  ]
  const bytes = w.multiply(w.get(width), w.constant(4))
  const square = w.times(w.get(x), w.get(x))
  const place = (base: number, stride: number): w.Code =>
    w.add(w.add(w.get(base), w.multiply(w.get(row), w.get(stride))), w.get(j))
  const clip = (value: w.Code): w.Code => w.set(x, w.most(w.least(value, w.four(3)), w.four(-3)))
  /** Value and slope of bend: x(27 + x²) / (27 + 9x²) and ((9 - x²) / (9 + 3x²))². */
  const bend = (value: number, slope: number): w.Code => [
    ...w.set(bottom, w.over(w.four(1), w.plus(w.four(27), w.times(w.four(9), square)))),
    ...w.set(value, w.times(w.times(w.get(x), w.plus(w.four(27), square)), w.get(bottom))),
    ...w.set(slope, w.times(w.minus(w.four(27), w.times(w.four(3), square)), w.get(bottom))),
    ...w.set(slope, w.times(w.get(slope), w.get(slope))),
  ]
  const gate = (address: w.Code, value: number, slope: number): w.Code => [
    ...clip(w.times(w.four(0.5), w.load(address))),
    ...bend(value, slope),
    ...w.set(value, w.plus(w.four(0.5), w.times(w.four(0.5), w.get(value)))),
    ...w.set(slope, w.times(w.four(0.25), w.get(slope))),
  ]
  return {
    name: 'cellBack',
    parameters: 12,
    locals: [...Array.from({ length: 5 }, () => 'i32' as const), ...Array.from({ length: 10 }, () => 'v128' as const)],
    body: [
      ...w.set(row, w.constant(0)),
      ...w.until(
        row,
        w.get(rows),
        w.set(j, w.constant(0)),
        w.until(
          j,
          bytes,
          w.set(at, place(gates, rowGates)),
          w.set(to, place(toGates, rowGates)),
          w.set(past, place(toBefore, rowBefore)),
          gate(w.get(at), keep, slopeKeep),
          clip(w.load(w.add(w.get(at), bytes))),
          bend(fresh, slopeFresh),
          gate(w.add(w.get(at), w.multiply(bytes, w.constant(2))), out, slopeOut),
          w.set(old, w.load(place(before, rowBefore))),
          w.set(x, w.load(place(outward, rowOuter))),
          w.set(back, w.plus(w.load(place(inward, rowOuter)), w.times(w.get(x), w.get(out)))),
          w.store(w.get(to), w.times(w.times(w.get(back), w.minus(w.get(old), w.get(fresh))), w.get(slopeKeep))),
          w.store(
            w.add(w.get(to), bytes),
            w.times(w.times(w.get(back), w.minus(w.four(1), w.get(keep))), w.get(slopeFresh)),
          ),
          w.store(
            w.add(w.get(to), w.multiply(bytes, w.constant(2))),
            w.times(w.times(w.get(x), w.load(place(inner, rowOuter))), w.get(slopeOut)),
          ),
          w.store(w.get(past), w.plus(w.load(w.get(past)), w.times(w.get(back), w.get(keep)))),
          w.step(j, w.constant(16)),
        ),
        w.step(row, w.constant(1)),
      ),
    ],
  }
}

export const cellBack: w.WasmFunction = cellBackOf()
