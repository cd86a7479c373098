/** A sentence as the finder of places sees it: its words, what could be a name of a place, and how much speaks for that. */
import type { Parse, Sentence } from '../../model/index.ts'
import type { Gazetteer } from './gazetteer.ts'
import { beside } from './place-beside.ts'
import { type Evidence, weigh } from './place-evidence.ts'
import { type Candidate, matchPlaces, type Setting as Letters, settingOf } from './place-match.ts'
import { fame } from './place-resolve.ts'
import { type PlaceWord, placeWords } from './place-words.ts'

export interface Line {
  readonly sentence: Sentence
  readonly index: number
  readonly words: readonly PlaceWord[]
  readonly letters: Letters
  readonly weighed: readonly Weighed[]
  /** For each word 1 when a mention covers it; the finder marks what it takes. */
  readonly taken: Uint8Array
}

export interface Weighed extends Evidence {
  readonly candidate: Candidate
  /** Rows named right beside it that may hold it. */
  readonly containers: readonly number[]
  /** First rows of the names it is listed with: "Utah, Washington and Wisconsin". */
  readonly peers: readonly number[]
}

/** Reads every sentence. */
export function readLines(gazetteer: Gazetteer, parse: Parse): Line[] {
  const { text } = parse.document
  const lower = isLower(text)
  return parse.sentences.map((sentence, index) => {
    const words = placeWords(text, sentence)
    const letters = settingOf(words, lower)
    const candidates = matchPlaces(gazetteer, text, sentence, index, words, letters)
    const covered = new Uint8Array(words.length)
    for (const { from, to, key, rows } of candidates) {
      const given = gazetteer.lists.givenNames.has(key) && rows.every((row) => fame(gazetteer, row) < 6.3)
      if (!given) covered.fill(1, from, to)
    }
    const isPlace = (word: number): boolean => covered[word] === 1
    const evidence = candidates.map((candidate) => weigh(gazetteer, sentence, words, candidate, letters, isPlace))
    const weighed = candidates.map((candidate, i) => ({
      ...evidence[i]!,
      ...beside(gazetteer, words, candidates, evidence, i),
      candidate,
    }))
    return { sentence, index, words, letters, weighed, taken: new Uint8Array(words.length) }
  })
}

/** True for text without capitals, as some wires and posts are. */
function isLower(text: string): boolean {
  let letters = 0
  for (let at = 0; at < text.length && at < 4000; at++) {
    const unit = text.charCodeAt(at)
    if (unit >= 65 && unit <= 90) return false
    if (unit >= 97 && unit <= 122) letters++
  }
  return letters > 0
}
