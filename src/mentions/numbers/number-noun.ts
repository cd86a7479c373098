/** The noun that a number counts: "soldiers" in "12 other soldiers", "12 of the soldiers", "dozens of Iraqi soldiers". */
import { dependentOf, dependentsOf } from '../../language/index.ts'
import type { Sentence } from '../../model/index.ts'

/** Index of the noun that the number in the tokens `[first, last]` counts; undefined when it stands alone ("killing 12"). */
export function countedNoun(sentence: Sentence, first: number, last: number, head: number): number | undefined {
  for (let at = first; at <= last; at++) {
    const whole = complementOf(sentence, at, last)
    if (whole !== undefined) return whole
  }
  const token = sentence.tokens[head]!
  const above = sentence.tokens[token.head]
  if (above !== undefined && above.index > last && modifiers.has(token.deprel) && isNoun(above.upos)) {
    return isOneGroup(sentence, last, above.index) ? above.index : undefined
  }
  return nounAfter(sentence, last)
}

/** The plural right after the number, where the tree does not tie them: "between 10 and 15 armed men". */
function nounAfter(sentence: Sentence, last: number): number | undefined {
  for (let at = last + 1; at <= last + 4 && at < sentence.tokens.length; at++) {
    const { upos, xpos } = sentence.tokens[at]!
    if (xpos === 'NNS') return at
    if (upos !== 'ADJ' && upos !== 'NOUN' && xpos !== 'NNP') return undefined
  }
  return undefined
}

/** False for "15 injured, including two children": a comma or a preposition parts the number from the noun. */
function isOneGroup(sentence: Sentence, last: number, noun: number): boolean {
  if (noun - last > 12) return false
  for (let at = last + 1; at < noun; at++) {
    const { upos, text } = sentence.tokens[at]!
    if (upos === 'ADP' || upos === 'SCONJ' || text === ',' || text === ';') return false
  }
  return true
}

const modifiers: ReadonlySet<string> = new Set([
  'nummod',
  'det',
  'amod',
  'compound',
  'nmod',
  'det:predet',
  'nummod:gov',
])

/** "12 of the soldiers", "a couple of rockets": what follows "of". */
function complementOf(sentence: Sentence, head: number, last: number): number | undefined {
  for (const nominal of dependentsOf(sentence, head, 'nmod')) {
    if (nominal.index <= last || !isNoun(nominal.upos)) continue
    if (dependentOf(sentence, nominal.index, 'case')?.lemma === 'of') return nominal.index
  }
  return undefined
}

function isNoun(upos: string): boolean {
  return upos === 'NOUN' || upos === 'PROPN' || upos === 'PRON'
}
