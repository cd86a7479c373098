/** Tokens, parts of speech and trees of sentences that are given: one row is one sentence. */
import { loadModel, parseTokens, tokenise } from '../src/language/index.ts'
import type { Adapter } from './adapter.ts'

export const adapter: Adapter = {
  inputs: [],
  predict({ text }, { once, table }) {
    const model = once('english', () => loadModel(table('english.qwt')))
    const spans = tokenise(text)
    if (spans.length === 0) return { tokens: [] }
    return {
      tokens: parseTokens(text, spans, 0, model).tokens.map(({ start, end, lemma, upos, xpos, head, deprel }) => ({
        start,
        end,
        lemma,
        upos,
        xpos,
        head: head + 1,
        deprel,
      })),
    }
  },
}
