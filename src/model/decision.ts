/** What people did in review. Decisions are only ever added; an undo is a decision too. */
import type { Span } from './span.ts'

export type Verdict = 'accept' | 'correct' | 'reject' | 'merge' | 'split' | 'flag' | 'undo'

/**
 * What a decision is about, held by the words and not by an id that a later version of the code may change: the record of a kind
 * in a document whose trigger (tie, tally: first evidence) lies at a span.
 */
export interface Anchor {
  readonly record: 'claim' | 'tally' | 'tie'
  /** The id it had when the decision was made. */
  readonly id: string
  readonly document: string
  readonly span: Span
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
  /** One for accept, correct, reject and flag; two or more for a merge (one incident) and a split (first against the others); none for an undo. */
  readonly about: readonly Anchor[]
  readonly corrections?: readonly Correction[]
  /** Why, in the person's words. */
  readonly note?: string
  /** Id of the decision that an undo takes back. */
  readonly undoes?: string
}

/** What review has made of a record, if anything. */
export interface Review {
  readonly verdict: 'accepted' | 'corrected' | 'rejected' | 'flagged'
  readonly by: string
  /** Id of the decision. */
  readonly decision: string
  /** The fields a person put in. */
  readonly fields?: readonly string[]
}
