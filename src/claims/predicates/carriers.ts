/**
 * Light verbs and the words that belong to a verb: "{carry} {out} an attack", and a light verb that waits for its noun across
 * an aside.
 */
import type { Sentence, Token } from '../../model/index.ts'
import type { FrameTable, LightVerb } from './frame.ts'
import { type Slots, slotsOf } from './slots.ts'

/** "launched, during the whole of that year, about 70 attacks": a light verb that waits for its object across an aside. */
export function farCarrier(
  sentence: Sentence,
  noun: Token,
  frames: FrameTable,
): { verb: number; slots: Slots; row: LightVerb } | undefined {
  for (let at = noun.index - 1; at >= 0 && at > noun.index - 20; at--) {
    const verb = sentence.tokens[at]!
    if (verb.upos !== 'VERB' && !(verb.upos === 'NOUN' && frames.nouns.has(verb.lemma))) continue
    const row =
      verb.upos === 'VERB' ? frames.light.get(verb.lemma)?.find((light) => light.noun === 'object') : undefined
    const slots = slotsOf(sentence, at)
    if (row === undefined || slots.has('object') || !particleFits(sentence, verb, row)) return undefined
    return { verb: at, slots: withNounBefore(sentence, at, slots), row }
  }
  return undefined
}

/** The noun right before a verb, adverbs aside, is its subject when the tree names none. */
function withNounBefore(sentence: Sentence, verb: number, slots: Slots): Slots {
  if (slots.has('subject')) return slots
  let at = verb - 1
  while (at >= 0 && (sentence.tokens[at]!.upos === 'ADV' || sentence.tokens[at]!.upos === 'AUX')) at--
  const { upos } = sentence.tokens[at] ?? {}
  if (upos !== 'NOUN' && upos !== 'PROPN') return slots
  return new Map(slots).set('subject', [{ token: at, basis: 'implied' as const }])
}

/** True when the verb has the particle that one of the row's lemmas asks for. */
export function particleFits(sentence: Sentence, verb: Token, light: LightVerb): boolean {
  return light.lemmas.some((lemma) => {
    const [first, ...rest] = lemma.split(' ')
    return first === verb.lemma && particles(sentence, verb, rest) !== undefined
  })
}

/** The tokens of a verb's particles; undefined when one is missing. */
export function particles(sentence: Sentence, token: Token, words: readonly string[]): number[] | undefined {
  const found: number[] = []
  for (const word of words) {
    const at = sentence.dependents[token.index]!.find((index) => {
      const { lemma, deprel } = sentence.tokens[index]!
      return (
        lemma === word && (deprel === 'compound:prt' || deprel === 'advmod' || deprel === 'obj' || deprel === 'xcomp')
      )
    })
    const next = sentence.tokens[token.index + found.length + 1]
    if (at !== undefined) found.push(at)
    else if (next?.lemma === word) found.push(next.index)
    else return undefined
  }
  return found
}
