/** Days as a person types them: "2020-01-03", "2020-01", "2020", "2020-01-03..2020-01-05", "2020-01-03..". */
import type { Interval } from '../model/index.ts'
import { dayNumber, isoOfDay } from './days.ts'

/** Undefined for what are no days, or days that run backwards. */
export function readDays(typed: string): Interval | undefined {
  const text = typed.trim()
  if (/^\d{4}$/.test(text)) return { start: `${text}-01-01`, end: `${text}-12-31`, precision: 'year' }
  if (/^\d{4}-\d{2}$/.test(text)) {
    const start = dayNumber(`${text}-01`)
    if (Number.isNaN(start)) return undefined
    const next = isoOfDay(start + 31).slice(0, 7)
    return { start: `${text}-01`, end: isoOfDay(dayNumber(`${next}-01`) - 1), precision: 'month' }
  }
  const [start = '', end = start, ...rest] = text.split('..')
  if (rest.length > 0 || [start, end].some((day) => day !== '' && Number.isNaN(dayNumber(day)))) return undefined
  if (start === '' && end === '') return undefined
  if (start !== '' && end !== '' && start > end) return undefined
  return {
    ...(start === '' ? {} : { start }),
    ...(end === '' ? {} : { end }),
    precision: start === end ? 'day' : 'range',
  }
}
