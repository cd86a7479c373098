/**
 * What a blast was at: "exploded outside {the bank}", "went off in front of {the home} of a judge", "an explosion between {the store}
 * and {the bank}". The words say where, so that the thing was meant is implied, never stated; ground ("in the city") is no thing.
 */
import type { Sentence } from '../../model/index.ts'
import type { FrameTable, Slot } from '../predicates/frame.ts'
import { type Filler, fillersOf, prepositionOf, type Slots } from '../predicates/slots.ts'

/** The slot that a row lists among its recipients for the things that its event was at. */
export const site: Slot = 'site'

/** The words of things that stand in the phrases of place beside an event word, each once. */
export function sitesBeside(sentence: Sentence, slots: Slots, { classes }: FrameTable): readonly Filler[] {
  const things = classes.get('site')
  const found = [...beside].flatMap((slot) =>
    fillersOf(sentence, slots, slot).flatMap(({ token }) => {
      const at = sides.has(sentence.tokens[token]!.lemma) ? wholeOf(sentence, token) : token
      const { lemma = '', upos } = (at === undefined ? undefined : sentence.tokens[at]) ?? {}
      const isThing = upos === 'NOUN' || upos === 'PROPN' ? things?.has(lemma.toLowerCase()) === true : false
      return at !== undefined && isThing ? [at] : []
    }),
  )
  return [...new Set(found)].map((token) => ({ token, basis: 'implied' }))
}

/** "the front of {the building}". */
function wholeOf(sentence: Sentence, side: number): number | undefined {
  return sentence.dependents[side]!.find(
    (at) => sentence.tokens[at]!.deprel === 'nmod' && prepositionOf(sentence, at) === 'of',
  )
}

const beside: ReadonlySet<Slot> = new Set([
  'at',
  'in',
  'on',
  'near',
  'outside',
  'inside',
  'under',
  'beside',
  'behind',
  'between',
  'by',
  'next to',
  'close to',
  'in front of',
  'opposite',
  'to',
])

const sides: ReadonlySet<string> = new Set([
  'front',
  'back',
  'rear',
  'side',
  'entrance',
  'door',
  'doorstep',
  'gate',
  'wall',
  'roof',
  'basement',
  'lobby',
  'vicinity',
])
