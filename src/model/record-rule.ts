import type { UncheckedRecord } from './event-record.ts'
import type { Complaint, Finding, Rule } from './finding.ts'

/** A rule that looks at the record of many texts and says what does not add up between them. */
export interface RecordRule extends Omit<Rule, 'check'> {
  check(record: UncheckedRecord): Iterable<RecordComplaint>
}

/** A finding between texts before it is given its id and rule. */
export interface RecordComplaint extends Complaint, Required<Pick<Finding, 'document' | 'elsewhere'>> {
  readonly incident?: string
}

/** A rule of either kind: what a writer needs of it is its code, title and text. */
export type AnyRule = Rule | RecordRule
