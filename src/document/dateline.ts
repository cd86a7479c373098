/** Where and when a report was filed: "BAGHDAD, Jan 3 (Agency) - …", "ERBIL — …", or a line with a date alone. */
import type { Dateline, Span } from '../model/index.ts'

const month =
  '(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\.?'
const year = '(?:(?:19|20)\\d{2}|\\d{2})'
const numeric = '(?:\\d{4}[-/]\\d{1,2}[-/]\\d{1,2}|\\d{1,2}\\s?[./]\\s?\\d{1,2}\\s?[./]\\s?\\d{4})'
const day = `(?:${month}\\s+\\d{1,2}(?:st|nd|rd|th)?(?:,?\\s+${year})?|\\d{1,2}(?:st|nd|rd|th)?\\s+${month}(?:,?\\s+${year})?|${numeric})`
const weekday = '(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\\s+|(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)\\.?,?\\s+)'
const date = `(?:${weekday})?${day}`

const upper = "\\p{Lu}[\\p{Lu}’'.-]+(?:[ -]\\p{Lu}[\\p{Lu}’'.-]+){0,3}"
const mixed = "\\p{Lu}[\\p{L}’'.-]*(?:[ -](?:al-|el-)?[\\p{L}’'.-]+){0,3}"
const dash = '(?:\\s*[-–—_]{1,2}|\\s*:)\\s+'
/** Labels of a wire desk after the dash: "[REPORT] [TEXT]". */
const tags = '(?:\\[[^\\[\\]]{1,120}\\]\\s*){0,4}'
const agency = '\\([^()]{2,40}\\)'

const capital = new RegExp(
  `^(?<place>${upper}(?:,\\s+${mixed}){0,2})(?:\\s*${agency})?(?:,?\\s+(?<date>${date}))?(?:,?\\s*${agency})?(?:(?:\\s+|(?<=\\)))[-–—_]{1,2}\\s*|[-–—_]{1,2}\\s+|\\s+:\\s+)${tags}(?=[^\\s\\d])`,
  'iu',
)
const filed = new RegExp(
  `^(?<place>${mixed}(?:,\\s+${mixed}){0,2})(?:,\\s+(?<date>${date})(?:,?\\s*${agency})?|\\s*${agency})${dash}${tags}(?=\\S)`,
  'u',
)
const plain =
  /^(?<place>\p{Lu}[\p{L}’'.-]+(?: \p{Lu}[\p{L}’'.-]+){0,2}(?:, \p{Lu}[\p{L}.’'-]+(?: \p{Lu}[\p{L}.]+)?)?)\s+[–—]{1,2}\s+(?=\p{Lu})/u
const clock = '(?:\\s*(?:[,|@–—-]|at)?\\s*\\d{1,2}\\s?[:.]\\s?\\d{2}.{0,24})?'
const alone = new RegExp(
  `^(?:(?<place>${upper}|${mixed}),\\s+)?(?:(?:originally |first |last )?(?:published|posted|updated|modified|date|issued|filed)(?:\\s+(?:on|at))?:?\\s+)?(?<date>${date})${clock}(?:\\s*${agency})?(?:\\s*[-–—_]{1,2})?$`,
  'iu',
)
const bare = new RegExp(`^(?<place>${upper}(?:,\\s+${mixed}){0,2})(?:,?\\s*${agency})?\\s*[-–—_]{1,2}$`, 'u')

/** The dateline that opens a paragraph; undefined when it opens with prose. Its span ends before the first word of the report. */
export function openingDateline(text: string, start: number, end: number): Dateline | undefined {
  const head = text.slice(start, Math.min(end, start + 360))
  const found = upperMatch(head) ?? filed.exec(head) ?? plainMatch(head)
  if (!found) return undefined
  const length = found[0].trimEnd().length
  if (start + length >= end) return undefined
  return dated(found, start, length)
}

/** A line that holds nothing but a place and a date, or a date. */
export function loneDateline(text: string, start: number, end: number): Dateline | undefined {
  if (end - start > 90) return undefined
  const line = text.slice(start, end)
  if (!/\d|[-–—_]$/.test(line)) return undefined
  const found = alone.exec(line) ?? bare.exec(line)
  return found ? dated(found, start, end - start) : undefined
}

function upperMatch(head: string): RegExpExecArray | undefined {
  const found = capital.exec(head)
  const { place } = found?.groups ?? {}
  if (!found || !place) return undefined
  const town = place.split(',')[0]!
  return town.length >= 3 && town === town.toUpperCase() ? found : undefined
}

/** "Baghdad – Gunmen …", but no aside: "Baghdad – Iraq's capital – was hit". */
function plainMatch(head: string): RegExpExecArray | undefined {
  const found = plain.exec(head)
  return found && !/\s[–—]{1,2}\s/.test(head.slice(found[0].length)) ? found : undefined
}

function dated(found: RegExpExecArray, start: number, length: number): Dateline {
  const span = (name: string): Span | undefined => {
    const words = found.groups?.[name]
    if (words === undefined) return undefined
    const at = start + found[0].indexOf(words)
    return [at, at + words.length]
  }
  const place = span('place')
  const when = span('date')
  return { span: [start, start + length], ...(place && { place }), ...(when && { date: when }) }
}
