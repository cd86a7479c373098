/**
 * The tabular Islamic calendar (civil epoch, 16 July 622 Julian): Reingold and Dershowitz, "Calendrical Calculations", chapter on the
 * Islamic calendar. Months begin by sighting in life, so a day here may be one or two off.
 */
import type { Interval } from '../../model/index.ts'
import { civilFromDays, isoDay } from './calendar.ts'

/** 1 Muharram of the year 1, counted from 1970-01-01. */
const epoch = -492148

/** The day a Hijri month begins, counted from 1970-01-01. */
export function hijriDay(year: number, month: number, day: number): number {
  return (
    epoch + (year - 1) * 354 + Math.floor((3 + 11 * year) / 30) + 29 * (month - 1) + Math.floor(month / 2) + day - 1
  )
}

/** The days of a Hijri month. */
export function hijriMonth(year: number, month: number): Interval {
  const next = month === 12 ? hijriDay(year + 1, 1, 1) : hijriDay(year, month + 1, 1)
  return { start: isoDay(hijriDay(year, month, 1)), end: isoDay(next - 1), precision: 'month' }
}

/** The days of the Hijri month that begins in a Gregorian year; undefined when two do or none does. */
export function hijriMonthOfYear(gregorian: number, month: number): Interval | undefined {
  const about = Math.floor(((gregorian - 622) * 33) / 32)
  const years: number[] = []
  for (let year = about - 1; year <= about + 2; year++) {
    if (civilFromDays(hijriDay(year, month, 1)).year === gregorian) years.push(year)
  }
  return years.length === 1 ? hijriMonth(years[0]!, month) : undefined
}
