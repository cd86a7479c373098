/** Which findings a list shows: by severity, by rule, dismissed ones or not; and how many each choice would show. */
import type { Review, Severity } from '../../../../src/model/index.ts'
import type { FindingRow, RuleName } from '../../api/types.ts'

export const severities: readonly Severity[] = ['high', 'medium', 'low']

export interface Wanted {
  readonly severity: Severity | undefined
  /** `QN203`, or a beginning of codes. */
  readonly code: string | undefined
  readonly dismissed: boolean
}

export function chooseFindings(findings: readonly FindingRow[], wanted: Wanted): readonly FindingRow[] {
  return findings.filter((row) => fits(row, wanted))
}

function fits({ finding, rule, dismissed }: FindingRow, wanted: Wanted): boolean {
  return (
    (wanted.dismissed || dismissed === undefined) &&
    (wanted.severity === undefined || finding.severity === wanted.severity) &&
    (wanted.code === undefined || rule.code.startsWith(wanted.code))
  )
}

/** How many of each severity there are under the other conditions. */
export function countSeverities(findings: readonly FindingRow[], wanted: Wanted): Readonly<Record<Severity, number>> {
  const counts = { high: 0, medium: 0, low: 0 }
  for (const { finding } of chooseFindings(findings, { ...wanted, severity: undefined })) counts[finding.severity]++
  return counts
}

/** The rules that found something under the other conditions, in the order of their codes, each with its number. */
export function countRules(
  findings: readonly FindingRow[],
  wanted: Wanted,
): readonly { readonly rule: RuleName; readonly count: number }[] {
  const counts = new Map<string, { readonly rule: RuleName; count: number }>()
  for (const { rule } of chooseFindings(findings, { ...wanted, code: undefined })) {
    const held = counts.get(rule.code)
    if (held === undefined) counts.set(rule.code, { rule, count: 1 })
    else held.count++
  }
  return [...counts.values()].sort((a, b) => (a.rule.code < b.rule.code ? -1 : 1))
}

/** What a person made of a finding, if anything. */
export function reviewOf({ dismissed, confirmed, flagged }: FindingRow): Review | undefined {
  const decision = dismissed ?? confirmed ?? flagged
  if (decision === undefined) return undefined
  const verdict = dismissed !== undefined ? 'rejected' : confirmed !== undefined ? 'accepted' : 'flagged'
  const { by, id, note } = decision
  return { verdict, by, decision: id, ...(note === undefined ? {} : { note }) }
}
