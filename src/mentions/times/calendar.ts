/**
 * Exact arithmetic of the Gregorian calendar over whole days, without clock or time zone.
 * A moment is a numbered unit of the calendar: the day 18264, the month 24240 (January 2020), the year 2020.
 * Days from dates and back: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms" (days_from_civil, civil_from_days).
 */

export type CalendarUnit =
  | 'day'
  | 'week'
  | 'weekend'
  | 'month'
  | 'quarter'
  | 'half'
  | 'season'
  | 'year'
  | 'decade'
  | 'century'

/** A unit of the calendar and its number, counted so that the next one is always `n + 1`. */
export interface Moment {
  readonly unit: CalendarUnit
  /** Days and weeks since 1970; months, quarters, halves and seasons since the year 0; years, decades, centuries. */
  readonly n: number
}

export interface CivilDate {
  readonly year: number
  /** 1 to 12. */
  readonly month: number
  /** 1 to 31. */
  readonly day: number
}

/** Days since 1970-01-01 of a date in the proleptic Gregorian calendar. */
export function daysFromCivil(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year
  const era = Math.floor(y / 400)
  const yearOfEra = y - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146097 + dayOfEra - 719468
}

/** The date of a day counted from 1970-01-01. */
export function civilFromDays(days: number): CivilDate {
  const z = days + 719468
  const era = Math.floor(z / 146097)
  const dayOfEra = z - era * 146097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const shifted = Math.floor((5 * dayOfYear + 2) / 153)
  const month = shifted < 10 ? shifted + 3 : shifted - 9
  const day = dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day }
}

/** How many days a month has. */
function monthLength(year: number, month: number): number {
  return month === 12 ? 31 : daysFromCivil(year, month + 1, 1) - daysFromCivil(year, month, 1)
}

/** True when the calendar has this date. */
export function isDate(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= monthLength(year, month)
}

/** 1 for Monday to 7 for Sunday. */
export function weekdayOf(days: number): number {
  return mod(days + 3, 7) + 1
}

/** The day a moment begins, counted from 1970-01-01. Seasons are those of the north, by whole months; winter begins in its year. */
export function firstDay({ unit, n }: Moment): number {
  switch (unit) {
    case 'day':
      return n
    case 'week':
      return n * 7 - 3
    case 'weekend':
      return n * 7 + 2
    case 'month':
      return daysFromCivil(Math.floor(n / 12), mod(n, 12) + 1, 1)
    case 'quarter':
      return daysFromCivil(Math.floor(n / 4), mod(n, 4) * 3 + 1, 1)
    case 'half':
      return daysFromCivil(Math.floor(n / 2), mod(n, 2) * 6 + 1, 1)
    case 'season':
      return daysFromCivil(Math.floor(n / 4), mod(n, 4) * 3 + 3, 1)
    case 'year':
      return daysFromCivil(n, 1, 1)
    case 'decade':
      return daysFromCivil(n * 10, 1, 1)
    case 'century':
      return daysFromCivil(n * 100, 1, 1)
  }
}

/** The day a moment ends, included. */
export function lastDay(moment: Moment): number {
  if (moment.unit === 'weekend') return firstDay(moment) + 1
  return firstDay({ unit: moment.unit, n: moment.n + 1 }) - 1
}

/** The moment of a unit that a day lies in. */
export function momentOf(unit: CalendarUnit, day: number): Moment {
  const { year, month } = civilFromDays(day)
  switch (unit) {
    case 'day':
      return { unit, n: day }
    case 'week':
    case 'weekend':
      return { unit, n: Math.floor((day + 3) / 7) }
    case 'month':
      return { unit, n: year * 12 + month - 1 }
    case 'quarter':
      return { unit, n: year * 4 + Math.floor((month - 1) / 3) }
    case 'half':
      return { unit, n: year * 2 + Math.floor((month - 1) / 6) }
    case 'season':
      return { unit, n: Math.floor((year * 12 + month - 3) / 3) }
    case 'year':
      return { unit, n: year }
    case 'decade':
      return { unit, n: Math.floor(year / 10) }
    case 'century':
      return { unit, n: Math.floor(year / 100) }
  }
}

/** A day some units away; where the month is shorter, its last day. */
export function shiftDay(day: number, unit: CalendarUnit, by: number): number {
  if (unit === 'day') return day + by
  if (unit === 'week' || unit === 'weekend') return day + 7 * by
  const { year, month, day: dayOfMonth } = civilFromDays(day)
  const at = year * 12 + month - 1 + by * monthsIn[unit]
  const toYear = Math.floor(at / 12)
  const toMonth = mod(at, 12) + 1
  return daysFromCivil(toYear, toMonth, Math.min(dayOfMonth, monthLength(toYear, toMonth)))
}

const monthsIn = { month: 1, quarter: 3, season: 3, half: 6, year: 12, decade: 120, century: 1200 } as const

/** "2020-01-03"; years outside 0 to 9999 have no ISO form and give the nearest one. */
export function isoDay(days: number): string {
  const { year, month, day } = civilFromDays(days)
  return `${fourDigits(year)}-${twoDigits(month)}-${twoDigits(day)}`
}

/** The day an ISO date names, counted from 1970-01-01; undefined when it is none. */
export function dayOfIso(iso: string): number | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso)
  if (!match) return undefined
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])]
  return isDate(year, month, day) ? daysFromCivil(year, month, day) : undefined
}

/** Western Easter Sunday, counted from 1970-01-01: the anonymous Gregorian algorithm (Nature, 20 April 1876; Meeus, "Astronomical Algorithms", chapter 8). */
export function easter(year: number): number {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const g = Math.floor((8 * b + 13) / 25)
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7
  const m = Math.floor((a + 11 * h + 19 * l) / 433)
  const month = Math.floor((h + l - 7 * m + 90) / 25)
  return daysFromCivil(year, month, (h + l - 7 * m + 33 * month + 19) % 32)
}

/** The TIMEX3 value of a moment: `2020-01-03`, `2020-W05`, `2020-W05-WE`, `2020-01`, `2020-Q1`, `2020-H1`, `2020-SP`, `2020`, `202`, `20`. */
export function printMoment(moment: Moment): string {
  const { unit, n } = moment
  switch (unit) {
    case 'day':
      return isoDay(n)
    case 'week':
      return isoWeek(n)
    case 'weekend':
      return `${isoWeek(n)}-WE`
    case 'month':
      return `${fourDigits(Math.floor(n / 12))}-${twoDigits(mod(n, 12) + 1)}`
    case 'quarter':
      return `${fourDigits(Math.floor(n / 4))}-Q${mod(n, 4) + 1}`
    case 'half':
      return `${fourDigits(Math.floor(n / 2))}-H${mod(n, 2) + 1}`
    case 'season':
      return `${fourDigits(Math.floor(n / 4))}-${seasonCodes[mod(n, 4)]}`
    case 'year':
      return fourDigits(n)
    case 'decade':
      return fourDigits(n * 10).slice(0, 3)
    case 'century':
      return fourDigits(n * 100).slice(0, 2)
  }
}

const seasonCodes = ['SP', 'SU', 'FA', 'WI'] as const

/** ISO 8601 week: it belongs to the year of its Thursday. */
function isoWeek(week: number): string {
  const thursday = week * 7
  const { year } = civilFromDays(thursday)
  const number = Math.floor((thursday - daysFromCivil(year, 1, 1)) / 7) + 1
  return `${fourDigits(year)}-W${twoDigits(number)}`
}

function mod(a: number, b: number): number {
  return ((a % b) + b) % b
}

function twoDigits(n: number): string {
  return n < 10 ? `0${n}` : `${n}`
}

function fourDigits(year: number): string {
  return `${Math.max(0, Math.min(9999, year))}`.padStart(4, '0')
}
