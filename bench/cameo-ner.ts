/** Who does it (S), to whom (T), or who does it to each other (R): the sides of the leading claim or deed of a sentence. */
import type { Claim, Deed, Participant, Reading, Span } from '../src/model/index.ts'
import { covers, overlaps } from '../src/model/index.ts'
import type { Adapter } from './adapter.ts'
import { leadingClaim, mutual, wholeClaims } from './select.ts'
import type { LabelledSpan } from './spans.ts'

export const adapter: Adapter = {
  inputs: [],
  predict({ text }, { read }) {
    const reading = read(text)
    const acts = actsOf(reading)
    const act = acts.find(({ initiators }) => initiators.length > 0) ?? leadingClaim(acts)
    return { spans: act === undefined ? [] : roles(act, reading) }
  },
}

/** Claims and deeds as they stand in the text. */
function actsOf(reading: Reading): readonly (Claim | Deed)[] {
  const acts: readonly (Claim | Deed)[] = [...wholeClaims(reading), ...reading.deeds]
  return acts.toSorted((a, b) => a.trigger[0] - b.trigger[0])
}

function roles(act: Claim | Deed, reading: Reading): LabelledSpan[] {
  const { initiators, recipients } = act
  const labelled: LabelledSpan[] = []
  const isMutual = isBetween(act)
  const label = (participants: readonly Participant[], as: string) => {
    for (const participant of participants) {
      const [start, end] = phraseOf(participant, reading)
      if (labelled.some((other) => overlaps([other.start, other.end], [start, end]))) continue
      labelled.push({ start, end, label: as })
    }
  }
  if (isMutual && recipients.length === 0) return [together(initiators, reading)]
  label(initiators, isMutual ? 'R' : 'S')
  if (recipients.length > 0) label(recipients, isMutual ? 'R' : 'T')
  else label(furtherRecipients(initiators, reading), 'T')
  return labelled
}

/** What two do to each other: they meet, or are both named as those who do it. */
function isBetween(act: Claim | Deed): boolean {
  if (!('event' in act) || !mutual.has(act.event)) return false
  return act.recipients.length === 0 ? act.initiators.length > 1 : act.event === 'CONSULT' && act.mode === undefined
}

/** Those who do it to each other, as the set marks them: from the first to the last. */
function together(sides: readonly Participant[], reading: Reading): LabelledSpan {
  const spans = sides.map((side) => phraseOf(side, reading))
  return {
    start: Math.min(...spans.map(([start]) => start)),
    end: Math.max(...spans.map(([, end]) => end)),
    label: 'R',
  }
}

/** Whom the same initiators do something else to: "agreed to sell", "launched an operation that killed". */
function furtherRecipients([first]: readonly Participant[], reading: Reading): readonly Participant[] {
  if (first === undefined) return []
  const same = actsOf(reading).filter(
    ({ initiators, recipients }) =>
      recipients.length > 0 && initiators.some(({ spans }) => spans[0]![0] === first.spans[0]![0]),
  )
  return same[0]?.recipients ?? []
}

/** The whole phrase; for a pronoun the words it refers back to: the set labels who is named. */
function phraseOf({ phrase, spans }: Participant, { mentions }: Reading): Span {
  const span = phrase ?? spans[0]!
  const pronoun = mentions.find(
    (mention) =>
      mention.kind === 'actor' &&
      mention.form === 'pronoun' &&
      covers(span, mention.span) &&
      covers(mention.span, span),
  )
  return pronoun?.kind === 'actor' ? (pronoun.antecedent ?? span) : span
}
