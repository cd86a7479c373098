import { describe, expect, it } from 'vitest'
import { worldOf } from '../../bench/look-alikes.ts'
import { scoreClusters } from '../../bench/merge.ts'
import { mergeClaims } from '../../src/incidents/index.ts'

describe('the scores of a grouping', () => {
  it('are whole for the gold grouping', () => {
    expect(
      scoreClusters([
        ['a', 'x'],
        ['a', 'x'],
        ['b', 'y'],
      ]),
    ).toEqual({
      pairPrecision: 1,
      pairRecall: 1,
      b3Precision: 1,
      b3Recall: 1,
      b3F1: 1,
    })
  })

  it('tell apart what is joined wrongly and what is missed', () => {
    expect(
      scoreClusters([
        ['a', 'x'],
        ['b', 'x'],
      ]),
    ).toMatchObject({ pairPrecision: 0, pairRecall: 1, b3Precision: 0.5 })
    expect(
      scoreClusters([
        ['a', 'x'],
        ['a', 'y'],
      ]),
    ).toMatchObject({ pairPrecision: 1, pairRecall: 0, b3Recall: 0.5 })
  })
})

describe('a world of look-alikes', () => {
  const { reviewed, gold } = worldOf(800, 7)

  it('is the same for the same seed and another for another', () => {
    expect(worldOf(800, 7).reviewed).toEqual(reviewed)
    expect(worldOf(800, 8).reviewed).not.toEqual(reviewed)
  })

  it('is merged with few wrong joints', () => {
    const { incidents } = mergeClaims(reviewed, [])
    const found = new Map(incidents.flatMap(({ id, claims }) => claims.map(({ claim }) => [claim, id] as const)))
    const scores = scoreClusters(reviewed.claims.map(({ id }) => [String(gold.get(id)), found.get(id) ?? id]))
    expect(scores['b3Precision']).toBeGreaterThan(0.9)
    expect(scores['b3Recall']).toBeGreaterThan(0.65)
  })
})
