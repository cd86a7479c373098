/**
 * Whether a text answers a query, where, and how well, for stores without an index of their own. The rank is Okapi BM25 with the
 * constants and the floor of SQLite FTS5 (https://www.sqlite.org/fts5.html, 4.3.1), so that every store gives the same order.
 */
import type { Span } from '../../model/index.ts'
import { phrasesOf, type Query } from './query.ts'
import { wordsOf } from './words.ts'

/** A text as a list of its words. */
export type Words = readonly string[]

/** The most texts that are ranked; when more answer, the last added come first, since words that common say nothing of rank. */
export const mostRanked = 5000

/** Where a phrase begins, as indexes into the words. */
function placesOf(phrase: Words, words: Words): readonly number[] {
  const places: number[] = []
  const [first] = phrase
  for (let at = words.indexOf(first!); at >= 0; at = words.indexOf(first!, at + 1))
    if (phrase.every((word, i) => words[at + i] === word)) places.push(at)
  return places
}

/** True when a list of words holds a phrase. */
export function holdsPhrase(words: Words, phrase: Words): boolean {
  return placesOf(phrase, words).length > 0
}

/** Whether a text answers a query. */
function isAnswer(query: Query, words: Words): boolean {
  if (query.kind === 'phrase') return holdsPhrase(words, query.words)
  if (query.kind === 'not')
    return isAnswer(query.wanted, words) && !query.unwanted.some((part) => isAnswer(part, words))
  return query.kind === 'and'
    ? query.parts.every((part) => isAnswer(part, words))
    : query.parts.some((part) => isAnswer(part, words))
}

/** Numbers of the texts that answer, the best first. */
export function rankedMatches(query: Query, texts: readonly Words[]): readonly number[] {
  const matches = [...texts.keys()].filter((number) => isAnswer(query, texts[number]!))
  if (matches.length > mostRanked) return matches.reverse()
  const average = texts.reduce((sum, { length }) => sum + length, 0) / texts.length
  const phrases = phrasesOf(query).map((phrase) => {
    const having = texts.filter((words) => holdsPhrase(words, phrase)).length
    const weight = Math.log((texts.length - having + 0.5) / (having + 0.5))
    return { phrase, weight: weight <= 0 ? 1e-6 : weight }
  })
  const score = (words: Words): number =>
    phrases.reduce((sum, { phrase, weight }) => {
      const count = placesOf(phrase, words).length
      return sum + weight * ((count * 2.2) / (count + 1.2 * (1 - 0.75 + (0.75 * words.length) / average)))
    }, 0)
  return matches
    .map((number) => ({ number, score: score(texts[number]!) }))
    .sort((a, b) => b.score - a.score || a.number - b.number)
    .map(({ number }) => number)
}

/** Where the wanted phrases of a query stand in a text, in its order; what overlaps is one span. */
export function spansIn(query: Query, text: string): readonly Span[] {
  const words = [...wordsOf(text)]
  const keys = words.map(({ key }) => key)
  const found = phrasesOf(query).flatMap((phrase) =>
    placesOf(phrase, keys).map((at): Span => [words[at]!.span[0], words[at + phrase.length - 1]!.span[1]]),
  )
  const spans: Span[] = []
  for (const span of found.sort((a, b) => a[0] - b[0] || b[1] - a[1])) {
    const last = spans.at(-1)
    if (last !== undefined && span[0] < last[1]) spans[spans.length - 1] = [last[0], Math.max(last[1], span[1])]
    else spans.push(span)
  }
  return spans
}
