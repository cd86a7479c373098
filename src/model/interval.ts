/** How exactly a time is known. */
export type TimePrecision = 'day' | 'week' | 'month' | 'season' | 'quarter' | 'year' | 'range' | 'vague'

/** A stretch of days. `start` and `end` are ISO days, both included; an open side is absent ("since October 2019" has no end). */
export interface Interval {
  readonly start?: string
  readonly end?: string
  readonly precision: TimePrecision
}

/** True when the two stretches share a day. An open side reaches without limit. */
export function meets(a: Interval, b: Interval): boolean {
  return (
    (a.start === undefined || b.end === undefined || a.start <= b.end) &&
    (b.start === undefined || a.end === undefined || b.start <= a.end)
  )
}

/** "2019-12-03", "2019-12", "2019", "2020-01-01..2020-09-30", "2019-10-01.." */
export function printInterval({ start, end, precision }: Interval): string {
  if (start !== undefined && start === end) return start
  if (precision === 'month' && start !== undefined) return start.slice(0, 7)
  if (precision === 'year' && start !== undefined) return start.slice(0, 4)
  return `${start ?? ''}..${end ?? ''}`
}
