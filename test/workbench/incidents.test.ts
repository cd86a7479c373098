/** The list of incidents: which rows answer, in what order, in which bars; what the address holds. */
import { describe, expect, test } from 'vitest'
import type { IncidentFilter } from '../../src/server/contract/index.ts'
import { dayNumber, isoOfDay } from '../../src/codebook/index.ts'
import { binOfRows, binsBetween, spanOf, sumBins } from '../../workbench/src/incidents/bins.ts'
import { daysOf, printDays } from '../../workbench/src/incidents/days.ts'
import { askedOf, bboxOf, boxOf, filterOf, withConditions } from '../../workbench/src/incidents/filter.ts'
import { orderOf, shownIn, sortOf } from '../../workbench/src/incidents/order.ts'
import { countOutlets, countWords, sift, type SiftMemory } from '../../workbench/src/incidents/sift.ts'
import { toldBy } from '../../workbench/src/incidents/told-by.ts'
import { tollWord, whatWord } from '../../workbench/src/incidents/words.ts'
import { rowsFrom } from './incident-rows.ts'

const rows = rowsFrom([
  {
    place: 'Taji',
    at: '33.5281,44.2572',
    precision: 'site',
    start: '2020-03-11',
    killed: '3/3/3',
    outlets: ['A', 'B'],
  },
  { event: 'PROTEST', place: 'Basra', at: '30.5,47.8', start: '2020-03-01', end: '2020-03-31' },
  { mode: 'drone', place: 'Baghdad', at: '33.3,44.4', start: '2020-01-03', killed: '7/7/10', standing: 'disputed' },
  { event: 'THREATEN', killed: '/5/' },
  { place: 'Iraq', at: '33,44', precision: 'country', country: 'IRQ', end: '2019-12-31', reviewed: 'accepted' },
])

/** Numbers of the rows that answer. */
function answering(filter: IncidentFilter): readonly number[] {
  const { shown } = sift(rows, filter)
  return [...shown].flatMap((is, row) => (is === 1 ? [row] : []))
}

describe('which rows answer', () => {
  test.each<[string, IncidentFilter, readonly number[]]>([
    ['all, when nothing is asked', {}, [0, 1, 2, 3, 4]],
    ['a type, in any case', { event: 'protest' }, [1]],
    ['a type that the record has not', { event: 'AID' }, []],
    ['a mode', { mode: 'drone' }, [2]],
    ['a country', { country: 'irq' }, [4]],
    ['a precision', { precision: 'country' }, [4]],
    ['those without coordinates', { precision: 'none' }, [3]],
    ['a source among several', { outlet: 'B' }, [0]],
    ['a source that nobody is', { outlet: 'C' }, []],
    ['so many sources', { sources: '2' }, [0]],
    ['standing and review', { standing: 'disputed' }, [2]],
    ['review', { reviewed: 'accepted' }, [4]],
    ['from a day on: a month that reaches into it is in, what has no day is out', { after: '2020-03-20' }, [1]],
    ['up to a month', { before: '2020-01' }, [2, 4]],
    ['an open side reaches without limit', { before: '2001' }, [4]],
    ['between', { after: '2020-03-02', before: '2020-03-11' }, [0, 1]],
    ['a day that is none asks nothing', { after: '2020-13-45' }, [0, 1, 2, 3, 4]],
    ['a box', { bbox: '44,33,45,34' }, [0, 2, 4]],
    ['a box across the 180th meridian', { bbox: '46,20,-170,40' }, [1]],
    ['all conditions together', { event: 'ASSAULT', after: '2020', bbox: '44,33,45,34' }, [0, 2]],
  ])('%s', (_, filter, expected) => {
    expect(answering(filter)).toEqual(expected)
  })

  test('those without coordinates and without a day are counted among those that answer', () => {
    expect(sift(rows, {})).toMatchObject({ count: 5, unplaced: 1, undated: 1 })
    expect(sift(rows, { event: 'ASSAULT' })).toMatchObject({ count: 3, unplaced: 0, undated: 0 })
  })

  test('what is remembered of one filter never answers for another', () => {
    const memory: SiftMemory = new Map()
    const seen = [
      { event: 'ASSAULT' },
      { event: 'PROTEST' },
      { event: 'PROTEST', after: '2020' },
      { after: '2020' },
      {},
    ].map((filter) => sift(rows, filter, memory).count)
    expect(seen).toEqual([3, 1, 1, 3, 5])
    const others = rowsFrom([{ event: 'PROTEST' }])
    expect(sift(others, { event: 'PROTEST' }, memory).count).toBe(1)
  })

  test('a facet counts what each of its words would leave while the others hold', () => {
    const sifted = sift(rows, { event: 'PROTEST', after: '2020-01' })
    const counts = countWords(rows.event, sifted, 'event')
    expect(Object.fromEntries(rows.event.values.map((word, code) => [word, counts[code]]))).toEqual({
      ASSAULT: 2,
      PROTEST: 1,
      THREATEN: 0,
    })
    const outlets = countOutlets(rows, sift(rows, { outlet: 'A' }))
    expect(Object.fromEntries(rows.outlets.values.map((name, code) => [name, outlets[code]]))).toEqual({
      A: 1,
      B: 1,
      'Tigris Post': 4,
    })
  })
})

describe('the order of the table', () => {
  const ordered = (sort: string) => [...orderOf(rows, sortOf(sort))]
  test.each([
    ['when', [4, 2, 1, 0, 3]],
    ['-when', [0, 1, 2, 4, 3]],
    ['killed', [0, 3, 2, 1, 4]],
    ['-killed', [2, 3, 0, 1, 4]],
    ['where', [2, 1, 4, 0, 3]],
    ['-sources', [0, 1, 2, 3, 4]],
  ])('by %s, what has no value last', (sort, expected) => {
    expect(ordered(sort)).toEqual(expected)
  })
  test('what is no column is the order of time', () => {
    expect(sortOf('price')).toEqual({ key: 'when', isDescending: false })
    expect(sortOf(null)).toEqual({ key: 'when', isDescending: false })
  })
})

describe('bars', () => {
  test.each([
    ['2020-01-30', '2020-02-02', 'day', ['2020-01-30', '2020-01-31', '2020-02-01', '2020-02-02']],
    ['2019-11-20', '2020-03-01', 'month', ['2019-11', '2019-12', '2020-01', '2020-02', '2020-03']],
    ['2003-03-20', '2020-01-01', 'year', Array.from({ length: 18 }, (_, i) => String(2003 + i))],
  ])('from %s to %s by %s', (first, last, unit, names) => {
    const made = binsBetween(dayNumber(first), dayNumber(last))
    expect(made.unit).toBe(unit)
    expect(made.bins.map(({ name }) => name)).toEqual(names)
    for (const [at, bin] of made.bins.entries()) expect(made.bins[at + 1]?.first ?? bin.last + 1).toBe(bin.last + 1)
  })

  test('a row stands at its first day; a bar knows what is only of a longer time, and what the dates leave out', () => {
    const { bins } = binsBetween(...spanOf(rows)!)
    const of = binOfRows(rows, bins)
    expect([...of].map((bin) => bins[bin]?.name)).toEqual([
      '2020-03-11',
      '2020-03-01',
      '2020-01-03',
      undefined,
      '2019-12-31',
    ])
    const sums = sumBins(rows, bins, of, sift(rows, { after: '2020-01' }))
    const total = (column: Float64Array) => column.reduce((sum, value) => sum + value, 0)
    expect([total(sums.all), total(sums.shown), total(sums.vague)]).toEqual([4, 3, 1])
    const killed = sumBins(rows, bins, of, sift(rows, {}), (row) => rows.killed.best[row]!)
    expect(total(killed.all)).toBe(10)
  })
  test('no row has a day', () => {
    expect(spanOf(rowsFrom([{}]))).toBeUndefined()
  })
})

describe('days', () => {
  test.each([
    ['2020-02-29', '2020-02-29', '2020-02-29'],
    ['2020-02-01', '2020-02-29', '2020-02'],
    ['2020-01-01', '2020-12-31', '2020'],
    ['2020-01-01', '2020-09-30', '2020-01-01 – 2020-09-30'],
    ['2020-01-01', '', 'since 2020-01-01'],
    ['', '2020-01-01', 'until 2020-01-01'],
    ['', '', undefined],
  ])('%s to %s is %s', (start, end, words) => {
    const day = (iso: string) => (iso === '' ? Number.NaN : dayNumber(iso))
    expect(printDays(day(start), day(end))).toBe(words)
  })
  test.each(['', '20', '2020-2', '2020-02-30', '2020-13', '2020-01-01x'])('“%s” is no day', (given) => {
    expect(daysOf(given)).toBeUndefined()
  })
})

describe('the address', () => {
  test('holds the conditions of the contract in the order in which they were set, and nothing else of the page', () => {
    const params = new URLSearchParams('event=ASSAULT&sel=i1&killed=3&sort=-when&q=')
    expect(filterOf(params)).toEqual({ event: 'ASSAULT', killed: '3' })
    expect(askedOf(filterOf(params))).toEqual({ killed: '3' })
    const next = withConditions(params, { event: 'PROTEST', killed: '3', mode: undefined })
    expect(Object.keys(filterOf(next))).toEqual(['killed', 'event'])
    expect(next.get('sel')).toBe('i1')
    expect(withConditions(next, { event: undefined }).has('event')).toBe(false)
  })
  test('a box is four numbers', () => {
    expect(boxOf('1,2,3,4')).toEqual([1, 2, 3, 4])
    for (const none of ['', '1,2,3', '1,2,3,x', undefined]) expect(boxOf(none)).toBeUndefined()
  })
  test('the sides of a box lie between the degrees that columns have', () => {
    expect(bboxOf([44.12344, 33, -1.00001, 34.99999])).toBe('44.12345,33.00005,-1.00005,34.99995')
  })
})

test('tolls in words', () => {
  const say = (text: string) => {
    const [low, best, high] = text.split('/').map((figure) => (figure === '' ? Number.NaN : Number(figure)))
    return tollWord(low!, best!, high!)
  }
  expect(['3/3/3', '2/3/5', '3/5/5', '/5/', '2//5', '2//', '//9', '//', '12000//'].map(say)).toEqual([
    '3',
    '3 (2–5)',
    '5 (3–5)',
    '5',
    '2–5',
    'at least 2',
    'up to 9',
    undefined,
    'at least 12,000',
  ])
})

test('codes in words', () => {
  expect(whatWord('ASSAULT', 'heavy-weapons')).toBe('Assault · heavy weapons')
  expect(whatWord('AID', undefined)).toBe('Aid')
})

test('two reports of one source are told apart by their day', () => {
  const document = (id: string, outlet: string, published?: string) => ({
    document: { id, name: `${id}.txt`, outlet, ...(published === undefined ? {} : { published }) },
  })
  const names = toldBy([
    document('a', 'Desert Wire', '2020-01-03'),
    document('b', 'Desert Wire', '2020-01-05'),
    document('a', 'Desert Wire', '2020-01-03'),
    document('c', 'Tigris Post'),
  ])
  expect(Object.fromEntries(names)).toEqual({
    a: 'Desert Wire, 2020-01-03',
    b: 'Desert Wire, 2020-01-05',
    c: 'Tigris Post',
  })
})

test('a step of the brush over a hundred thousand rows is sifted, ordered and summed within a frame', () => {
  const sketches = Array.from({ length: 1000 }, (_, i) => ({
    at: `${30 + (i % 7)},${40 + (i % 11)}`,
    start: isoOfDay(18_000 + (i % 900)),
    event: i % 3 === 0 ? 'PROTEST' : 'ASSAULT',
  }))
  const many = rowsFrom(Array.from({ length: 100 }, () => sketches).flat())
  const { bins } = binsBetween(...spanOf(many)!)
  const of = binOfRows(many, bins)
  const order = orderOf(many, sortOf('when'))
  const memory: SiftMemory = new Map()
  const costs = Array.from({ length: 30 }, (_, step) => {
    const begun = performance.now()
    const sifted = sift(many, { event: 'ASSAULT', after: isoOfDay(18_000 + step), before: '2020-06' }, memory)
    shownIn(order, sifted.shown, sifted.count)
    sumBins(many, bins, of, sifted)
    return performance.now() - begun
  })
  expect(Math.min(...costs)).toBeLessThanOrEqual(16)
})
