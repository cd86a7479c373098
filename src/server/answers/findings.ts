/** What does not add up, with the words in all texts, and the pages of the rules. */
import { type AnyRule, bySpan, type Decision, errors, type Finding, type Severity } from '../../model/index.ts'
import { recordRules, rules } from '../../findings/index.ts'
import type { FindingFilter, FindingList, FindingRow, RuleName, RulePage } from '../contract/index.ts'
import type { Snapshot } from '../open/snapshot.ts'
import { excerptOf } from './excerpts.ts'

const all: ReadonlyMap<string, AnyRule> = new Map([...rules, ...recordRules].map((rule) => [rule.id, rule]))

/** Number of rules that look at every document and between them. */
export const numberOfRules: number = all.size

const weights: Readonly<Record<Severity, number>> = { high: 0, medium: 1, low: 2 }

export function findingRowOf(finding: Finding, snapshot: Snapshot): FindingRow {
  const { documents } = snapshot
  const dismissed = decisionOn(finding, 'rejected', snapshot)
  const confirmed = decisionOn(finding, 'accepted', snapshot)
  const flagged = decisionOn(finding, 'flagged', snapshot)
  const places = [finding, ...(finding.elsewhere ?? [])]
  return {
    finding,
    rule: ruleNameOf(finding),
    excerpts: places.flatMap(({ document, spans }) => {
      const from = documents().get(document)
      return from === undefined ? [] : spans.map((span) => excerptOf(from, span))
    }),
    ...(dismissed === undefined ? {} : { dismissed }),
    ...(confirmed === undefined ? {} : { confirmed }),
    ...(flagged === undefined ? {} : { flagged }),
  }
}

/** The decision that gave a finding its verdict, where it has that one. */
export function decisionOn(
  { id }: Finding,
  verdict: 'rejected' | 'accepted' | 'flagged',
  { reviews, decisionOf }: Snapshot,
): Decision | undefined {
  const review = reviews().get(id)
  return review?.verdict === verdict ? decisionOf(review.decision) : undefined
}

/** The rules of findings, each once. */
export function ruleNames(findings: readonly Finding[]): readonly RuleName[] {
  return [...new Map(findings.map((finding) => [finding.rule, ruleNameOf(finding)])).values()]
}

function ruleNameOf({ rule: id, severity }: Finding): RuleName {
  const rule = all.get(id)
  return rule === undefined
    ? { id, code: id, title: id, severity }
    : { id, code: rule.code, title: rule.title, severity: rule.severity }
}

export function findingList(snapshot: Snapshot, { code, severity, document }: FindingFilter): FindingList {
  const { record, revision, order } = snapshot
  const codes: Record<string, number> = {}
  for (const { rule } of record.findings) {
    const { code: own = rule } = all.get(rule) ?? {}
    codes[own] = (codes[own] ?? 0) + 1
  }
  const place = ({ document: id }: Finding): number => order().get(id) ?? 0
  const chosen = (document === undefined ? record.findings : snapshot.findingsOf(document))
    .filter((finding) => severity === undefined || finding.severity === severity)
    .filter((finding) => code === undefined || ruleNameOf(finding).code.startsWith(code.toUpperCase()))
    .toSorted(
      (a, b) =>
        weights[a.severity] - weights[b.severity] ||
        place(a) - place(b) ||
        bySpan(a.spans[0] ?? [0, 0], b.spans[0] ?? [0, 0]),
    )
  return {
    revision,
    findings: chosen.map((finding) => findingRowOf(finding, snapshot)),
    codes,
    ran: { rules: all.size, documents: record.documents.length },
  }
}

/** The page of a rule, by its code or its id. */
export function rulePage(code: string, { revision, record }: Snapshot): RulePage {
  const rule = [...all.values()].find((each) => each.code === code.toUpperCase() || each.id === code)
  if (rule === undefined) throw errors.noSuchRecord(`a rule ${code}`)
  const { id, title, severity, about } = rule
  return {
    revision,
    id,
    code: rule.code,
    title,
    severity,
    about: about
      .trim()
      .split(/\n\s*\n/)
      .map((paragraph) => paragraph.replace(/\s+/g, ' ')),
    between: recordRules.some((each) => each.id === id),
    findings: record.findings.filter((finding) => finding.rule === id).length,
  }
}
