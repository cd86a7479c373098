import { describe, expect, it } from 'vitest'
import { afterIt, placeOf, shownOf } from '../../../workbench/src/screens/review/shown.ts'
import { item, queue, review } from './items.ts'

const three = [item('c1'), item('c2'), item('c3')]
const ids = (items: readonly { readonly claim: { readonly id: string } }[]) => items.map(({ claim }) => claim.id)

describe('a decision under way', () => {
  it('takes its claim out of the undecided, and is counted', () => {
    const shown = shownOf(queue(three), new Map([['c2', { review: review('accepted') }]]), 'undecided')
    expect(ids(shown.items)).toEqual(['c1', 'c3'])
    expect(shown).toMatchObject({ total: 2, today: 1, counts: { all: 3, undecided: 2, decided: 1, flagged: 0 } })
  })

  it('is not counted twice once the server tells it', () => {
    const told = queue([three[0]!], { counts: { all: 3, undecided: 1, flagged: 0, decided: 2 }, total: 1, today: 2 })
    const shown = shownOf(told, new Map([['c2', { review: review('accepted') }]]), 'undecided')
    expect(shown).toMatchObject({ total: 1, today: 2, counts: { undecided: 1, decided: 2 } })
    const all = queue([item('c1', { review: review('rejected') })], { today: 1 })
    expect(shownOf(all, new Map([['c1', { review: review('rejected') }]]), 'all').today).toBe(1)
  })

  it('leaves the claim where all are shown, with its verdict', () => {
    const shown = shownOf(queue(three), new Map([['c2', { review: review('rejected') }]]), 'all')
    expect(ids(shown.items)).toEqual(['c1', 'c2', 'c3'])
    expect(shown.items[1]!.review).toMatchObject({ verdict: 'rejected', by: 'Layla' })
    expect(shown.total).toBe(3)
  })

  it('moves a flagged claim from one count to another', () => {
    const flagged = queue([item('c1', { review: review('flagged') })], {
      counts: { all: 1, undecided: 0, flagged: 1, decided: 0 },
    })
    const shown = shownOf(flagged, new Map([['c1', { review: review('accepted') }]]), 'flagged')
    expect(shown.items).toEqual([])
    expect(shown.counts).toMatchObject({ flagged: 0, decided: 1 })
  })

  it('gives way to a queue of its revision or a later one, whatever that tells', () => {
    const made = new Map([['c2', { review: review('accepted'), revision: 7 }]])
    expect(ids(shownOf(queue(three, { revision: 6 }), made, 'undecided').items)).toEqual(['c1', 'c3'])
    const undone = shownOf(queue(three, { revision: 8 }), made, 'undecided')
    expect(ids(undone.items)).toEqual(['c1', 'c2', 'c3'])
    expect(undone.today).toBe(0)
  })

  it('on a claim that is not listed changes nothing', () => {
    expect(shownOf(queue(three), new Map([['c9', { review: review('accepted') }]]), 'undecided')).toMatchObject({
      total: 3,
      today: 0,
    })
  })
})

describe('the claim at hand', () => {
  it('is the one that is selected', () => expect(placeOf(three, 'c3', 0)).toBe(2))
  it('is the one that took its place when it left', () => expect(placeOf(three, 'gone', 1)).toBe(1))
  it('is the last when there is none in its place', () => expect(placeOf(three, 'gone', 7)).toBe(2))
  it('is the first when none was selected', () => expect(placeOf(three, undefined, 0)).toBe(0))
  it('is at 0 in an empty list', () => expect(placeOf([], 'c1', 3)).toBe(0))
})

describe('the claim after it', () => {
  const only = (...batch: string[]): ReadonlySet<string> => new Set(batch)
  it('is the next', () => expect(afterIt(three, 0, only('c1'))).toBe('c2'))
  it('is none that is decided together with it', () => expect(afterIt(three, 0, only('c1', 'c2'))).toBe('c3'))
  it('is the one before at the end of the list', () => expect(afterIt(three, 2, only('c3'))).toBe('c2'))
  it('is none when nothing is left', () => expect(afterIt(three.slice(0, 1), 0, only('c1'))).toBeUndefined())
})
