/**
 * Finds the words that name events and picks the frame that fits each: "attacked" by its object, "launched" as the light
 * verb of "an attack", "strike" as blow or as walk-out by what stands beside it.
 */
import type { Parse, Sentence, Span, Token } from '../../model/index.ts'
import { farCarrier, particleFits, particles } from './carriers.ts'
import { dependentOf } from '../../language/index.ts'
import { followsHyphen, passes } from './filters.ts'
import type { Frame, FrameForm, FrameTable, LightVerb, Slot } from './frame.ts'
import type { MentionIndex } from '../mention-index.ts'
import {
  mendedSlots,
  slotsOfAttribute,
  withIntransitiveSubject,
  withPatientSubject,
  withPhraseNextDoor,
} from './mended-slots.ts'
import { reach } from './reach.ts'
import { type Filler, fillersOf, type Slots, slotsOf } from './slots.ts'

/** A word that names an event, with what stands beside it. */
export interface Predicate {
  readonly sentence: number
  readonly token: number
  readonly frame: Frame
  readonly slots: Slots
  /** Tokens of the trigger: the word, its particle, the first part of a compound. */
  readonly words: readonly number[]
  /** Light verbs that carry the noun. */
  readonly carriers: readonly number[]
}

/** Where the words of a predicate stand, from the first to the last. */
export function triggerOf({ sentence, words }: Predicate, { sentences }: Parse): Span {
  const { tokens } = sentences[sentence]!
  return [tokens[words[0]!]!.start, tokens[words.at(-1)!]!.end]
}

/** All predicates of one sentence in text order. */
export function findPredicates(parse: Parse, number: number, mentions: MentionIndex, frames: FrameTable): Predicate[] {
  const sentence = parse.sentences[number]!
  const found: Predicate[] = []
  for (const token of sentence.tokens) {
    const { upos, lemma, index } = token
    if (upos !== 'VERB' && upos !== 'NOUN' && upos !== 'PROPN') continue
    const isGerund = upos === 'VERB' && isGerundNoun(sentence, token)
    const isVerb = upos === 'VERB' && !isGerund && !isNominal(token)
    const rows = isVerb
      ? (frames.verbs.get(lemma) ?? frames.verbs.get(`${lemma}e`))
      : frames.nouns.get(isGerund ? token.text.toLowerCase() : lemma)
    if (rows === undefined || inCompoundName(sentence, token)) continue
    if (mentions.covering('time', number, index) !== undefined) continue
    const read = isVerb ? verbPredicate : nounPredicate
    const predicate = read(sentence, number, token, rows, mentions, frames)
    if (predicate !== undefined) found.push(predicate)
  }
  const parts = taken(found)
  return parts.size === 0 ? found : found.filter(({ token, frame }) => frame.pos === 'verb' || !parts.has(token))
}

/** The nouns that the row of a verb takes as part of its own meaning: "lifted the {curfew}". */
function taken(predicates: readonly Predicate[]): ReadonlySet<number> {
  const parts = new Set<number>()
  for (const { frame, slots } of predicates)
    for (const slot of frame.takes ?? []) for (const { token } of slots.get(slot) ?? []) parts.add(token)
  return parts
}

/** A word tagged as a verb that stands where only a noun can: "held talks with". */
function isNominal({ deprel }: Token): boolean {
  return deprel === 'obj' || deprel === 'nmod' || deprel === 'obl' || deprel === 'iobj' || deprel === 'nsubj'
}

/** "killed in {firing} by guards", "hurt in police {firing}": after "in" or "during" a gerund without an object is a noun. */
function isGerundNoun(sentence: Sentence, { index, xpos, deprel }: Token): boolean {
  if (xpos !== 'VBG' || (deprel !== 'advcl' && deprel !== 'acl')) return false
  if (dependentOf(sentence, index, 'obj', 'aux') !== undefined) return false
  const before = sentence.tokens[index - 1]
  const opener = before?.upos === 'NOUN' ? sentence.tokens[index - 2] : before
  return opener !== undefined && (opener.lemma === 'in' || opener.lemma === 'during')
}

/** "hurt in {police} firing": the noun right before a gerund that is a noun says whose it is. */
function withNounBeforeGerund(sentence: Sentence, token: Token, slots: Slots): Slots {
  const before = sentence.tokens[token.index - 1]
  if (token.upos !== 'VERB' || token.xpos !== 'VBG' || before?.upos !== 'NOUN' || slots.has('modifier')) return slots
  return new Map(slots).set('modifier', [{ token: before.index, basis: 'stated' }])
}

/** "attack helicopter", "strike force": the event word only qualifies another noun. */
function inCompoundName(sentence: Sentence, token: Token): boolean {
  if (token.upos === 'VERB') return token.deprel === 'amod' && !/^VB[DGN]$/.test(token.xpos)
  return (
    token.deprel === 'compound' ||
    token.deprel === 'flat' ||
    (token.deprel === 'nmod:poss' && sentence.tokens[token.head]?.upos === 'PROPN')
  )
}

/** "Iran-{backed} groups": the second half of a compound qualifies, it tells no event. */
function isHyphenated(sentence: Sentence, { index, xpos }: Token): boolean {
  return (
    (xpos === 'VBN' || xpos === 'VBD') &&
    followsHyphen(sentence, index) &&
    dependentOf(sentence, index, 'obj') === undefined
  )
}

function verbPredicate(
  sentence: Sentence,
  number: number,
  token: Token,
  rows: readonly FrameForm[],
  mentions: MentionIndex,
  frames: FrameTable,
): Predicate | undefined {
  if (isHyphenated(sentence, token)) return undefined
  const slots =
    token.deprel === 'amod' ? slotsOfAttribute(sentence, token) : mendedSlots(sentence, number, token, mentions)
  if (slots === undefined) return undefined
  for (const form of rows) {
    const { frame, others } = form
    const words = wordsOf(sentence, token, frame.pos, others)
    if (words === undefined || (frame.clausal && token.deprel === 'acl' && slots.get('subject') === undefined)) continue
    const around = withObjectOfParticle(sentence, token, slots, words)
    const whole = withPatientSubject(
      sentence,
      token,
      withIntransitiveSubject(sentence, token, around, frame),
      words,
      frame,
    )
    if (fits(sentence, number, token.index, whole, form, mentions, frames))
      return { sentence: number, token: token.index, frame, slots: whole, words, carriers: [] }
  }
  return undefined
}

/** "handed over the base": where the particle was read as a preposition, its noun is the verb's object. */
function withObjectOfParticle(sentence: Sentence, token: Token, slots: Slots, words: readonly number[]): Slots {
  if (words.length === 1 || slots.has('object')) return slots
  for (const at of words) {
    const fillers = at === token.index ? undefined : slots.get(sentence.tokens[at]!.lemma)
    if (fillers !== undefined) return new Map(slots).set('object', fillers)
  }
  return slots
}

function nounPredicate(
  sentence: Sentence,
  number: number,
  token: Token,
  rows: readonly FrameForm[],
  mentions: MentionIndex,
  frames: FrameTable,
): Predicate | undefined {
  const covered = mentions.covering('actor', number, token.index)
  if (covered?.form === 'name' && token.upos === 'PROPN') return undefined
  if (mentions.headed('weapon', number, token.index) !== undefined && isArgumentOfEvent(sentence, token, frames))
    return undefined
  if (token.upos === 'PROPN' && mentions.covering('place', number, token.index) !== undefined) return undefined
  const own = withNounBeforeGerund(sentence, token, withPhraseNextDoor(sentence, token, slotsOf(sentence, token.index)))
  const { slots, carriers } = withCarriers(sentence, token, own, frames)
  for (const form of rows) {
    const { frame, others } = form
    const words = wordsOf(sentence, token, frame.pos, others)
    if (words === undefined || !fits(sentence, number, token.index, slots, form, mentions, frames)) continue
    return { sentence: number, token: token.index, frame, slots: withOwnPatients(slots, own, frame), words, carriers }
  }
  return undefined
}

/** "a raid on the camp killed two": the noun's own recipient stands beside the one that its verb gives. */
function withOwnPatients(slots: Slots, own: Slots, { recipient }: Frame): Slots {
  const given = slots.get('patient')
  const slot = recipient.find((name) => own.has(name))
  if (given === undefined || slot === undefined || slot === 'modifier' || slot === 'possessor' || own.has('patient'))
    return slots
  const first = own.get(slot)!
  return new Map(slots).set('patient', [
    ...first,
    ...given.filter(({ token }) => !first.some((other) => other.token === token)),
  ])
}

/** "30 rockets were fired at": the verb names the event, the weapon is its argument; "air strikes killed nine" names its own. */
function isArgumentOfEvent(sentence: Sentence, token: Token, frames: FrameTable): boolean {
  const head = sentence.tokens[token.head]
  const rows = head?.upos === 'VERB' ? (frames.verbs.get(head.lemma) ?? []) : []
  return rows.some(({ frame }) => frame.event === 'ASSAULT') && !rows.some(({ frame }) => frame.outcome)
}

/** The tokens of the lemma that stands here; undefined when a two-word form misses its other word. */
function wordsOf(
  sentence: Sentence,
  token: Token,
  pos: Frame['pos'],
  others: readonly string[],
): readonly number[] | undefined {
  if (others.length === 0) return [token.index]
  const found = pos === 'verb' ? particles(sentence, token, others) : compoundParts(sentence, token, others)
  return found === undefined ? undefined : [...found, token.index].sort((a, b) => a - b)
}

function compoundParts(sentence: Sentence, token: Token, words: readonly string[]): number[] | undefined {
  const found: number[] = []
  for (let i = 0, at = token.index - 1; i < words.length; at--) {
    const previous = sentence.tokens[at]
    if (previous === undefined) return undefined
    if (previous.upos === 'PUNCT') continue
    if (previous.lemma !== words[words.length - 1 - i] && previous.text.toLowerCase() !== words[words.length - 1 - i])
      return undefined
    found.push(at)
    i++
  }
  return found
}

/** Adds to an event noun what its light verbs know: "launched attacks", "the truce granted by", "a visit that he paid". */
function withCarriers(
  sentence: Sentence,
  noun: Token,
  own: Slots,
  frames: FrameTable,
): { slots: Slots; carriers: number[] } {
  const carriers: number[] = []
  let slots = own
  const candidates = [
    firstConjunct(sentence, noun.index).head,
    ...sentence.dependents[noun.index]!.filter((at) => sentence.tokens[at]!.deprel.startsWith('acl')),
  ]
  for (const at of candidates) {
    const verb = sentence.tokens[at]
    if (verb === undefined || verb.upos !== 'VERB') continue
    const rows = frames.light.get(verb.lemma)
    if (rows === undefined) continue
    if (judges(sentence, at, noun.index)) continue
    const verbSlots = slotsOf(sentence, at)
    const row = rows.find((light) => holds(verbSlots, light.noun, noun.index) && particleFits(sentence, verb, light))
    if (row === undefined) continue
    carriers.push(at)
    slots = merge(slots, verbSlots, row)
  }
  const hidden = hiddenCarrier(sentence, noun, frames)
  if (hidden !== undefined)
    return { slots: merge(slots, hidden.slots, hidden.row), carriers: [hidden.verb, ...carriers] }
  const far = slots.has('agent') ? undefined : farCarrier(sentence, noun, frames)
  if (far === undefined) return { slots, carriers }
  return { slots: merge(slots, far.slots, far.row), carriers: [far.verb, ...carriers] }
}

/** "Four guards {sustained} injuries", read as if the injuries were sustained ones: a noun with a subject of its own has a verb. */
function hiddenCarrier(
  sentence: Sentence,
  noun: Token,
  frames: FrameTable,
): { verb: number; slots: Slots; row: LightVerb } | undefined {
  const subject = dependentOf(sentence, noun.index, 'nsubj')
  if (subject === undefined) return undefined
  for (const at of sentence.dependents[noun.index]!) {
    const verb = sentence.tokens[at]!
    if (verb.deprel !== 'amod' || verb.upos !== 'VERB' || at < subject.index) continue
    const row = frames.light
      .get(verb.lemma)
      ?.find((light) => light.noun === 'object' && particleFits(sentence, verb, light))
    if (row === undefined) continue
    const slots: Slots = new Map([['subject', [{ token: subject.index, basis: 'stated' as const }]]])
    return { verb: at, slots, row }
  }
  return undefined
}

/** "called the strikes unacceptable": a verb that says of its object what it is carries no event. */
function judges(sentence: Sentence, verb: number, noun: number): boolean {
  return sentence.dependents[verb]!.some((at) => {
    const { deprel, upos } = sentence.tokens[at]!
    return at > noun && deprel === 'xcomp' && (upos === 'ADJ' || upos === 'NOUN')
  })
}

function firstConjunct(sentence: Sentence, index: number): Token {
  let token = sentence.tokens[index]!
  while (token.deprel === 'conj' && token.head >= 0 && sentence.tokens[token.head]!.upos !== 'VERB')
    token = sentence.tokens[token.head]!
  return token
}

function holds(slots: Slots, slot: Slot, index: number): boolean {
  return slots.get(slot)?.some(({ token }) => token === index) ?? false
}

/** `agent` and `patient` are the slots that a light verb gives to its noun. */
function merge(own: Slots, verb: Slots, light: LightVerb): Slots {
  const slots = new Map(own)
  const give = (role: 'initiator' | 'recipient', fillers: readonly Filler[] | undefined) => {
    if (fillers === undefined) return
    slots.set(role === 'initiator' ? 'agent' : 'patient', fillers)
  }
  if (light.subject !== undefined) give(light.subject, verb.get('subject') ?? verb.get('by'))
  if (light.object !== undefined) give(light.object, verb.get('object'))
  for (const [slot, fillers] of verb) {
    if (slot === 'subject' || slot === 'object' || slot === 'clause' || slot === light.noun || slots.has(slot)) continue
    slots.set(slot, fillers)
  }
  return slots
}

function fits(
  sentence: Sentence,
  number: number,
  index: number,
  slots: Slots,
  { when, unless }: FrameForm,
  mentions: MentionIndex,
  frames: FrameTable,
): boolean {
  for (const [slot, filters] of when) {
    if (
      !partyOrFillers(sentence, index, slots, slot).some(({ token }) =>
        passes(sentence, number, token, filters, mentions, frames),
      )
    )
      return false
  }
  for (const [slot, filters] of unless) {
    if (
      partyOrFillers(sentence, index, slots, slot).some(({ token }) =>
        passes(sentence, number, token, filters, mentions, frames),
      )
    )
      return false
  }
  return true
}

/** The subject of a passive's deed is named with "by". */
function partyOrFillers(sentence: Sentence, index: number, slots: Slots, slot: Slot): readonly Filler[] {
  if (slot === 'adverbial') return adverbials(sentence, index)
  const own = reach(sentence, slots, slot)
  return slot === 'subject' && own.length === 0 ? fillersOf(sentence, slots, 'by') : own
}

/** The verbs, with their subjects, of the clauses that stand beside a word's own: below it, or above it when it hangs on another verb. */
function adverbials(sentence: Sentence, index: number): Filler[] {
  const verbs = adverbialVerbs(sentence, index)
  return verbs.flatMap(({ token, basis }) => [
    { token, basis },
    ...sentence.dependents[token]!.filter((at) => sentence.tokens[at]!.deprel.startsWith('nsubj')).map((at) => ({
      token: at,
      basis,
    })),
  ])
}

function adverbialVerbs(sentence: Sentence, index: number): Filler[] {
  const found: Filler[] = []
  for (const at of sentence.dependents[index]!)
    if (sentence.tokens[at]!.deprel === 'advcl') found.push({ token: at, basis: 'stated' })
  const { deprel, head } = sentence.tokens[index]!
  if (head >= 0 && (deprel === 'advcl' || deprel === 'xcomp' || deprel === 'conj'))
    found.push({ token: head, basis: 'stated' })
  return found
}
