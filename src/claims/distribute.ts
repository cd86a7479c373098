/** One claim a member where a list distributes: "struck the port, two bases and the embassy" is one claim with four members. */
import {
  type Claim,
  contentId,
  type Parse,
  type Participant,
  type PlaceMention,
  type Sentence,
  type Span,
} from '../model/index.ts'
import { codesOf } from '../codebook/index.ts'
import type { Draft } from './draft.ts'
import type { FrameTable } from './predicates/frame.ts'
import { announcedItems, listItems } from './sides/members.ts'
import type { MentionIndex } from './mention-index.ts'
import { holdsPlaceBefore, type ParticipantReader } from './sides/participants.ts'
import { placeOfClaim } from './circumstances/place-of-claim.ts'
import type { Predicate } from './predicates/predicates.ts'

interface Readers {
  readonly parse: Parse
  readonly index: MentionIndex
  readonly tables: { readonly frames: FrameTable }
  readonly participants: ParticipantReader
}

/** One claim, and for a list of targets or of places one more for each member. */
export function distribute(predicate: Predicate, draft: Draft, next: number, readers: Readers): Claim[] {
  const { frame, slots, sentence: number, token } = predicate
  const sentence = readers.parse.sentences[number]!
  const whole = { id: claimId(draft), ...draft }
  if (draft.quad !== 4) return [whole]
  const isItem = (at: number) =>
    isSite(sentence, number, at, readers) && !holdsPlaceBefore(readers.parse, number, at, readers.index)
  const items = frame.event === 'ASSAULT' ? announcedItems(sentence, token, next, isItem) : []
  for (const slot of ['patient', ...frame.recipient]) {
    const listed = listItems(sentence, slots.get(slot) ?? []).filter(isItem)
    const members = membersFor(number, listed, (head, item) => below(sentence, head, item), draft, readers)
    if (members.length > 1 && members.length >= items.length) return withMembers(whole, members)
  }
  const nextAfter = (at: number) => items.find((item) => item > at) ?? sentence.tokens.length
  const members = membersFor(number, items, (head, item) => item <= head && head < nextAfter(item), draft, readers)
  return members.length > 1 ? withMembers(whole, members) : [whole]
}

/** A claim for each item, with the places that `holds` says are the item's. */
function membersFor(
  number: number,
  items: readonly number[],
  holds: (head: number, item: number) => boolean,
  draft: Draft,
  { parse, index, participants }: Readers,
): Claim[] {
  if (items.length < 2) return []
  return items.flatMap((item) => {
    const recipient = participants.of(number, { token: item, basis: 'stated' }, 'recipient')
    if (recipient === undefined) return []
    const places = index.in(number).filter((mention) => mention.kind === 'place' && holds(mention.head, item))
    const held = places.map((mention) => ({ mention: mention as PlaceMention, basis: 'stated' as const }))
    return [memberOf(draft, [recipient], placeOfClaim(parse.document.text, held), recipient.spans[0]!)]
  })
}

function withMembers(whole: Claim, members: readonly Claim[]): Claim[] {
  const { place, ...rest } = whole
  const isTheirs = members.some((member) => place !== undefined && member.place?.spans[0]?.[0] === place.spans[0]?.[0])
  const recipients = uniteRecipients(whole.recipients, members)
  const placed = place === undefined || isTheirs ? {} : { place }
  return [{ ...rest, ...placed, recipients, members: members.map(({ id }) => id) }, ...members]
}

/** Places, facilities and companies are struck one by one; people are counted. */
function isSite(sentence: Sentence, number: number, at: number, { index, tables }: Readers): boolean {
  const isFacility = tables.frames.classes.get('facility')?.has(sentence.tokens[at]!.lemma) === true
  return (
    isFacility ||
    index.headed('place', number, at) !== undefined ||
    index.headed('actor', number, at)?.referent?.type === 'company'
  )
}

function below(sentence: Sentence, at: number, top: number): boolean {
  for (let i = at; i >= 0; i = sentence.tokens[i]!.head) {
    if (i === top) return true
    if (sentence.tokens[i]!.deprel === 'conj') return false
  }
  return false
}

function memberOf(draft: Draft, recipients: readonly Participant[], place: Draft['place'], span: Span): Claim {
  const { place: _, parts: _parts, ...rest } = draft
  const member = { ...rest, recipients, counts: [], ...(place === undefined ? {} : { place }) }
  return { id: claimId(member, span), ...member, codes: codesOf(member) }
}

function uniteRecipients(own: readonly Participant[], members: readonly Claim[]): readonly Participant[] {
  return own.length > 1 ? own : members.flatMap(({ recipients }) => recipients)
}

function claimId({ document, rule, trigger }: Draft, member?: Span): string {
  return contentId('c', document, rule, ...trigger, ...(member ?? []))
}
