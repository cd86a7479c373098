/** The sixteen example reports, merged, against the incidents a person sees in them. */
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { scoreClusters } from '../../bench/merge.ts'
import { mergeClaims } from '../../src/incidents/index.ts'
import type { Claim, Document, Incident, Reviewed } from '../../src/model/index.ts'
import { read } from '../reading.ts'

interface Labelled {
  readonly incident: string
  readonly claims: readonly string[]
}

const folder = new URL('../../examples/baghdad-2020/', import.meta.url)
const labels = parse(readFileSync(new URL('baghdad-2020.yml', import.meta.url), 'utf8')) as readonly Labelled[]

function readReports(): Reviewed {
  const readings = readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => {
      const meta = JSON.parse(readFileSync(new URL(name.replace('.txt', '.meta.json'), folder), 'utf8')) as Pick<
        Document,
        'title' | 'outlet' | 'published'
      >
      const { title, outlet, published } = meta
      return read(readFileSync(new URL(name, folder), 'utf8'), {
        name,
        ...(title === undefined ? {} : { title }),
        ...(outlet === undefined ? {} : { outlet }),
        ...(published === undefined ? {} : { published }),
      })
    })
  const people = readings.flatMap(({ mentions }) =>
    mentions.flatMap((mention) =>
      mention.kind === 'actor' && mention.referent?.type === 'person' ? [mention.referent.id] : [],
    ),
  )
  return {
    documents: readings.map(({ document }) => document),
    claims: readings.flatMap(({ claims }) => claims),
    tallies: readings.flatMap(({ tallies }) => tallies),
    ties: readings.flatMap(({ ties }) => ties),
    reviews: new Map(),
    people: new Set(people),
  }
}

const reviewed = readReports()
const { incidents, network } = mergeClaims(reviewed, [])
const documents = new Map(reviewed.documents.map((document) => [document.id, document]))

/** "01:3 killing": report, line, word. */
function labelOf({ document, trigger }: Claim): string {
  const { name, text } = documents.get(document)!
  const line = text.slice(0, trigger[0]).split('\n').length
  return `${name.slice(0, 2)}:${line} ${text
    .slice(...trigger)
    .replace(/\s+/g, ' ')
    .toLowerCase()}`
}

const byLabel = new Map(reviewed.claims.map((claim) => [labelOf(claim), claim]))

function incidentWith(label: string): Incident {
  const id = byLabel.get(label)?.id
  const found = incidents.find(({ claims }) => claims.some(({ claim }) => claim === id))
  if (found === undefined) throw new Error(`no incident holds ${label}`)
  return found
}

describe('sixteen reports', () => {
  const gold = new Map(labels.flatMap(({ incident, claims }) => claims.map((label) => [label, incident] as const)))
  const found = new Map(incidents.flatMap(({ id, claims }) => claims.map(({ claim }) => [claim, id] as const)))
  const items = reviewed.claims.flatMap((claim) => {
    const group = found.get(claim.id) ?? claim.id
    const incident = gold.get(labelOf(claim))
    return incident === undefined ? [] : [[incident, group] as const]
  })

  it('still have the claims that were labelled', () => {
    const missing = [...gold.keys()].filter((label) => !byLabel.has(label))
    expect(missing.length, missing.join('\n')).toBeLessThan(gold.size / 8)
  })

  it('merge as a person would', () => {
    const { pairPrecision, pairRecall, b3Precision, b3Recall } = scoreClusters(items)
    expect(pairPrecision).toBeGreaterThan(0.95)
    expect(pairRecall).toBeGreaterThan(0.85)
    expect(b3Precision).toBeGreaterThan(0.95)
    expect(b3Recall).toBeGreaterThan(0.85)
  })

  it('keep three attacks on the Green Zone apart', () => {
    const ids = ['12:9 hit', '14:3 fired', '15:3 fired'].map((label) => incidentWith(label).id)
    expect(new Set(ids).size).toBe(3)
  })

  it('keep both barrages on Taji apart', () => {
    expect(incidentWith('10:3 struck').id).not.toBe(incidentWith('10:9 barrage').id)
  })

  it('tell one attack on Taji from three outlets', () => {
    const taji = incidentWith('10:3 struck')
    expect(taji).toMatchObject({ sources: 3, mode: 'heavy-weapons', standing: 'asserted' })
    expect(taji.times[0]).toMatchObject({ start: '2020-03-11', end: '2020-03-11' })
    expect(taji.places[0]).toMatchObject({ precision: 'site' })
    expect(taji.tolls.find(({ of }) => of === 'killed')).toMatchObject({ low: 3, best: 3, high: 3 })
  })

  it('keep the denial of the K1 attack and both tolls of al-Qaim', () => {
    expect(incidentWith('01:3 hit').standing).toBe('disputed')
    const qaim = incidentWith('03:3 bombed')
    expect(qaim.tolls.find(({ of }) => of === 'killed')).toMatchObject({ low: 19, best: 19, high: 25 })
    expect(qaim.dissent.map(({ kind }) => kind)).toContain('count')
  })

  it('see the drone through the first report of rockets', () => {
    const airport = incidentWith('07:3 drone strike')
    expect(airport.id).toBe(incidentWith('06:3 hit').id)
    expect(airport.mode).toBe('drone')
    expect(airport.dissent.map(({ kind }) => kind)).toContain('type')
  })

  it('make no incident of what only may happen', () => {
    const supposed = ['05:7 bombed', '05:7 fire', '12:18 strike', '15:7 attack']
    const ids = supposed.map((label) => byLabel.get(label)?.id)
    const founded = incidents.filter(({ claims }) => claims.every(({ claim }) => ids.includes(claim)))
    expect(founded).toEqual([])
  })

  it('give a network of who is what to whom', () => {
    expect(network).toContainEqual(
      expect.objectContaining({
        from: expect.objectContaining({ id: 'qassem-soleimani' }),
        relation: 'commands',
        stated: [expect.any(String), expect.any(String)],
        first: '2020-01-03',
        last: '2020-01-05',
      }),
    )
  })
})
