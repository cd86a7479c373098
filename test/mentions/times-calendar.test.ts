import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  civilFromDays,
  dayOfIso,
  daysFromCivil,
  easter,
  firstDay,
  isoDay,
  lastDay,
  momentOf,
  printMoment,
  shiftDay,
  weekdayOf,
} from '../../src/mentions/times/calendar.ts'
import { hijriDay, hijriMonthOfYear } from '../../src/mentions/times/hijri.ts'

const day = (iso: string): number => dayOfIso(iso)!
const anyDay = fc.integer({ min: -700_000, max: 700_000 })
const unit = fc.constantFrom(
  ...(['day', 'week', 'weekend', 'month', 'quarter', 'half', 'season', 'year', 'decade', 'century'] as const),
)

describe('calendar', () => {
  test('days and dates turn into each other', () => {
    fc.assert(
      fc.property(anyDay, (n) => {
        const { year, month, day: ofMonth } = civilFromDays(n)
        expect(daysFromCivil(year, month, ofMonth)).toBe(n)
      }),
    )
  })

  test('agrees with the calendar of the platform', () => {
    fc.assert(
      fc.property(fc.integer({ min: -25_000, max: 60_000 }), (n) => {
        const platform = new Date(n * 86_400_000)
        expect(isoDay(n)).toBe(platform.toISOString().slice(0, 10))
        expect(weekdayOf(n) % 7).toBe(platform.getUTCDay())
      }),
    )
  })

  test('a day lies in the moment it belongs to, and moments leave no gap', () => {
    fc.assert(
      fc.property(anyDay, unit, (n, of) => {
        const moment = momentOf(of, n)
        expect(lastDay(moment)).toBeGreaterThanOrEqual(firstDay(moment))
        if (of === 'weekend') return
        expect(firstDay(moment)).toBeLessThanOrEqual(n)
        expect(lastDay(moment)).toBeGreaterThanOrEqual(n)
        expect(firstDay({ unit: of, n: moment.n + 1 })).toBe(lastDay(moment) + 1)
      }),
    )
  })

  test.each([
    ['2020-01-03', 'week', '2020-W01'],
    ['2021-01-03', 'week', '2020-W53'],
    ['2018-12-31', 'week', '2019-W01'],
    ['2020-01-04', 'weekend', '2020-W01-WE'],
    ['2020-02-29', 'month', '2020-02'],
    ['2020-09-30', 'quarter', '2020-Q3'],
    ['2020-07-01', 'half', '2020-H2'],
    ['2020-01-15', 'season', '2019-WI'],
    ['2020-03-01', 'season', '2020-SP'],
    ['1999-12-31', 'decade', '199'],
    ['1999-12-31', 'century', '19'],
  ] as const)('%s lies in the %s %s', (iso, of, value) => {
    expect(printMoment(momentOf(of, day(iso)))).toBe(value)
  })

  test.each([
    ['2020-01-31', 'month', 1, '2020-02-29'],
    ['2020-02-29', 'year', -1, '2019-02-28'],
    ['2020-03-03', 'week', -2, '2020-02-18'],
    ['2020-12-31', 'day', 1, '2021-01-01'],
  ] as const)('%s and %s x %i is %s', (iso, of, by, to) => {
    expect(isoDay(shiftDay(day(iso), of, by))).toBe(to)
  })

  test.each(['2019-02-29', '2020-13-01', '2020-00-10', '2020-1-3', 'soon'])('%s is no date', (iso) => {
    expect(dayOfIso(iso)).toBeUndefined()
  })

  test.each([
    [1999, '1999-04-04'],
    [2000, '2000-04-23'],
    [2020, '2020-04-12'],
    [2038, '2038-04-25'],
  ])('Easter %i is on %s', (year, iso) => {
    expect(isoDay(easter(year))).toBe(iso)
  })

  test('the tabular Islamic calendar', () => {
    expect(isoDay(hijriDay(1441, 9, 1))).toBe('2020-04-24')
    expect(hijriMonthOfYear(2020, 9)).toEqual({ start: '2020-04-24', end: '2020-05-23', precision: 'month' })
    expect(hijriMonthOfYear(2030, 9)).toBeUndefined()
  })
})
