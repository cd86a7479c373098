/**
 * The loops that only reading uses: numbers as 16-bit integers and their products, whose sums are exact. Rows of short numbers
 * lie in groups of four, two numbers of each row in turn, so that the product walks through both matrices from front to back.
 */
import { kernels, SHORT_ONE } from './kernels.ts'
import * as w from './wasm.ts'

const ROWS = [0, 1, 2, 3]

/**
 * `shorten(from, rowFrom, to, rows, width)` writes numbers between -1 and 1 as 16-bit integers, in steps of 1 / `SHORT_ONE`,
 * in groups of four rows; width is a multiple of 8. It reads to the end of the last group, whatever is there.
 */
function shortenOf(): w.WasmFunction {
  const [from, rowFrom, to, rows, width] = [0, 1, 2, 3, 4]
  const [row, j] = [5, 6]
  const line = (number: number): number => 7 + number
  const mixed = (number: number): number => 11 + number
  const part = (number: number, offset: number): w.Code => {
    const at = w.add(w.add(w.get(from), w.multiply(w.get(rowFrom), w.constant(number))), w.get(j))
    return w.toIntegers(w.nearest(w.times(w.load(at, offset), w.four(SHORT_ONE))))
  }
  const [a, b, c, d] = ROWS.map((number) => w.get(line(number))) as [w.Code, w.Code, w.Code, w.Code]
  const [ab, cd, abHigh, cdHigh] = ROWS.map((number) => w.get(mixed(number))) as [w.Code, w.Code, w.Code, w.Code]
  return {
    name: 'shorten',
    parameters: 5,
    locals: ['i32', 'i32', ...Array.from({ length: 8 }, () => 'v128' as const)],
    body: [
      ...w.set(row, w.constant(0)),
      ...w.until(
        row,
        w.get(rows),
        w.set(j, w.constant(0)),
        w.until(
          j,
          w.multiply(w.get(width), w.constant(4)),
          ...ROWS.map((number) => w.set(line(number), w.narrow(part(number, 0), part(number, 16)))),
          w.set(mixed(0), w.lanes(a, b, 0, 4, 1, 5)),
          w.set(mixed(1), w.lanes(c, d, 0, 4, 1, 5)),
          w.set(mixed(2), w.lanes(a, b, 2, 6, 3, 7)),
          w.set(mixed(3), w.lanes(c, d, 2, 6, 3, 7)),
          w.store(w.get(to), w.lanes(ab, cd, 0, 1, 4, 5)),
          w.store(w.get(to), w.lanes(ab, cd, 2, 3, 6, 7), 16),
          w.store(w.get(to), w.lanes(abHigh, cdHigh, 0, 1, 4, 5), 32),
          w.store(w.get(to), w.lanes(abHigh, cdHigh, 2, 3, 6, 7), 48),
          w.step(to, w.constant(64)),
          w.step(j, w.constant(32)),
        ),
        w.step(from, w.multiply(w.get(rowFrom), w.constant(4))),
        w.step(row, w.constant(4)),
      ),
    ],
  }
}

/**
 * `shortProduct(a, b, units, from, rowFrom, to, rowTo, m, n, k)` writes what is at `from` plus the product of `a` (m by k, from
 * `shorten`) and `b` (k by n) to `to`; `b` lies in panels of eight columns, two rows side by side (`panelsOf`), and `units` say
 * what 1 in each column of the product stands for. k and n are multiples of 8; a `rowFrom` of 0 adds the same row to all.
 */
function shortProductOf(): w.WasmFunction {
  const [a, b, units, from, rowFrom, to, rowTo, m, n, k] = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]
  const [i, j, pa, pb, end, pFrom, pTo, full] = [10, 11, 12, 13, 14, 15, 16, 17]
  const sum = (row: number, half: number): number => 18 + row * 2 + half
  const [low, high, factor] = [26, 27, 28]
  const panel = w.multiply(w.get(k), w.constant(16))
  const tile = (rows: number): w.Code => {
    const each = ROWS.slice(0, rows)
    // More pairs at once than fit the registers of common processors would slow the loop down.
    const pairs = ROWS.slice(0, rows === 1 ? 4 : rows === 2 ? 2 : 1)
    const written = (row: number, half: number): w.Code => {
      const before = w.add(w.get(pFrom), w.multiply(w.get(rowFrom), w.constant(row)))
      const after = w.add(w.get(pTo), w.multiply(w.get(rowTo), w.constant(row)))
      const product = w.times(w.toFloats(w.get(sum(row, half))), w.get(half === 0 ? low : high))
      return w.store(after, w.plus(w.load(before, 16 * half), product), 16 * half)
    }
    return [
      ...each.flatMap((row) => [...w.set(sum(row, 0), w.four(0)), ...w.set(sum(row, 1), w.four(0))]),
      ...w.set(pb, w.get(b)),
      ...w.until(
        pb,
        w.get(end),
        ...pairs.flatMap((pair) => [
          w.set(low, w.load(w.get(pb), 32 * pair)),
          w.set(high, w.load(w.get(pb), 32 * pair + 16)),
          ...each.flatMap((row) => [
            w.set(factor, w.loadSplat(w.get(pa), 16 * pair + 4 * row)),
            w.set(sum(row, 0), w.plusIntegers(w.get(sum(row, 0)), w.dot(w.get(factor), w.get(low)))),
            w.set(sum(row, 1), w.plusIntegers(w.get(sum(row, 1)), w.dot(w.get(factor), w.get(high)))),
          ]),
        ]),
        w.step(pa, w.constant(16 * pairs.length)),
        w.step(pb, w.constant(32 * pairs.length)),
      ),
      ...w.set(low, w.load(w.get(units))),
      ...w.set(high, w.load(w.get(units), 16)),
      ...each.flatMap((row) => [...written(row, 0), ...written(row, 1)]),
    ]
  }
  return {
    name: 'shortProduct',
    parameters: 10,
    locals: [...Array.from({ length: 8 }, () => 'i32' as const), ...Array.from({ length: 11 }, () => 'v128' as const)],
    body: [
      ...w.set(full, w.and(w.get(m), w.constant(-4))),
      ...w.set(j, w.constant(0)),
      ...w.until(
        j,
        w.get(n),
        w.set(end, w.add(w.get(b), panel)),
        w.set(pa, w.get(a)),
        w.set(pFrom, w.get(from)),
        w.set(pTo, w.get(to)),
        w.set(i, w.constant(0)),
        w.when(
          w.get(full),
          w.until(
            i,
            w.get(full),
            tile(4),
            w.step(pFrom, w.multiply(w.get(rowFrom), w.constant(4))),
            w.step(pTo, w.multiply(w.get(rowTo), w.constant(4))),
            w.step(i, w.constant(4)),
          ),
        ),
        ...[1, 2, 3].map((rest) => w.when(w.equals(w.and(w.get(m), w.constant(3)), w.constant(rest)), tile(rest))),
        w.set(b, w.get(end)),
        w.step(units, w.constant(32)),
        w.step(from, w.constant(32)),
        w.step(to, w.constant(32)),
        w.step(j, w.constant(8)),
      ),
    ],
  }
}

/** A kernel over one row: its inputs, where the result goes, and the width, a multiple of 4; `value` is of four places at once. */
function rowKernel(name: string, inputs: number, value: (at: (input: number) => w.Code) => w.Code): w.WasmFunction {
  const [to, width, j] = [inputs, inputs + 1, inputs + 2] as const
  const at = (base: number): w.Code => w.add(w.get(base), w.get(j))
  return {
    name,
    parameters: inputs + 2,
    locals: ['i32'],
    body: [
      ...w.set(j, w.constant(0)),
      ...w.until(j, w.multiply(w.get(width), w.constant(4)), w.store(at(to), value(at)), w.step(j, w.constant(16))),
    ],
  }
}

/** `addRows(a, b, c, to, width)` writes the sum of three rows. */
function addRowsOf(): w.WasmFunction {
  return rowKernel('addRows', 3, (at) => w.plus(w.load(at(0)), w.plus(w.load(at(1)), w.load(at(2)))))
}

/** `joinRows(a, b, to, width)` writes what is above 0 of the sum of two rows, and 0 elsewhere. */
function joinRowsOf(): w.WasmFunction {
  return rowKernel('joinRows', 2, (at) => w.most(w.plus(w.load(at(0)), w.load(at(1))), w.four(0)))
}

/** `weighRows(a, factor, b, to, width)` writes what is above 0 of a row times the number at `factor`, plus another row. */
function weighRowsOf(): w.WasmFunction {
  return rowKernel('weighRows', 3, (at) =>
    w.plus(w.times(w.most(w.load(at(0)), w.four(0)), w.loadSplat(w.get(1))), w.load(at(2))),
  )
}

/** `stand(row, to, rowTo, width)` writes what is above 0 of a row as a column; width is a multiple of 4. */
function standOf(): w.WasmFunction {
  const [row, to, rowTo, width, end, four] = [0, 1, 2, 3, 4, 5]
  return {
    name: 'stand',
    parameters: 4,
    locals: ['i32', 'v128'],
    body: [
      ...w.set(end, w.add(w.get(row), w.multiply(w.get(width), w.constant(4)))),
      ...w.until(
        row,
        w.get(end),
        w.set(four, w.most(w.load(w.get(row)), w.four(0))),
        ...ROWS.flatMap((lane) => [w.storeLane(w.get(to), w.get(four), lane), w.step(to, w.get(rowTo))]),
        w.step(row, w.constant(16)),
      ),
    ],
  }
}

/** What training and reading share, and what only reading uses. */
export const readingKernels: readonly w.WasmFunction[] = [
  ...kernels,
  shortenOf(),
  shortProductOf(),
  addRowsOf(),
  joinRowsOf(),
  weighRowsOf(),
  standOf(),
]
