/** The parts of speech by number, as features name them; the words a phrase is about come first. */
import type { Upos } from '../model/index.ts'

export const partsOfSpeech: readonly Upos[] = [
  'NOUN',
  'PROPN',
  'VERB',
  'PRON',
  'ADJ',
  'ADP',
  'ADV',
  'AUX',
  'CCONJ',
  'DET',
  'INTJ',
  'NUM',
  'PART',
  'PUNCT',
  'SCONJ',
  'SYM',
  'X',
]

/** True for nouns, names and pronouns. */
export function isNoun(part: number): boolean {
  return part < 2 || part === 3
}

/** True for nouns, names, verbs and pronouns. */
export function isContent(part: number): boolean {
  return part < 4
}

/** The number of `PUNCT`. */
export const PUNCT: number = partsOfSpeech.indexOf('PUNCT')
