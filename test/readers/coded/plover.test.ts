/** PLOVER records and POLECAT rows, all invented. */
import { describe, expect, it } from 'vitest'
import { plover } from '../../../src/readers/coded/plover.ts'
import { polecat } from '../../../src/readers/coded/polecat.ts'
import { imported, onlyClaim } from './imported.ts'

const record = {
  id: 'p-1',
  date: '2020-03-11',
  enddate: '2020-03-12',
  actor: [{ entity_text: 'Harbour Brigade', code: 'IRQ', sector: ['PRM'] }, { entity_text: 'Reed League' }],
  recipient: [{ entity_text: 'the camp', code: 'None', sector: [] }],
  event: ['ASSAULT'],
  mode: ['heavy-weapons'],
  context: ['military', 'terrorism'],
  event_loc: { resolved_place: 'Camp Taji', lat: 33.5, lon: 44.25, country_code: 'IRQ', resolution: 5 },
  size: { dead: 3, injured: 0 },
  text: ['Rockets hit the camp.'],
  cite_info: [{ publication: 'Tigris Post', url: 'https://tigris.example/1' }],
}
const line = (change: object = {}): string => `${JSON.stringify({ ...record, ...change })}\n`

describe('a PLOVER record', () => {
  it('is a document of its fields', async () => {
    const { filed } = await imported(plover, line())
    expect(filed[0]!.document.text.split('\n').slice(0, 5)).toEqual([
      'id: p-1',
      'date: 2020-03-11',
      'enddate: 2020-03-12',
      'actor.0.entity_text: Harbour Brigade',
      'actor.0.code: IRQ',
    ])
  })

  it('makes a claim', async () => {
    const { claim, words } = await onlyClaim(plover, line())
    expect(claim).toMatchObject({
      event: 'ASSAULT',
      mode: 'heavy-weapons',
      contexts: ['military', 'terrorism'],
      attribution: { kind: 'reported', speaker: 'Tigris Post' },
      place: { name: 'Camp Taji', lat: 33.5, lon: 44.25, precision: 'site', country: 'IRQ' },
      when: { start: '2020-03-11', end: '2020-03-12', precision: 'range' },
    })
    expect(claim.initiators.map(({ name, country, sector }) => [name, country, sector])).toEqual([
      ['Harbour Brigade', 'IRQ', 'PRM'],
      ['Reed League', undefined, undefined],
    ])
    expect(claim.recipients[0]!.country).toBeUndefined()
    expect(claim.counts.map(({ of, best }) => [of, best])).toEqual([
      ['killed', 3],
      ['wounded', 0],
    ])
    expect(words([claim.evidence])).toEqual(['Rockets hit the camp.'])
  })

  it('may have words where others have lists', async () => {
    const { claim } = await onlyClaim(
      plover,
      line({ event: 'assault', mode: undefined, context: 'military', text: 'One.' }),
    )
    expect(claim).toMatchObject({ event: 'ASSAULT', contexts: ['military'] })
    expect(claim.mode).toBeUndefined()
  })

  it.each([
    [line({ event: ['FIGHT'] }), "its event is 'FIGHT', which PLOVER 2.0 does not have"],
    [line({ mode: ['demo'] }), "its mode is 'demo', which is no mode of ASSAULT"],
    [line({ context: ['weather'] }), "its context is 'weather', which PLOVER 2.0 does not have"],
    [line({ date: '2020-13-01' }), "date is '2020-13-01', which is no day"],
    [line({ enddate: '2019-01-01' }), 'enddate is 2019-01-01, before date 2020-03-11'],
    [line({ event: [] }), 'event is empty'],
    ['[1]\n', 'it is no JSON object'],
    ['{"event"\n', 'it is no JSON'],
    [`${'{"a":'.repeat(40)}1${'}'.repeat(40)}\n`, 'it is nested too deep or holds too much'],
  ])('is refused when it cannot be read: %s', async (text, detail) => {
    const { filed, refused } = await imported(plover, text + line())
    expect(refused).toEqual([`rows.csv: row 1 is left out: ${detail}`])
    expect(filed).toHaveLength(1)
  })

  it('with line ends in a key keeps one line a cell', async () => {
    const { filed } = await imported(plover, line({ 'odd\nkey: x': 'y' }))
    expect(filed[0]!.document.text).toContain('odd key: x: y\n')
  })
})

const columns = ['Event ID', 'Event Date', 'Event Type', 'Event Mode', 'Contexts', 'Actor Name', 'Actor Country', 'Primary Actor Sector', 'Actor Sectors', 'Recipient Name', 'Recipient Country', 'Primary Recipient Sector', 'Recipient Sectors', 'Placename', 'City', 'Province', 'Country', 'Latitude', 'Longitude', 'Source'] // biome-ignore format: one row
const values = ['e-1', '2020-03-11', 'PROTEST', 'demo', 'rights_freedoms;economic', 'Teachers;Students', 'IRQ', 'EDU', 'EDU;CVL', 'Government', 'IRQ', 'GOV', 'GOV', 'Basra', 'Basra', 'Basra', 'IRQ', '30.5', '47.78', 'Tigris Post'] // biome-ignore format: one row
const tsv = (...rows: readonly (readonly string[])[]): string =>
  `${[columns, ...rows].map((row) => row.join('\t')).join('\n')}\n`

describe('a row of POLECAT', () => {
  it('makes a claim', async () => {
    const { claim } = await onlyClaim(polecat, tsv(values))
    expect(claim).toMatchObject({
      event: 'PROTEST',
      mode: 'demo',
      contexts: ['rights_freedoms', 'economic'],
      place: { name: 'Basra', precision: 'town', country: 'IRQ', lat: 30.5 },
      when: { start: '2020-03-11' },
      counts: [],
    })
    expect(claim.initiators.map(({ name, country, sector }) => [name, country, sector])).toEqual([
      ['Teachers', 'IRQ', 'EDU'],
      ['Students', 'IRQ', 'CVL'],
    ])
  })

  it('is read when its bytes are Windows-1252, as some releases are, and with empty columns too many', async () => {
    const text = tsv([...values.slice(0, 5), 'Sécurité', ...values.slice(6), '', ''])
    const { filed, refused } = await imported(polecat, Buffer.from(text, 'latin1'))
    expect(refused).toEqual([])
    expect(filed[0]!.claim!.initiators[0]!.name).toBe('Sécurité')
  })

  it('may come as JSON with the names of its columns', async () => {
    const json = JSON.stringify(Object.fromEntries(columns.map((column, i) => [column, values[i]])))
    expect(plover.knows(json)).toBe(true)
    const ofJson = (await onlyClaim(plover, json)).claim
    const ofText = (await onlyClaim(polecat, tsv(values))).claim
    expect(ofJson).toEqual({ ...ofText, document: ofJson.document, id: ofJson.id })
  })

  it('holds a quotation mark as it stands', async () => {
    const { claim } = await onlyClaim(polecat, tsv([...values.slice(0, 5), 'the "Brigade"', ...values.slice(6)]))
    expect(claim.initiators[0]!.name).toBe('the "Brigade"')
  })
})
