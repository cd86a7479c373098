/** Sentences of a treebank with their gold trees, as the training reads them: one JSON object a line. */
import { readFileSync } from 'node:fs'
import type { Upos } from '../../src/model/index.ts'

interface GoldToken {
  readonly start: number
  readonly end: number
  readonly form: string
  readonly lemma: string
  readonly upos: Upos
  readonly xpos: string
  /** From 1; 0 is the root. */
  readonly head: number
  readonly deprel: string
}

export interface GoldSentence {
  readonly id: string
  readonly doc: string
  readonly text: string
  readonly tokens: readonly GoldToken[]
}

/** All sentences of one file. */
export function readTreebank(path: string | URL): GoldSentence[] {
  const sentences: GoldSentence[] = []
  for (const line of readFileSync(path, 'utf8').split('\n')) {
    if (line.trim() !== '') sentences.push(JSON.parse(line) as GoldSentence)
  }
  return sentences
}

/** The words of a sentence as they stand in its text. */
export function wordsOf(sentence: GoldSentence): string[] {
  return sentence.tokens.map((token) => sentence.text.slice(token.start, token.end))
}

/** Which of `folds` parts each sentence belongs to; a document stays whole, so that no part has seen its names. */
export function foldsOf(sentences: readonly GoldSentence[], folds: number): (index: number) => number {
  const documents = new Map<string, number>()
  const part = sentences.map(({ doc }) => {
    const number = documents.get(doc) ?? documents.size
    documents.set(doc, number)
    return number % folds
  })
  return (index) => part[index]!
}
