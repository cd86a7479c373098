import type { Complaint, Reading, Rule } from '../../model/index.ts'
import { proseOf } from './prose.ts'

const common = new Set(
  'the this that these those they their there then in it is if of on or as at and an are for from with when while what which we he she his but by to'.split(
    ' ',
  ),
)

/** "Tthe", "UUS": the first letter typed twice. */
export const doubledLetter: Rule = {
  id: 'doubled-letter',
  code: 'QN407',
  title: 'A first letter typed twice',
  severity: 'low',
  about:
    'A word begins with its first letter twice, as in "Tthe" or "UUN". The word is not known in that form, and an acronym typed so is not recognised as the actor it stands for.',
  *check(reading: Reading): Iterable<Complaint> {
    const { blocks, vocabulary } = proseOf(reading)
    for (const { words } of blocks)
      for (const word of words) {
        const first = word.text.charAt(0)
        const rest = word.text.slice(1)
        if (rest.length < 2 || first.toLowerCase() !== rest.charAt(0).toLowerCase()) continue
        const slip =
          /^\p{Lu}{2,}$/u.test(rest) && !/^[IVXLC]+$/.test(rest)
            ? (vocabulary.get(word.text) ?? 0) === 1 && (vocabulary.get(rest) ?? 0) >= 2
            : /^\p{Ll}+$/u.test(rest) && common.has(rest)
        if (!slip) continue
        const meant = /^\p{Lu}/u.test(first) && /^\p{Ll}/u.test(rest) ? first + rest.slice(1) : rest
        yield {
          spans: [[word.start, word.end]],
          actual: word.text,
          expected: [meant],
          note: `"${word.text}" looks like "${meant}" with its first letter typed twice.`,
        }
      }
  },
}
