/** What people did in review. Decisions are only ever added; an undo is a decision too. */
import type { Claim } from './claim.ts'
import type { Span } from './span.ts'

export type Verdict = 'accept' | 'correct' | 'reject' | 'merge' | 'split' | 'flag' | 'undo'

/**
 * What a decision is about, held by the words and not by an id that a later version of the code may change: the record of a kind
 * in a document whose trigger (tie, tally: first evidence; finding: the first words that clash) lies at a span. `actor` is a name
 * in the words of a document, in any script; `site` the name in a row of a list of sites, to take it off.
 */
export interface Anchor {
  readonly record: 'claim' | 'tally' | 'tie' | 'finding' | 'actor' | 'site'
  /** The id it had when the decision was made; of a name the id of its actor, else the words themselves. */
  readonly id: string
  readonly document: string
  readonly span: Span
  /** Id of the rule, for a finding only: what is dismissed is what this rule says of these words. */
  readonly rule?: string
}

/** A value put in place of the machine's. `value` has the shape of the field; its spans must lie in the document. */
export interface Correction {
  /** Field of the claim, tally or tie: `event`, `mode`, `status`, `initiators`, `place`, `when`, `counts` … */
  readonly field: string
  readonly value: unknown
}

export interface Decision {
  /** SHA-256 of its content, hex. */
  readonly id: string
  /** ISO instant. */
  readonly at: string
  /** Who decided, as they call themselves. */
  readonly by: string
  readonly verdict: Verdict
  /**
   * One for accept, correct, reject and flag; two or more for a merge (one incident, of names one actor) and a split (first
   * against the others); none for an undo. A finding between texts has an anchor for each text, all with its id.
   */
  readonly about: readonly Anchor[]
  /** Made by a coder who did not see what others decided: it counts for agreement and is not applied to the record. */
  readonly blind?: true
  readonly corrections?: readonly Correction[]
  /** Why, in the person's words; a finding is not rejected without. */
  readonly note?: string
  /** Id of the decision that an undo takes back; of an undo, to do again what it took back. */
  readonly undoes?: string
}

/** What review has made of a record, if anything. An accepted finding is confirmed, a rejected one dismissed. */
export interface Review {
  readonly verdict: 'accepted' | 'corrected' | 'rejected' | 'flagged'
  readonly by: string
  /** Id of the decision. */
  readonly decision: string
  /** The fields a person put in. */
  readonly fields?: readonly string[]
  /** Why, in the person's words. */
  readonly note?: string
}

/** What one coder made of a claim. */
export interface CodedClaim {
  readonly verdict: Review['verdict']
  /** True when the coder did not see what others decided. */
  readonly blind: boolean
  /** The claim with this coder's corrections and nobody else's. */
  readonly claim: Claim
}

/** An actor whose names a person put together or took apart. */
export interface DecidedActor {
  /** The register's id where one of the names has one, else that of the name that was merged first. */
  readonly id: string
  /** Ids that the machine gave its names, sorted; this one is among them, save where a name was taken apart. */
  readonly ids: readonly string[]
  /** The names a person anchored, as they are written, in the order of the decisions; each with the decision that holds it there. */
  readonly names: readonly DecidedName[]
}

export interface DecidedName {
  readonly text: string
  readonly document: string
  readonly span: Span
  readonly decision: string
}
