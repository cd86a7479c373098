/**
 * Short names and abbreviations ("US", "Calif.", "MA", "Hit") are names of places only when they are spelled as such; most
 * of the time the letters are a word.
 */
import type { Sentence } from '../../model/index.ts'
import type { Gazetteer } from './gazetteer.ts'
import { foldName } from './place-fold.ts'
import type { Setting } from './place-match.ts'
import type { PlaceWord } from './place-words.ts'

const unions: ReadonlySet<string> = new Set(['us', 'uk', 'eu'])

/** Places big enough to be called by their initials: "UAE", "NSW", "NYC". */
function standsForItself(gazetteer: Gazetteer, row: number): boolean {
  const { precision } = gazetteer.type(row)
  return (
    precision === 'country' ||
    precision === 'province' ||
    precision === 'region' ||
    gazetteer.population(row) >= 1_000_000
  )
}

/** True when the row is called by `key` itself, not by an abbreviation of its name. */
export function isName(gazetteer: Gazetteer, row: number, key: string): boolean {
  const name = gazetteer.name(row)
  return (
    name.length <= key.length + 6 &&
    foldName(name).replace(/^(?:al|as|ar|ad|an|at|az|el) /, '') === key.replace(/^(?:al|el) /, '')
  )
}

/** "a turkey", "their last turkey": in text without capitals an article or an owner tells the word from the country. */
export function isCounted({ tokens, dependents }: Sentence, { token }: PlaceWord): boolean {
  return dependents[token]!.some((at) => {
    const { deprel, lemma, upos } = tokens[at]!
    return (deprel === 'det' && (lemma === 'a' || lemma === 'an')) || (deprel === 'nmod:poss' && upos === 'PRON')
  })
}

/** Judges the single word at `at`; longer names are right as they are. */
export function spelledRight(
  gazetteer: Gazetteer,
  { tokens }: Sentence,
  words: readonly PlaceWord[],
  at: number,
  key: string,
  rows: readonly number[],
  setting: Setting,
): boolean {
  if (key.length > 5) return true
  const word = words[at]!
  const before = words[at - 1]
  const afterName = word.gap === 'comma' && before?.capital === true
  if (key === 'us') {
    if (words[at + 1]?.folded === 'dollars') return false
    if (setting !== 'mixed' && !word.text.includes('.')) return tokens[word.token]?.upos === 'PROPN'
  }
  if (key.length === 2) {
    if (unions.has(key))
      return word.upper || word.text.includes('.') || (setting === 'lower' && tokens[word.token]?.upos === 'PROPN')
    if (word.text.includes('.')) return rows.some((row) => gazetteer.name(row).includes(' '))
    if (afterName && (word.pointed || (word.upper && setting !== 'upper'))) return true
    return key === 'bc' && word.upper && setting !== 'upper'
  }
  if (rows.some((row) => isName(gazetteer, row, key))) {
    const acronym = word.upper && setting === 'mixed' && at > 1
    return !acronym || rows.some((row) => gazetteer.name(row) === gazetteer.name(row).toUpperCase())
  }
  if (word.pointed) return true
  if (word.upper && setting === 'upper') return tokens[word.token]?.upos === 'PROPN'
  if (word.upper) return setting !== 'mixed' || rows.some((row) => standsForItself(gazetteer, row))
  return word.capital && key.length > 3 && !rows.some((row) => gazetteer.type(row).id === 'state')
}
