/** Coded rows are merged with what was read from prose: one attack told in a report and in a row is one, a look-alike stays another. */
import { describe, expect, it } from 'vitest'
import { mergeClaims } from '../../../src/incidents/index.ts'
import type { Claim, Document } from '../../../src/model/index.ts'
import { acled } from '../../../src/readers/coded/acled.ts'
import { record } from '../../writers/record.ts'
import { imported, table } from './imported.ts'

const columns = [
  'event_id_cnty',
  'event_date',
  'time_precision',
  'event_type',
  'sub_event_type',
  'actor1',
  'inter1',
  'country',
  'location',
  'latitude',
  'longitude',
  'geo_precision',
  'source',
  'notes',
  'fatalities',
]
const row = (id: string, date: string, dead: number): readonly (string | number)[] =>
  `${id}|${date}|1|Explosions/Remote violence|Shelling/artillery/missile attack|Unidentified Armed Group (Iraq)|Political militia|Iraq|Taji|33.52|44.25|1|Mosul Mirror|Rockets fell on the camp at Taji.|${dead}`.split(
    '|',
  )

const [rockets] = record.claims
const [post] = record.documents

async function merged(...rows: readonly (readonly (string | number)[])[]): Promise<readonly (readonly string[])[]> {
  const { filed } = await imported(acled, table(columns, ...rows))
  const documents: readonly Document[] = [post!, ...filed.map(({ document }) => document)]
  const claims: readonly Claim[] = [rockets!, ...filed.flatMap(({ claim }) => claim ?? [])]
  const { incidents } = mergeClaims({ documents, claims, tallies: [], ties: [], reviews: new Map() }, [])
  const outlet = new Map(documents.map(({ id, name }) => [id, name]))
  return incidents.map((incident) => incident.claims.map(({ document }) => outlet.get(document)!).sort())
}

describe('rows of ACLED among claims from prose', () => {
  it('join the attack they tell', async () => {
    expect(await merged(row('IRQ1', '2020-03-11', 3))).toEqual([['post.txt', 'rows.csv#IRQ1']])
  })

  it('stay apart a week later at the same place', async () => {
    expect(await merged(row('IRQ1', '2020-03-11', 3), row('IRQ2', '2020-03-18', 0))).toEqual([
      ['post.txt', 'rows.csv#IRQ1'],
      ['rows.csv#IRQ2'],
    ])
  })
})
