/** From the blocks of a text to sentences with lemmas, tags and dependency trees. */
import type { Block, Sentence, Span, Token } from '../model/index.ts'
import { lemmaOf } from './lemma.ts'
import type { Model } from './model.ts'
import type { Reading } from './network/read-sentences.ts'
import { parseWords } from './parse.ts'
import { splitSentences } from './sentence-split.ts'
import { tokenise } from './tokenise.ts'

/** The spans of the tokens of one sentence, at least one, and the block it stands in. */
interface Cut {
  readonly spans: readonly Span[]
  readonly block: number
}

/** The sentences of every block but furniture, in text order. */
export function parseSentences(text: string, blocks: readonly Block[], model: Model): Sentence[] {
  const cuts: Cut[] = []
  for (let block = 0; block < blocks.length; block++) {
    const { kind, span } = blocks[block]!
    if (kind === 'furniture') continue
    const tokens = tokenise(text, span)
    for (const [first, end] of splitSentences(text, tokens)) cuts.push({ spans: tokens.slice(first, end), block })
  }
  return parseCuts(text, cuts, model)
}

/** One sentence from the spans of its tokens, of which there is at least one. */
export function parseTokens(text: string, spans: readonly Span[], block: number, model: Model): Sentence {
  return parseCuts(text, [{ spans, block }], model)[0]!
}

function parseCuts(text: string, cuts: readonly Cut[], model: Model): Sentence[] {
  const words = cuts.map(({ spans }) => spans.map(([start, end]) => text.slice(start, end)))
  const readings = parseWords(words, model)
  return cuts.map((cut, index) => sentenceOf(cut, words[index]!, readings[index]!, model))
}

function sentenceOf({ spans, block }: Cut, words: readonly string[], reading: Reading, model: Model): Sentence {
  const { tags, head, label } = reading
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
