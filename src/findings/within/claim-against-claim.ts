import {
  type Claim,
  type ClaimPlace,
  type Complaint,
  type Count,
  firstFrom,
  groupBy,
  meets,
  type Participant,
  printInterval,
  type Reading,
  type Rule,
  type Span,
} from '../../model/index.ts'
import { agree, partial, printCount, sameWho } from '../counts.ts'
import { say } from '../say.ts'
import { sentenceAt } from './where.ts'

/** Claims of one event that each claim is compared with. */
const reach = 80
/** Sentences between two accounts of one toll by two speakers. */
const near = 3
/** One number replaces another, and the text says so. */
const update =
  /\b(?:rose|risen|rises|climbed|raised|revised|initial(?:ly)?|earlier|previous(?:ly)?|at first|updat\w+|correct(?:ed|ion))\b/i
const toll = /\btoll (?:at|to|was|is|stands? at|stood at|rose to|reached|of)\s+$/i
const deadly = /kill|assassinat|murder|slay|slain|dea(?:d|th)|died?\b|execut|shot dead/i

/** "Three soldiers died in the blast, police said. A doctor put the toll at five." */
export const claimAgainstClaim: Rule = {
  id: 'claim-against-claim',
  code: 'QN101',
  title: 'Two claims about one incident disagree',
  severity: 'high',
  about:
    'The text tells of one incident twice and gives two counts, two dates, or says once that it happened and once that it did not. Both claims are kept; which holds is for a person to decide. Two claims are about one incident when their event is the same, they share a place or an actor, and nothing in them excludes it. A denial by the accused is dissent and reported as low.',
  *check(reading: Reading): Iterable<Complaint> {
    const members = new Set(reading.claims.flatMap((claim) => claim.members ?? []))
    const persons = personsOf(reading)
    const byEvent = groupBy(
      reading.claims.filter(({ id }) => !members.has(id)),
      ({ event }) => event,
    )
    yield* restatedTolls(reading)
    for (const claims of byEvent.values())
      for (const [i, a] of claims.entries())
        for (const b of claims.slice(i + 1, i + 1 + reach)) yield* compare(reading, a, b, persons)
  },
}

function* compare(reading: Reading, a: Claim, b: Claim, persons: ReadonlySet<string>): Iterable<Complaint> {
  if (a.trigger[0] === b.trigger[0] || (a.mode !== undefined && b.mode !== undefined && a.mode !== b.mode)) return
  if (apart(a.initiators, b.initiators) || placesApart(a.place, b.place)) return
  const victims = shared(a.recipients, b.recipients)
  const victim = victims.find((id) => persons.has(id))
  const { text } = reading.document
  if (happened(a) && happened(b)) {
    if (victim !== undefined && deadly.test(text.slice(...a.trigger)) && deadly.test(text.slice(...b.trigger)))
      yield* twoDates(text, a, b)
    if (a.when && b.when && !meets(a.when, b.when)) return
    if (!apart(a.recipients, b.recipients)) yield* twoCounts(reading, a, b)
  } else if (a.when === undefined || b.when === undefined || meets(a.when, b.when))
    yield* twoStatuses(text, a, b, victims)
}

function happened({ status }: Claim): boolean {
  return status === 'asserted'
}

/** A person dies once. */
function* twoDates(text: string, a: Claim, b: Claim): Iterable<Complaint> {
  if (
    !a.when?.spans[0] ||
    !b.when?.spans[0] ||
    a.when.basis === 'inferred' ||
    b.when.basis === 'inferred' ||
    meets(a.when, b.when)
  )
    return
  yield {
    spans: [b.when.spans[0], a.when.spans[0], b.trigger, a.trigger],
    actual: printInterval(b.when),
    expected: [printInterval(a.when)],
    note: `One death is dated "${say(text, a.when.spans[0])}" and "${say(text, b.when.spans[0])}".`,
  }
}

function* twoCounts(reading: Reading, a: Claim, b: Claim): Iterable<Complaint> {
  const { text } = reading.document
  const samePlace =
    a.place?.place !== undefined &&
    a.place.place === b.place?.place &&
    (a.place.precision === 'site' || a.place.precision === 'town')
  const sameTime =
    a.when !== undefined && b.when !== undefined && a.when.precision === 'day' && b.when.precision === 'day'
  const speakers = a.attribution.speaker !== b.attribution.speaker && b.attribution.speaker !== undefined
  const close =
    distance(reading, a, b) <= near &&
    (b.place === undefined || samePlace) &&
    (b.when === undefined || a.when === undefined || sameTime)
  const headline = inTitle(reading, a) && !inTitle(reading, b) && distance(reading, a, b) <= near
  if (!(samePlace && sameTime) && !(speakers && close) && !headline) return
  const updated = [a, b].some((claim) => update.test(sentenceText(reading, claim)))
  for (const one of a.counts)
    for (const other of b.counts) {
      if (
        one.of !== other.of ||
        one.of === 'munitions' ||
        one.of === 'events' ||
        !sameWho(one, other) ||
        agree(one, other) ||
        partial(text, one) ||
        partial(text, other)
      )
        continue
      const spans: Span[] = [other.spans[0] ?? b.trigger, one.spans[0] ?? a.trigger]
      yield {
        spans,
        actual: printCount(other),
        expected: [printCount(one)],
        ...(updated && { severity: 'low' as const }),
        note: `The text gives ${printCount(one)} and ${printCount(other)} ${one.of} for one incident: "${say(text, spans[1]!)}" and "${say(text, spans[0]!)}".`,
      }
      return
    }
}

/** "A doctor put the toll at seven": a number of dead without its attack, against the one told just before. */
function* restatedTolls(reading: Reading): Iterable<Complaint> {
  const { text } = reading.document
  const tolls = reading.claims
    .flatMap((claim) =>
      claim.counts.filter(({ of, best }) => of === 'killed' && best !== undefined).map((count) => ({ claim, count })),
    )
    .sort((a, b) => a.claim.trigger[0] - b.claim.trigger[0])
  for (const mention of reading.mentions) {
    if (mention.kind !== 'number' || mention.use !== 'count' || mention.best === undefined) continue
    const [start] = mention.span
    if (!toll.test(text.slice(Math.max(0, start - 24), start))) continue
    const before = tolls[firstFrom(tolls, start, ({ claim }) => claim.trigger[0]) - 1]
    if (!before || mention.sentence - sentenceAt(reading.sentences, before.claim.trigger[0]) > near) continue
    const { count } = before
    const stated: Count = {
      of: 'killed',
      best: mention.best,
      approximate: mention.approximate,
      basis: 'stated',
      spans: [mention.span],
    }
    if (agree(count, stated) || count.spans[0]?.[0] === start) continue
    const sentence = reading.sentences[mention.sentence]
    const updated = sentence !== undefined && update.test(text.slice(sentence.start, sentence.end))
    yield {
      spans: [mention.span, count.spans[0] ?? before.claim.trigger],
      actual: printCount(stated),
      expected: [printCount(count)],
      ...(updated && { severity: 'low' as const }),
      note: `The text gives ${printCount(count)} and ${printCount(stated)} killed for one incident.`,
    }
  }
}

function* twoStatuses(text: string, a: Claim, b: Claim, victims: readonly string[]): Iterable<Complaint> {
  const [yes, no] = happened(a) ? [a, b] : [b, a]
  if (!happened(yes) || (no.status !== 'negated' && no.status !== 'denied')) return
  if (victims.length === 0 || shared(a.initiators, b.initiators).length === 0) return
  if (
    text
      .slice(...a.trigger)
      .slice(0, 4)
      .toLowerCase() !==
    text
      .slice(...b.trigger)
      .slice(0, 4)
      .toLowerCase()
  )
    return
  yield {
    spans: [no.trigger, yes.trigger],
    actual: no.status,
    expected: ['asserted'],
    ...((no.status === 'denied' || yes.attribution.kind !== 'author') && { severity: 'low' as const }),
    note: `"${say(text, no.evidence)}" and "${say(text, yes.evidence)}": one text says both that it happened and that it did not.`,
  }
}

function inTitle({ layout }: Reading, { trigger }: Claim): boolean {
  return layout.blocks
    .slice(0, 12)
    .some(({ kind, span }) => kind === 'title' && span[0] <= trigger[0] && trigger[1] <= span[1])
}

function sentenceText({ document, sentences }: Reading, { trigger }: Claim): string {
  const sentence = sentences[sentenceAt(sentences, trigger[0])]
  return sentence ? document.text.slice(sentence.start, sentence.end) : ''
}

/** Ids of actors that are persons. */
function personsOf({ mentions }: Reading): ReadonlySet<string> {
  const ids = new Set<string>()
  for (const mention of mentions)
    if (mention.kind === 'actor' && mention.referent?.type === 'person') ids.add(mention.referent.id)
  return ids
}

function shared(a: readonly Participant[], b: readonly Participant[]): string[] {
  const ids = new Set(b.flatMap(({ actor }) => actor ?? []))
  return a.flatMap(({ actor }) => (actor !== undefined && ids.has(actor) ? [actor] : []))
}

/** Both sides are known and they are not the same. */
function apart(a: readonly Participant[], b: readonly Participant[]): boolean {
  return (
    a.some(({ actor }) => actor !== undefined) &&
    b.some(({ actor }) => actor !== undefined) &&
    shared(a, b).length === 0
  )
}

function placesApart(a: ClaimPlace | undefined, b: ClaimPlace | undefined): boolean {
  if (a?.place === undefined || b?.place === undefined || a.place === b.place) return false
  if (a.country !== undefined && b.country !== undefined && a.country !== b.country) return true
  const exact = (place: ClaimPlace): boolean =>
    place.precision === 'site' || place.precision === 'town' || place.precision === 'district'
  return (exact(a) && exact(b)) || a.precision === b.precision
}

function distance({ sentences }: Reading, a: Claim, b: Claim): number {
  const at = (claim: Claim): number => sentenceAt(sentences, claim.trigger[0])
  return Math.abs(at(a) - at(b))
}
