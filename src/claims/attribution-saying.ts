/**
 * Saying, read from the order of the words: "…, the mayor said." and "…," said the mayor. close a sentence, "The mayor said
 * (that) …" opens one. It steps in where the tree shows no clause below the verb, or a speaker inside of what is said.
 */
import type { Sentence, Token } from '../model/index.ts'

/** Who says what, as tokens of one sentence; `from`, `to` is a half-open range of what is said. */
export interface Saying {
  readonly speaker?: number
  readonly from: number
  readonly to: number
  /** The words before the verb are what is said. */
  readonly closing: boolean
}

const nominal = new Set(['NOUN', 'PROPN', 'PRON', 'NUM'])
const inNounGroup = new Set(['NOUN', 'PROPN', 'ADJ', 'DET', 'NUM', 'ADP', 'PRON'])
const quotes = new Set(['"', '”', '“', "''", '``', '’', '»'])
const ends = new Set(['.', '!', '?', '”', '"', "''", '…'])

/** Reads the saying around a verb; undefined where the order of the words shows none. */
export function sayingAround(sentence: Sentence, verb: Token): Saying | undefined {
  const { tokens } = sentence
  let first = verb.index
  while (first > 0 && helps(tokens[first - 1]!)) first--
  let last = verb.index
  while (last + 1 < tokens.length && tokens[last + 1]!.upos === 'ADV') last++
  const left = tokens[first - 1]
  if (left !== undefined && nominal.has(left.upos)) {
    const start = nounGroupStart(tokens, first - 1)
    const before = tokens[start - 1]
    if (before !== undefined && closes(before) && start > 3) {
      return { speaker: first - 1, from: 0, to: start - 1 + Number(quotes.has(before.text)), closing: true }
    }
    return opening(tokens, verb, last, first - 1)
  }
  if (left === undefined || !closes(left) || first < 4) return undefined
  const speaker = inverted(tokens, last + 1)
  return speaker === undefined
    ? undefined
    : { speaker, from: 0, to: first - 1 + Number(quotes.has(left.text)), closing: true }
}

function helps({ upos, deprel }: Token): boolean {
  return upos === 'AUX' || upos === 'ADV' || (upos === 'PART' && deprel !== 'mark')
}

function closes({ text }: Token): boolean {
  return text === ',' || text === '?' || text === '!' || quotes.has(text)
}

/** The start of the noun group that ends at a token, as far as the words before it can belong to it. */
function nounGroupStart(tokens: readonly Token[], end: number): number {
  let start = end
  if (tokens[end]!.upos === 'PRON') return end
  while (start > 0 && end - start < 12 && inNounGroup.has(tokens[start - 1]!.upos)) start--
  return start
}

/** "said the mayor of Kirkuk": the head of the noun group after the verb. */
function inverted(tokens: readonly Token[], at: number): number | undefined {
  let head: number | undefined
  for (let i = at; i < tokens.length && i < at + 10; i++) {
    const { upos, text } = tokens[i]!
    if (nominal.has(upos)) head = i
    else if (head !== undefined && (upos === 'ADP' || !inNounGroup.has(upos))) break
    else if (upos === 'VERB' || text === ',') return head
  }
  return head
}

/** "The mayor said (on Friday) (that) …" up to the end of the sentence. */
function opening(tokens: readonly Token[], verb: Token, last: number, speaker: number): Saying | undefined {
  let from = last + 1
  for (let i = last + 1; i < tokens.length && i < last + 9; i++) {
    const { lemma, upos } = tokens[i]!
    if (upos === 'VERB' || upos === 'AUX') break
    if (lemma === 'that' || quotes.has(tokens[i]!.text)) {
      from = i
      break
    }
  }
  let to = tokens.length
  while (to > from && ends.has(tokens[to - 1]!.text) && !quotes.has(tokens[to - 1]!.text)) to--
  const said = tokens.slice(from, to)
  const semicolon = said.findIndex(({ text }) => text === ';')
  if (semicolon > 3) to = from + semicolon
  const hasVerb = said.some(({ upos }) => upos === 'VERB' || upos === 'AUX')
  const finite = verb.xpos === 'VBD' || verb.xpos === 'VBZ' || verb.xpos === 'VBP' || verb.xpos === 'VBN'
  return hasVerb && finite && to - from > 2 ? { speaker, from, to, closing: false } : undefined
}
