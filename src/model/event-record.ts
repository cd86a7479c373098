/** The record of many texts: what they claim, the incidents the claims are about, and what does not add up. */
import type { Claim, Tally, Tie } from './claim.ts'
import type { DecidedActor, Decision, Review } from './decision.ts'
import type { Document } from './document.ts'
import type { Finding } from './finding.ts'
import type { Incident, NetworkTie } from './incident.ts'

/** What texts say, with review applied: rejected records are gone, corrected ones hold the person's value. */
export interface Reviewed {
  readonly documents: readonly Document[]
  readonly claims: readonly Claim[]
  readonly tallies: readonly Tally[]
  readonly ties: readonly Tie[]
  /**
   * What review made of a claim, tally or tie, in an event record also of a finding, by its id; records nobody looked at are
   * absent. A finding that was dismissed stays in the record, and its review here says `rejected`.
   */
  readonly reviews: ReadonlyMap<string, Review>
  /** Actors that people decided about, by id; participants, speakers and ties have their ids. Absent when there are none. */
  readonly actors?: ReadonlyMap<string, DecidedActor>
  /** Ids of actors that are human beings, where known: somebody dies once, an army is hit every day. */
  readonly people?: ReadonlySet<string>
}

export interface EventRecord extends Reviewed {
  readonly incidents: readonly Incident[]
  readonly network: readonly NetworkTie[]
  /** Those within one text and those between texts. */
  readonly findings: readonly Finding[]
  /** All that were made, oldest first, undone ones included. */
  readonly decisions: readonly Decision[]
}

/** A record before it is checked: what rules between texts look at. */
export type UncheckedRecord = Omit<EventRecord, 'findings' | 'decisions'>
