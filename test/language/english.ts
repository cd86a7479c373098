import { readFileSync } from 'node:fs'
import { loadModel, type Model, parseSentences } from '../../src/language/index.ts'
import type { Block, Sentence } from '../../src/model/index.ts'

/** The committed weights. */
export const weights: Uint8Array = new Uint8Array(
  readFileSync(new URL('../../data/language/english.qwt', import.meta.url)),
)

/** The model of the committed weights. */
export const english: Model = loadModel(weights)

/** One paragraph over the whole text. */
export function paragraph(text: string): Block[] {
  return [{ kind: 'paragraph', span: [0, text.length] }]
}

/** The sentences of a text that is one paragraph. */
export function parsed(text: string): Sentence[] {
  return parseSentences(text, paragraph(text), english)
}

/** "word/relation/head" of every token, for tables of trees. */
export function arcs(text: string): string[] {
  return parsed(text).flatMap((sentence) =>
    sentence.tokens.map(({ text: word, deprel, head }) => `${word} ${deprel} ${sentence.tokens[head]?.text ?? '-'}`),
  )
}
