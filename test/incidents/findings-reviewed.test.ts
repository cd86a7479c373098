/** Findings that a person confirmed or dismissed, and what a dismissal does not cover. */
import { describe, expect, it } from 'vitest'
import { anchorsOfFinding, reviewFindings, standingDecisions } from '../../src/incidents/index.ts'
import type { Decision, Finding } from '../../src/model/index.ts'

const finding: Finding = {
  id: 'f1',
  document: 'd1',
  rule: 'outside-window',
  severity: 'high',
  spans: [
    [40, 53],
    [10, 30],
  ],
  note: 'December is outside.',
}
const between: Finding = {
  ...finding,
  id: 'f2',
  rule: 'count-conflict',
  spans: [[5, 9]],
  elsewhere: [{ document: 'd2', spans: [[70, 80]] }],
}

let made = 0
function decision(verdict: Decision['verdict'], about: Decision['about'], more: Partial<Decision> = {}): Decision {
  made++
  return {
    id: `x${made}`,
    at: `2024-02-01T00:00:00.${String(made).padStart(3, '0')}Z`,
    by: 'Omar',
    verdict,
    about,
    ...more,
  }
}
const dismissed = (of: Finding): Decision => decision('reject', anchorsOfFinding(of), { note: 'Another window.' })
const said = (now: readonly Finding[], decisions: readonly Decision[]): Record<string, string> =>
  Object.fromEntries([...reviewFindings(now, decisions)].map(([id, { verdict }]) => [id, verdict]))

describe('a finding', () => {
  it('is dismissed with its reason, and confirmed by a later word', () => {
    const reject = dismissed(finding)
    expect(reviewFindings([finding, between], [reject])).toEqual(
      new Map([['f1', { verdict: 'rejected', by: 'Omar', decision: reject.id, note: 'Another window.' }]]),
    )
    expect(said([finding], [reject, decision('accept', anchorsOfFinding(finding))])).toEqual({ f1: 'accepted' })
  })

  it('comes back with an undo, and goes again with an undo of that', () => {
    const reject = dismissed(finding)
    const undo = decision('undo', [], { undoes: reject.id })
    expect(said([finding], [reject, undo])).toEqual({})
    expect(said([finding], [reject, undo, decision('undo', [], { undoes: undo.id })])).toEqual({ f1: 'rejected' })
  })

  it('dismissed blind is not dismissed', () =>
    expect(said([finding], [{ ...dismissed(finding), blind: true }])).toEqual({}))

  it('is found again by its words when another reading gives it another id', () => {
    const later: Finding = { ...finding, id: 'f9', spans: [[38, 53]] }
    expect(said([later], [dismissed(finding)])).toEqual({ f9: 'rejected' })
    expect(said([{ ...between, id: 'f8' }], [dismissed(between)])).toEqual({ f8: 'rejected' })
  })

  it.each<[string, Finding]>([
    ['of another rule at the same words', { ...finding, id: 'f9', rule: 'reversed-window' }],
    ['of the rule at other words', { ...finding, id: 'f9', spans: [[60, 70]] }],
    ['of the rule in another report', { ...finding, id: 'f9', document: 'd3' }],
  ])('%s is not dismissed with it', (_, other) => expect(said([other], [dismissed(finding)])).toEqual({}))

  it('that a new report joins is not dismissed with the old one', () => {
    const grown: Finding = {
      ...between,
      id: 'f7',
      elsewhere: [...between.elsewhere!, { document: 'd3', spans: [[1, 4]] }],
    }
    expect(said([grown], [dismissed(between)])).toEqual({})
  })
})

describe('undo', () => {
  it('may be undone without end, whatever the clocks say', () => {
    const chain: Decision[] = [dismissed(finding)]
    for (let i = 1; i <= 2001; i++) {
      // Each clock is behind the one before.
      const at = `2024-01-01T00:00:00.${String(9999 - i)}Z`
      chain.push({ ...decision('undo', [], { undoes: chain[i - 1]!.id }), at })
      if (i < 6 || i > 1999)
        expect(standingDecisions(chain).map(({ id }) => id)).toEqual(i % 2 === 0 ? [chain[0]!.id] : [])
    }
  })

  it('made twice of one decision takes it back until both are undone', () => {
    const one = dismissed(finding)
    const [a, b] = [decision('undo', [], { undoes: one.id }), decision('undo', [], { undoes: one.id })]
    const undoA = decision('undo', [], { undoes: a.id })
    expect(standingDecisions([one, a, b, undoA])).toEqual([])
    expect(standingDecisions([one, a, b, undoA, decision('undo', [], { undoes: b.id })])).toEqual([one])
  })
})
