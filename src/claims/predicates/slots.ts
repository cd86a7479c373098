/**
 * What stands beside a word, with the grammar undone: the subject of a passive is its object, the noun before a relative
 * clause is the relative's argument, "wanted to attack" gives "attack" the subject of "wanted".
 * `modal` holds the "must" or "should" of a verb. Directly attached words are `stated`, carried over ones `implied`.
 */
import type { Basis, Sentence, Token } from '../../model/index.ts'
import { dependentOf, isRelation } from '../../language/index.ts'
import type { Slot } from './frame.ts'

export interface Filler {
  readonly token: number
  readonly basis: Basis
}

export type Slots = ReadonlyMap<Slot, readonly Filler[]>

const relativisers = new Set(['who', 'whom', 'which', 'that', 'whose'])

/** The filled slots of a verb or noun. Fillers of coordinations are listed one by one. */
export function slotsOf(sentence: Sentence, index: number): Slots {
  return readSlots(sentence, index, 0)
}

function readSlots(sentence: Sentence, index: number, depth: number): Slots {
  const slots = new Map<Slot, Filler[]>()
  const token = sentence.tokens[index]!
  for (const at of sentence.dependents[index]!) {
    const dependent = sentence.tokens[at]!
    const slot = slotOf(sentence, dependent)
    if (slot !== undefined) fill(sentence, slots, slot, at, 'stated')
  }
  if (token.upos === 'NOUN' && !slots.has('of')) attachNextOf(sentence, index, slots)
  if (depth > 6) return slots
  if (token.upos === 'VERB' || token.xpos.startsWith('VB')) {
    resolveRelative(sentence, index, slots)
    if (!slots.has('subject') && !(isPassiveForm(sentence, index) && !slots.has('object')))
      inheritSubject(sentence, index, slots, depth)
    if (!slots.has('object') && isPassiveForm(sentence, index)) inheritSubject(sentence, index, slots, depth)
    if (!slots.has('object')) shareObject(sentence, index, slots)
    if (!slots.has('clause')) predicative(sentence, slots)
  }
  return slots
}

/** "{leader} of the movement": an "of" right after a noun is that noun's, wherever the tree hangs its phrase. */
function attachNextOf(sentence: Sentence, index: number, slots: Map<Slot, Filler[]>): void {
  const next = sentence.tokens[index + 1]
  if (next?.lemma === 'of' && next.deprel === 'case' && next.head > index + 1)
    fill(sentence, slots, 'of', next.head, 'stated')
}

/** True for a passive verb and for a bare past participle that modifies a noun ("missiles launched by"). */
export function isPassiveForm(sentence: Sentence, index: number): boolean {
  const token = sentence.tokens[index]!
  if (dependentOf(sentence, index, 'aux:pass', 'nsubj:pass') !== undefined || isBarePassive(sentence, index))
    return true
  if (dependentOf(sentence, index, 'nsubj', 'obj', 'aux') !== undefined) return false
  if (token.xpos !== 'VBN' && token.xpos !== 'VBD') return false
  if (token.deprel === 'acl' && token.xpos === 'VBN') return true
  if (token.deprel === 'conj' && token.head >= 0) return isPassiveForm(sentence, token.head)
  return (token.deprel === 'advcl' || token.deprel === 'root') && token.xpos === 'VBN'
}

/** "Two militants {killed} in raid": the passive of headings, a participle with a bare subject. */
export function isBarePassive(sentence: Sentence, index: number): boolean {
  const { xpos, deprel } = sentence.tokens[index]!
  if (xpos !== 'VBN' || deprel === 'acl' || deprel === 'acl:relcl' || deprel === 'amod') return false
  return bareSubject(sentence, index) !== undefined
}

/** The subject of a heading's verb: without an article, of a verb with neither auxiliary nor complement but its own `words`. */
export function bareSubject(sentence: Sentence, index: number, words: readonly number[] = []): Token | undefined {
  const subject = dependentOf(sentence, index, 'nsubj')
  if (subject === undefined || subject.upos === 'PRON') return undefined
  if (dependentOf(sentence, subject.index, 'det', 'nmod:poss') !== undefined) return undefined
  const isBare = sentence.dependents[index]!.every(
    (at) => words.includes(at) || !isRelation(sentence.tokens[at]!, 'aux', 'cop', 'obj', 'iobj', 'ccomp', 'xcomp'),
  )
  return isBare ? subject : undefined
}

function slotOf(sentence: Sentence, token: Token): Slot | undefined {
  switch (token.deprel) {
    case 'nsubj':
      return isBarePassive(sentence, token.head) ? 'object' : 'subject'
    case 'csubj':
      return 'subject'
    case 'nsubj:pass':
      return 'object'
    case 'nsubj:outer':
      return 'subject'
    case 'obj':
      return 'object'
    case 'iobj':
      return 'indirect'
    case 'xcomp':
    case 'ccomp':
      return 'clause'
    case 'nmod:poss':
      return 'possessor'
    case 'amod':
    case 'compound':
    case 'nmod:desc':
      return 'modifier'
    case 'compound:prt':
      return 'particle'
    case 'obl:agent':
      return 'by'
    case 'advcl':
      return isControlled(sentence, token) ? 'clause' : undefined
    case 'aux':
      return token.xpos === 'MD' ? 'modal' : undefined
    default:
      return isRelation(token, 'obl', 'nmod') ? prepositionOf(sentence, token.index) : undefined
  }
}

/** "threatened on Monday {to cut} ties": what a time between them makes look like a purpose is still what was threatened. */
function isControlled(sentence: Sentence, { index, xpos, head }: Token): boolean {
  return (
    xpos === 'VB' &&
    index > head &&
    subjectControl.has(sentence.tokens[head]?.lemma ?? '') &&
    dependentOf(sentence, index, 'mark')?.lemma === 'to'
  )
}

/** The preposition of a prepositional phrase, lower-case; fixed ones joined: `because of`. */
export function prepositionOf(sentence: Sentence, index: number): string | undefined {
  const preposition = dependentOf(sentence, index, 'case')
  if (preposition === undefined) return undefined
  const rest = sentence.dependents[preposition.index]!.filter((at) => sentence.tokens[at]!.deprel === 'fixed')
  return [preposition.lemma, ...rest.map((at) => sentence.tokens[at]!.lemma)].join(' ')
}

function fill(sentence: Sentence, slots: Map<Slot, Filler[]>, slot: Slot, index: number, basis: Basis): void {
  const fillers = slots.get(slot) ?? []
  if (fillers.length === 0) slots.set(slot, fillers)
  fillers.push({ token: index, basis })
  if (slot === 'clause' || slot === 'particle') return
  for (const at of sentence.dependents[index]!) {
    const conjunct = sentence.tokens[at]!
    if (conjunct.deprel !== 'conj' || conjunct.upos === 'VERB') continue
    const own = prepositionOf(sentence, at)
    if (own === undefined || own === slot || slot === 'subject' || slot === 'object') fillers.push({ token: at, basis })
    else fill(sentence, slots, own, at, basis)
  }
}

/** "the group that attacked", "the base which they hit", "bases [that] they hit", "cells whose statements". */
function resolveRelative(sentence: Sentence, index: number, slots: Map<Slot, Filler[]>): void {
  const token = sentence.tokens[index]!
  if (token.head < 0) return
  if (token.deprel === 'acl:relcl') {
    let resolved = false
    for (const [slot, fillers] of slots) {
      const relative = fillers.findIndex(({ token: at }) => {
        const { upos, lemma } = sentence.tokens[at]!
        return upos === 'PRON' && relativisers.has(lemma)
      })
      if (relative < 0) continue
      slots.set(slot, antecedents(sentence, token.head))
      resolved = true
    }
    if (resolved) return
    if (!slots.has('subject') && !isPassiveForm(sentence, index))
      slots.set('subject', antecedents(sentence, token.head))
    else if (!slots.has('object')) slots.set('object', antecedents(sentence, token.head))
  } else if (token.deprel === 'acl') {
    if (token.xpos === 'VBG' && !slots.has('subject')) slots.set('subject', antecedents(sentence, token.head))
    else if ((token.xpos === 'VBN' || token.xpos === 'VBD') && !slots.has('object'))
      slots.set('object', antecedents(sentence, token.head))
  }
}

function antecedents(sentence: Sentence, head: number): Filler[] {
  const { upos } = sentence.tokens[head]!
  return upos === 'PRON' ? [] : [{ token: head, basis: 'stated' }]
}

/** Subject control, object control, participial clauses and coordination: who the silent subject is. */
function inheritSubject(sentence: Sentence, index: number, slots: Map<Slot, Filler[]>, depth: number): void {
  const token = sentence.tokens[index]!
  if (token.head < 0) return
  const governor = sentence.tokens[token.head]!
  if (governor.upos !== 'VERB' && governor.upos !== 'AUX' && governor.upos !== 'ADJ') return
  const passive = isPassiveForm(sentence, index)
  const target = passive ? 'object' : 'subject'
  if (slots.has(target)) return
  let source: readonly Filler[] | undefined
  if (token.deprel === 'xcomp') {
    const outer = readSlots(sentence, governor.index, depth + 1)
    source =
      (subjectControl.has(governor.lemma) ? undefined : (outer.get('object') ?? outer.get('indirect'))) ??
      outer.get('subject')
  } else if (token.deprel === 'advcl' || token.deprel === 'conj') {
    if (token.deprel === 'conj' && hasOwnSubject(sentence, index)) return
    if (token.deprel === 'advcl' && !(token.xpos === 'VBG' || token.xpos === 'VB' || token.xpos === 'VBN')) return
    const outer = readSlots(sentence, governor.index, depth + 1)
    source = isPassiveForm(sentence, governor.index)
      ? (outer.get('object') ?? outer.get('subject'))
      : outer.get('subject')
  }
  if (source !== undefined && source.length > 0)
    slots.set(
      target,
      source.map(({ token: at }) => ({ token: at, basis: 'implied' })),
    )
}

function hasOwnSubject(sentence: Sentence, index: number): boolean {
  return dependentOf(sentence, index, 'nsubj', 'csubj') !== undefined
}

/** Verbs whose infinitive belongs to their subject even beside an object: "promised them to leave". */
const subjectControl: ReadonlySet<string> = new Set([
  'promise',
  'vow',
  'threaten',
  'pledge',
  'use',
  'agree',
  'refuse',
  'try',
  'attempt',
])

/** "left six people dead": an adjective hung on the object is what the verb says of it. */
function predicative(sentence: Sentence, slots: Map<Slot, Filler[]>): void {
  for (const { token } of slots.get('object') ?? []) {
    const adjective = sentence.dependents[token]!.find(
      (at) =>
        at > token &&
        ['ADJ', 'VERB'].includes(sentence.tokens[at]!.upos) &&
        sentence.tokens[at]!.xpos !== 'VBG' &&
        sentence.tokens[at]!.deprel === 'acl',
    )
    if (adjective !== undefined) slots.set('clause', [{ token: adjective, basis: 'stated' }])
  }
}

/** "attacked and burned the convoy": the object of the second verb is that of the first. */
function shareObject(sentence: Sentence, index: number, slots: Map<Slot, Filler[]>): void {
  if (isPassiveForm(sentence, index)) return
  for (const at of sentence.dependents[index]!) {
    const verb = sentence.tokens[at]!
    if (verb.deprel !== 'conj' || verb.upos !== 'VERB' || at - index > 3) continue
    const object = dependentOf(sentence, at, 'obj')
    if (object !== undefined && dependentOf(sentence, at, 'nsubj') === undefined) {
      fill(sentence, slots, 'object', object.index, 'implied')
      return
    }
  }
}

/**
 * The fillers of a slot, and where a preposition is missing those that the parse hung one noun too low:
 * "the seizure of the port by the rebels", "fired gas at the crowd".
 */
export function fillersOf(sentence: Sentence, slots: Slots, slot: Slot): readonly Filler[] {
  const direct = slots.get(slot)
  if (direct !== undefined || !lowered.has(slot)) return direct ?? []
  for (const outer of carrying) {
    let level = (slots.get(outer) ?? []).map(({ token }) => token)
    for (let depth = 0; level.length > 0 && depth < (deep.has(slot) ? 3 : 1); depth++) {
      const phrases = level.flatMap((token) => phrasesAfter(sentence, token))
      const found = phrases.filter((at) => prepositionOf(sentence, at) === slot)
      if (found.length > 0) return found.map((token) => ({ token, basis: 'stated' }))
      level = phrases
    }
  }
  return []
}

function phrasesAfter(sentence: Sentence, token: number): number[] {
  return sentence.dependents[token]!.filter((at) => at > token && isRelation(sentence.tokens[at]!, 'nmod', 'obl'))
}

/** Prepositions of parties, which are looked for below phrases of phrases: "returned the bust of the emperor {to} the envoy". */
const deep: ReadonlySet<Slot> = new Set(['to', 'against', 'toward', 'towards'])

const lowered: ReadonlySet<Slot> = new Set([
  'by',
  'at',
  'on',
  'against',
  'to',
  'with',
  'from',
  'into',
  'in',
  'for',
  'between',
  'toward',
  'towards',
])
const carrying: readonly Slot[] = [
  'object',
  'of',
  'on',
  'against',
  'at',
  'subject',
  'patient',
  'to',
  'from',
  'into',
  'clause',
]
