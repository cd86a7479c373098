import { describe, expect, it } from 'vitest'
import { coderPair } from '../../../workbench/src/screens/review/agreement/coder-pair.ts'
import { figure, standing } from '../../../workbench/src/screens/review/agreement/words.ts'

const coder = (name: string, decisions: number, blind: number) => ({ name, decisions, blind, last: '2024-03-01' })

describe('the two coders', () => {
  const coders = [coder('Layla', 90, 0), coder('Omar', 40, 40), coder('Amal', 20, 0)]

  it.each([
    [undefined, undefined, 'Layla', 'Omar'],
    ['Amal', undefined, 'Amal', 'Omar'],
    ['Omar', undefined, 'Omar', 'Layla'],
    [undefined, 'Layla', 'Amal', 'Layla'],
    ['Amal', 'Layla', 'Amal', 'Layla'],
    ['Amal', 'Amal', 'Amal', 'Omar'],
    ['nobody', 'no one', 'Layla', 'Omar'],
  ])('%s and %s are %s and %s', (a, b, one, other) => expect(coderPair(coders, a, b)).toEqual({ a: one, b: other }))

  it('are none while one has decided', () => {
    expect(coderPair([], undefined, undefined)).toBeUndefined()
    expect(coderPair(coders.slice(0, 1), 'Layla', 'Omar')).toBeUndefined()
  })
})

describe('what a figure says', () => {
  it.each([
    [{ units: 0 }, 'nothing to compare'],
    [{ units: 9 }, 'cannot be said'],
    [{ units: 200, alpha: 0.9, low: 0.83 }, 'reliable'],
    [{ units: 200, alpha: 0.83, low: 0.7 }, 'high, but its interval reaches lower'],
    [{ units: 200, alpha: 0.75, low: 0.7 }, 'good enough for tentative conclusions'],
    [{ units: 200, alpha: 0.7, low: 0.4 }, 'tentative at best'],
    [{ units: 200, alpha: 0.3, low: 0.1 }, 'too low to rest on'],
    [{ units: 200, alpha: -0.1, low: -0.3 }, 'no better than chance'],
    [{ units: 200, alpha: 0.9 }, 'high, but its interval'],
  ])('%o: %s', (of, words) => expect(standing(of)).toMatch(new RegExp(`^${words}`)))

  it('is a hint where few were compared', () => {
    expect(standing({ units: 5, alpha: 0.9, low: 0.85 })).toBe('reliable; with 5 to compare no more than a hint')
    expect(standing({ units: 30, alpha: 0.9, low: 0.85 })).toBe('reliable')
  })

  it('is not called reliable where two say the same throughout: the interval is a point', () => {
    expect(standing({ units: 200, alpha: 1, low: 1 })).not.toContain('reliable')
  })

  it('is written with two places and a true minus', () => {
    expect([figure(0.8249), figure(-0.1), figure(1)]).toEqual(['0.82', '−0.10', '1.00'])
  })
})
