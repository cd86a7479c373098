/** Two stores, one record, questions made at random: the answers are the same, and so is their order. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createCasefile, memoryCasefile } from '../../src/casefile/index.ts'
import {
  type Casefile,
  distanceKm,
  exactPoint,
  type Filed,
  type Incident,
  type IncidentQuery,
} from '../../src/model/index.ts'
import { addRun, incidentOf, report } from './reports.ts'

const folder = mkdtempSync(join(tmpdir(), 'qanat-same-'))
let stores: readonly [Casefile, Casefile]

const vocabulary = ['rocket', 'drone', 'base', 'zone', 'Kirkuk', 'F-16', '12.5', 'brigade'] as const
/** The n-th of a list, round and round. */
const nth = <T>(list: readonly T[], n: number): T => list[n % list.length]!

const reports: readonly Filed[] = Array.from({ length: 60 }, (_, i) => {
  const words = Array.from({ length: 3 + (i % 7) }, (_, j) => nth(vocabulary, i * 7 + j * (3 + (i % 3))))
  return report({ text: `Report ${i} attacked: ${words.join(' ')}.`, trigger: 'attacked' })
})
const incidents: readonly Incident[] = reports.map(({ claims }, i) => {
  const [claim] = claims
  const held = { basis: 'stated' as const, claims: [claim!.id] }
  const day = (n: number): string => `2020-0${1 + (n % 9)}-1${n % 10}`
  const time = { ...(i % 4 === 0 ? {} : { start: day(i) }), ...(i % 5 === 0 ? {} : { end: day(i + (i % 3)) }) }
  return incidentOf([claim!], {
    event: nth(['ASSAULT', 'PROTEST'] as const, i),
    standing: nth(['asserted', 'asserted', 'disputed'] as const, i),
    sources: 1 + (i % 3),
    initiators: [
      { name: `${nth(['Harbour', 'River'], i)} ${nth(['Brigade', 'Front', 'Cells'], i)}`, actor: `a${i % 5}`, ...held },
    ],
    places:
      i % 6 === 0
        ? []
        : [
            {
              name: nth(['Kirkuk', 'Camp Taji', 'Basra'], i),
              lat: -80 + ((i * 37) % 161) + i / 97,
              lon: -180 + ((i * 67) % 360) + i / 97,
              precision: nth(['site', 'town', 'country'] as const, i),
              ...held,
            },
          ],
    times: i % 7 === 0 ? [] : [{ ...time, precision: 'range', ...held }],
    tolls: i % 2 === 0 ? [] : [{ of: 'killed', high: i, values: [{ claim: claim!.id, high: i, approximate: false }] }],
  })
})

beforeAll(async () => {
  stores = [memoryCasefile(), await createCasefile(join(folder, 'same.qanat'), { home: folder })]
  for (const store of stores) {
    await store.file(reports, addRun)
    await store.merge({ incidents: incidents.toReversed(), network: [], findings: [] })
  }
})
afterAll(async () => {
  for (const store of stores) await store.close()
  rmSync(folder, { recursive: true, force: true })
})

const day = fc.constantFrom('2019-12-31', '2020-02-12', '2020-03-14', '2020-05-15', '2020-09-18')
const point = fc.record({
  lat: fc.integer({ min: -90, max: 90 }),
  lon: fc.integer({ min: -180, max: 180 }),
  km: fc.constantFrom(10, 500, 3000, 9000, 15_000, 25_000),
})
const whole: fc.Arbitrary<Required<Omit<IncidentQuery, 'mode' | 'country'>>> = fc.record({
  event: fc.constantFrom('ASSAULT', 'PROTEST', 'AID'),
  actor: fc.constantFrom('harbour', 'FRONT', 'harbour brigade', 'river cells', 'a3', 'cell'),
  place: fc.constantFrom('kirkuk', 'taji', 'camp'),
  after: day,
  before: day,
  sources: fc.constantFrom(1, 2, 3),
  standing: fc.constantFrom('asserted' as const, 'disputed' as const),
  near: point,
  killed: fc.constantFrom(0, 10, 55),
  limit: fc.constantFrom(0, 1, 5, 100),
  offset: fc.constantFrom(0, 1, 7),
})

/** One to three of the conditions at once. */
const asked: fc.Arbitrary<IncidentQuery> = whole.chain((query) =>
  fc
    .subarray(Object.keys(query) as (keyof typeof query)[], { minLength: 1, maxLength: 3 })
    .map((keys) => Object.fromEntries(keys.map((key) => [key, query[key]]))),
)

const word = fc.constantFrom<string>(...vocabulary, 'report', '7', 'nowhere')
const phrase = fc.oneof(
  word,
  fc.tuple(word, word).map((words) => `"${words.join(' ')}"`),
)
const { tree: question } = fc.letrec<{ tree: string; leaf: string; list: string; without: string }>((tie) => ({
  leaf: phrase,
  list: fc
    .tuple(tie('tree'), fc.constantFrom(' AND ', ' OR ', ' '), tie('tree'))
    .map(([a, by, b]) => `(${a}${by}${b})`),
  without: fc.tuple(tie('tree'), tie('tree')).map(([a, b]) => `(${a} NOT ${b})`),
  tree: fc.oneof({ maxDepth: 3 }, tie('leaf'), tie('list'), tie('without')),
}))

describe('memory and SQLite give the same answers', () => {
  it('about incidents', async () => {
    let found = 0
    await fc.assert(
      fc.asyncProperty(asked, async (query) => {
        const [memory, sqlite] = await Promise.all(stores.map(async (store) => await store.incidents(query)))
        expect(sqlite!.map(({ id }) => id)).toEqual(memory!.map(({ id }) => id))
        found += memory!.length
      }),
      { numRuns: 300 },
    )
    expect(found).toBeGreaterThan(100)
  })

  it('about circles whose edge runs through an incident, to the millimetre', async () => {
    const places = (await stores[0]!.incidents({})).flatMap(({ places: [place] }) => exactPoint(place) ?? [])
    const edge = fc.record({
      place: fc.constantFrom(...places),
      point,
      beyond: fc.constantFrom(-1e-2, -1e-6, 0, 1e-6, 1e-2),
    })
    await fc.assert(
      fc.asyncProperty(edge, async ({ place, point: { lat, lon }, beyond }) => {
        const near = { lat, lon, km: Math.max(0, distanceKm({ lat, lon }, place) + beyond) }
        const [memory, sqlite] = await Promise.all(stores.map(async (store) => await store.incidents({ near })))
        expect(sqlite!.map(({ id }) => id)).toEqual(memory!.map(({ id }) => id))
      }),
      { numRuns: 100 },
    )
  })

  it('about texts, in the same order', async () => {
    let found = 0
    await fc.assert(
      fc.asyncProperty(question, async (query) => {
        const [memory, sqlite] = await Promise.all(stores.map(async (store) => await store.search(query, 60)))
        expect(sqlite).toEqual(memory)
        found += memory!.length
      }),
      { numRuns: 300 },
    )
    expect(found).toBeGreaterThan(100)
  })
})
