/** Who does it (S), to whom (T), or who does it to each other (R): the actors of the claims of a sentence. */
import type { Claim, Participant, Reading, Span } from '../src/model/index.ts'
import { covers, overlaps } from '../src/model/index.ts'
import type { Adapter } from './adapter.ts'
import { leadingClaim, wholeClaims } from './select.ts'
import type { LabelledSpan } from './spans.ts'

export const adapter: Adapter = {
  inputs: [],
  predict({ text }, { read }) {
    const reading = read(text)
    const claim = leadingClaim(wholeClaims(reading))
    return { spans: claim === undefined ? [] : roles(claim, reading) }
  },
}

function roles({ initiators, recipients }: Claim, reading: Reading): LabelledSpan[] {
  const labelled: LabelledSpan[] = []
  const mutual = recipients.length === 0 && initiators.length > 1
  const label = (participants: readonly Participant[], as: string) => {
    for (const participant of participants) {
      const span = participant.spans[0]
      if (span === undefined) continue
      const [start, end] = widest(namedSpan(span, reading), reading)
      if (labelled.some((other) => overlaps([other.start, other.end], [start, end]))) continue
      labelled.push({ start, end, label: as })
    }
  }
  label(initiators, mutual ? 'R' : 'S')
  label(recipients, 'T')
  return labelled
}

/** For a pronoun the words it refers back to: the set labels who is named. */
function namedSpan(span: Span, { mentions }: Reading): Span {
  const pronoun = mentions.find(
    (mention) =>
      mention.kind === 'actor' &&
      mention.form === 'pronoun' &&
      covers(span, mention.span) &&
      covers(mention.span, span),
  )
  return pronoun?.kind === 'actor' ? (pronoun.antecedent ?? span) : span
}

/** The whole actor mention that a participant's words stand in. */
function widest(span: Span, { mentions }: Reading): Span {
  let wide = span
  for (const { kind, span: other } of mentions)
    if (kind === 'actor' && covers(other, span) && covers(other, wide)) wide = other
  return wide
}
