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

/** True for nouns, names, verbs and pronouns. */
export function isContent(part: number): boolean {
  return part < 4
}
