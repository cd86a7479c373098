/**
 * Who stands for a word that is no party itself. Of "welcomed the resumption of ties with {Cairo}" and "praised the efforts of
 * {the mediators}" the parties hang in the phrases of the noun; "they" in "Oman and Qatar said they will meet" are the speakers.
 * Who stands in is implied, never stated.
 */
import type { Parse, Sentence } from '../../model/index.ts'
import { conjuncts, isRelation } from '../../language/index.ts'
import type { FrameTable } from '../predicates/frame.ts'
import type { MentionIndex } from '../mention-index.ts'
import { type Filler, prepositionOf, slotsOf } from '../predicates/slots.ts'

/** The filler itself, or where it is an abstraction and no party the parties that it is about. */
export function standIns(
  parse: Parse,
  number: number,
  filler: Filler,
  role: 'initiator' | 'recipient',
  mentions: MentionIndex,
  frames: FrameTable,
): readonly Filler[] {
  const sentence = parse.sentences[number]!
  const { lemma, upos } = sentence.tokens[filler.token]!
  if (upos === 'PRON')
    return mentions.headed('actor', number, filler.token)?.referent ? [filler] : speakersFor(sentence, filler)
  if (role === 'initiator' || upos !== 'NOUN') return [filler]
  if (mentions.covering('actor', number, filler.token) !== undefined) return [filler]
  if (!isAbstract(lemma, frames)) return [filler]
  const isParty = (at: number) =>
    mentions.headed('actor', number, at)?.referent !== undefined ||
    mentions.headed('place', number, at)?.place?.precision === 'country'
  const beneath = partiesBeneath(sentence, filler.token, isParty)
  return beneath.length > 0 ? beneath : [filler]
}

/** True for a noun that names no thing and nobody: "resumption", "efforts", an event. */
export function isAbstract(lemma: string, { classes, nouns }: FrameTable): boolean {
  return (
    !classes.get('facility')?.has(lemma) &&
    !classes.get('person')?.has(lemma) &&
    (classes.get('abstract')?.has(lemma) === true || nouns.has(lemma) || abstraction.test(lemma))
  )
}

/** "Oman and Qatar said they will meet": a plural pronoun that nothing resolves stands for those who speak of themselves. */
function speakersFor(sentence: Sentence, filler: Filler): readonly Filler[] {
  const { lemma, head, deprel } = sentence.tokens[filler.token]!
  const verb = sentence.tokens[head]
  if (lemma !== 'they' || deprel !== 'nsubj' || verb?.deprel !== 'ccomp' || verb.head < 0) return [filler]
  const speakers = slotsOf(sentence, verb.head).get('subject') ?? []
  return speakers.length > 1 ? speakers.map(({ token }) => ({ token, basis: 'implied' })) : [filler]
}

/** Endings of nouns that name no thing and nobody. */
const abstraction = /(?:tion|sion|ment|ness|ity|ship|ism|ance|ence)$/

const relating: ReadonlySet<string> = new Set([
  'by',
  'of',
  'with',
  'between',
  'against',
  'from',
  'to',
  'for',
  'toward',
  'towards',
])
const deepest = 3

/** The nearest words under a noun that `isParty` knows, with those listed beside them; empty when there is none. */
function partiesBeneath(sentence: Sentence, top: number, isParty: (index: number) => boolean): readonly Filler[] {
  let level: readonly number[] = [top]
  for (let depth = 0; depth < deepest && level.length > 0; depth++) {
    const next = level.flatMap((at) => phrasesOf(sentence, at))
    const found = next.flatMap((at) => conjuncts(sentence, at).map(({ index }) => index)).filter(isParty)
    if (found.length > 0) return [...new Set(found)].map((token) => ({ token, basis: 'implied' }))
    level = next
  }
  return []
}

function phrasesOf(sentence: Sentence, index: number): number[] {
  return sentence.dependents[index]!.filter((at) => {
    const token = sentence.tokens[at]!
    if (token.deprel === 'nmod:poss' || token.deprel === 'compound' || token.deprel === 'amod') return true
    return isRelation(token, 'nmod', 'obl') && relating.has(prepositionOf(sentence, at) ?? '')
  })
}
