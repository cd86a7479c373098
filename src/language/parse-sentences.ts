/** From the blocks of a text to sentences with lemmas, tags and dependency trees. */
import type { Block, Sentence, Span, Token } from '../model/index.ts'
import { encode } from './encode.ts'
import { lemmaOf } from './lemma.ts'
import type { Model } from './model.ts'
import { parseEncoded } from './parse.ts'
import { splitSentences } from './sentence-split.ts'
import { tagEncoded } from './tag.ts'
import { tokenise } from './tokenise.ts'

/** The sentences of every block but furniture, in text order. */
export function parseSentences(text: string, blocks: readonly Block[], model: Model): Sentence[] {
  const sentences: Sentence[] = []
  for (let block = 0; block < blocks.length; block++) {
    const { kind, span } = blocks[block]!
    if (kind === 'furniture') continue
    const tokens = tokenise(text, span)
    for (const [first, end] of splitSentences(text, tokens)) {
      sentences.push(parseTokens(text, tokens.slice(first, end), block, model))
    }
  }
  return sentences
}

/** One sentence from the spans of its tokens, of which there is at least one. */
export function parseTokens(text: string, spans: readonly Span[], block: number, model: Model): Sentence {
  const words = spans.map(([start, end]) => text.slice(start, end))
  const encoded = encode(words, model.lexicon)
  const tags = tagEncoded(encoded, model.tagger)
  const { head, label } = parseEncoded(encoded, tags, words, model.parser)
  const dependents: number[][] = words.map(() => [])
  const tokens: Token[] = words.map((word, index) => {
    const [start, end] = spans[index]!
    const { upos, xpos } = model.tags[tags[index]!]!
    const above = head[index] === words.length ? -1 : head[index]!
    if (above >= 0) dependents[above]!.push(index)
    const lemma = lemmaOf(word, xpos, model.lemmatiser)
    return { index, start, end, text: word, lemma, upos, xpos, head: above, deprel: model.labels[label[index]!]! }
  })
  return { start: spans[0]![0], end: spans.at(-1)![1], tokens, dependents, block }
}
