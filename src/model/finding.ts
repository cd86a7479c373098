import type { Reading } from './reading.ts'
import type { Span } from './span.ts'

export type Severity = 'high' | 'medium' | 'low'

/** Something that does not add up, as a record. */
export interface Finding {
  readonly id: string
  readonly document: string
  /** Id of the rule: `outside-window`. */
  readonly rule: string
  readonly severity: Severity
  /** The words that clash, the offending ones first; in `document`. */
  readonly spans: readonly Span[]
  /** For a finding between texts, the words in the other documents; none where the point is that no other text has it. */
  readonly elsewhere?: readonly { readonly document: string; readonly spans: readonly Span[] }[]
  /** Id of the incident that a finding between texts is about, where it is about one. */
  readonly incident?: string
  readonly actual?: string
  readonly expected?: readonly string[]
  /** One sentence for a person. */
  readonly note: string
}

/** A rule that looks at one reading and says what does not add up; it changes nothing. */
export interface Rule {
  readonly id: string
  /** Short stable code for linters: `QN203`. */
  readonly code: string
  readonly title: string
  readonly severity: Severity
  /** What it looks for and why it matters, in a paragraph; printed by `qanat explain QN203` and in docs/RULES.md. */
  readonly about: string
  check(reading: Reading): Iterable<Complaint>
}

/** A finding before it is given its id, document and rule; it has the severity of its rule unless it states its own. */
export interface Complaint extends Pick<Finding, 'spans' | 'actual' | 'expected' | 'note'> {
  readonly severity?: Severity
}
