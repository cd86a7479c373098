import type { Complaint, Reading, Rule } from '../../model/index.ts'
import { proseOf, type Word } from './prose.ts'

/** Words that may rightly stand twice: "had had", "that that", "very very". */
const may = new Set(
  'had that very so no bye many much long far more really again again is was do did her it who etc'.split(' '),
)

/** "the the". */
export const doubledWord: Rule = {
  id: 'doubled-word',
  code: 'QN404',
  title: 'A word stands twice',
  severity: 'low',
  about:
    'A word is repeated at once, as in "in in". Something was edited badly there; check that nothing else was lost.',
  *check(reading: Reading): Iterable<Complaint> {
    const { text } = reading.document
    for (const { words } of proseOf(reading).blocks) {
      let before: Word | undefined
      for (const word of words) {
        if (
          before &&
          before.text === word.text &&
          word.text.length > 1 &&
          /^\p{Ll}+$/u.test(word.text) &&
          !may.has(word.text) &&
          /^\s+$/.test(text.slice(before.end, word.start)) &&
          text[word.end] !== '-'
        )
          yield {
            spans: [[before.start, word.end]],
            actual: `${word.text} ${word.text}`,
            expected: [word.text],
            note: `"${word.text}" stands twice.`,
          }
        before = word
      }
    }
  },
}
