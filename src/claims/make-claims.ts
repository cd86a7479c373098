/**
 * Joins mentions into who did what to whom, where, when, how many and with what. One pass a sentence: find the words that
 * name events, unite those that tell one happening, read the arguments beside them, then ask for status and attribution.
 */
import {
  type Attribution,
  type Claim,
  type Count,
  type CountOf,
  contentId,
  hull,
  quote,
  type Status,
  type Mention,
  type Parse,
  type PlaceMention,
  type Participant,
  type Sentence,
  type Span,
  type Tally,
  type Tie,
} from '../model/index.ts'
import { codesOf, quadOf } from '../codebook/index.ts'
import { attributionOf, type FoundAttribution } from './attribution.ts'
import type { CueTable } from './cues.ts'
import { circumstancesOf, type Circumstances } from './circumstances.ts'
import { countsOn, countOf, numberOn } from './counts.ts'
import type { FrameTable } from './frame.ts'
import type { Draft } from './draft.ts'
import { announcedItems, listItems } from './members.ts'
import { indexMentions, type MentionIndex } from './mention-index.ts'
import { holdsPlaceBefore, participantReader, type ParticipantReader } from './participants.ts'
import { placeOfClaim, timeOfClaim } from './place-of-claim.ts'
import { findPredicates, type Predicate } from './predicates.ts'
import { fillersOf } from './slots.ts'
import { statusOf } from './status.ts'
import { isTally, tallyOf } from './tallies.ts'
import { membersOf } from './tally-members.ts'
import type { TieTable } from './tie-row.ts'
import { type TieContext, tiesOf } from './ties.ts'
import { unify } from './unify.ts'

/** The tables that claims are made with. */
export interface ClaimTables {
  readonly frames: FrameTable
  readonly cues: CueTable
  readonly ties: TieTable
}

/** What one text claims: single events, counts of many, relations between actors. */
export interface Claims {
  readonly claims: readonly Claim[]
  readonly tallies: readonly Tally[]
  readonly ties: readonly Tie[]
}

/** All claims, tallies and ties of a text, each in text order. */
export function makeClaims(parse: Parse, mentions: readonly Mention[], tables: ClaimTables): Claims {
  const index = indexMentions(parse, mentions)
  const readers: Readers = {
    parse,
    mentions,
    index,
    tables,
    participants: participantReader(parse, index, tables.frames),
  }
  const claims: Claim[] = []
  const tallies: Tally[] = []
  const ties: Tie[] = []
  const tieContext: TieContext = {
    parse,
    mentions: index,
    participants: readers.participants,
    ties: tables.ties,
    stance: (sentence, token) => stanceOf(sentence, token, readers),
  }
  for (const number of parse.sentences.keys()) {
    const made = claimsOfSentence(number, readers)
    claims.push(...made.claims)
    tallies.push(...made.tallies)
    ties.push(...tiesOf(number, tieContext))
  }
  return { claims, tallies: tallies.map((tally) => ({ ...tally, members: membersOf(tally, claims, parse) })), ties }
}

interface Readers {
  readonly parse: Parse
  readonly mentions: readonly Mention[]
  readonly index: MentionIndex
  readonly tables: ClaimTables
  readonly participants: ParticipantReader
}

function claimsOfSentence(number: number, readers: Readers): { claims: Claim[]; tallies: Tally[] } {
  const { parse, index, tables } = readers
  const sentence = parse.sentences[number]!
  const predicates = findPredicates(parse, number, index, tables.frames)
  const claims: Claim[] = []
  const tallies: Tally[] = []
  if (predicates.length === 0) return { claims, tallies }
  const counted = (predicate: Predicate) => isTally(sentence, predicate, index)
  const circumstances = circumstancesOf(parse, number, predicates, index, tables.frames)
  const host = unify(sentence, predicates, counted)
  const parts = predicates.map((): Part[] => [])
  for (const [i, predicate] of predicates.entries())
    if (host[i] !== i) parts[host[i]!]!.push({ predicate, circumstances: circumstances[i]! })
  for (const [i, predicate] of predicates.entries()) {
    if (host[i] !== i) continue
    const isCounted = counted(predicate)
    const draft = draftOf(predicate, circumstances[i]!, parts[i]!, isCounted, readers)
    if (draft === undefined) continue
    if (!isCounted)
      claims.push(...distribute(predicate, draft, predicates[i + 1]?.token ?? sentence.tokens.length, readers))
    else {
      const tally = tallyOf(parse.document, sentence, number, predicate, draft, index)
      if (tally !== undefined) tallies.push(tally)
    }
  }
  return { claims, tallies }
}

interface Part {
  readonly predicate: Predicate
  readonly circumstances: Circumstances
}

/** What a word claims; undefined for one that claims nothing. */
function draftOf(
  predicate: Predicate,
  own: Circumstances,
  parts: readonly Part[],
  isCounted: boolean,
  readers: Readers,
): Draft | undefined {
  const { parse, index, tables, participants, mentions } = readers
  const { frame, sentence: number } = predicate
  const sentence = parse.sentences[number]!
  const { text } = parse.document
  const places = [...own.places, ...parts.flatMap(({ circumstances }) => circumstances.places)]
  const times = [...own.times, ...parts.flatMap(({ circumstances }) => circumstances.times)]
  const weapons = [...own.weapons, ...parts.flatMap(({ circumstances }) => circumstances.weapons)]
  const attribution = attributionOf(parse, number, predicate.token, mentions, tables.cues)
  const read = (from: Predicate, role: 'initiator' | 'recipient') =>
    participants.read(
      number,
      from.slots,
      role === 'initiator' ? ['agent', ...from.frame.initiator] : ['patient', ...from.frame.recipient],
      role,
    )
  let initiators = read(predicate, 'initiator')
  let recipients = read(predicate, 'recipient')
  for (const { predicate: part } of parts) {
    if (initiators.length === 0) initiators = read(part, 'initiator')
    if (recipients.length === 0) recipients = read(part, 'recipient')
  }
  if (attribution.blamed !== undefined && initiators.length === 0) {
    const blamed = participants.of(
      attribution.blamed.sentence,
      { token: attribution.blamed.head, basis: 'stated' },
      'initiator',
    )
    if (blamed !== undefined) initiators = [blamed]
  }
  if (attribution.kind === 'claimed_by' && initiators.length === 0 && attribution.speakerMention !== undefined) {
    const claimant = participants.of(
      attribution.speakerMention.sentence,
      { token: attribution.speakerMention.head, basis: 'implied' },
      'initiator',
    )
    if (claimant !== undefined) initiators = [claimant]
  }
  recipients = recipients.filter(
    ({ name }) =>
      !initiators.some((initiator) => initiator.name === name && initiators.length === 1 && frame.event === 'ASSAULT'),
  )
  const counts = [predicate, ...parts.map((part) => part.predicate)].flatMap((from) =>
    tollsOf(text, sentence, number, from, index),
  )
  for (const { mention } of weapons) {
    const munitions = mention.weapon.mode === undefined ? undefined : numberOn(number, mention.head, index)
    if (munitions !== undefined) counts.push(countOf(text, sentence, munitions, 'munitions'))
  }
  const place = placeOfClaim(text, places)
  const when = timeOfClaim(times, {
    trigger: sentence.tokens[predicate.token]!.start,
    widest: isCounted,
  })
  if (!isCounted && !isWorthClaiming(sentence, predicate, { initiators, recipients, counts, place, when }))
    return undefined
  const status = statusOf(parse, number, predicate.token, tables.cues)
  const trigger = hull(predicate.words.map((at) => spanOf(sentence, at)))!
  const mode =
    frame.mode ??
    parts.map((part) => part.predicate.frame.mode).find((value) => value !== undefined) ??
    (frame.event === 'ASSAULT'
      ? weapons.map(({ mention }) => mention.weapon.mode).find((value) => value !== undefined)
      : undefined)
  const carriers = [...predicate.carriers, ...parts.flatMap((part) => part.predicate.words)].map((at) =>
    spanOf(sentence, at),
  )
  const inSentence = (spans: readonly Span[]) =>
    spans.filter(([start, end]) => start >= sentence.start && end <= sentence.end)
  const evidence = hull([
    trigger,
    ...carriers,
    ...inSentence([...initiators, ...recipients, ...counts].flatMap(({ spans }) => spans)),
    ...inSentence(place?.spans ?? []),
    ...inSentence(when?.spans ?? []),
    ...weapons.map(({ mention }) => mention.span),
  ])!
  const core = {
    document: parse.document.id,
    event: frame.event,
    ...(mode === undefined ? {} : { mode }),
    contexts: frame.contexts ?? [],
    quad: quadOf(frame.event),
    status: status.status,
    ...(status.cue === undefined ? {} : { statusCue: status.cue }),
    attribution: recordOf(text, attribution),
    initiators,
    recipients,
    ...(place === undefined ? {} : { place }),
    ...(when === undefined ? {} : { when }),
    counts: distinctCounts(counts),
    weapons: weapons.map(({ mention, basis }) => ({
      name: mention.weapon.name,
      weapon: mention.weapon.id,
      class: mention.weapon.class,
      basis,
      spans: [mention.span],
    })),
    evidence,
    trigger,
    rule: frame.id,
  }
  return { ...core, codes: codesOf(core, frame.cameo) }
}

function stanceOf(
  number: number,
  token: number,
  { parse, mentions, tables }: Readers,
): { status: Status; attribution: Attribution } {
  const { status } = statusOf(parse, number, token, tables.cues)
  return {
    status,
    attribution: recordOf(parse.document.text, attributionOf(parse, number, token, mentions, tables.cues)),
  }
}

/** What a record keeps of an attribution. */
function recordOf(text: string, { kind, speakerSpan, speakerMention, cue }: FoundAttribution): Attribution {
  const speaker = speakerMention?.referent?.name ?? (speakerSpan === undefined ? undefined : quote(text, speakerSpan))
  return {
    kind,
    ...(speaker === undefined ? {} : { speaker }),
    ...(speakerMention?.referent === undefined ? {} : { actor: speakerMention.referent.id }),
    ...(speakerSpan === undefined ? {} : { speakerSpan }),
    ...(cue === undefined ? {} : { cue }),
  }
}

/** The numbers on the recipients of a deadly verb, on a deadly noun ("12 deaths"), or on a crowd. */
function tollsOf(
  text: string,
  sentence: Sentence,
  number: number,
  { frame, slots, token }: Predicate,
  index: MentionIndex,
): Count[] {
  const of: CountOf | undefined = frame.toll ?? (frame.event === 'PROTEST' ? 'participants' : undefined)
  if (of === undefined) return []
  const counted = frame.event === 'PROTEST' ? [...frame.initiator, 'agent'] : [...frame.recipient, 'patient']
  const words = counted.flatMap((slot) => fillersOf(sentence, slots, slot)).map((filler) => filler.token)
  const found = [...new Set(words)].flatMap((at) => countsOn(text, sentence, number, at, of, index))
  if (frame.pos === 'noun' && frame.toll !== undefined) {
    const own = numberOn(number, token, index)
    if (own !== undefined) found.push(countOf(text, sentence, own, of))
  }
  return found
}

function distinctCounts(counts: readonly Count[]): Count[] {
  const seen = new Set<string>()
  return counts.filter(({ of, spans }) => {
    const key = `${of}:${spans[0]}`
    return !seen.has(key) && seen.add(key)
  })
}

function spanOf(sentence: Sentence, index: number): Span {
  const { start, end } = sentence.tokens[index]!
  return [start, end]
}

/** What was found around a word. */
interface Found {
  readonly initiators: readonly Participant[]
  readonly recipients: readonly Participant[]
  readonly counts: readonly Count[]
  readonly place: Draft['place']
  readonly when: Draft['when']
}

/** A bare event noun without any party, place, time or number claims nothing: "the attack", "further escalation". */
function isWorthClaiming(
  sentence: Sentence,
  { frame, token, carriers, slots }: Predicate,
  { initiators, recipients, counts, place, when }: Found,
): boolean {
  const parties = initiators.length + recipients.length
  const isNumbered = slots.get('object')?.some(({ token: at }) => sentence.tokens[at]!.upos === 'NUM') === true
  if (frame.pos === 'verb')
    return parties > 0 || counts.length > 0 || place !== undefined || when !== undefined || isNumbered
  const anaphoric = sentence.dependents[token]!.some((at) =>
    ['the', 'this', 'that', 'these', 'those', 'such'].includes(sentence.tokens[at]!.lemma),
  )
  const own = parties + counts.length + (place?.basis === 'stated' ? 1 : 0) + (when?.basis === 'stated' ? 1 : 0)
  if (carriers.length > 0) return own > 0
  return anaphoric ? parties > 0 || counts.length > 0 : own > 0
}

/** One claim, and for a list of targets or of places one more for each member. */
function distribute(predicate: Predicate, draft: Draft, next: number, readers: Readers): Claim[] {
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
  const { place: _, ...rest } = draft
  const member = { ...rest, recipients, counts: [], ...(place === undefined ? {} : { place }) }
  return { id: claimId(member, span), ...member, codes: codesOf(member) }
}

function uniteRecipients(own: readonly Participant[], members: readonly Claim[]): readonly Participant[] {
  return own.length > 1 ? own : members.flatMap(({ recipients }) => recipients)
}

function claimId({ document, rule, trigger }: Draft, member?: Span): string {
  return contentId('c', document, rule, ...trigger, ...(member ?? []))
}
