/** The values of a claim one by one, each in words with the spans it rests on: what an annotation or a quote is made of. */
import { type Basis, type Claim, type Count, type Participant, printInterval, type Span } from '../model/index.ts'

export interface ClaimValue {
  readonly field:
    | 'event'
    | 'initiator'
    | 'recipient'
    | 'place'
    | 'time'
    | 'count'
    | 'weapon'
    | 'speaker'
    | 'status'
    | 'evidence'
  /** In words: "ASSAULT heavy-weapons", "3 killed (soldiers)". */
  readonly value: string
  /** Absent for the event and the evidence, which are the claim itself. */
  readonly basis?: Basis
  readonly spans: readonly Span[]
}

/** All values of a claim, the event first and the whole evidence last. */
export function* valuesOf(claim: Claim): Generator<ClaimValue> {
  const { event, mode, trigger, status, statusCue, attribution, place, when } = claim
  yield { field: 'event', value: mode === undefined ? event : `${event} ${mode}`, spans: [trigger] }
  if (statusCue !== undefined) yield { field: 'status', value: status, spans: [statusCue] }
  if (attribution.speaker !== undefined && attribution.speakerSpan !== undefined) {
    yield { field: 'speaker', value: attribution.speaker, spans: [attribution.speakerSpan] }
  }
  yield* claim.initiators.map((person) => participant('initiator', person))
  yield* claim.recipients.map((person) => participant('recipient', person))
  if (place !== undefined) yield { field: 'place', value: place.name, basis: place.basis, spans: place.spans }
  if (when !== undefined) yield { field: 'time', value: printInterval(when), basis: when.basis, spans: when.spans }
  for (const count of claim.counts) {
    yield { field: 'count', value: countInWords(count), basis: count.basis, spans: count.spans }
  }
  for (const { name, basis, spans } of claim.weapons) yield { field: 'weapon', value: name, basis, spans }
  yield { field: 'evidence', value: claim.id, spans: [claim.evidence] }
}

function participant(field: 'initiator' | 'recipient', { name, basis, spans }: Participant): ClaimValue {
  return { field, value: name, basis, spans }
}

/** "3 killed (soldiers)", "2 to 5 wounded, best 3", "about 30 munitions (rockets)", "at least 12 killed". */
export function countInWords({ of, who, low, best, high, approximate }: Omit<Count, 'basis' | 'spans'>): string {
  const spread = low !== undefined && high !== undefined && low !== high
  const number = range(low, best, high)
  const parts = [
    approximate && /^\d/.test(number) && !spread ? `about ${number}` : number,
    of,
    who === undefined ? '' : `(${who})`,
  ]
  const words = parts.filter((part) => part !== '').join(' ')
  return spread && best !== undefined ? `${words}, best ${best}` : words
}

function range(low: number | undefined, best: number | undefined, high: number | undefined): string {
  if (low !== undefined && high !== undefined) return low === high ? `${low}` : `${low} to ${high}`
  if (low !== undefined) return `at least ${low}`
  if (high !== undefined) return `at most ${high}`
  return best === undefined ? 'an unknown number of' : `${best}`
}
