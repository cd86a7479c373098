/**
 * Saying, read from the order of the words: "…, the mayor said." and "…," said the mayor. close a sentence, "The mayor said
 * (that) …" opens one. It steps in where the tree shows no clause below the verb, or a speaker inside of what is said.
 */
import type { Sentence, Token } from '../../model/index.ts'

/** Who says what, as tokens of one sentence. */
export interface Saying {
  readonly speaker?: number
  /** Half-open ranges of what is said. */
  readonly ranges: readonly (readonly [from: number, to: number])[]
  /** The words before the verb are what is said. */
  readonly closing: boolean
}

const nominal = new Set(['NOUN', 'PROPN', 'PRON', 'NUM'])
const days = new Set(
  'monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow morning afternoon evening night'.split(
    ' ',
  ),
)
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
  while (first > 2 && days.has(tokens[first - 1]!.lemma)) first--
  const left = tokens[first - 1]
  if (left !== undefined && nominal.has(left.upos)) {
    const start = nounGroupStart(tokens, first - 1)
    const before = tokens[start - 1]
    const after = endOfAside(tokens, last + 1)
    if (before !== undefined && closes(before) && after !== undefined && hasVerb(tokens, 0, start - 1)) {
      return closing(tokens, start - 1, after, first - 1, false)
    }
    return opening(tokens, verb, last, first - 1)
  }
  if (left === undefined || !closes(left) || !hasVerb(tokens, 0, first - 1)) return undefined
  const speaker = inverted(tokens, last + 1)
  const after = speaker === undefined ? undefined : endOfAside(tokens, speaker + 1)
  return speaker === undefined || after === undefined ? undefined : closing(tokens, first - 1, after, speaker, true)
}

/** What stands before a closing "he said", and what goes on after it: "…, he said, …". `turned`: the speaker follows the verb. */
function closing(tokens: readonly Token[], comma: number, after: number, speaker: number, turned: boolean): Saying {
  const before: readonly [number, number] = [0, comma + Number(quotes.has(tokens[comma]!.text))]
  const next = tokens[after + 1]
  const aside =
    next === undefined || next.xpos === 'VBG' || next.xpos.startsWith('W') || (turned && !quotes.has(next.text))
  const goesOn = tokens[after]?.text === ',' && !aside && hasVerb(tokens, after, tokens.length)
  return { speaker, ranges: goesOn ? [before, [after + 1, tokens.length]] : [before], closing: true }
}

/** Where an aside like "he said in a statement on Friday" ends: the next mark, with no verb before it. */
function endOfAside(tokens: readonly Token[], from: number): number | undefined {
  for (let i = from; i < tokens.length; i++) {
    const { upos, text } = tokens[i]!
    if (upos === 'VERB' || upos === 'AUX' || upos === 'SCONJ') return undefined
    if (upos === 'PUNCT' && text !== '-' && text !== '(' && text !== ')') return i
  }
  return tokens.length
}

function hasVerb(tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (tokens[i]!.upos === 'VERB' || tokens[i]!.upos === 'AUX') return true
  return false
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
  for (let i = from + 4; i < to; i++) if (tokens[i]!.text === ';') to = i
  const finite = verb.xpos === 'VBD' || verb.xpos === 'VBZ' || verb.xpos === 'VBP' || verb.xpos === 'VBN'
  return finite && to - from > 2 && hasVerb(tokens, from, to)
    ? { speaker, ranges: [[from, to]], closing: false }
    : undefined
}
