/**
 * Slots of a verb with the commonest misreadings of the parser undone: "men {assassinated} a judge" read as a participle of
 * "men", an agent without "by", a bare noun that is the object. Only the shape of the tree counts, never the words.
 */
import { isRelation } from '../../language/index.ts'
import type { Sentence, Token } from '../../model/index.ts'
import type { Frame } from './frame.ts'
import type { MentionIndex } from '../mention-index.ts'
import { bareSubject, isBarePassive, isPassiveForm, prepositionOf, type Slots, slotsOf } from './slots.ts'

/** The slots of the verb, mended where the tree is plainly wrong. */
export function mendedSlots(sentence: Sentence, number: number, token: Token, mentions: MentionIndex): Slots {
  const timeless = withoutTimes(number, slotsOf(sentence, token.index), mentions)
  const named = withNameAsSubject(token, timeless)
  const clausal = withSubjectTakenForPhrase(sentence, token, named)
  const own = withNounBeforePassive(sentence, token, withOwnPrepositions(sentence, clausal))
  return withLooseObject(sentence, number, token, withGardenPath(sentence, token, own), mentions)
}

/** "{Angela Merkel} meets the envoy", read as one long name: a verb with a tense and an object that hangs on a name has it as subject. */
function withNameAsSubject({ index, deprel, xpos, head }: Token, slots: Slots): Slots {
  if (slots.has('subject') || !slots.has('object') || head < 0 || head > index) return slots
  if (deprel !== 'flat' && deprel !== 'appos' && deprel !== 'compound') return slots
  if (xpos !== 'VBZ' && xpos !== 'VBD' && xpos !== 'VBP') return slots
  return new Map(slots).set('subject', [{ token: head, basis: 'stated' }])
}

/** "died after {a mine} exploded", read as "after a mine": the noun of the phrase that ends right before such a verb is its subject. */
function withSubjectTakenForPhrase(sentence: Sentence, token: Token, slots: Slots): Slots {
  if (token.deprel !== 'advcl' || (token.xpos !== 'VBD' && token.xpos !== 'VBN')) return slots
  const before = sentence.tokens[token.index - 1]
  if (before === undefined || before.head !== token.head || (before.upos !== 'NOUN' && before.upos !== 'PROPN'))
    return slots
  if (prepositionOf(sentence, before.index) !== 'after') return slots
  if (['subject', 'object'].some((slot) => slots.get(slot)?.some(({ basis }) => basis === 'stated'))) return slots
  const moved = new Map(slots).set('subject', [{ token: before.index, basis: 'stated' }])
  moved.delete('object')
  return moved
}

/**
 * "The court {freed} a writer", "they have {outlawed} parties", read as if the writer were a freed one: an attribute whose noun has
 * a subject before it, or stands right after "have" without an article, is the verb, and the noun its object.
 */
export function slotsOfAttribute({ tokens, dependents }: Sentence, { index, head, xpos }: Token): Slots | undefined {
  const noun = tokens[head]
  if (noun === undefined || head < index || (xpos !== 'VBD' && xpos !== 'VBN')) return undefined
  const have = tokens[noun.head]
  const isPerfect =
    noun.deprel === 'obj' &&
    have?.lemma === 'have' &&
    tokens.slice(have.index + 1, index).every(({ upos }) => upos === 'ADV') &&
    !dependents[head]!.some((at) => tokens[at]!.deprel === 'det')
  const holder = isPerfect ? have.index : noun.deprel === 'root' && xpos === 'VBD' ? head : undefined
  const subject = holder === undefined ? undefined : dependents[holder]!.find((at) => tokens[at]!.deprel === 'nsubj')
  if (subject === undefined || subject > index) return undefined
  return new Map([
    ['subject', [{ token: subject, basis: 'stated' as const }]],
    ['object', [{ token: head, basis: 'stated' as const }]],
  ])
}

/** "resigned {Sunday}": a day is nobody's object. */
function withoutTimes(number: number, slots: Slots, mentions: MentionIndex): Slots {
  const objects = slots.get('object')
  const kept = objects?.filter(({ token }) => mentions.headed('time', number, token) === undefined)
  if (objects === undefined || kept === undefined || kept.length === objects.length) return slots
  const timeless = new Map(slots)
  if (kept.length > 0) timeless.set('object', kept)
  else timeless.delete('object')
  return timeless
}

/** "in case {the town} is hit": the noun right before the auxiliary of a passive is its object, whatever the tree made of it. */
function withNounBeforePassive(sentence: Sentence, token: Token, slots: Slots): Slots {
  if (slots.get('object')?.some(({ basis }) => basis === 'stated') || slots.has('subject')) return slots
  const auxiliary = sentence.dependents[token.index]!.find((at) => sentence.tokens[at]!.deprel === 'aux:pass')
  const before = auxiliary === undefined ? undefined : sentence.tokens[auxiliary - 1]
  if (before === undefined || (before.upos !== 'NOUN' && before.upos !== 'PROPN')) return slots
  return new Map(slots).set('object', [{ token: before.index, basis: 'implied' }])
}

/** An agent of a passive is named with "by"; what the parse calls so with another preposition stands in the slot of that one. */
function withOwnPrepositions(sentence: Sentence, slots: Slots): Slots {
  const agents = slots.get('by')
  const strays = agents?.filter(({ token }) => (prepositionOf(sentence, token) ?? 'by') !== 'by')
  if (agents === undefined || strays === undefined || strays.length === 0) return slots
  const moved = new Map(slots)
  const stay = agents.filter((filler) => !strays.includes(filler))
  if (stay.length > 0) moved.set('by', stay)
  else moved.delete('by')
  for (const filler of strays) {
    const slot = prepositionOf(sentence, filler.token)!
    if (!moved.has(slot)) moved.set(slot, [filler])
  }
  return moved
}

/** "Men {assassinated} a judge", read as "men who were assassinated": a participle with an object of its own is the sentence's verb. */
function withGardenPath(sentence: Sentence, token: Token, slots: Slots): Slots {
  if (!isPastParticipleOfNoun(token) || slots.has('subject') || slots.has('by')) return slots
  if (!sentence.dependents[token.index]!.some((at) => sentence.tokens[at]!.deprel === 'obj')) return slots
  return new Map(slots).set('subject', [{ token: topNoun(sentence, token.head), basis: 'stated' }])
}

/** The noun that a noun's phrases lead up to when it is the root: "a {blast} in a shop wounded two". */
function topNoun(sentence: Sentence, from: number): number {
  let at = from
  while (isRelation(sentence.tokens[at]!, 'nmod') && sentence.tokens[at]!.head >= 0) at = sentence.tokens[at]!.head
  return sentence.tokens[at]!.deprel === 'root' ? at : from
}

/** "Prisoners {rioted}": what was read as the object of a participle is the subject of a verb whose row knows no object. */
export function withIntransitiveSubject(sentence: Sentence, token: Token, slots: Slots, frame: Frame): Slots {
  const isBare = isBarePassive(sentence, token.index)
  if (!(isBare || isPastParticipleOfNoun(token)) || slots.has('subject') || slots.has('by')) return slots
  const object = slots.get('object')
  if (object === undefined || (isBare ? !mayAct(sentence, object[0]!.token, frame) : knowsObject(frame))) return slots
  if (!(frame.initiator.includes('subject') || frame.recipient.includes('subject'))) return slots
  const moved = new Map(slots).set('subject', object)
  moved.delete('object')
  return moved
}

/**
 * "Army foils bid, two men {shot} {dead}": whoever is killed, held or freed in so many words and stands before a past form without
 * an object is whom it was done to, though the tree has a verb with a subject.
 */
export function withPatientSubject(
  sentence: Sentence,
  token: Token,
  slots: Slots,
  words: readonly number[],
  frame: Frame,
): Slots {
  const subjects = slots.get('subject')
  if (frame.toll === undefined || !knowsObject(frame) || subjects?.[0] === undefined || slots.has('object'))
    return slots
  if (!pastForms.has(token.xpos) || token.text.toLowerCase() === token.lemma) return slots
  if (bareSubject(sentence, token.index, words)?.index !== subjects[0].token) return slots
  const moved = new Map(slots).set('object', subjects)
  moved.delete('subject')
  return moved
}

/** What a hurried tagger makes of "shot". */
const pastForms: ReadonlySet<string> = new Set(['VBN', 'VBD', 'VBP'])

function knowsObject({ recipient }: Frame): boolean {
  return recipient.includes('object')
}

/** "Rebels attacked at dawn" did, "Rebels arrested at dawn" and "Mosque attacked at dawn" did not. */
function mayAct({ tokens }: Sentence, subject: number, frame: Frame): boolean {
  const { xpos } = tokens[subject]!
  return !knowsObject(frame) || (frame.toll === undefined && (xpos === 'NNS' || xpos === 'NNP' || xpos === 'NNPS'))
}

/** "a risk of {attacks} on the base": a phrase right after a noun is the noun's, though the tree hangs it one noun higher. */
export function withPhraseNextDoor(sentence: Sentence, token: Token, slots: Slots): Slots {
  const preposition = sentence.tokens[token.index + 1]
  if (token.deprel !== 'nmod' || preposition?.deprel !== 'case') return slots
  const noun = sentence.tokens[preposition.head]
  if (noun === undefined || noun.head !== token.head || !isRelation(noun, 'nmod')) return slots
  const slot = prepositionOf(sentence, noun.index)
  return slot === undefined || slots.has(slot)
    ? slots
    : new Map(slots).set(slot, [{ token: noun.index, basis: 'stated' }])
}

function isPastParticipleOfNoun({ deprel, xpos, head }: Token): boolean {
  return deprel === 'acl' && (xpos === 'VBN' || xpos === 'VBD') && head >= 0
}

/** A noun without a preposition right of an active verb that the parse gave another name than object: "allowed {the candidate} to run". */
function withLooseObject(
  sentence: Sentence,
  number: number,
  token: Token,
  slots: Slots,
  mentions: MentionIndex,
): Slots {
  if (slots.has('object') || isPassiveForm(sentence, token.index)) return slots
  const at = sentence.dependents[token.index]!.find((index) => {
    const { deprel, upos } = sentence.tokens[index]!
    return (
      index > token.index &&
      looseObjects.has(deprel) &&
      (upos === 'NOUN' || upos === 'PROPN') &&
      prepositionOf(sentence, index) === undefined &&
      mentions.covering('time', number, index) === undefined
    )
  })
  return at === undefined ? slots : new Map(slots).set('object', [{ token: at, basis: 'stated' }])
}

const looseObjects: ReadonlySet<string> = new Set(['iobj', 'obl', 'obl:unmarked', 'vocative', 'dep', 'nmod'])
