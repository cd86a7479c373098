/**
 * The two loops in which the network spends its time, as WebAssembly (`wasm.ts`): the product of matrices, and one step of
 * the recurrent cell. Both do each row on its own, in a fixed order, so a sentence reads the same in any company.
 */
import * as w from './wasm.ts'

const ROWS = [0, 1, 2, 3]

/** What 1 is as a short number: small enough that the sum of 512 products stays in 32 bits. */
export const SHORT_ONE = 2047

/**
 * `product(a, rowA, colA, b, rowB, c, rowC, m, n, k)` adds the product of `a` (m by k) and `b` (k by n) to `c` (m by n).
 * Addresses and the distances between rows and columns are in bytes; m is a multiple of 4, n of 8.
 */
function productOf(): w.WasmFunction {
  const [a, rowA, colA, b, rowB, c, rowC, m, n, k] = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]
  const [i, j, p, pa, pb, pc] = [10, 11, 12, 13, 14, 15]
  const sum = (row: number, half: number): number => 16 + row * 2 + half
  const [low, high, factor] = [24, 25, 26]
  const inA = (row: number): w.Code => w.add(w.get(pa), w.multiply(w.get(rowA), w.constant(row)))
  const inC = (row: number): w.Code => w.add(w.get(pc), w.multiply(w.get(rowC), w.constant(row)))
  const across = (local: number): w.Code => w.multiply(w.get(local), w.constant(4))
  const tile = [
    w.set(pa, w.add(w.get(a), w.multiply(w.get(i), w.get(rowA)))),
    w.set(pb, w.add(w.get(b), across(j))),
    w.set(pc, w.add(w.get(c), w.add(w.multiply(w.get(i), w.get(rowC)), across(j)))),
    ...ROWS.flatMap((row) => [w.set(sum(row, 0), w.load(inC(row))), w.set(sum(row, 1), w.load(inC(row), 16))]),
    w.set(p, w.constant(0)),
    w.until(
      p,
      w.get(k),
      w.set(low, w.load(w.get(pb))),
      w.set(high, w.load(w.get(pb), 16)),
      ...ROWS.flatMap((row) => [
        w.set(factor, w.loadSplat(inA(row))),
        w.set(sum(row, 0), w.plus(w.get(sum(row, 0)), w.times(w.get(factor), w.get(low)))),
        w.set(sum(row, 1), w.plus(w.get(sum(row, 1)), w.times(w.get(factor), w.get(high)))),
      ]),
      w.step(pa, w.get(colA)),
      w.step(pb, w.get(rowB)),
      w.step(p, w.constant(1)),
    ),
    ...ROWS.flatMap((row) => [w.store(inC(row), w.get(sum(row, 0))), w.store(inC(row), w.get(sum(row, 1)), 16)]),
  ]
  return {
    name: 'product',
    parameters: 10,
    locals: ['i32', 'i32', 'i32', 'i32', 'i32', 'i32', ...Array.from({ length: 11 }, () => 'v128' as const)],
    body: [
      ...w.set(j, w.constant(0)),
      ...w.until(
        j,
        w.get(n),
        w.set(i, w.constant(0)),
        w.until(i, w.get(m), ...tile, w.step(i, w.constant(4))),
        w.step(j, w.constant(8)),
      ),
    ],
  }
}

/** x(27 + x²) / (27 + 9x²) between -3 and 3: runs from -1 to 1 like the hyperbolic tangent, in exact arithmetic. */
function bend(x: number): w.Code {
  const square = w.times(w.get(x), w.get(x))
  return [
    ...w.set(x, w.most(w.least(w.get(x), w.four(3)), w.four(-3))),
    ...w.over(w.times(w.get(x), w.plus(w.four(27), square)), w.plus(w.four(27), w.times(w.four(9), square))),
  ]
}

/**
 * `cell(gates, rowGates, before, rowBefore, inner, outer, rowOuter, rows, width)`: for each row, keep = σ(first gate),
 * inner = keep · before + (1 - keep) · bend(second gate), outer = σ(third gate) · inner. `inner` lies in rows like `outer`.
 */
function cellOf(): w.WasmFunction {
  const [gates, rowGates, before, rowBefore, inner, outer, rowOuter, rows, width] = [0, 1, 2, 3, 4, 5, 6, 7, 8]
  const [row, j, at] = [9, 10, 11]
  const [x, keep, fresh] = [12, 13, 14]
  const bytes = w.multiply(w.get(width), w.constant(4))
  /** σ(x) as half of bend(x / 2), plus a half. */
  const gate = (address: w.Code): w.Code => [
    ...w.set(x, w.times(w.four(0.5), w.load(address))),
    ...w.plus(w.four(0.5), w.times(w.four(0.5), bend(x))),
  ]
  const place = (base: number, stride: number): w.Code =>
    w.add(w.add(w.get(base), w.multiply(w.get(row), w.get(stride))), w.get(j))
  return {
    name: 'cell',
    parameters: 9,
    locals: ['i32', 'i32', 'i32', 'v128', 'v128', 'v128'],
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
          w.set(keep, gate(w.get(at))),
          w.set(x, w.load(w.add(w.get(at), bytes))),
          w.set(fresh, bend(x)),
          w.set(
            fresh,
            w.plus(
              w.times(w.get(keep), w.load(place(before, rowBefore))),
              w.times(w.minus(w.four(1), w.get(keep)), w.get(fresh)),
            ),
          ),
          w.store(place(inner, rowOuter), w.get(fresh)),
          w.set(keep, gate(w.add(w.get(at), w.multiply(bytes, w.constant(2))))),
          w.store(place(outer, rowOuter), w.times(w.get(keep), w.get(fresh))),
          w.step(j, w.constant(16)),
        ),
        w.step(row, w.constant(1)),
      ),
    ],
  }
}

/** What training and reading share. */
export const kernels: readonly w.WasmFunction[] = [productOf(), cellOf()]
