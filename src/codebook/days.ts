/** Days as code books count them: how long a stretch is, which day lies in its middle. */
import type { Interval } from '../model/index.ts'

const dayLength = 86_400_000

/** Days since 1 January 1970; NaN for what is no ISO day. */
export function dayNumber(day: string): number {
  const number = Date.parse(`${day}T00:00:00Z`) / dayLength
  // Date.parse takes 30 February for 1 March.
  return Number.isNaN(number) || isoOfDay(number) !== day ? Number.NaN : number
}

/** The ISO day so many days after 1 January 1970. */
export function isoOfDay(number: number): string {
  return new Date(number * dayLength).toISOString().slice(0, 10)
}

/** A stretch that is closed on both sides. */
export interface Stretch {
  readonly start: string
  readonly end: string
  /** Days in it, both ends included. */
  readonly days: number
  /** Its middle day, the earlier one of two. */
  readonly middle: string
}

/** The days of an interval; undefined when a side is open, the days are no days, or the end lies before the start. */
export function stretchOf(interval: Interval | undefined): Stretch | undefined {
  const { start, end } = interval ?? {}
  if (start === undefined || end === undefined) return undefined
  const first = dayNumber(start)
  const days = dayNumber(end) - first + 1
  if (!(days >= 1)) return undefined
  return { start, end, days, middle: isoOfDay(first + Math.floor((days - 1) / 2)) }
}
