/** Which words are lit, and for what: the fields of the claims, all that is named, the status of what is said, the state of review. */
import type { Mention, Span } from '../../../../src/model/index.ts'
import { litFieldsOf } from '../../claims/lit-fields.ts'
import type { Lit, LitName } from '../../text/lit.ts'
import type { Card } from './cards.ts'

export const litSets = ['fields', 'names', 'status', 'review', 'none'] as const
export type LitSet = (typeof litSets)[number]

export const litSetNames: Readonly<Record<LitSet, string>> = {
  fields: 'Fields of claims',
  names: 'All that is named',
  status: 'Status',
  review: 'Review',
  none: 'Nothing',
}

/** What the legend says of a set. */
export const legends: Readonly<Record<LitSet, readonly (readonly [LitName, string])[]>> = {
  fields: [
    ['q-trigger', 'event'],
    ['q-actor', 'actor'],
    ['q-place', 'place'],
    ['q-time', 'time'],
    ['q-count', 'count'],
    ['q-weapon', 'weapon'],
  ],
  names: [
    ['q-actor', 'actor'],
    ['q-place', 'place'],
    ['q-time', 'time'],
    ['q-count', 'number'],
    ['q-weapon', 'weapon'],
  ],
  status: [
    ['q-asserted', 'asserted'],
    ['q-hedged', 'denied, negated, predicted, conditional, threatened or intended'],
  ],
  review: [
    ['q-guess', 'machine’s guess'],
    ['q-accepted', 'accepted or corrected'],
    ['q-flagged', 'flagged'],
    ['q-rejected', 'rejected'],
  ],
  none: [],
}

export function litOf(set: LitSet, cards: readonly Card[], mentions: readonly Mention[]): Lit {
  const lit = new Map<LitName, Span[]>()
  const add = (name: LitName, spans: readonly Span[]): void => {
    const list = lit.get(name)
    if (list === undefined) lit.set(name, [...spans])
    else list.push(...spans)
  }
  if (set === 'names') for (const { kind, span } of mentions) add(ofMention[kind], [span])
  for (const card of cards) {
    if (card.kind === 'finding') add('q-finding', card.spans)
    else if (set === 'review') add(ofReview[card.review?.verdict ?? 'guess'], card.spans)
    else if (set === 'status' && card.kind !== 'tally')
      add(card.record.status === 'asserted' ? 'q-asserted' : 'q-hedged', card.spans)
    else if (set === 'fields' && card.kind === 'claim' && card.review?.verdict !== 'rejected')
      for (const [name, spans] of litFieldsOf(card.record)) add(name, spans)
  }
  for (const [name, spans] of lit) lit.set(name, once(spans))
  return lit
}

const ofMention: Readonly<Record<Mention['kind'], LitName>> = {
  actor: 'q-actor',
  place: 'q-place',
  time: 'q-time',
  number: 'q-count',
  weapon: 'q-weapon',
}

const ofReview = {
  guess: 'q-guess',
  accepted: 'q-accepted',
  corrected: 'q-accepted',
  flagged: 'q-flagged',
  rejected: 'q-rejected',
} as const satisfies Readonly<Record<string, LitName>>

/** Each span once, in the order of the text. */
function once(spans: readonly Span[]): Span[] {
  const seen = new Map(spans.map((span) => [`${span[0]}-${span[1]}`, span]))
  return [...seen.values()].sort((a, b) => a[0] - b[0] || a[1] - b[1])
}
