/** Months, their days and the weekday of a date, in the Gregorian calendar. */

const names = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
]

/** A month as it is written, for a regular expression. */
export const monthPattern: string =
  '(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\.?'

/** The name of a month, 1 to 12. */
export function monthName(month: number): string {
  const name = names[month - 1] ?? ''
  return name.charAt(0).toUpperCase() + name.slice(1)
}

/** 1 to 12 for "Sept", "september" or "Sep."; 0 for anything else. */
export function monthNumber(word: string): number {
  const short = word.toLowerCase().slice(0, 3)
  return names.findIndex((name) => name.startsWith(short)) + 1
}

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
}

/** Days in a month; 29 for February when the year is not given. */
export function daysIn(month: number, year?: number): number {
  if (month === 2) return year === undefined || isLeap(year) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

export const weekdays: readonly string[] = [
  'Sunday',
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
]

/** 0 for Sunday to 6 for Saturday (Sakamoto's method, 1992). */
export function weekdayOf(year: number, month: number, day: number): number {
  const shift = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4]
  const y = month < 3 ? year - 1 : year
  return (y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + shift[month - 1]! + day) % 7
}
