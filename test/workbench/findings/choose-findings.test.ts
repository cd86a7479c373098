import { describe, expect, it } from 'vitest'
import type { Decision, Severity } from '../../../src/model/index.ts'
import type { Excerpt, FindingRow } from '../../../src/server/contract/index.ts'
import {
  chooseFindings,
  countRules,
  countSeverities,
  reviewOf,
  type Wanted,
} from '../../../workbench/src/screens/findings/choose-findings.ts'
import { sidesOf } from '../../../workbench/src/screens/findings/sides.ts'

const decision: Decision = {
  id: 'x',
  at: '2026-01-01T00:00:00Z',
  by: 'Ana',
  verdict: 'reject',
  about: [],
  note: 'a typing error',
}
const excerpt = (document: string, start: number): Excerpt => ({
  document: { id: document, name: `${document}.txt` },
  span: [start, start + 5],
  before: '',
  text: 'words',
  after: '',
  line: 1,
  column: start + 1,
})
const row = (id: string, code: string, severity: Severity, more: Partial<FindingRow> = {}): FindingRow => ({
  finding: { id, document: 'd', rule: code, severity, spans: [[0, 5]], note: '' },
  rule: { id: code, code, title: code, severity },
  excerpts: [excerpt('d', 0)],
  ...more,
})
const findings = [
  row('a', 'QN203', 'high'),
  row('b', 'QN203', 'high', { dismissed: decision }),
  row('c', 'QN301', 'low'),
  row('d', 'QN303', 'medium'),
]
const all: Wanted = { severity: undefined, code: undefined, dismissed: false }
const ids = (wanted: Partial<Wanted>): string =>
  chooseFindings(findings, { ...all, ...wanted })
    .map(({ finding }) => finding.id)
    .join('')

describe('the list of findings', () => {
  it('leaves out dismissed ones unless they are asked for', () => {
    expect(ids({})).toBe('acd')
    expect(ids({ dismissed: true })).toBe('abcd')
  })

  it('chooses by severity, by rule, and by the beginning of codes', () => {
    expect(ids({ severity: 'low' })).toBe('c')
    expect(ids({ code: 'QN203' })).toBe('a')
    expect(ids({ code: 'QN3' })).toBe('cd')
    expect(ids({ code: 'QN3', severity: 'high' })).toBe('')
  })

  it('counts what each choice would show', () => {
    expect(countSeverities(findings, { ...all, code: 'QN3', severity: 'high' })).toEqual({ high: 0, medium: 1, low: 1 })
    expect(countRules(findings, { ...all, dismissed: true }).map(({ rule, count }) => `${rule.code} ${count}`)).toEqual(
      ['QN203 2', 'QN301 1', 'QN303 1'],
    )
  })

  it('tells what a person made of one', () => {
    expect(reviewOf(findings[0]!)).toBeUndefined()
    expect(reviewOf(findings[1]!)).toEqual({ verdict: 'rejected', by: 'Ana', decision: 'x', note: 'a typing error' })
    expect(reviewOf({ ...findings[0]!, confirmed: decision })).toMatchObject({ verdict: 'accepted' })
  })
})

describe('side by side', () => {
  const sides = (...excerpts: readonly Excerpt[]): readonly string[] =>
    sidesOf({ ...findings[0]!, excerpts }).map(
      ({ document, spans }) => `${document.id} ${spans.map(([start]) => start).join(',')}`,
    )

  it('are the texts that differ, each with its words', () => {
    expect(sides(excerpt('d', 0), excerpt('e', 10), excerpt('e', 30))).toEqual(['d 0', 'e 10,30'])
  })

  it('are two places of one text', () => {
    expect(sides(excerpt('d', 90), excerpt('d', 10), excerpt('d', 40))).toEqual(['d 90', 'd 10,40'])
  })

  it('is one text where there is one place', () => {
    expect(sides(excerpt('d', 90))).toEqual(['d 90'])
  })

  it('are four texts at most', () => {
    expect(sides(...['a', 'b', 'c', 'd', 'e'].map((id) => excerpt(id, 0)))).toHaveLength(4)
  })
})
