import { type Complaint, printInterval, type Reading, type Rule } from '../../model/index.ts'
import { say } from '../say.ts'
import { sentenceAt } from './where.ts'

const several = 10
const running =
  /\b(?:reach(?:ed|es|ing)?|amount(?:ed|s|ing)? to|total(?:l?ed|l?ing|s)?|so far|to date|until now|increased? to|rose to|risen to)\b/i

/** "These operations reached 25 armed attacks in the south and the west on 17 September 2020". */
export const runningTotalOnOneDay: Rule = {
  id: 'running-total-on-one-day',
  code: 'QN207',
  title: 'A running total carries the date of one day',
  severity: 'low',
  about:
    'The text says that attacks "reached" or "totalled" a number and dates that number with a single day. Either the day belongs to one of the attacks, or it is the day of the count and the period is not given. The number cannot be placed in time as it stands.',
  *check({ document, tallies, sentences }: Reading): Iterable<Complaint> {
    for (const { window, best, unit, spans, evidence } of tallies) {
      if (window?.precision !== 'day' || window.start !== window.end || (best ?? 0) < several || !window.spans[0])
        continue
      const sentence = sentences[sentenceAt(sentences, evidence[0])]
      const lead = sentence ? document.text.slice(sentence.start, spans[0]?.[0] ?? evidence[0]) : ''
      if (!running.test(lead)) continue
      yield {
        spans: [window.spans[0], spans[0] ?? evidence],
        actual: printInterval(window),
        note: `The total of ${best} ${unit} is dated with one day, "${say(document.text, window.spans[0])}".`,
      }
    }
  },
}
