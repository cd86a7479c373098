/**
 * What is known of a report beside its words, in a file beside it: `report.txt` has `report.meta.json` with
 * `{"title": "…", "outlet": "…", "published": "2020-11-24", "url": "…"}`. Other keys are left alone.
 */
import { errors, type Metadata } from '../model/index.ts'

const keys = ['title', 'outlet', 'published', 'url'] as const

/** The name of the file that holds the metadata of `name`. */
export function sidecarOf(name: string): string {
  return `${name.replace(/\.[^./\\]*$/, '')}.meta.json`
}

/** Reads the content of a sidecar; throws a `QanatError` that names `name`. */
export function readMetadata(json: string, name: string): Metadata {
  let content: unknown
  try {
    content = JSON.parse(json)
  } catch {
    throw errors.badMetadata(name, 'is not JSON')
  }
  if (typeof content !== 'object' || content === null || Array.isArray(content)) {
    throw errors.badMetadata(name, 'is not a JSON object')
  }
  const found: { -readonly [key in keyof Metadata]: Metadata[key] } = {}
  for (const key of keys) {
    const value: unknown = Object.hasOwn(content, key) ? (content as Record<string, unknown>)[key] : undefined
    if (value === undefined || value === null || value === '') continue
    if (typeof value !== 'string') throw errors.badMetadata(name, `${key} is not a string`)
    found[key] = key === 'published' ? publishedDay(value, name) : value
  }
  return found
}

function publishedDay(value: string, name: string): string {
  const day = isoDay(value)
  if (day === undefined) throw errors.badMetadata(name, `published is '${value}', not a day such as 2020-11-24`)
  return day
}

/** The day of an ISO date or date-time; undefined when it names no day of the calendar. */
export function isoDay(value: string): string | undefined {
  const day = /^(\d{4}-\d{2}-\d{2})(?:$|[T ])/.exec(value.trim())?.[1]
  if (day === undefined) return undefined
  const time = Date.parse(`${day}T00:00:00Z`)
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== day ? undefined : day
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** The day in a date as pages, mails and feeds write it: ISO, "Tue, 24 Nov 2020 10:00:00 GMT", "November 24, 2020". The day as written, not that of another zone. */
export function dayOf(value: string): string | undefined {
  const given = value.trim().slice(0, 100)
  const iso =
    isoDay(given) ??
    isoDay(given.replace(/^(\d{4})(\d{2})(\d{2})(?=$|T)/, '$1-$2-$3').replace(/^(\d{4})\/(\d{2})\/(\d{2})/, '$1-$2-$3'))
  if (iso !== undefined) return iso
  const [, day, month, year] = /(?:^|\s)(\d{1,2})(?:st|nd|rd|th)?[ -]([A-Za-z]{3,9})\.?[ -](\d{4})\b/.exec(given) ?? []
  const [, month2, day2, year2] = /(?:^|\s)([A-Za-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})\b/.exec(given) ?? []
  const number = months.indexOf((month ?? month2 ?? '').slice(0, 3).toLowerCase()) + 1
  if (number === 0) return undefined
  return isoDay(`${year ?? year2}-${String(number).padStart(2, '0')}-${(day ?? day2)!.padStart(2, '0')}`)
}
