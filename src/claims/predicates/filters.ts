/** Whether a word passes the filters of a row: a lemma, a class of words, or what the mentions say stands there. */
import type { Sentence, Upos } from '../../model/index.ts'
import type { Filter, FrameTable } from './frame.ts'
import { measuredBy, type MentionIndex } from '../mention-index.ts'

/** "25 tons of food", "dozens of fighters": the word that measures passes for what it measures. */
export function passes(
  sentence: Sentence,
  number: number,
  index: number,
  filters: readonly Filter[],
  mentions: MentionIndex,
  frames: FrameTable,
): boolean {
  if (passesItself(sentence, number, index, filters, mentions, frames)) return true
  const measured = measuredBy(sentence, index)
  return measured !== undefined && passesItself(sentence, number, measured, filters, mentions, frames)
}

/** True when the word passes one of the filters. */
function passesItself(
  sentence: Sentence,
  number: number,
  index: number,
  filters: readonly Filter[],
  mentions: MentionIndex,
  frames: FrameTable,
): boolean {
  const { lemma: written, upos } = sentence.tokens[index]!
  const lemma = upos === 'PROPN' ? written.toLowerCase() : written
  const joined = hyphenated(sentence, index, lemma)
  for (const filter of filters) {
    if (!filter.startsWith('@')) {
      if (filter === lemma || filter === joined) return true
      continue
    }
    const name = filter.slice(1)
    switch (name) {
      case 'any':
        return true
      case 'actor':
        if (
          mentions.headed('actor', number, index) !== undefined ||
          upos === 'PRON' ||
          isUnknownName(mentions, number, index, upos) ||
          isMetonym(mentions, number, index)
        )
          return true
        break
      case 'weapon':
        if (mentions.headed('weapon', number, index)?.weapon.mode !== undefined) return true
        break
      case 'place':
      case 'time':
      case 'number':
        if (mentions.headed(name, number, index) !== undefined) return true
        break
      case 'event':
        if (frames.nouns.has(lemma)) return true
        break
      case 'verb':
        if (upos === 'VERB') return true
        break
      default: {
        const words = frames.classes.get(name)
        const isNoun = upos !== 'VERB' && mentions.headed('weapon', number, index) === undefined
        if (isInClass(words, lemma, isNoun) || (joined !== undefined && isInClass(words, joined, isNoun))) return true
      }
    }
  }
  return false
}

/** "cease-{fire}": the whole of a word that the tokens split at its hyphen. */
function hyphenated(sentence: Sentence, index: number, lemma: string): string | undefined {
  const first = sentence.tokens[index - 2]
  return first !== undefined && followsHyphen(sentence, index) ? `${first.text.toLowerCase()}-${lemma}` : undefined
}

/** True for a word right after the hyphen that joins it to the word before. */
export function followsHyphen({ tokens }: Sentence, index: number): boolean {
  const before = tokens[index - 1]
  return before?.xpos === 'HYPH' && before.end === tokens[index]!.start
}

/** `fire.n` in a class is the bare noun alone: what burns is an accident, who fires is none, nor is the fire of a gun. */
function isInClass(words: ReadonlySet<string> | undefined, lemma: string, isNoun: boolean): boolean {
  return words !== undefined && (words.has(lemma) || (isNoun && words.has(`${lemma}.n`)))
}

/** A proper name that no register knows and that is neither place nor time may be somebody. */
function isUnknownName(mentions: MentionIndex, number: number, index: number, upos: Upos): boolean {
  return (
    upos === 'PROPN' &&
    mentions.covering('place', number, index) === undefined &&
    mentions.covering('time', number, index) === undefined
  )
}

function isMetonym(mentions: MentionIndex, number: number, index: number): boolean {
  const place = mentions.headed('place', number, index)
  return place?.metonym === true || place?.place?.precision === 'country'
}
