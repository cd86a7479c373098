import {
  type Claim,
  type ClaimTime,
  type Complaint,
  covers,
  firstFrom,
  groupBy,
  type Interval,
  meets,
  type NumberMention,
  printInterval,
  type Reading,
  type Rule,
  type Span,
  type Tally,
  type TimeMention,
} from '../../model/index.ts'
import { say } from '../say.ts'
import { sentenceAt } from './where.ts'

/** What leads from a count to what it counts: "the outcome of which was", "including", ":". */
const listing =
  /\b(?:includ(?:ing|ed|es?)|among (?:them|these|which)|outcome|result(?:ing|ed)?|which|leaving|left|killing|wounding|caus(?:ing|ed)|notably|such as|namely|claim(?:ing|ed) the li(?:fe|ves))\b|:/i
/** What leads away from it: another period to compare with, or a cause. */
const leaving =
  /\b(?:compared|against|up from|down from|than|since|after|before|following|until|unlike|whereas|while|previous|prior)\b/i

/** A death in December 2019 listed under "from January to September 2020". */
export const outsideWindow: Rule = {
  id: 'outside-window',
  code: 'QN203',
  title: 'An event lies outside the period it is counted in',
  severity: 'high',
  about:
    'The text counts events over a period ("from January to September 2020 about 70 attacks") and lists under that count an event of another time. Either the period or the date is wrong, or the event does not belong to the count. Dates are periods of days here; an event is outside only when none of its days is inside.',
  *check(reading: Reading): Iterable<Complaint> {
    const seen = new Set<string>()
    for (const complaint of [...fromTallies(reading), ...fromTimes(reading)]) {
      const key = complaint.spans[0]!.join()
      if (!seen.has(key)) yield complaint
      seen.add(key)
    }
  },
}

/** Claims that a tally lists, or that its sentence goes on to list. */
function* fromTallies(reading: Reading): Iterable<Complaint> {
  const { text } = reading.document
  const claims = new Map(reading.claims.map((claim) => [claim.id, claim]))
  const ordered = [...reading.claims].sort((a, b) => a.trigger[0] - b.trigger[0])
  for (const tally of reading.tallies) {
    const { window } = tally
    if (!window || (window.start === undefined && window.end === undefined)) continue
    const members = tally.members.flatMap((id) => claims.get(id) ?? [])
    const listed = members.length > 0 ? members : after(reading, ordered, tally)
    for (const { when } of listed)
      if (
        when &&
        isOutside(when, window) &&
        !window.spans.some((span) => when.spans.some((other) => covers(span, other)))
      )
        yield complain(text, when.spans[0] ?? tally.evidence, when, window.spans[0] ?? tally.spans[0]!, window)
  }
}

/** The claims that stand after the tally in its sentence when words of a list lead to them. */
function after({ document, sentences }: Reading, claims: readonly Claim[], tally: Tally): Claim[] {
  const from = tally.spans[0]?.[1] ?? tally.evidence[1]
  const end = sentences[sentenceAt(sentences, from - 1)]?.end ?? from
  const listed: Claim[] = []
  for (let at = firstFrom(claims, from, ({ trigger }) => trigger[0]); at < claims.length; at++) {
    const claim = claims[at]!
    if (claim.trigger[0] >= end) break
    const between = document.text.slice(from, claim.trigger[0])
    if (listing.test(between) && !leaving.test(between)) listed.push(claim)
  }
  return listed
}

/** The same by the times alone: a period beside a count, then a list, then a time that the period does not hold. */
function* fromTimes({ document, mentions }: Reading): Iterable<Complaint> {
  const { text } = document
  const sentences = groupBy(
    mentions.filter(
      (mention): mention is TimeMention | NumberMention =>
        (mention.kind === 'time' && mention.interval !== undefined) ||
        (mention.kind === 'number' && mention.use === 'count'),
    ),
    ({ sentence }) => sentence,
  )
  for (const inSentence of sentences.values())
    for (const period of inSentence) {
      if (period.kind !== 'time') continue
      const window = period.interval!
      if (window.precision !== 'range' || window.start === undefined || window.end === undefined) continue
      const count = inSentence.find(
        (mention) =>
          mention.kind === 'number' && (mention.best ?? mention.low ?? 0) > 1 && mention.span[0] >= period.span[0],
      )
      if (!count) continue
      for (const time of inSentence) {
        if (time.kind !== 'time' || time.span[0] < count.span[1]) continue
        const interval = time.interval!
        if (interval.precision !== 'day' && interval.precision !== 'month') continue
        const between = text.slice(count.span[1], time.span[0])
        if (listing.test(between) && !leaving.test(between) && isOutside(interval, window))
          yield complain(text, time.span, interval, period.span, window)
      }
    }
}

function isOutside(when: Interval, window: Interval): boolean {
  return (when.start !== undefined || when.end !== undefined) && when.precision !== 'vague' && !meets(when, window)
}

function complain(text: string, span: Span, when: Interval | ClaimTime, windowSpan: Span, window: Interval): Complaint {
  return {
    spans: [span, windowSpan],
    actual: printInterval(when),
    expected: [`${window.start?.slice(0, 7) ?? ''}..${window.end?.slice(0, 7) ?? ''}`],
    note: `"${say(text, span)}" lies outside the period "${say(text, windowSpan)}" that it is counted in.`,
  }
}
