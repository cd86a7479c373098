/** What goes out and comes in again is equal on the fields that the format holds. */
import fc from 'fast-check'
import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { acledDay } from '../../src/codebook/index.ts'
import {
  type Claim,
  type CodedReader,
  type EventRecord,
  type Exporter,
  QanatError,
  withoutGuard,
} from '../../src/model/index.ts'
import { acled } from '../../src/readers/coded/acled.ts'
import { plover } from '../../src/readers/coded/plover.ts'
import { polecat } from '../../src/readers/coded/polecat.ts'
import { ucdpGed } from '../../src/readers/coded/ucdp-ged.ts'
import { acledCsv, geojson, incidentsCsv, ploverJsonl, polecatTsv, ucdpCsv } from '../../src/writers/index.ts'
import { recordOf, records } from './incidents.ts'
import { exportedText, record as byHand } from './record.ts'

interface Back {
  readonly record: EventRecord
  readonly claims: readonly Claim[]
}

/** Reads an export again: a record of the claims of its rows. */
async function back(reader: CodedReader, text: string): Promise<Back> {
  const documents: EventRecord['documents'][number][] = []
  const claims: Claim[] = []
  for await (const filed of reader.read({ name: 'export', bytes: new TextEncoder().encode(text) })) {
    if (filed instanceof QanatError) throw filed
    documents.push(filed.document)
    claims.push(...filed.claims)
  }
  return { record: recordOf(claims, documents), claims }
}

type Line = Readonly<Record<string, string>>
const csvRows = (text: string): readonly Line[] => parse(text, { columns: true, bom: true }) as Line[]
const tsvRows = (text: string): readonly Line[] =>
  parse(text, { columns: true, delimiter: '\t', quote: null }) as Line[]
const without = (rows: readonly Line[], ...columns: readonly string[]): readonly Line[] =>
  rows.map((row) => Object.fromEntries(Object.entries(row).filter(([column]) => !columns.includes(column))))

/** Asserts that a second export of what came in has the rows of the first, but for the columns that name this record's own. */
async function comesBack(
  exporter: Exporter,
  reader: CodedReader,
  record: EventRecord,
  rowsOf: (text: string) => readonly Line[],
  own: readonly string[],
): Promise<number> {
  const first = await exportedText(exporter, record)
  const again = await exportedText(exporter, (await back(reader, first)).record)
  // "Other" is a row of ACLED that is no event of PLOVER: it comes in as a document without a claim.
  const expected = rowsOf(first).filter((row) => row['sub_event_type'] !== 'Other')
  expect(without(rowsOf(again), ...own)).toEqual(without(expected, ...own))
  return expected.length
}

const runs = { numRuns: 100, seed: 20201124 }
const acledOwn = ['event_id_cnty', 'source', 'notes', 'timestamp']
const ucdpOwn = [
  'id',
  'relid',
  'number_of_sources',
  'source_article',
  'source_office',
  'source_date',
  'source_headline',
  'source_original',
]
const polecatOwn = ['Event ID', 'Source', 'Publication Date', 'Language']

describe('a round trip', () => {
  it('through ACLED keeps all but ids, sources and notes', async () => {
    let rows = 0
    await fc.assert(
      fc.asyncProperty(records, async (record) => {
        rows += await comesBack(acledCsv, acled, record, csvRows, acledOwn)
      }),
      runs,
    )
    expect(rows).toBeGreaterThan(50)
    expect(await comesBack(acledCsv, acled, byHand, csvRows, acledOwn)).toBe(2)
  })

  it('through ACLED gives the day, the place and the sub-type of the incident', async () => {
    const { claims } = await back(acled, await exportedText(acledCsv, byHand))
    const attack = byHand.incidents.at(-1)!
    const claim = claims.find(({ when }) => when?.start === '2020-03-11')!
    expect(acledDay(claim.when)).toEqual(acledDay(attack.times[0]))
    expect(claim.place).toMatchObject({ name: 'Camp Taji', lat: 33.5244, lon: 44.2517, country: 'IRQ' })
    expect(claim.codes.acled).toEqual(attack.codes.acled)
    expect(claim.counts).toMatchObject([{ of: 'killed', best: 3 }])
    expect(claim.initiators.map(({ name }) => name)).toEqual(['Harbour Brigade'])
  })

  it('through UCDP keeps all but ids and sources', async () => {
    let rows = 0
    await fc.assert(
      fc.asyncProperty(records, async (record) => {
        rows += await comesBack(ucdpCsv, ucdpGed, record, csvRows, ucdpOwn)
      }),
      runs,
    )
    expect(rows).toBeGreaterThan(20)
    expect(await comesBack(ucdpCsv, ucdpGed, byHand, csvRows, ucdpOwn)).toBe(1)
  })

  it('through PLOVER keeps all but ids, words and citations', async () => {
    let rows = 0
    await fc.assert(
      fc.asyncProperty(records, async (record) => {
        const lines = (text: string): readonly object[] =>
          text
            .split('\n')
            .filter((line) => line !== '')
            .map((line) => {
              const { id: _, text: __, text_info: ___, cite_info: ____, actor, recipient, ...rest } = JSON.parse(line)
              const plain = (actors: readonly object[]): readonly object[] =>
                actors.map((each) => ({ ...each, identifier_id: undefined }))
              return { ...rest, actor: plain(actor), recipient: plain(recipient) }
            })
        const first = await exportedText(ploverJsonl, record)
        const again = await exportedText(ploverJsonl, (await back(plover, first)).record)
        expect(lines(again)).toEqual(lines(first))
        rows += lines(first).length
      }),
      runs,
    )
    expect(rows).toBeGreaterThan(300)
  })

  it('through POLECAT keeps all but ids and sources', async () => {
    let rows = 0
    await fc.assert(
      fc.asyncProperty(records, async (record) => {
        rows += await comesBack(polecatTsv, polecat, record, tsvRows, polecatOwn)
      }),
      runs,
    )
    expect(rows).toBeGreaterThan(100)
  })

  it('through GeoJSON keeps every number and every word of an incident', async () => {
    const { features } = JSON.parse(await exportedText(geojson)) as {
      features: { id: string; geometry: { coordinates: number[] } | null; properties: Record<string, unknown> }[]
    }
    expect(features).toHaveLength(byHand.incidents.length)
    for (const [i, incident] of byHand.incidents.entries()) {
      const { id, geometry, properties } = features[i]!
      const [place] = incident.places
      expect(id).toBe(incident.id)
      expect(geometry?.coordinates).toEqual([place!.lon, place!.lat])
      expect(properties).toMatchObject({ event: incident.event, start: incident.times[0]!.start, place: place!.name })
    }
  })

  it('through CSV gives the words back as they were, formulas too', async () => {
    await fc.assert(
      fc.asyncProperty(records, async (record) => {
        const rows = csvRows(await exportedText(incidentsCsv, record))
        expect(
          rows.map((row) => [withoutGuard(row['initiators']!), withoutGuard(row['place']!), row['latitude']]),
        ).toEqual(
          record.incidents.map(({ initiators, places: [place] }) => [
            initiators.map(({ name }) => name).join('; '),
            place!.name,
            String(place!.lat),
          ]),
        )
      }),
      runs,
    )
  })
})
