/**
 * Which rows answer. For each condition a row fails, a bit: no bit, and it is shown; one bit alone, and it would be shown if that
 * condition went, which is what a facet or the timeline needs to say how many there would be.
 */
import type { IncidentFilter } from '../api/types.ts'
import { daysOf } from './days.ts'
import { boxOf, type SiftedKey, siftedKeys } from './filter.ts'
import type { Rows, WordColumn } from './rows.ts'

export interface Sifted {
  /** Of each row, the bits of the conditions it fails. */
  readonly fails: Uint16Array
  /** 1 for a row that answers. */
  readonly shown: Uint8Array
  readonly count: number
  /** Those that answer and have no coordinates. */
  readonly unplaced: number
  /** Those that answer and have no day. */
  readonly undated: number
}

/** The bit of a condition; `after` and `before` are one. */
export function bitOf(key: SiftedKey): number {
  return 1 << siftedKeys.indexOf(key === 'before' ? 'after' : key)
}

/** Marks the rows that fail. Each runs in a loop of its own, without a call a row. */
type Mark = (fails: Uint8Array) => void

/** What each condition asks of the rows; none where it asks nothing. */
const marks: Readonly<Record<Exclude<SiftedKey, 'before'>, (rows: Rows, filter: IncidentFilter) => Mark | undefined>> =
  {
    event: ({ event }, filter) => isWord(event, filter.event?.toUpperCase()),
    mode: ({ mode }, filter) => isWord(mode, filter.mode),
    country: ({ country }, filter) => isWord(country, filter.country?.toUpperCase()),
    precision: ({ precision, lat }, filter) =>
      filter.precision !== 'none'
        ? isWord(precision, filter.precision)
        : (fails) => {
            for (let row = 0; row < fails.length; row++) if (!Number.isNaN(lat[row]!)) fails[row] = 1
          },
    standing: ({ standing }, filter) => isWord(standing, filter.standing),
    reviewed: ({ reviewed }, filter) => isWord(reviewed, filter.reviewed),
    outlet: ({ outlets: { values, codes } }, { outlet }) => {
      if (outlet === undefined) return undefined
      const code = values.indexOf(outlet)
      return (fails) => {
        for (let row = 0; row < fails.length; row++) if (!codes[row]!.includes(code)) fails[row] = 1
      }
    },
    sources: ({ sources }, filter) => {
      if (filter.sources === undefined || !/^\d{1,9}$/.test(filter.sources)) return undefined
      const least = Number(filter.sources)
      return (fails) => {
        for (let row = 0; row < fails.length; row++) if (sources[row]! < least) fails[row] = 1
      }
    },
    after: ({ first, last }, { after = '', before = '' }) => {
      const from = daysOf(after)?.[0] ?? Number.MIN_SAFE_INTEGER
      const to = daysOf(before)?.[1] ?? Number.MAX_SAFE_INTEGER
      if (from === Number.MIN_SAFE_INTEGER && to === Number.MAX_SAFE_INTEGER) return undefined
      return (fails) => {
        for (let row = 0; row < fails.length; row++) if (last[row]! < from || first[row]! > to) fails[row] = 1
      }
    },
    bbox: ({ lat, lon }, { bbox }) => {
      const box = boxOf(bbox)
      if (box === undefined) return undefined
      const [west, south, east, north] = box
      const isAcross = west > east
      return (fails) => {
        for (let row = 0; row < fails.length; row++) {
          const [y, x] = [lat[row]!, lon[row]!]
          const isIn = y >= south && y <= north && (isAcross ? x >= west || x <= east : x >= west && x <= east)
          if (!isIn) fails[row] = 1
        }
      }
    },
  }

function isWord({ values, codes }: WordColumn, word: string | undefined): Mark | undefined {
  if (word === undefined) return undefined
  const code = values.indexOf(word)
  return (fails) => {
    for (let row = 0; row < fails.length; row++) if (code < 0 || codes[row] !== code) fails[row] = 1
  }
}

/** What a change of the filter leaves as it was is not asked again. */
export type SiftMemory = Map<string, { readonly of: string; readonly rows: Rows; readonly fails: Uint8Array }>

/** Sifts the rows. */
export function sift(rows: Rows, filter: IncidentFilter, memory: SiftMemory = new Map()): Sifted {
  const { lat, first, last } = rows
  const fails = new Uint16Array(rows.count)
  for (const [key, marking] of Object.entries(marks) as [keyof typeof marks, (typeof marks)['event']][]) {
    const mark = marking(rows, filter)
    if (mark === undefined) continue
    const bit = bitOf(key)
    const failing = failingOf(rows, key, filter, mark, memory)
    for (let row = 0; row < fails.length; row++) fails[row]! |= failing[row]! * bit
  }
  const shown = new Uint8Array(rows.count)
  let [count, unplaced, undated] = [0, 0, 0]
  for (let row = 0; row < fails.length; row++) {
    if (fails[row] !== 0) continue
    shown[row] = 1
    count++
    if (Number.isNaN(lat[row]!)) unplaced++
    if (first[row]! > last[row]!) undated++
  }
  return { fails, shown, count, unplaced, undated }
}

function failingOf(
  rows: Rows,
  key: keyof typeof marks,
  filter: IncidentFilter,
  mark: Mark,
  memory: SiftMemory,
): Uint8Array {
  const of = `${filter[key] ?? ''} ${key === 'after' ? (filter.before ?? '') : ''}`
  const kept = memory.get(key)
  if (kept !== undefined && kept.of === of && kept.rows === rows) return kept.fails
  const fails = new Uint8Array(rows.count)
  mark(fails)
  memory.set(key, { of, rows, fails })
  return fails
}

/** How many rows each word of a column would leave, all other conditions holding. */
export function countWords({ codes, values }: WordColumn, { fails }: Sifted, key: SiftedKey): Int32Array {
  const others = ~bitOf(key)
  const counts = new Int32Array(values.length)
  for (let row = 0; row < codes.length; row++)
    if ((fails[row]! & others) === 0 && codes[row]! >= 0) counts[codes[row]!]!++
  return counts
}

/** The same for the sources, of which a row has several. */
export function countOutlets({ outlets: { codes, values } }: Rows, { fails }: Sifted): Int32Array {
  const others = ~bitOf('outlet')
  const counts = new Int32Array(values.length)
  for (let row = 0; row < codes.length; row++)
    if ((fails[row]! & others) === 0) for (const code of codes[row]!) counts[code]!++
  return counts
}
