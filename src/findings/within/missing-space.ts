import type { Complaint, Reading, Rule, Span } from '../../model/index.ts'
import { say } from '../say.ts'
import { chunksOf, proseBlocks } from './prose.ts'

/** A mark that a space should follow: two small letters before it, a word after it. */
const stop = /[\p{Ll}\p{M}]{2,}[”"’)\]]?([.!?])[“"‘(]?(?=\p{Lu}(?:\p{L}|\s|$))/u
const comma = /\p{L}[\p{L}\p{M}]+([,;])(?=\p{L}{2,})/u
const closed = /[\p{L}.,!?]([”»])(?=\p{L}{2,})/u
const bracket = /\p{Ll}{2,}(\))(?=\p{L}{2,})|\p{Ll}{3,}(?=(\()\p{L}{3,})/u

/** "in the evening.The army", "After the truce,what". */
export const missingSpace: Rule = {
  id: 'missing-space',
  code: 'QN403',
  title: 'A space is missing after a mark',
  severity: 'low',
  about:
    'No space follows a full stop, a comma or a closing mark. Sentences that run into each other are easily read as one, and then who did what is taken from two sentences. Web addresses, initials and numbers are left alone.',
  *check(reading: Reading): Iterable<Complaint> {
    const { text } = reading.document
    for (const block of proseBlocks(reading))
      for (const chunk of chunksOf(text, block)) {
        if (!/[.!?,;”»()]\p{L}/u.test(chunk.text) && !/[.!?][“"‘(]\p{L}/u.test(chunk.text) && !chunk.text.includes('('))
          continue
        const at = placeOf(chunk.text)
        if (at === undefined) continue
        const span: Span = [chunk.start, chunk.end]
        yield {
          spans: [span],
          actual: say(text, span),
          expected: [`${chunk.text.slice(0, at)} ${chunk.text.slice(at)}`],
          note: `A space is missing in "${say(text, span)}".`,
        }
      }
  },
}

/** The offset in the chunk where the space belongs. */
function placeOf(chunk: string): number | undefined {
  if (chunk.includes('/')) return undefined
  for (const pattern of [stop, comma, closed, bracket]) {
    const found = pattern.exec(chunk)
    if (!found) continue
    const end = found.index + found[0].length
    return pattern === stop && /[“"‘(]$/.test(found[0]) ? end - 1 : end
  }
  return undefined
}
