/** What other code books write beside an event: values, classes, precisions, the way back. */
import { describe, expect, it } from 'vitest'
import {
  acledCount,
  acledDay,
  acledDescription,
  acledInter,
  acledInters,
  acledTypes,
  cameo,
  cameoActor,
  cameoByStatus,
  cameoCodes,
  cameoQuad,
  goldsteinOf,
  intervalOfUcdp,
  interactionOf,
  interOf,
  isMode,
  modesOf,
  partyOfUcdp,
  ploverEvents,
  ploverOfAcled,
  ploverScore,
  prioGrid,
  quadOf,
  sectorOfInter,
  stretchOf,
  stretchOfAcledDay,
  ucdpDatePrecision,
  ucdpSide,
} from '../../src/codebook/index.ts'
import type { Interval } from '../../src/model/index.ts'

const days = (start: string, end = start, precision: Interval['precision'] = 'range'): Interval => ({
  start,
  end,
  precision,
})

describe('Goldstein values', () => {
  it('are there for every CAMEO code, from -10 to 10', () => {
    for (const { code } of cameoCodes) {
      expect(Math.abs(goldsteinOf(code)!), code).toBeLessThanOrEqual(10)
    }
  })
  it.each([
    ['194', -10],
    ['0841', 7],
    ['1821', -9],
    ['0334', 6],
    ['0333', 5.2],
    ['141', -6.5],
    ['130', -4.4],
    ['01', 0],
    ['99', undefined],
    ['1', undefined],
  ])('%s has %s', (code, value) => {
    expect(goldsteinOf(code)).toBe(value)
  })
  it('go with quads by root', () => {
    expect(['0211', '057', '060', '0874', '090', '139', '140', '204'].map(cameoQuad)).toEqual([1, 1, 2, 2, 3, 3, 4, 4])
  })
})

describe('PLOVER scores', () => {
  it('are there for every event and mode, conflict below and cooperation not below zero', () => {
    for (const { event } of ploverEvents) {
      for (const mode of [undefined, ...modesOf(event)]) {
        const score = ploverScore(event, mode)
        expect(Math.abs(score)).toBeLessThanOrEqual(10)
        if (quadOf(event) <= 2) expect(score).toBeGreaterThan(0)
        if (quadOf(event) === 4) expect(score).toBeLessThan(0)
      }
    }
  })
})

describe('CAMEO actors', () => {
  it.each([
    [{ country: 'IRQ', sector: 'MIL' }, 'IRQMIL'],
    [{ country: 'IRQ' }, 'IRQ'],
    [{ sector: 'PRM' }, 'UAF'],
    [{ country: 'IRQ', sector: 'JRN' }, 'IRQMED'],
    [{ country: 'IRQ', sector: 'MED' }, 'IRQHLH'],
    [{ country: 'IRQ', sector: 'PTY' }, 'IRQ'],
    [{ country: 'UNO' }, 'UNO'],
    [{ country: 'EUR', sector: 'GOV' }, 'EURGOV'],
    [{}, undefined],
  ])('%j is %s', (actor, code) => {
    expect(cameoActor(actor).code).toBe(code)
  })
})

describe('ACLED', () => {
  it.each([
    [days('2020-03-11'), '2020-03-11', 1],
    [days('2020-03-09', '2020-03-15'), '2020-03-12', 2],
    [days('2020-03-14', '2020-03-15'), '2020-03-14', 2],
    [days('2020-02-01', '2020-02-29', 'month'), '2020-02-15', 3],
    [days('2020-03-05', '2020-03-20'), '2020-03-16', 3],
  ])('knows a day: %j', (when, date, precision) => {
    expect(acledDay(when)).toEqual({ date, precision })
  })
  it.each([
    [days('2020-03-01', '2020-04-01')],
    [days('2020-01-01', '2020-12-31', 'year')],
    [{ start: '2020-03-01', precision: 'range' } as Interval],
    [days('2020-03-11', '2020-03-01')],
    [days('2020-03-11', '2020-03-11', 'vague')],
    [undefined],
  ])('refuses what is vaguer than a month: %j', (when) => {
    expect(acledDay(when)).toBeUndefined()
  })
  it('gives the days back', () => {
    for (const when of [days('2020-03-11', '2020-03-11', 'day'), days('2020-02-01', '2020-02-29', 'month')]) {
      expect(stretchOfAcledDay(acledDay(when)!)).toEqual(when)
    }
  })
  it.each([
    ['dozens', { low: 24 }, 12],
    ['hundreds of people', { low: 200 }, 100],
    ['several', { low: 3, high: 9 }, 3],
    ['at least 12', { low: 12, best: 12 }, 12],
    ['30 to 40', { low: 30, best: 35, high: 40 }, 30],
    ['up to 12', { high: 12 }, 0],
    ['some 20 dead', { low: 20, best: 20 }, 20],
    ['nothing', {}, 0],
  ])('counts %j as its codebook says', (words, count: { low?: number; best?: number; high?: number }, dead) => {
    expect(acledCount(words, count)).toBe(dead)
  })
  it.each([
    [{ name: 'soldiers', sector: 'MIL', country: 'IRQ' }, 1],
    [{ name: 'soldiers', sector: 'MIL', country: 'USA' }, 8],
    [{ name: 'the ministry', sector: 'GOV' }, 1],
    [{ name: 'insurgents', sector: 'REB', country: 'IRQ' }, 2],
    [{ name: 'a network', country: 'IMG' }, 2],
    [{ name: 'Harbour Brigade', sector: 'PRM' }, 3],
    [{ name: 'gunmen' }, 3],
    [{ name: 'peacekeepers', country: 'UNO', sector: 'MIL' }, 8],
    [{ name: 'teachers', sector: 'EDU', country: 'IRQ' }, 7],
    [{ name: 'Rioters (Iraq)', sector: 'CVL' }, 5],
    [{ name: 'a bridge', country: 'IRQ' }, undefined],
  ])('classes %j', (party, inter) => {
    expect(interOf(party, 'IRQ')).toBe(inter)
  })
  it('calls civilians who march protesters, and those marched against civilians', () => {
    const people = { name: 'people', sector: 'CVL', country: 'IRQ' }
    expect([interOf(people, 'IRQ', 'Protests'), interOf(people, 'IRQ', 'Riots'), interOf(people, 'IRQ')]).toEqual([
      6, 5, 7,
    ])
  })
  it('reads classes as text and as number', () => {
    for (const [number, text] of Object.entries(acledInters)) {
      expect([acledInter(number), acledInter(text), acledInter(text.toUpperCase())]).toEqual(
        Array(3).fill(Number(number)),
      )
    }
    expect(acledInter('9')).toBeUndefined()
  })
  it('names pairs with the lower class first, but for one', () => {
    expect(interactionOf(3, 1)).toBe('State forces-Political militia')
    expect(interactionOf(7, 8)).toBe('External/Other forces-Civilians')
    expect(interactionOf(6, undefined)).toBe('Protesters only')
  })
  it('has a name for those whom a text only describes', () => {
    expect(acledDescription({ name: 'soldiers', sector: 'MIL', country: 'USA' }, 8, 'Iraq')).toBe(
      'Military Forces of United States',
    )
    expect(acledDescription({ name: 'police', sector: 'COP' }, 1, 'Iraq')).toBe('Police Forces of Iraq')
    expect(acledDescription({ name: 'gunmen' }, 3, 'Iraq')).toBe('Unidentified Armed Group (Iraq)')
    expect(acledDescription({ name: 'militias', sector: 'PRM' }, 3, 'Iraq')).toBeUndefined()
    expect(acledDescription({ name: 'Military Forces of Iraq (2018-2020)', sector: 'MIL' }, 1, 'Iraq')).toBeUndefined()
  })
  it('leads back to PLOVER from all sub-types but Other', () => {
    for (const { sub_event_type } of acledTypes) {
      const code = ploverOfAcled(sub_event_type)
      if (sub_event_type === 'Other') expect(code).toBeUndefined()
      else expect(code!.mode === undefined || isMode(code!.event, code!.mode), sub_event_type).toBe(true)
    }
    expect(ploverOfAcled('toString')).toBeUndefined()
  })
  it('gives sectors by class and name', () => {
    expect(sectorOfInter(1, 'Police Forces of Iraq (2018-)')).toBe('COP')
    expect(sectorOfInter(1, 'Government of Iraq')).toBe('GOV')
    expect(sectorOfInter(8, 'Private Security Forces')).toBeUndefined()
    expect([2, 3, 4, 5, 7].map((inter) => sectorOfInter(inter, 'x'))).toEqual(['REB', 'PRM', 'PRM', 'CVL', 'CVL'])
    expect(sectorOfInter(3, 'Unidentified Armed Group (Iraq)')).toBe('UAF')
  })
})

describe('UCDP', () => {
  it.each([
    [days('2020-03-11'), 1],
    [days('2020-03-11', '2020-03-12'), 2],
    [days('2020-03-11', '2020-03-16'), 2],
    [days('2020-03-09', '2020-03-15'), 3],
    [days('2020-03-01', '2020-03-31'), 4],
    [days('2020-03-01', '2020-04-30'), 5],
    [days('2020-01-01', '2020-12-31'), 5],
    [days('2019-01-01', '2020-12-31'), undefined],
    [{ end: '2020-12-31', precision: 'range' } as Interval, undefined],
  ])('knows how exactly a day is known: %j', (when, precision) => {
    expect(ucdpDatePrecision(when)).toBe(precision)
  })
  it('reads days with their precision', () => {
    expect(intervalOfUcdp('2020-03-11', '2020-03-11').precision).toBe('day')
    expect(intervalOfUcdp('2020-03-09', '2020-03-15').precision).toBe('week')
    expect(intervalOfUcdp('2020-03-01', '2020-03-31').precision).toBe('range')
  })
  it.each([
    [{ name: 'the army', sector: 'MIL', country: 'IRQ' }, 'Government of Iraq'],
    [{ name: 'shoppers', sector: 'CVL' }, 'Civilians'],
    [{ name: 'Reed League', sector: 'REB' }, 'Reed League'],
    [{ name: 'the army', sector: 'MIL' }, 'the army'],
    [{ name: 'Government of Utopia' }, 'Government of Utopia'],
  ])('calls %j its name', (party, side) => {
    expect(ucdpSide(party)).toBe(side)
    expect(ucdpSide(partyOfUcdp(side))).toBe(side)
  })
  // Corners and a point that was worked out by hand: row 247, column 448.
  it.each([
    [-90, -180, 1],
    [90, 180, 259200],
    [33.5244, 44.2517, 247 * 720 + 448 + 1],
  ])('knows the cell of %d, %d', (lat, lon, cell) => {
    expect(prioGrid(lat, lon)).toBe(cell)
  })
})

describe('stretches of days', () => {
  it('have a length and a middle', () => {
    expect(stretchOf(days('2020-02-28', '2020-03-01'))).toMatchObject({ days: 3, middle: '2020-02-29' })
  })
  it('are none when the days are none', () => {
    expect(stretchOf(days('2020-02-30', '2020-03-01'))).toBeUndefined()
    expect(stretchOf(days('soon'))).toBeUndefined()
  })
})

describe('CAMEO by status', () => {
  it.each([
    ['CONSULT', 'asserted', '042', '042'],
    ['CONSULT', 'intended', '042', '036'],
    ['CONSULT', 'negated', '040', '125'],
    ['AID', 'predicted', '070', '033'],
    ['ASSAULT', 'threatened', '190', '138'],
    ['ASSAULT', 'negated', '190', null],
    ['ACCUSE', 'intended', '111', '111'],
    ['AGREE', 'asserted', null, null],
  ] as const)('%s %s of %s is %s', (event, status, happened, code) => {
    expect(cameoByStatus(event, status, happened)).toBe(code)
  })
  it('writes only codes that CAMEO has', () => {
    const statuses = ['asserted', 'denied', 'negated', 'predicted', 'conditional', 'threatened', 'intended'] as const
    for (const { event } of ploverEvents)
      for (const status of statuses) {
        const code = cameoByStatus(event, status, '010')
        if (code !== null) expect(cameo(code), `${event} ${status}`).toBeDefined()
      }
  })
})
