import { describe, expect, it } from 'vitest'
import { printInterval } from '../../../src/model/index.ts'
import { numberInWords } from '../../../workbench/src/claims/in-words.ts'
import { readDays } from '../../../src/codebook/index.ts'
import { readFigures } from '../../../workbench/src/claims/read-figures.ts'

describe('numbers as a person types them', () => {
  it.each([
    ['3', { low: 3, best: 3, high: 3, approximate: false }],
    [' 1,200 ', { low: 1200, best: 1200, high: 1200, approximate: false }],
    ['3..5', { low: 3, high: 5, approximate: false }],
    ['3–5, best 4', { low: 3, best: 4, high: 5, approximate: false }],
    ['about 70', { best: 70, approximate: true }],
    ['At least 12', { low: 12, approximate: false }],
    ['at most 9', { high: 9, approximate: false }],
    ['0', { low: 0, best: 0, high: 0, approximate: false }],
  ])('%s', (typed, read) => {
    expect(readFigures(typed)).toEqual(read)
  })

  it.each(['', 'many', '-3', '5..3', '3..5, best 9', 'about 3..5', '3, best 3', '1.5', '1,2', '99999999999'])(
    '“%s” is none',
    (typed) => {
      expect(readFigures(typed)).toBeUndefined()
    },
  )

  it.each(['3', '3–5', '3–5, best 4', 'about 70', 'at least 12', 'at most 9', '1,200'])(
    '%s is said as it is typed',
    (words) => {
      expect(numberInWords(readFigures(words)!)).toBe(words)
    },
  )

  it('says a range that is about a number by that number, and nothing of no number', () => {
    expect(numberInWords({ low: 60, best: 70, high: 80, approximate: true })).toBe('about 70')
    expect(numberInWords({})).toBeUndefined()
  })
})

describe('days as a person types them', () => {
  it.each([
    ['2020-01-03', { start: '2020-01-03', end: '2020-01-03', precision: 'day' }],
    ['2020-02', { start: '2020-02-01', end: '2020-02-29', precision: 'month' }],
    ['2019-12', { start: '2019-12-01', end: '2019-12-31', precision: 'month' }],
    ['2020', { start: '2020-01-01', end: '2020-12-31', precision: 'year' }],
    ['2020-01-03..2020-01-05', { start: '2020-01-03', end: '2020-01-05', precision: 'range' }],
    ['2020-01-03..', { start: '2020-01-03', precision: 'range' }],
    ['..2020-01-03', { end: '2020-01-03', precision: 'range' }],
  ])('%s', (typed, read) => {
    expect(readDays(typed)).toEqual(read)
    expect(printInterval(readDays(typed)!)).toBe(typed)
  })

  it.each([
    '',
    '..',
    'Tuesday',
    '2020-02-30',
    '2020-13',
    '2020-01-05..2020-01-03',
    '2020-01-03..x',
    '1..2..3',
    '3.1.2020',
  ])('“%s” are none', (typed) => {
    expect(readDays(typed)).toBeUndefined()
  })
})
