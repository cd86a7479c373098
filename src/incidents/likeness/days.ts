/** Days as whole numbers, so that a stretch is two numbers and a gap a subtraction. Day 0 is 1970-01-01. */

/**
 * The number of an ISO day; undefined for what is none. Proleptic Gregorian, after Howard Hinnant, "chrono-compatible low-level
 * date algorithms" (days_from_civil).
 */
export function dayNumber(iso: string): number | undefined {
  const found = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso)
  if (found === null) return undefined
  const month = Number(found[2])
  const day = Number(found[3])
  if (month < 1 || month > 12 || day < 1 || day > 31) return undefined
  const year = Number(found[1]) - (month <= 2 ? 1 : 0)
  const era = Math.floor(year / 400)
  const ofEra = year - era * 400
  const ofYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  return era * 146097 + ofEra * 365 + Math.floor(ofEra / 4) - Math.floor(ofEra / 100) + ofYear - 719468
}

/** 0 Sunday … 6 Saturday. */
export function weekdayOf(day: number): number {
  return (((day + 4) % 7) + 7) % 7
}

const weekdays = /\b(sun|mon|tues|wednes|thurs|fri|satur)day\b/i
const names = ['sun', 'mon', 'tues', 'wednes', 'thurs', 'fri', 'satur']

/** The weekday that words name, "on Sunday evening"; undefined for none. */
export function namedWeekday(words: string): number | undefined {
  const found = weekdays.exec(words)
  return found === null ? undefined : names.indexOf(found[1]!.toLowerCase())
}
