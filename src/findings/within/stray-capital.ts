import type { Complaint, Reading, Rule } from '../../model/index.ts'
import { proseOf, type Word } from './prose.ts'

/** Grammar words that no name inside a sentence begins with after a small word. */
const small = new Set(
  'In Of For By With From To At On And Or It Its Their They This These Those That Is Are Was Were Has Have Had Which While When Where Because As'.split(
    ' ',
  ),
)

/** "the embassy In Baghdad": a capital that starts no sentence and no name. */
export const strayCapital: Rule = {
  id: 'stray-capital',
  code: 'QN406',
  title: 'A capital in the middle of a sentence',
  severity: 'low',
  about:
    'A grammar word such as "In" or "It" has a capital although no sentence begins there. Either the capital is a slip, or a full stop was lost and two sentences are read as one.',
  *check(reading: Reading): Iterable<Complaint> {
    const { text } = reading.document
    for (const { block, words } of proseOf(reading).blocks) {
      if (block.kind === 'title' || block.kind === 'heading') continue
      for (const [i, word] of words.entries()) {
        const before = words[i - 1]
        if (word.text.charCodeAt(0) > 90) continue
        if (
          before &&
          (opensSentence(text, before, word) ||
            (small.has(word.text) && isSlip(text, before, word, words[i + 1], words[i - 2])))
        )
          yield {
            spans: [[word.start, word.end]],
            actual: word.text,
            expected: [word.text.toLowerCase()],
            note: `"${word.text}" has a capital in the middle of a sentence.`,
          }
      }
    }
  },
}

/** "of the camp, [3] Specifically in Basra": an adverb that opens a sentence after a comma. */
function opensSentence(text: string, before: Word, word: Word): boolean {
  return (
    /^\p{Lu}\p{Ll}{3,}(?:al|ent|ant|ous|ive|ate|ic)ly$/u.test(word.text) &&
    /^,\s*(?:\[\d{1,3}\]\s*|\(\d{1,3}\)\s*)?$/.test(text.slice(before.end, word.start))
  )
}

function isSlip(text: string, before: Word, word: Word, after: Word | undefined, second: Word | undefined): boolean {
  if (!/^[,;]?[ \u00a0]+$/.test(text.slice(before.end, word.start))) return false
  if (!/^\p{Ll}{2,}$/u.test(before.text)) return false
  if (after === undefined || !/^[ \u00a0]+$/.test(text.slice(word.end, after.start))) return false
  if (text.slice(before.end, word.start).includes(',') && second === undefined) return false
  return !/^\p{Lu}/u.test(after.text) || /^(?:In|Of|For|By|With|From|To|At|On|And|Or)$/.test(word.text)
}
