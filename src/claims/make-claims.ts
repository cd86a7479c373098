/**
 * Joins mentions into who did what to whom, where, when, how many and with what. One pass a sentence: find the words that
 * name events, unite those that tell one happening, read the arguments beside them, then ask for status and attribution.
 */
import {
  type Attribution,
  type Claim,
  type Count,
  type CountOf,
  type Deed,
  hull,
  overlaps,
  quote,
  type Status,
  type Mention,
  type Parse,
  type Participant,
  type Sentence,
  type Span,
  type Tally,
  type Tie,
} from '../model/index.ts'
import { codesOf, quadOf } from '../codebook/index.ts'
import { attributionOf, type FoundAttribution } from './attribution/attribution.ts'
import type { CueTable } from './cues/cues.ts'
import { circumstancesOf, type Circumstances } from './circumstances/circumstances.ts'
import { countsOn, countOf, numberOn } from './circumstances/counts.ts'
import { type DeedContext, deedsOf, withoutCues } from './deeds.ts'
import type { FrameTable } from './predicates/frame.ts'
import { distribute } from './distribute.ts'
import type { Draft } from './draft.ts'
import { indexMentions, type MentionIndex } from './mention-index.ts'
import { partOf } from './parts/part.ts'
import { participantReader, type ParticipantReader } from './sides/participants.ts'
import { placeOfClaim, timeOfClaim } from './circumstances/place-of-claim.ts'
import { findPredicates, type Predicate, triggerOf } from './predicates/predicates.ts'
import { withEchoes } from './parts/echoes.ts'
import { site, sitesBeside } from './sides/sites.ts'
import { fillersOf } from './predicates/slots.ts'
import { statusOf } from './status/status.ts'
import { isTally, tallyOf } from './tallies/tallies.ts'
import { membersOf } from './tallies/tally-members.ts'
import type { TieTable } from './ties/tie-row.ts'
import { type TieContext, tiesOf } from './ties/ties.ts'
import { unify } from './predicates/unify.ts'
import { isWorthClaiming } from './worth.ts'

/** The tables that claims are made with. */
export interface ClaimTables {
  readonly frames: FrameTable
  readonly cues: CueTable
  readonly ties: TieTable
}

/** What one text claims: single events, counts of many, relations between actors, and deeds that no row knows. */
export interface Claims {
  readonly claims: readonly Claim[]
  readonly tallies: readonly Tally[]
  readonly ties: readonly Tie[]
  /** What no row of the lexicon knows. */
  readonly deeds: readonly Deed[]
}

/** All claims, tallies, ties and deeds of a text, each in text order. */
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
  const bare: Predicate[] = []
  const tallies: Tally[] = []
  const ties: Tie[] = []
  const deeds: Deed[] = []
  const stance = (sentence: number, token: number) => stanceOf(sentence, token, readers)
  const { participants } = readers
  const tieContext: TieContext = { parse, mentions: index, participants, ties: tables.ties, stance }
  const { frames } = tables
  const deedContext: DeedContext = { parse, index, frames, tieVerbs: tables.ties.get('verb'), participants, stance }
  for (const number of parse.sentences.keys()) {
    const predicates = findPredicates(parse, number, index, tables.frames)
    const made = claimsOfSentence(number, predicates, readers)
    claims.push(...made.claims)
    bare.push(...made.bare)
    tallies.push(...made.tallies)
    const tied = tiesOf(number, tieContext)
    ties.push(...tied)
    deeds.push(...deedsOf(number, predicates, tied, deedContext))
  }
  return {
    claims: withEchoes(claims, bare, parse, ({ sentence, slots, frame }) =>
      participants.read(sentence, slots, frame.recipient, 'recipient'),
    ),
    tallies: tallies.map((tally) => ({ ...tally, members: membersOf(tally, claims, parse) })),
    ties,
    deeds: withoutCues(deeds, [...claims, ...tallies, ...ties]),
  }
}

interface Readers {
  readonly parse: Parse
  readonly mentions: readonly Mention[]
  readonly index: MentionIndex
  readonly tables: ClaimTables
  readonly participants: ParticipantReader
}

function claimsOfSentence(
  number: number,
  predicates: readonly Predicate[],
  readers: Readers,
): { claims: Claim[]; tallies: Tally[]; bare: Predicate[] } {
  const { parse, index, tables } = readers
  const sentence = parse.sentences[number]!
  const claims: Claim[] = []
  const tallies: Tally[] = []
  const bare: Predicate[] = []
  if (predicates.length === 0) return { claims, tallies, bare }
  const counted = (predicate: Predicate) => isTally(sentence, predicate, index)
  const circumstances = circumstancesOf(parse, number, predicates, index, tables.frames)
  const host = unify(sentence, predicates, counted)
  const parts = predicates.map((): Part[] => [])
  for (const [i, predicate] of predicates.entries())
    if (host[i] !== i) parts[host[i]!]!.push({ predicate, circumstances: circumstances[i]! })
  for (const [i, predicate] of predicates.entries()) {
    if (host[i] !== i) continue
    if (predicate.frame.aftermath === true) {
      if (statusOf(parse, number, predicate.token, tables.cues).status === 'asserted') bare.push(predicate)
      continue
    }
    const isCounted = counted(predicate)
    const draft = draftOf(predicate, circumstances[i]!, parts[i]!, isCounted, readers)
    if (draft === undefined) {
      bare.push(predicate)
      continue
    }
    if (!isCounted)
      claims.push(...distribute(predicate, draft, predicates[i + 1]?.token ?? sentence.tokens.length, readers))
    else {
      const tally = tallyOf(parse.document, sentence, number, predicate, draft, index)
      if (tally !== undefined) tallies.push(tally)
    }
  }
  return { claims, tallies, bare }
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
  const read = (from: Predicate, role: 'initiator' | 'recipient') =>
    participants.read(
      number,
      from.slots,
      role === 'initiator' ? ['agent', ...from.frame.initiator] : ['patient', ...from.frame.recipient],
      role,
    )
  let initiators = read(predicate, 'initiator')
  let recipients = withoutSelf(read(predicate, 'recipient'), initiators, frame)
  const told = parts.map(({ predicate: part }) => ({ part, recipients: read(part, 'recipient') }))
  for (const { part, recipients: own } of told) {
    if (initiators.length === 0) initiators = read(part, 'initiator')
    if (recipients.length === 0) recipients = own
  }
  recipients = [...recipients, ...sitesOf(predicate, recipients, readers)]
  const isOpen = !initiators.some(({ sector }) => stateForces.has(sector ?? ''))
  const attribution = attributionOf(parse, number, predicate.token, mentions, tables.cues, isOpen)
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
  recipients = withoutSelf(recipients, initiators, frame)
  if (frame.event === 'PROTEST' && !damaging.has(frame.mode ?? ''))
    recipients = recipients.filter((recipient) => isParty(recipient, tables.frames))
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
  if (
    !isCounted &&
    !isWorthClaiming(sentence, predicate, { initiators, recipients, counts, place, when, isArmed: weapons.length > 0 })
  )
    return undefined
  const status = statusOf(parse, number, predicate.token, tables.cues)
  const trigger = triggerOf(predicate, parse)
  const modes = parts.flatMap((part) => part.predicate.frame.mode ?? [])
  const mode =
    frame.mode ??
    modes.find((value) => value !== 'destroy') ??
    (frame.event === 'ASSAULT'
      ? weapons.map(({ mention }) => mention.weapon.mode).find((value) => value !== undefined)
      : undefined) ??
    modes[0]
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
    ...(frame.toll === undefined ? {} : { outcome: frame.toll }),
    ...(told.length === 0
      ? {}
      : { parts: told.map(({ part, recipients: own }) => partOf(part, own, 'stated', parse)) }),
    ...(frame.label === undefined ? {} : { label: frame.label }),
  }
  return { ...core, codes: codesOf(core, frame) }
}

/** "blew {himself} up": who attacks alone is not whom the attack is on. */
function withoutSelf(
  recipients: readonly Participant[],
  initiators: readonly Participant[],
  { event }: Predicate['frame'],
): Participant[] {
  const [alone, second] = initiators
  return recipients.filter(({ name }) => event !== 'ASSAULT' || second !== undefined || alone?.name !== name)
}

/** The things that a blast was at, where its row asks for them and nothing else has them. */
function sitesOf(
  { sentence: number, slots, frame }: Predicate,
  known: readonly Participant[],
  { parse, tables, participants }: Readers,
): readonly Participant[] {
  if (!frame.recipient.includes(site)) return []
  return sitesBeside(parse.sentences[number]!, slots, tables.frames).flatMap((filler) => {
    const found = participants.of(number, filler, 'recipient')
    return found === undefined || known.some(({ spans }) => overlaps(spans[0]!, found.spans[0]!)) ? [] : [found]
  })
}

/** Sectors whose deeds nobody else claims: "police arrested two men; the cell claimed responsibility". */
const stateForces: ReadonlySet<string> = new Set(['COP', 'MIL', 'GOV', 'JUD', 'SPY'])

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

/** Modes of PROTEST that do something to a thing: "defaced the mural". */
const damaging: ReadonlySet<string> = new Set(['riot', 'vandalize', 'boycott', 'obstruct'])

/** "against corruption": what a protest is about is no party; whom it is aimed at, or the house it stands before, is. */
function isParty({ name, actor, country, sector }: Participant, { classes }: FrameTable): boolean {
  if (actor !== undefined || country !== undefined || sector !== undefined) return true
  const last = name.toLowerCase().split(' ').at(-1)!
  return ['facility', 'agent', 'person'].some((list) => classes.get(list)?.has(last) === true)
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
