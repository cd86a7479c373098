import type { Complaint, Reading, Rule } from '../../model/index.ts'
import { monthNumber, monthPattern } from './calendar.ts'
import { proseBlocks } from './prose.ts'

const pattern = new RegExp(
  `\\b(?:from|between) (?:(?:\\d{1,2} )?(?<month>${monthPattern}) )?(?<year>(?:19|20)\\d{2}) (?:to|and|until|till|through) (?:(?:\\d{1,2} )?(?<month2>${monthPattern}) )?(?<year2>(?:19|20)\\d{2})\\b`,
  'gi',
)

/** "between 2015 and 2012": a window that ends before it starts. */
export const reversedWindow: Rule = {
  id: 'reversed-window',
  code: 'QN205',
  title: 'A period that ends before it begins',
  severity: 'medium',
  about:
    'The text gives a period whose end lies before its start, so no event can be inside it. One of its two ends is wrong.',
  *check(reading: Reading): Iterable<Complaint> {
    const { text } = reading.document
    for (const { span } of proseBlocks(reading))
      for (const found of text.slice(span[0], span[1]).matchAll(pattern)) {
        const { month, year, month2, year2 } = found.groups ?? {}
        const start = Number(year) * 12 + (month && month2 ? monthNumber(month) : 0)
        const end = Number(year2) * 12 + (month && month2 ? monthNumber(month2) : 0)
        if (start <= end) continue
        yield {
          spans: [[span[0] + found.index, span[0] + found.index + found[0].length]],
          actual: found[0],
          note: `"${found[0]}" ends before it begins.`,
        }
      }
  },
}
