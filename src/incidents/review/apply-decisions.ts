/** What people decided, applied to what was read: rejected records drop out, corrected ones hold the person's value. */
import type { Claim, Correction, DecidedActor, Decision, Review, Reviewed, Tally, Tie } from '../../model/index.ts'
import { anchorFinder } from './anchors.ts'
import { correctClaim, correctTally, correctTie, faultOfCorrection } from './corrections.ts'
import { decideActors, type Named } from './decide-actors.ts'
import { appliedDecisions } from './standing-decisions.ts'
import { verdicts } from './verdicts.ts'

/** What was read of documents, before review. */
export interface Read extends Named {
  /** Ids of actors that are human beings, where known. */
  readonly people?: ReadonlySet<string>
}

interface State {
  verdict: Review['verdict']
  by: string
  decision: string
  note?: string
  readonly corrections: Correction[]
}

/** Applies decisions, in the order they were made; the last verdict on a record counts, corrections add up. */
export function applyDecisions(read: Read, decisions: readonly Decision[]): Reviewed {
  const find = anchorFinder(read)
  const states = new Map<string, State>()
  for (const decision of appliedDecisions(decisions)) {
    const verdict = verdicts[decision.verdict]
    if (verdict === undefined) continue
    for (const anchor of decision.about) {
      const id = find(anchor)
      if (id === undefined) continue
      const before = states.get(id)
      const taken = (decision.corrections ?? []).filter(
        (correction) => faultOfCorrection(anchor.record, correction) === undefined,
      )
      states.set(id, {
        verdict,
        by: decision.by,
        decision: decision.id,
        ...(decision.note === undefined ? {} : { note: decision.note }),
        corrections: [...(before?.corrections ?? []), ...taken],
      })
    }
  }
  const isOut = (id: string): boolean => states.get(id)?.verdict === 'rejected'
  const rejected = new Set([...states.keys()].filter(isOut))
  const reviews = new Map([...states].filter(([id]) => !isOut(id)).map(([id, state]) => [id, reviewOf(state)] as const))
  const reviewed = {
    claims: kept(read.claims, states, rejected, correctClaim).map((claim) => withoutMembers(claim, rejected)),
    tallies: kept(read.tallies, states, rejected, correctTally).map((tally) => withoutCounted(tally, rejected)),
    ties: kept(read.ties, states, rejected, correctTie),
  }
  const decided = decideActors({ ...read, ...reviewed }, decisions)
  const people = decided === undefined ? read.people : withDecided(read.people, [...decided.actors.values()])
  return {
    documents: read.documents,
    ...reviewed,
    ...decided,
    reviews,
    ...(people === undefined ? {} : { people }),
  }
}

/** Of an actor that was put together, one human name is enough to know what it is. */
function withDecided(people: Read['people'], actors: readonly DecidedActor[]): Read['people'] {
  const human = actors.filter(({ ids }) => ids.some((id) => people?.has(id))).map(({ id }) => id)
  return people === undefined || human.length === 0 ? people : new Set([...people, ...human])
}

function reviewOf({ verdict, by, decision, note, corrections }: State): Review {
  const fields = [...new Set(corrections.map(({ field }) => field))]
  return {
    verdict,
    by,
    decision,
    ...(fields.length === 0 ? {} : { fields }),
    ...(note === undefined ? {} : { note }),
  }
}

function kept<T extends Claim | Tally | Tie>(
  records: readonly T[],
  states: ReadonlyMap<string, State>,
  rejected: ReadonlySet<string>,
  correct: (record: T, corrections: readonly Correction[]) => T,
): T[] {
  return records
    .filter(({ id }) => !rejected.has(id))
    .map((record) => {
      const corrections = states.get(record.id)?.corrections ?? []
      return corrections.length === 0 ? record : correct(record, corrections)
    })
}

function withoutMembers(claim: Claim, rejected: ReadonlySet<string>): Claim {
  if (claim.members === undefined || !claim.members.some((id) => rejected.has(id))) return claim
  const { members, ...rest } = claim
  const left = members.filter((id) => !rejected.has(id))
  return left.length === 0 ? rest : { ...rest, members: left }
}

function withoutCounted(tally: Tally, rejected: ReadonlySet<string>): Tally {
  return tally.members.some((id) => rejected.has(id))
    ? { ...tally, members: tally.members.filter((id) => !rejected.has(id)) }
    : tally
}
