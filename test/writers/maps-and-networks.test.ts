/** Maps and networks, read back by other readers; those of other languages where they are installed. */
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { DatabaseSync } from '@photostructure/sqlite'
import { parquetMetadata, parquetReadObjects } from 'hyparquet'
import { afterAll, describe, expect, it } from 'vitest'
import type { Exporter, HeldPlace } from '../../src/model/index.ts'
import { ftm, geojson, gpkg, graphml, incidentsCsv, parquet, timemap } from '../../src/writers/index.ts'
import { exported, exportedText, incidentOf, record } from './record.ts'

const folder = mkdtempSync(join(tmpdir(), 'qanat-export-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Writes an export to a folder of its own; gives the paths. */
async function written(exporter: Exporter, of = record): Promise<readonly string[]> {
  const { files } = await exported(exporter, of)
  return files.map(({ path, bytes }) => {
    const target = join(folder, exporter.id, exporter.folder ? path : `record${path}`)
    mkdirSync(dirname(target), { recursive: true })
    writeFileSync(target, bytes)
    return target
  })
}

const runs = (program: string, ...parts: readonly string[]): boolean => spawnSync(program, parts).status === 0
const python = runs('python3', '--version')
const gdal = 'ogrinfo'
const ogrinfo = runs(gdal, '--version')
const networkx = python && runs('python3', '-c', 'import networkx')
const pyarrow = python && runs('python3', '-c', 'import pyarrow')

function py(code: string, ...parts: readonly string[]): unknown {
  return JSON.parse(execFileSync('python3', ['-c', `import json, sys\n${code}`, ...parts], { encoding: 'utf8' }))
}

const unplaced = {
  ...record,
  incidents: [...record.incidents, { ...incidentOf(record.claims[0]!), id: 'nowhere', places: [] }],
}

describe('GeoPackage', () => {
  it('has the marks and tables of the standard', async () => {
    const [path] = await written(gpkg, unplaced)
    const database = new DatabaseSync(path!, { readOnly: true })
    const all = (sql: string): readonly Record<string, unknown>[] =>
      database.prepare(sql).all() as Record<string, unknown>[]
    expect(all('PRAGMA application_id')).toEqual([{ application_id: 0x47504b47 }])
    expect(all('PRAGMA user_version')).toEqual([{ user_version: 10300 }])
    expect(all('PRAGMA integrity_check')).toEqual([{ integrity_check: 'ok' }])
    expect(all('PRAGMA foreign_key_check')).toEqual([])
    expect(all('SELECT table_name, data_type, srs_id FROM gpkg_contents')[0]).toEqual({
      table_name: 'incidents',
      data_type: 'features',
      srs_id: 4326,
    })
    expect(all('SELECT count(*) AS n FROM quotes')[0]!['n']).toBeGreaterThan(20)
    expect(all(`SELECT killed_high, typeof(start) AS day FROM incidents WHERE id = 'i-c1'`)).toEqual([
      { killed_high: 5, day: 'text' },
    ])
    expect(all(`SELECT geom FROM incidents WHERE id = 'nowhere'`)).toEqual([{ geom: null }])
    const [{ geom }] = all(`SELECT geom FROM incidents WHERE id = 'i-c1'`) as unknown as [{ geom: Uint8Array }]
    const blob = Buffer.from(geom)
    expect(blob.subarray(0, 2).toString()).toBe('GP')
    expect([blob.readInt32LE(4), blob.readDoubleLE(13), blob.readDoubleLE(21)]).toEqual([4326, 44.2517, 33.5244])
    database.close()
  })

  it.skipIf(!ogrinfo)('opens in GDAL, on which QGIS stands (skipped where ogrinfo is not installed)', async () => {
    const [path] = await written(gpkg)
    const told = execFileSync(gdal, ['-so', path!, 'incidents'], { encoding: 'utf8' })
    expect(told).toContain('Feature Count: 4')
    expect(told).toContain('Geometry: Point')
  })

  it.skipIf(!python)('opens in Python (skipped where python3 is not installed)', async () => {
    const [path] = await written(gpkg)
    const names = py(
      `import sqlite3\ndb = sqlite3.connect(sys.argv[1])\nprint(json.dumps([r[0] for r in db.execute("select place from incidents order by fid")]))`,
      path!,
    )
    expect(names).toEqual(['Basra', 'Kirkuk', 'Iraq', 'Camp Taji'])
  })
})

describe('Parquet', () => {
  it('is read back by another reader, with types', async () => {
    const { files } = await exported(parquet)
    expect(files.map(({ path }) => path)).toEqual(
      ['incidents', 'claims', 'quotes', 'ties', 'findings', 'sources', 'decisions'].map((name) => `${name}.parquet`),
    )
    const buffer = (name: string): ArrayBuffer => {
      const { bytes } = files.find(({ path }) => path === `${name}.parquet`)!
      return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer
    }
    const incidents = await parquetReadObjects({ file: buffer('incidents') })
    expect(incidents).toHaveLength(4)
    expect(incidents[3]).toMatchObject({
      id: 'i-c1',
      start: new Date('2020-03-11'),
      killed_low: 3n,
      killed_high: 5n,
      latitude: 33.5244,
      place: 'Camp Taji',
      cameo: '194',
    })
    expect(incidents[0]!['killed_low'] ?? null).toBeNull()
    const sources = await parquetReadObjects({ file: buffer('sources') })
    expect(sources[1]!['title']).toBe('Five dead in Taji – "no tie to us" 🚀')
    expect(parquetMetadata(buffer('claims')).created_by).toBe('Qanat 0.0.0')
  })

  it.skipIf(!pyarrow)('is read by pyarrow (skipped where it is not installed)', async () => {
    const [path] = await written(parquet)
    const schema = py(
      `import pyarrow.parquet as pq\ns = pq.read_schema(sys.argv[1])\nprint(json.dumps({f.name: str(f.type) for f in s}))`,
      path!,
    )
    expect(schema).toMatchObject({ start: 'date32[day]', killed_best: 'int64', latitude: 'double', cameo: 'string' })
  })
})

describe('CSV', () => {
  it.skipIf(!python)('is read by Python row for row (skipped where python3 is not installed)', async () => {
    const [path] = await written(incidentsCsv)
    const rows = py(
      `import csv\nprint(json.dumps(list(csv.DictReader(open(sys.argv[1], newline="", encoding="utf-8")))))`,
      path!,
    ) as Record<string, string>[]
    expect(rows.map((row) => row['initiators'])).toEqual(['people', 'Gunmen', "'=Police", 'Harbour Brigade'])
    expect(rows[3]).toMatchObject({
      killed_high: '5',
      latitude: '33.5244',
      other_counts: 'munitions rockets: 30/30/30',
    })
  })
})

describe('GraphML', () => {
  it('joins initiators to incidents and incidents to recipients', async () => {
    const { files } = await exported(graphml)
    const text = Buffer.from(files[1]!.bytes).toString()
    expect(text).toContain('source="harbour-brigade" target="i-c1"')
    expect(text).toContain('source="i-c1" target="coalition"')
    for (const [, from, to] of text.matchAll(/source="([^"]*)" target="([^"]*)"/g)) {
      expect(text).toContain(`<node id="${from}">`)
      expect(text).toContain(`<node id="${to}">`)
    }
  })

  it('escapes names, and replaces what XML cannot hold', async () => {
    const [tie] = record.network
    const name = 'A "B" <C> & \u0001\ud800 🚀'
    const { files } = await exported(graphml, { ...record, network: [{ ...tie!, from: { id: name, name } }] })
    const text = Buffer.from(files[0]!.bytes).toString()
    expect(text).toContain('<data key="node-label">A &quot;B&quot; &lt;C&gt; &amp; \ufffd\ufffd 🚀</data>')
  })

  it.skipIf(!networkx)('is read by NetworkX (skipped where it is not installed)', async () => {
    const paths = await written(graphml)
    const sizes = paths.map((path) =>
      py(
        `import networkx\ng = networkx.read_graphml(sys.argv[1])\nprint(json.dumps([len(g.nodes), len(g.edges)]))`,
        path,
      ),
    )
    expect(sizes).toEqual([
      [2, 1],
      [12, 8],
    ])
  })
})

interface Feature {
  readonly geometry: object | null
}

describe('GeoJSON', () => {
  it('keeps an incident that nobody can place, without a geometry', async () => {
    const { type, features } = JSON.parse(await exportedText(geojson, unplaced)) as {
      type: string
      features: Feature[]
    }
    expect(type).toBe('FeatureCollection')
    expect(features.map(({ geometry }) => geometry !== null)).toEqual([true, true, true, true, false])
  })

  it('draws a precinct that was asked for before the incidents, as a polygon that says what it is', async () => {
    const ring = [
      [44, 33],
      [45, 33],
      [45, 34],
      [44, 33],
    ]
    const precinct = {
      name: 'Harbour',
      lat: 33.5,
      lon: 44.5,
      km: 70,
      shape: { type: 'Polygon', coordinates: [ring] },
    } as const
    const options = { rules: [], version: '0.0.0', at: '2020-04-02T10:00:00Z', precincts: [precinct] }
    let text = ''
    for await (const { content } of geojson.export(record, options, () => {}))
      for await (const piece of content) text += String(piece)
    const { features } = JSON.parse(text) as { features: readonly (Feature & { readonly properties: object })[] }
    const plain = JSON.parse(await exportedText(geojson)) as { features: readonly Feature[] }
    expect(features[0]).toEqual({
      type: 'Feature',
      geometry: precinct.shape,
      properties: { kind: 'precinct', name: 'Harbour', lat: 33.5, lon: 44.5, km: 70 },
    })
    expect(features.slice(1)).toEqual(plain.features)
  })
})

describe('TimeMap', () => {
  const read = async (of = record): Promise<Record<string, unknown>> => {
    const { files } = await exported(timemap, of)
    return Object.fromEntries(files.map(({ path, bytes }) => [path, JSON.parse(Buffer.from(bytes).toString())]))
  }
  type Event = Readonly<Record<string, string | readonly string[]>>

  it('has strings everywhere but for its lists, dates as it parses them, and no association that is not listed', async () => {
    const files = await read(unplaced)
    const listed = new Set((files['associations.json'] as { id: string }[]).map(({ id }) => id))
    const sources = files['sources.json'] as Record<string, { id: string; paths: string[] }>
    for (const event of files['events.json'] as Event[]) {
      for (const [key, value] of Object.entries(event)) {
        expect(typeof value, key).toBe(key === 'associations' || key === 'sources' ? 'object' : 'string')
      }
      expect(event['date']).toMatch(/^(?:\d\d\/\d\d\/\d{4})?$/)
      for (const association of event['associations']!) expect(listed).toContain(association)
      for (const source of event['sources']!) expect(sources[source]!.id).toBe(source)
      expect((event['latitude'] === '') === (event['longitude'] === '')).toBe(true)
    }
  })

  it('has only keys that its schema knows', async () => {
    const known =
      'id description date time time_precision location latitude longitude type category category_full associations sources comments time_display'.split(
        ' ',
      )
    for (const event of (await read())['events.json'] as Event[]) {
      for (const key of Object.keys(event)) expect(known).toContain(key)
    }
  })

  it('shows a time that is vaguer than a day in words', async () => {
    const [march, convoy] = (await read())['events.json'] as Event[]
    expect(march).toMatchObject({ date: '10/01/2019', time_display: '2019-10', time_precision: 'month' })
    expect(convoy).toMatchObject({ date: '01/01/2020', time_display: '2020-01-01..2020-09-30' })
  })

  it('leaves out, and says so, what has neither days nor coordinates', async () => {
    const lost = {
      ...incidentOf(record.claims[0]!),
      places: [{ name: 'somewhere', basis: 'stated', claims: ['c1'] } as HeldPlace],
      times: [],
    }
    const { told } = await exported(timemap, { ...record, incidents: [lost] })
    expect(told).toEqual(['1 incident left out: it has neither days nor coordinates'])
  })
})

interface Entity {
  readonly id: string
  readonly schema: string
  readonly properties: Readonly<Record<string, readonly string[]>>
}

/** What each schema must have, and where an entity of another schema may stand (followthemoney/schema). */
const needed: Readonly<Record<string, readonly string[]>> = {
  Article: ['fileName'],
  Event: ['name'],
  LegalEntity: ['name'],
  Organization: ['name'],
  Person: ['name'],
  PublicBody: ['name'],
  Membership: ['member', 'organization'],
  UnknownLink: ['subject', 'object'],
  Representation: ['agent', 'client'],
  Succession: ['predecessor', 'successor'],
}
const legal = ['LegalEntity', 'Organization', 'Person', 'PublicBody']
const ranges: Readonly<Record<string, readonly string[]>> = {
  organizer: legal,
  involved: legal,
  proof: ['Article'],
  member: legal,
  organization: ['Organization', 'PublicBody'],
  agent: legal,
  client: legal,
  predecessor: legal,
  successor: legal,
  subject: legal,
  object: legal,
}

describe('FollowTheMoney', () => {
  const read = async (of = record): Promise<readonly Entity[]> =>
    (await exportedText(ftm, of))
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Entity)

  it.each(['part_of', 'member_of', 'represents', 'succeeds', 'supports'] as const)(
    'is whole with a tie %s',
    async (relation) => {
      const [tie] = record.network
      const to = { id: 'the-council', name: 'the Council' }
      const entities = await read({ ...record, network: [tie!, { ...tie!, id: 'n2', relation, to }] })
      const byId = new Map(entities.map((entity) => [entity.id, entity]))
      expect(byId.size).toBe(entities.length)
      for (const { schema, properties } of entities) {
        for (const property of needed[schema]!) expect(properties[property], `${schema} ${property}`).toBeDefined()
        for (const [property, values] of Object.entries(properties)) {
          expect(values.length).toBeGreaterThan(0)
          for (const value of values) {
            expect(typeof value).toBe('string')
            if (ranges[property] !== undefined) expect(ranges[property]).toContain(byId.get(value)?.schema)
          }
        }
      }
    },
  )

  it('proves an event by its documents, and a tie by its words', async () => {
    const entities = await read()
    const event = entities.find(({ id }) => id === 'qanat-i-c1')!
    expect(event.properties).toMatchObject({
      organizer: ['qanat-harbour-brigade'],
      involved: ['qanat-coalition'],
      country: ['iq'],
      date: ['2020-03-11'],
    })
    expect(event.properties['proof']).toHaveLength(2)
    const tie = entities.find(({ schema }) => schema === 'Membership')!
    expect(tie.properties['description']).toEqual(['Tigris Post: "The Harbour Brigade, a part of the River Front"'])
  })

  it('makes nobody a person of whom it is not known', async () => {
    const schemaOf = (entities: readonly Entity[]): string | undefined =>
      entities.find(({ id }) => id === 'qanat-harbour-brigade')?.schema
    expect((await read()).map(({ schema }) => schema)).not.toContain('Person')
    expect(schemaOf(await read({ ...record, people: new Set(['harbour-brigade']) }))).toBe('Person')
  })
})
