import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { placeCards } from '../../../workbench/src/screens/read/place-cards.ts'

const card = (top: number, height = 50) => ({ top, height })

describe('cards in the margin', () => {
  it('stand beside their words when there is room', () => {
    expect(placeCards([card(0), card(100), card(300)], undefined, 8)).toEqual([0, 100, 300])
  })

  it('give way downwards when nobody is looked at', () => {
    expect(placeCards([card(0), card(10), card(20)], undefined, 8)).toEqual([0, 58, 116])
  })

  it('leave the one that is looked at beside its words and give way on both sides', () => {
    expect(placeCards([card(200), card(210), card(220), card(230)], 2, 8)).toEqual([104, 162, 220, 278])
  })

  it('come down from over the top edge, the one that is looked at too', () => {
    expect(placeCards([card(0), card(10), card(20)], 2, 8)).toEqual([0, 58, 116])
  })

  it('are none for no cards', () => {
    expect(placeCards([], undefined, 8)).toEqual([])
  })

  it('never lie over each other nor over the top edge', () => {
    const cards = fc.array(fc.record({ top: fc.nat(500), height: fc.integer({ min: 1, max: 90 }) }), { maxLength: 30 })
    fc.assert(
      fc.property(cards, fc.nat(40), (given, at) => {
        const wishes = given.toSorted((a, b) => a.top - b.top)
        const tops = placeCards(wishes, at < wishes.length ? at : undefined, 8)
        tops.forEach((top, i) => {
          expect(top).toBeGreaterThanOrEqual(i === 0 ? 0 : tops[i - 1]! + wishes[i - 1]!.height + 8)
        })
      }),
    )
  })
})
