/**
 * Which given mentions of events are one event, within a topic. Claims of several texts are not merged yet, so this measures
 * what the language engine alone gives: two mentions are one event when their head words have one lemma.
 */
import { overlaps, type Sentence } from '../src/model/index.ts'
import type { Adapter } from './adapter.ts'
import { spanOf } from './select.ts'

export const adapter: Adapter = {
  inputs: ['topic', 'mentions.m', 'mentions.start', 'mentions.end'],
  predict({ text, topic, mentions }, { read }) {
    const { sentences } = read(text)
    return {
      mentions: (mentions as readonly { readonly m: string; readonly start: number; readonly end: number }[]).map(
        (given) => ({
          m: given.m,
          cluster: `${topic}:${headLemma(sentences, given.start, given.end) ?? given.m}`,
        }),
      ),
    }
  },
}

/** The lemma of the word of a stretch whose head lies outside it. */
function headLemma(sentences: readonly Sentence[], start: number, end: number): string | undefined {
  const span = spanOf({ start, end })
  for (const { tokens, ...sentence } of sentences) {
    if (!overlaps([sentence.start, sentence.end], span)) continue
    const inside = tokens.filter((token) => overlaps([token.start, token.end], span))
    const within = new Set(inside.map(({ index }) => index))
    const head = inside.find((token) => !within.has(token.head))
    if (head !== undefined) return head.lemma
  }
  return undefined
}
