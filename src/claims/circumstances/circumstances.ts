/**
 * Where, when and with what: gives each place, time and weapon of a sentence to the event it hangs on in the tree.
 * A fronted "On Friday," belongs to the events it opens; an event without a time of its own takes that of the event it
 * hangs on. Where places are named and where the event happened are two questions: "soldiers from Basra" locates nothing.
 */
import type { Basis, Mention, Parse, PlaceMention, Sentence, TimeMention, WeaponMention } from '../../model/index.ts'
import type { FrameTable } from '../predicates/frame.ts'
import type { MentionIndex } from '../mention-index.ts'
import type { Predicate } from '../predicates/predicates.ts'
import { prepositionOf } from '../predicates/slots.ts'

interface Held<M extends Mention> {
  readonly mention: M
  readonly basis: Basis
}

export interface Circumstances {
  readonly places: readonly Held<PlaceMention>[]
  readonly times: readonly Held<TimeMention>[]
  readonly weapons: readonly Held<WeaponMention>[]
}

const locating: ReadonlySet<string> = new Set([
  'in',
  'at',
  'near',
  'around',
  'inside',
  'outside',
  'within',
  'throughout',
  'across',
  'between',
  'along',
  'on',
  'off',
  'over',
  'beside',
  'close',
  'next',
  'beyond',
  'under',
  'amid',
  'through',
])
const nouns: ReadonlySet<string> = new Set([
  'vicinity',
  'area',
  'city',
  'town',
  'village',
  'province',
  'governorate',
  'district',
  'outskirts',
  'suburb',
  'region',
  'neighbourhood',
  'neighborhood',
  'base',
  'headquarters',
  'camp',
  'airport',
  'embassy',
  'centre',
  'center',
  'north',
  'south',
  'east',
  'west',
  'edge',
  'part',
  'capital',
  'crossing',
  'border',
  'port',
  'island',
  'state',
  'street',
  'streets',
  'south-west',
  'coast',
  'site',
  'palace',
  'prison',
  'stronghold',
])

/** For each predicate of the sentence, in their order, what surrounds it. */
export function circumstancesOf(
  parse: Parse,
  number: number,
  predicates: readonly Predicate[],
  mentions: MentionIndex,
  frames: FrameTable,
): Circumstances[] {
  const sentence = parse.sentences[number]!
  const owner = new Map<number, number>()
  for (const [i, predicate] of predicates.entries())
    for (const at of [...predicate.words, ...predicate.carriers]) owner.set(at, i)
  for (const [i, { token, frame }] of predicates.entries()) {
    const head = frame.pos === 'noun' ? sentence.tokens[sentence.tokens[token]!.head] : undefined
    if (head !== undefined && !owner.has(head.index) && frames.classes.get('phase')?.has(head.lemma))
      owner.set(head.index, i)
  }
  const held = predicates.map(() => ({
    places: [] as Held<PlaceMention>[],
    times: [] as Held<TimeMention>[],
    weapons: [] as Held<WeaponMention>[],
  }))
  for (const mention of mentions.in(number)) {
    if (mention.kind !== 'place' && mention.kind !== 'time' && mention.kind !== 'weapon') continue
    if (mention.kind === 'weapon' && mentions.covering('actor', number, mention.head)?.form === 'name') continue
    if (mention.kind === 'time' && (mention.type === 'duration' || mention.type === 'set')) continue
    if (mention.kind === 'place' && (mention.metonym || !locates(sentence, mention, owner, predicates))) continue
    const direct = climb(sentence, mention.head, owner)
    const at = direct ?? orphanOwner(sentence, mention, predicates, frames)
    if (at === undefined) continue
    const basis = direct === undefined ? 'implied' : 'stated'
    const target = held[at]!
    if (mention.kind === 'place') target.places.push({ mention, basis })
    else if (mention.kind === 'time') target.times.push({ mention, basis })
    else target.weapons.push({ mention, basis })
  }
  for (const kind of ['times', 'places'] as const)
    giveSurplus(
      predicates,
      held.map((own) => own[kind]),
    )
  return predicates.map((predicate, i) => {
    const own = held[i]!
    if (own.times.length > 0 && own.places.length > 0) return own
    const outer = outerPredicate(sentence, predicate, owner)
    const from = outer === undefined ? undefined : held[outer]
    return {
      places: own.places,
      times:
        own.times.length > 0 || from === undefined
          ? own.times
          : from.times.map(({ mention }) => ({ mention, basis: 'implied' as const })),
      weapons: own.weapons,
    }
  })
}

/**
 * An event with two times, of which one stands after a later event that has none, gives it that one:
 * "since the protests in October and the killing of the general in January".
 */
function giveSurplus(predicates: readonly Predicate[], lists: readonly Held<Mention>[][]): void {
  for (const [i, own] of lists.entries()) {
    for (const item of own.length > 1 ? own.slice(1) : []) {
      const nearest = predicates.findLastIndex(({ token }) => token < item.mention.head)
      if (nearest <= i || lists[nearest]!.length > 0) continue
      own.splice(own.indexOf(item), 1)
      lists[nearest]!.push(item)
    }
  }
}

/** The predicate on the path from a token to the root. */
function climb(sentence: Sentence, from: number, owner: ReadonlyMap<number, number>): number | undefined {
  for (let at = from; at >= 0; at = sentence.tokens[at]!.head) {
    const found = owner.get(at)
    if (found !== undefined) return found
  }
  return undefined
}

const presentTense: ReadonlySet<string> = new Set(['VBZ', 'VBP'])

function outerPredicate(
  sentence: Sentence,
  predicate: Predicate,
  owner: ReadonlyMap<number, number>,
): number | undefined {
  const { head, deprel } = sentence.tokens[predicate.token]!
  if (head < 0 || deprel === 'parataxis' || deprel.startsWith('acl') || deprel === 'ccomp') return undefined
  return climb(sentence, head, owner)
}

/**
 * A time or place that hangs on no event: fronted, it belongs to the next one; else to the one before, unless a verb of saying
 * holds it. One in the present tense holds none: "announces the toll of the strike … on 29 December 2019".
 */
function orphanOwner(
  sentence: Sentence,
  mention: Mention,
  predicates: readonly Predicate[],
  frames: FrameTable,
): number | undefined {
  if (predicates.length === 0 || mention.kind === 'weapon') return undefined
  const next = predicates.findIndex(({ token }) => token > mention.head)
  const governor = sentence.tokens[sentence.tokens[mention.head]!.head]
  const fronted =
    next >= 0 &&
    (governor === undefined ||
      mention.head < governor.index ||
      (next === 0 && !frames.classes.get('saying')?.has(governor.lemma)))
  if (
    fronted &&
    (next === 0 ||
      sentence.tokens.slice(predicates[next - 1]!.token, mention.head).some(({ text }) => text === ';' || text === ':'))
  )
    return next
  if (governor !== undefined && frames.classes.get('saying')?.has(governor.lemma) && !presentTense.has(governor.xpos))
    return undefined
  for (let i = predicates.length - 1; i >= 0; i--) if (predicates[i]!.token < mention.head) return i
  return undefined
}

function locates(
  sentence: Sentence,
  mention: PlaceMention,
  owner: ReadonlyMap<number, number>,
  predicates: readonly Predicate[],
): boolean {
  if (mention.relation !== undefined) return true
  const token = sentence.tokens[mention.head]!
  const preposition = prepositionOf(sentence, mention.head) ?? conjunctPreposition(sentence, mention.head)
  const governor = sentence.tokens[token.head]
  if (preposition === undefined) {
    if (mention.place?.precision === 'country' && token.deprel !== 'root' && token.deprel !== 'appos') return false
    if (token.deprel === 'obj' || token.deprel === 'nsubj:pass') return true
    if (token.deprel === 'conj' && governor !== undefined) return governor.upos === 'PROPN' || governor.upos === 'NOUN'
    if (token.deprel === 'nsubj') return mention.place?.precision === 'site' || mention.place === undefined
    return [
      'compound',
      'nmod:desc',
      'appos',
      'nmod',
      'obl',
      'flat',
      'nmod:unmarked',
      'obl:unmarked',
      'dep',
      'list',
      'parataxis',
      'root',
      'nmod:poss',
    ].includes(token.deprel)
  }
  if (preposition === 'between') {
    const holder = sentence.tokens[token.deprel === 'conj' ? (governor?.head ?? -1) : token.head]
    if (holder?.upos === 'NOUN' && !owner.has(holder.index)) return nouns.has(holder.lemma)
  }
  if (
    locating.has(preposition) ||
    preposition.startsWith('in ') ||
    preposition.startsWith('close') ||
    preposition.startsWith('near')
  )
    return true
  const held = governor === undefined ? undefined : owner.get(governor.index)
  const moved =
    held !== undefined &&
    ['RETREAT', 'MOBILIZE', 'CONSULT', 'ASSAULT', 'COERCE'].includes(predicates[held]!.frame.event)
  if (preposition === 'of') return governor !== undefined && (nouns.has(governor.lemma) || moved)
  if (
    preposition === 'to' ||
    preposition === 'into' ||
    preposition === 'toward' ||
    preposition === 'towards' ||
    preposition === 'against' ||
    preposition === 'from'
  )
    return moved
  return false
}

function conjunctPreposition(sentence: Sentence, index: number): string | undefined {
  const token = sentence.tokens[index]!
  return token.deprel === 'conj' && token.head >= 0 ? prepositionOf(sentence, token.head) : undefined
}
