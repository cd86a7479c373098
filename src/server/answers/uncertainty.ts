/**
 * How unsure the machine must be of a claim, from what it knows of itself: each reason has a weight that is a judgement and was not
 * measured. It orders a queue, with its reasons beside it; it is no probability.
 */
import type { Claim, Incident } from '../../model/index.ts'

export interface Scored {
  /** From 0 to 1. */
  readonly score: number
  /** The weightiest first. */
  readonly reasons: readonly string[]
}

type Reason = readonly [weight: number, words: string]

export function uncertaintyOf(claim: Claim, incident: Incident | undefined): Scored {
  const reasons = [...ofBases(claim), ...ofGaps(claim), ...ofStatus(claim), ...ofIncident(claim, incident)]
  return scored(reasons)
}

/** Reasons join as chances do: one more makes the score larger and never more than 1. */
function scored(reasons: readonly Reason[]): Scored {
  const sorted = reasons.toSorted((a, b) => b[0] - a[0])
  const left = sorted.reduce((product, [weight]) => product * (1 - weight), 1)
  return { score: Math.round((1 - left) * 1000) / 1000, reasons: sorted.map(([, words]) => words) }
}

function* ofBases({ initiators, recipients, place, when, counts }: Claim): Generator<Reason> {
  const values = [
    ['who did it', initiators],
    ['to whom', recipients],
    ['the place', place === undefined ? [] : [place]],
    ['the time', when === undefined ? [] : [when]],
    ['a count', counts],
  ] as const
  for (const [what, all] of values) {
    if (all.some(({ basis }) => basis === 'inferred')) yield [0.3, `${what} is inferred`]
    else if (all.some(({ basis }) => basis === 'implied')) yield [0.15, `${what} is implied`]
  }
}

function* ofGaps({ initiators, recipients, place, when, mode, event }: Claim): Generator<Reason> {
  if (initiators.length === 0) yield [0.2, 'nobody is said to have done it']
  else if (initiators.every(({ actor }) => actor === undefined)) yield [0.15, 'who did it is not resolved to an actor']
  if (recipients.length === 0) yield [0.1, 'nobody is said to have suffered it']
  if (place === undefined) yield [0.15, 'no place is given']
  else if (place.lat === undefined) yield [0.15, 'the place is not known to the register']
  if (when === undefined) yield [0.15, 'no time is given']
  else if (when.anchor === 'unresolved') yield [0.2, 'the time is relative and has no anchor']
  if (mode === undefined && (event === 'ASSAULT' || event === 'COERCE')) yield [0.1, 'the mode is not known']
}

function* ofStatus({ status, attribution: { kind, speaker }, members }: Claim): Generator<Reason> {
  if (status !== 'asserted') yield [0.25, `it is ${status}, not asserted`]
  if (kind === 'reported')
    yield [0.1, speaker === undefined ? 'it is reported and nobody is named' : `${speaker} is said to say it`]
  else if (kind !== 'author') yield [0.15, 'others claim, blame, confirm or deny it']
  if (members !== undefined) yield [0.1, 'it stands for a list']
}

function* ofIncident({ id }: Claim, incident: Incident | undefined): Generator<Reason> {
  if (incident === undefined) return
  const own = incident.dissent.filter(({ claims }) => claims.includes(id))
  if (own.length > 0) yield [0.4, `other sources disagree: ${own[0]!.note}`]
  const part = incident.claims.find(({ claim }) => claim === id)
  if (part?.likeness !== undefined && part.likeness < 0.6) yield [0.2, 'it hardly fits the incident it was joined to']
}

/** What a claim weighs for the record: casualties, sources, dissent. */
export function worthOf(claim: Claim, incident: Incident | undefined): Scored {
  const most = Math.max(
    0,
    ...claim.counts
      .filter(({ of }) => of === 'killed' || of === 'wounded' || of === 'casualties')
      .map(({ of, low, best, high }) => (high ?? best ?? low ?? 0) * (of === 'killed' ? 1 : 0.5)),
  )
  const reasons: Reason[] = []
  if (most > 0) reasons.push([Math.min(0.9, Math.log10(1 + most) / 3), `casualties are told`])
  const sources = incident?.sources ?? 0
  if (sources > 1) reasons.push([Math.min(0.5, sources * 0.1), `${sources} sources tell the incident`])
  if ((incident?.dissent.length ?? 0) > 0) reasons.push([0.3, 'the sources do not agree'])
  if (claim.quad === 4) reasons.push([0.2, 'it is material conflict'])
  return scored(reasons)
}
