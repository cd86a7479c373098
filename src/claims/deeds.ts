/**
 * Deeds: who does what to whom where no row of the lexicon knows the verb. Sides are read as those of a claim are; one of
 * them must be an actor. They tell what the lexicon misses; no incident ever comes from one.
 */
import {
  type Attribution,
  contentId,
  type Deed,
  hull,
  overlaps,
  type Participant,
  type Parse,
  type Sentence,
  type Span,
  type Status,
  type Tie,
  type Token,
} from '../model/index.ts'
import { dependentOf } from '../language/index.ts'
import { followsHyphen } from './predicates/filters.ts'
import type { FrameTable, Slot } from './predicates/frame.ts'
import { mendedSlots } from './predicates/mended-slots.ts'
import type { MentionIndex } from './mention-index.ts'
import type { ParticipantReader } from './sides/participants.ts'
import type { Predicate } from './predicates/predicates.ts'
import { isPassiveForm, type Slots } from './predicates/slots.ts'
import { isAbstract } from './sides/stand-ins.ts'

/** What a deed takes from the rest of the reading. */
export interface DeedContext {
  readonly parse: Parse
  readonly index: MentionIndex
  readonly frames: FrameTable
  /** The verbs that rows of ties know. */
  readonly tieVerbs: { has(lemma: string): boolean } | undefined
  readonly participants: ParticipantReader
  stance(sentence: number, token: number): { readonly status: Status; readonly attribution: Attribution }
}

/** Without the words that a record is attributed by: "said" stands for itself only where what is said is nothing else's. */
export function withoutCues(
  deeds: readonly Deed[],
  attributed: readonly { readonly attribution: Attribution }[],
): readonly Deed[] {
  const cues = new Set([...attributed, ...deeds].map(({ attribution }) => attribution.cue?.[0]))
  return deeds.filter(({ trigger }) => !cues.has(trigger[0]))
}

/** The deeds of one sentence whose `predicates` and `ties` are known, in text order. */
export function deedsOf(
  number: number,
  predicates: readonly Predicate[],
  ties: readonly Tie[],
  context: DeedContext,
): Deed[] {
  const sentence = context.parse.sentences[number]!
  if (!context.index.in(number).some(({ kind }) => kind === 'actor' || kind === 'place')) return []
  const known = new Set(predicates.flatMap(({ words, carriers }) => [...words, ...carriers]))
  const tied = context.tieVerbs
  for (const { evidence } of ties)
    for (const { lemma, start, end, index } of sentence.tokens)
      if (tied?.has(lemma) && evidence.some((span) => overlaps(span, [start, end]))) known.add(index)
  const deeds: Deed[] = []
  for (const token of sentence.tokens) {
    if (token.upos !== 'VERB' || known.has(token.index) || !isDone(sentence, number, token, context)) continue
    const deed = deedAt(number, sentence, token, context)
    if (deed !== undefined) deeds.push(deed)
  }
  return deeds
}

function deedAt(number: number, sentence: Sentence, token: Token, context: DeedContext): Deed | undefined {
  const { parse, participants } = context
  const slots = mendedSlots(sentence, number, token, context.index)
  const isPassive = isPassiveForm(sentence, token.index)
  const initiators = participants.read(number, slots, isPassive ? ['by'] : ['subject'], 'initiator')
  const recipients = recipientsOf(number, sentence, slots, context).filter(
    ({ actor, basis }) =>
      basis === 'stated' || !initiators.some((one) => one.actor !== undefined && one.actor === actor),
  )
  if (![...initiators, ...recipients].some(isActor)) return undefined
  const particle = dependentOf(sentence, token.index, 'compound:prt')
  const trigger: Span = particle?.index === token.index + 1 ? [token.start, particle.end] : [token.start, token.end]
  const inSentence = [...initiators, ...recipients]
    .flatMap(({ spans, phrase }) => (phrase === undefined ? spans : [...spans, phrase]))
    .filter(([start, end]) => start >= sentence.start && end <= sentence.end)
  return {
    id: contentId('a', parse.document.id, ...trigger),
    document: parse.document.id,
    verb: particle === undefined ? token.lemma : `${token.lemma} ${particle.lemma}`,
    ...context.stance(number, token.index),
    initiators,
    recipients,
    evidence: hull([trigger, ...inSentence])!,
    trigger,
  }
}

/** Whom it is done to: who is its object, else an actor in a phrase of it, else the thing that is its object. */
function recipientsOf(
  number: number,
  sentence: Sentence,
  slots: Slots,
  { participants, frames }: DeedContext,
): readonly Participant[] {
  let thing: readonly Participant[] = []
  for (const slot of sides) {
    if (!slots.has(slot)) continue
    const read = participants.read(number, slots, [slot], 'recipient')
    if (read.some(isActor)) return read
    if (slot !== 'object' || read.length === 0) continue
    if (!slots.get(slot)?.some((filler) => isAbstract(sentence.tokens[filler.token]!.lemma, frames))) thing = read
  }
  return thing
}

const sides: readonly Slot[] = ['object', 'indirect', 'against', 'to', 'with', 'toward', 'towards', 'on']

/** A name, a known actor, a country, or a phrase that tells whose or what kind: "the rebels". */
function isActor({ actor, country, sector }: Participant): boolean {
  return actor !== undefined || country !== undefined || sector !== undefined
}

/** False for a verb that tells no act: a state, a modifier of a noun, the helper of another verb. */
function isDone(sentence: Sentence, number: number, token: Token, { index }: DeedContext): boolean {
  const { deprel, lemma, xpos } = token
  if (deprel === 'amod' || deprel === 'compound' || deprel === 'flat' || states.has(lemma)) return false
  if ((xpos === 'VBN' || xpos === 'VBD') && followsHyphen(sentence, token.index)) return false
  const isHelper =
    dependentOf(sentence, token.index, 'xcomp')?.upos === 'VERB' &&
    dependentOf(sentence, token.index, 'obj') === undefined
  if (isHelper) return false
  return index.covering('time', number, token.index) === undefined
}

const states: ReadonlySet<string> = new Set(['be', 'have', 'do', 'become', 'seem', 'appear', 'include', 'mean'])
