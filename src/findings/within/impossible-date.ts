import type { Complaint, Reading, Rule, Span } from '../../model/index.ts'
import { daysIn, monthName, monthNumber, monthPattern } from './calendar.ts'
import { proseBlocks } from './prose.ts'

const written = new RegExp(
  `\\b(?:(?<day>\\d{1,2})(?:st|nd|rd|th)?(?: of)? (?<month>${monthPattern})|(?<month2>${monthPattern}) (?<day2>\\d{1,2})(?:st|nd|rd|th)?(?!\\d|[:.,]\\d| ?%))(?:,? (?<year>(?:19|20)\\d{2}))?\\b`,
  'g',
)
const numeric = /\b(?<year>(?:19|20)\d{2})-(?<month>\d{2})-(?<day>\d{2})\b/g

/** "31 June": a day that no calendar has. */
export const impossibleDate: Rule = {
  id: 'impossible-date',
  code: 'QN202',
  title: 'A date that does not exist',
  severity: 'high',
  about:
    'The text names a day that its month does not have, such as 31 June or 29 February of a common year. The day or the month is wrong, so the event cannot be dated by it.',
  *check(reading: Reading): Iterable<Complaint> {
    const { text } = reading.document
    for (const { span } of proseBlocks(reading)) {
      const words = text.slice(span[0], span[1])
      for (const found of words.matchAll(written)) {
        const { day, month, day2, month2, year } = found.groups ?? {}
        yield* judge(span[0] + found.index, found[0], Number(day ?? day2), monthNumber(month ?? month2 ?? ''), year)
      }
      for (const found of words.matchAll(numeric)) {
        const { day, month, year } = found.groups ?? {}
        yield* judge(span[0] + found.index, found[0], Number(day), Number(month), year)
      }
    }
  },
}

function* judge(
  start: number,
  words: string,
  day: number,
  month: number,
  year: string | undefined,
): Iterable<Complaint> {
  if (month < 1 || month > 12 || day < 1 || day > 31) return
  const last = daysIn(month, year === undefined ? undefined : Number(year))
  if (day <= last) return
  const trimmed: Span = [start, start + words.length]
  yield {
    spans: [trimmed],
    actual: words,
    expected: [`1 to ${last} ${monthName(month)}${year === undefined ? '' : ` ${year}`}`],
    note: `${monthName(month)}${year === undefined ? '' : ` ${year}`} has ${last} days; "${words}" is no date.`,
  }
}
