/** Days as numbers since 1970-01-01, and as words. */
import { dayNumber, isoOfDay } from '../../../src/codebook/index.ts'

/** First and last day of what was given: a day, a month or a year; absent when it is none. */
export function daysOf(given: string): readonly [first: number, last: number] | undefined {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(given) ?? []
  if (year === undefined) return undefined
  const [from, to] = [month ?? '01', month ?? '12']
  const first = dayNumber(`${year}-${from}-${day ?? '01'}`)
  const last = day === undefined ? lastOf(year, to) : first
  return Number.isNaN(first) || isoOfDay(first).slice(5, 7) !== from ? undefined : [first, last]
}

/** The last day of a month. */
function lastOf(year: string, month: string): number {
  return Math.round(Date.UTC(Number(year), Number(month), 0) / 86_400_000)
}

/** "2019-12-03", "2019-12", "2019", "2020-01-01 – 2020-09-30", "since 2019-10-01", "until …"; undefined without days. */
export function printDays(start: number, end: number): string | undefined {
  if (Number.isNaN(start)) return Number.isNaN(end) ? undefined : `until ${isoOfDay(end)}`
  if (Number.isNaN(end)) return `since ${isoOfDay(start)}`
  const [from, to] = [isoOfDay(start), isoOfDay(end)]
  if (from === to) return from
  for (const whole of [from.slice(0, 4), from.slice(0, 7)]) {
    const days = daysOf(whole)
    if (days?.[0] === start && days[1] === end) return whole
  }
  return `${from} – ${to}`
}

/** Days of the model in words. */
export function whenWord(time: { readonly start?: string; readonly end?: string } | undefined): string | undefined {
  const day = (iso: string | undefined): number => (iso === undefined ? Number.NaN : dayNumber(iso))
  return time === undefined ? undefined : printDays(day(time.start), day(time.end))
}
