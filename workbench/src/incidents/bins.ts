/** Time in equal stretches for the bars of a timeline: days, months or years, whichever gives a few dozen. */
import { isoOfDay } from '../../../src/codebook/index.ts'
import { dayAt, type Rows } from './rows.ts'
import { bitOf, type Sifted } from './sift.ts'

export type BinUnit = 'day' | 'month' | 'year'

export interface Bin {
  /** "2020-01-03", "2020-01", "2020" */
  readonly name: string
  /** Days since 1970-01-01, both included. */
  readonly first: number
  readonly last: number
}

const most: Readonly<Record<Exclude<BinUnit, 'year'>, number>> = { day: 100, month: 3700 }

/** The stretches between two days, without gaps. */
export function binsBetween(first: number, last: number): { readonly unit: BinUnit; readonly bins: readonly Bin[] } {
  const length = last - first + 1
  const unit = length <= most.day ? 'day' : length <= most.month ? 'month' : 'year'
  const bins: Bin[] = []
  for (let from = startOf(first, unit); from <= last; ) {
    const next = nextOf(from, unit)
    bins.push({ name: isoOfDay(from).slice(0, { day: 10, month: 7, year: 4 }[unit]), first: from, last: next - 1 })
    from = next
  }
  return { unit, bins }
}

function startOf(day: number, unit: BinUnit): number {
  const date = new Date(day * 86_400_000)
  if (unit === 'day') return day
  return Date.UTC(date.getUTCFullYear(), unit === 'month' ? date.getUTCMonth() : 0, 1) / 86_400_000
}

function nextOf(day: number, unit: BinUnit): number {
  const date = new Date(day * 86_400_000)
  if (unit === 'day') return day + 1
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth()]
  return (unit === 'month' ? Date.UTC(year, month + 1, 1) : Date.UTC(year + 1, 0, 1)) / 86_400_000
}

/** First and last day of all rows; absent when none has one. An incident stands at its first day. */
export function spanOf(rows: Rows): readonly [first: number, last: number] | undefined {
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (let row = 0; row < rows.count; row++) {
    const day = dayAt(rows, row)
    if (day < first) first = day
    if (day > last) last = day
  }
  return first > last ? undefined : [first, last]
}

/** The bin of each row; -1 for those without a day. */
export function binOfRows(rows: Rows, bins: readonly Bin[]): Int32Array {
  const [first] = bins
  const of = new Int32Array(rows.count).fill(-1)
  if (first === undefined) return of
  const last = bins.at(-1)!.last
  const byDay = new Int32Array(last - first.first + 1)
  for (const [index, bin] of bins.entries()) byDay.fill(index, bin.first - first.first, bin.last - first.first + 1)
  for (let row = 0; row < rows.count; row++) {
    const day = dayAt(rows, row)
    if (day >= first.first && day <= last) of[row] = byDay[day - first.first]!
  }
  return of
}

/** What a bin holds of the rows that answer all but the dates, and of those that answer the dates too. */
export interface BinSums {
  readonly all: Float64Array
  readonly shown: Float64Array
  /** Of the shown: those whose time is longer than the bin, so that they may belong to another. */
  readonly vague: Float64Array
}

/** Sums incidents, or a figure of theirs. */
export function sumBins(
  rows: Rows,
  bins: readonly Bin[],
  of: Int32Array,
  { fails }: Sifted,
  figure?: (row: number) => number,
): BinSums {
  const [all, shown, vague] = [1, 2, 3].map(() => new Float64Array(bins.length)) as [
    Float64Array,
    Float64Array,
    Float64Array,
  ]
  const [firsts, lasts] = [bins.map(({ first }) => first), bins.map(({ last }) => last)]
  const { start, end } = rows
  const others = ~bitOf('after')
  for (let row = 0; row < of.length; row++) {
    const bin = of[row]!
    const failing = fails[row]!
    if (bin < 0 || (failing & others) !== 0) continue
    const value = figure === undefined ? 1 : figure(row)
    if (Number.isNaN(value)) continue
    all[bin]! += value
    if (failing !== 0) continue
    shown[bin]! += value
    if (!(end[row]! <= lasts[bin]! && start[row]! >= firsts[bin]!)) vague[bin]! += value
  }
  return { all, shown, vague }
}
