import type { Complaint, Reading, Rule, Span } from '../../model/index.ts'
import { say } from '../say.ts'
import { proseBlocks } from './prose.ts'

/** Two or more blanks between words of one line; after the end of a sentence they are a habit. */
const wide = /(?<![.!?]["”’)])(?<=[\p{L}\p{N}\p{M},)”’])[ \t\u00a0\u2000-\u200a\u202f]{2,}(?=[\p{L}\p{N}“‘(])/gu
/** A blank before a mark that leans on the word before it. */
const before = /(?<=[\p{L}\p{N}\p{M}])[ \u00a0]+(?:[,;](?=\s)|[.!?](?=\s*$|\s+\p{Lu})|['‘’]s\b)/gu
/** Where one gap in so many characters is wide, the text is set that way. */
const perGap = 300

/** "the  army", "Saleh ‘s visit", "Basra ,". */
export const straySpace: Rule = {
  id: 'stray-space',
  code: 'QN405',
  title: 'A space where none belongs',
  severity: 'low',
  about:
    'Two spaces stand between two words, often a no-break space left by a web editor, or one stands before a comma or an apostrophe. It cuts names from their endings. A text that is set with wide gaps throughout is left alone.',
  *check(reading: Reading): Iterable<Complaint> {
    const { text } = reading.document
    const found: Complaint[] = []
    let size = 0
    for (const { span } of proseBlocks(reading)) {
      const words = text.slice(span[0], span[1])
      size += words.length
      for (const gap of words.matchAll(wide)) found.push(complain(text, span, gap, 'Two spaces stand between words'))
      for (const gap of words.matchAll(before)) found.push(complain(text, span, gap, 'A space stands before a mark'))
    }
    if (found.length > 12 && found.length > size / perGap) return
    yield* found
  },
}

function complain(text: string, block: Span, gap: RegExpExecArray, what: string): Complaint {
  const start = block[0] + gap.index
  const end = start + gap[0].length
  let from = start
  let to = end
  while (from > block[0] && start - from < 24 && !/\s/.test(text[from - 1]!)) from--
  while (to < block[1] && to - end < 24 && !/\s/.test(text[to]!)) to++
  return {
    spans: [[from, to]],
    actual: text.slice(from, to),
    expected: [
      say(text, [from, start]) +
        text.slice(start, end).replace(/[\s\u00a0]+/g, /\S/.test(gap[0]) ? '' : ' ') +
        say(text, [end, to]),
    ],
    note: `${what}: "${say(text, [from, to])}".`,
  }
}
