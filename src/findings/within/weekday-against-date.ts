import type { Complaint, Reading, Rule } from '../../model/index.ts'
import { daysIn, monthName, monthNumber, monthPattern, weekdayOf, weekdays } from './calendar.ts'
import { proseBlocks } from './prose.ts'

const weekday = '(?<weekday>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)'
const pattern = new RegExp(
  `\\b${weekday},? (?:the )?(?:(?<day>\\d{1,2})(?:st|nd|rd|th)?(?: of)? (?<month>${monthPattern})|(?<month2>${monthPattern}) (?<day2>\\d{1,2})(?:st|nd|rd|th)?(?!\\d))(?:,? (?<year>(?:19|20)\\d{2}))?\\b`,
  'g',
)

/** "Monday, 3 January 2020", which was a Friday. */
export const weekdayAgainstDate: Rule = {
  id: 'weekday-against-date',
  code: 'QN204',
  title: 'A weekday that does not match its date',
  severity: 'medium',
  about:
    'The text gives a weekday and a date that do not fall on the same day. One of the two is wrong, and with it the order of events. Without a year the year of publication and the one before are tried; without either the rule is silent.',
  *check(reading: Reading): Iterable<Complaint> {
    const { text, published } = reading.document
    for (const { span } of proseBlocks(reading))
      for (const found of text.slice(span[0], span[1]).matchAll(pattern)) {
        const { weekday: name = '', day, month, day2, month2, year } = found.groups ?? {}
        const months = monthNumber(month ?? month2 ?? '')
        const days = Number(day ?? day2)
        const years =
          year !== undefined
            ? [Number(year)]
            : published
              ? [Number(published.slice(0, 4)), Number(published.slice(0, 4)) - 1]
              : []
        if (months < 1 || years.length === 0 || days < 1 || days > daysIn(months, years[0])) continue
        const given = weekdays.indexOf(name)
        if (years.some((one) => weekdayOf(one, months, days) === given)) continue
        const right = weekdays[weekdayOf(years[0]!, months, days)]!
        yield {
          spans: [[span[0] + found.index, span[0] + found.index + found[0].length]],
          actual: name,
          expected: [right],
          note: `${days} ${monthName(months)} ${years[0]} was a ${right}, not a ${name}.`,
        }
      }
  },
}
