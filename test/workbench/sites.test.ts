/** Precincts, as far as the screen computes: the address, points that are typed, directions, the line of time. */
import { describe, expect, it } from 'vitest'
import type { Distant, Site } from '../../src/server/contract/index.ts'
import {
  askedOf,
  directionWord,
  filterOf,
  kmWord,
  pointOf,
  radiusOf,
  rounded,
  roundOf,
} from '../../workbench/src/screens/sites/round.ts'
import { standInTime } from '../../workbench/src/screens/sites/stand-in-time.ts'

describe('a point that is typed', () => {
  it.each([
    ['33.79, 42.44', 33.79, 42.44],
    ['33.79 42.44', 33.79, 42.44],
    [' -33.79;-42.44 ', -33.79, -42.44],
    ['33.79° N, 42.44° E', 33.79, 42.44],
    ['33.79S 42.44w', -33.79, -42.44],
    ['0,180', 0, 180],
  ])('%s', (typed, lat, lon) => expect(pointOf(typed)).toEqual({ lat, lon }))
  it.each(['', 'Kirkuk', '33.79', '91, 0', '0, 181', '33,79 42,44', '1e3, 2', '33.79, 42.44, 70'])(
    'is not %s',
    (typed) => expect(pointOf(typed)).toBeUndefined(),
  )
})

describe('a radius', () => {
  it.each([
    ['70', 70],
    ['0.5', 0.5],
    ['10000', 10_000],
  ])('%s', (typed, km) => expect(radiusOf(typed)).toBe(km))
  it.each(['', '0', '-1', '10001', '1e3', 'far', null])('is not %s', (typed) => expect(radiusOf(typed)).toBeUndefined())
})

describe('the address', () => {
  const site = { id: 'camp', name: 'Camp', lat: 33.5, lon: 44.25 } as Site
  const round = (address: string) => roundOf(new URLSearchParams(address), [site])

  it('names a site of the list', () =>
    expect(round('site=camp')).toEqual({
      lat: 33.5,
      lon: 44.25,
      km: 70,
      name: 'Camp',
      after: undefined,
      before: undefined,
    }))
  it('has a point of its own before that of the list', () =>
    expect(round('site=camp&at=1,2&name=Other&km=12.5&after=2020')).toMatchObject({
      lat: 1,
      lon: 2,
      km: 12.5,
      name: 'Other',
      after: '2020',
    }))
  it('falls back to the usual radius', () => expect(round('at=1,2&km=-4')?.km).toBe(70))
  it.each(['', 'site=nowhere', 'at=here', 'km=70'])('names nothing with “%s”', (address) =>
    expect(round(address)).toBeUndefined(),
  )
  it('asks the server without exponents', () => {
    expect(askedOf({ lat: 1e-7, lon: -2.5, km: 70 })).toEqual({ lat: '0', lon: '-2.5', km: '70' })
    expect(filterOf({ lat: 1, lon: 2, km: 3, before: '2020' })).toEqual({ near: '1,2,3', before: '2020' })
  })
  it('rounds a click', () => expect(rounded(33.123456)).toBe(33.1235))
})

describe('in words', () => {
  it.each([
    [0, 'N, 0°'],
    [311.9, 'NW, 312°'],
    [359.8, 'N, 0°'],
    [undefined, 'here'],
  ])('%s', (bearing, word) => expect(directionWord(bearing)).toBe(word))
  it.each([
    [0, '0 km'],
    [12.34, '12.3 km'],
    [9810.2, '9,810 km'],
  ])('%s', (km, word) => expect(kmWord(km)).toBe(word))
})

describe('the line of time', () => {
  const inside = (...days: readonly (readonly [start?: string, end?: string])[]): readonly Distant[] =>
    days.map(([start, end], at) => ({
      incident: {
        id: `i${at}`,
        event: 'ASSAULT',
        initiators: '',
        recipients: '',
        sources: 1,
        ...(start === undefined ? {} : { start }),
        ...(end === undefined ? {} : { end }),
      },
      lat: 0,
      lon: 0,
      km: 1,
    }))

  it('has its ends, its undated, what lies on one day one above the other', () => {
    const line = standInTime(inside(['2020-01-01', '2020-01-01'], ['2020-01-01'], [], ['2020-01-06', '2020-01-11']))!
    expect([line.first, line.last, line.undated]).toEqual(['2020-01-01', '2020-01-11', 1])
    expect(line.stands.map(({ at, length, below }) => [at, length, below])).toEqual([
      [0, 0, 0],
      [0, 0, 1],
      [0.5, 0.5, 0],
    ])
  })
  it('is none without days', () => expect(standInTime(inside([], []))).toBeUndefined())
  it('is a point for one day', () => expect(standInTime(inside(['2020-01-01']))!.stands[0]!.at).toBe(0))
})
