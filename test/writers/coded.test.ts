/** The rules that bite in the code books' own formats. */
import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { codesOf } from '../../src/codebook/index.ts'
import type { Claim, EventRecord, Incident } from '../../src/model/index.ts'
import { acledCsv, cameoCsv, gdelt, ploverJsonl, polecatTsv, ucdpCsv } from '../../src/writers/index.ts'
import { recordOf } from './incidents.ts'
import { exported, exportedText, incidentOf, record } from './record.ts'

const base = record.claims[0]!

/** A claim like the rockets on Camp Taji, changed. */
function claim(id: string, change: Partial<Claim>): Claim {
  const made = { ...base, ...change, id }
  return { ...made, codes: codesOf(made) }
}

type Rows = readonly Readonly<Record<string, string>>[]

async function acled(...claims: readonly Claim[]): Promise<{ rows: Rows; told: readonly string[] }> {
  const { files, told } = await exported(acledCsv, recordOf(claims))
  return { rows: parse(Buffer.from(files[0]!.bytes), { columns: true }) as Rows, told }
}

async function ucdp(of: EventRecord): Promise<{ rows: Rows; told: readonly string[] }> {
  const { files, told } = await exported(ucdpCsv, of)
  return { rows: parse(Buffer.from(files[0]!.bytes), { columns: true }) as Rows, told }
}

const place = base.place!
const spans = place.spans
const killed = (low: number): Claim['counts'] => [
  { of: 'killed', low, best: low, high: low, approximate: false, basis: 'stated', spans },
]

describe('ACLED', () => {
  it('has 31 columns', async () => {
    const { rows } = await acled(base)
    expect(Object.keys(rows[0]!)).toHaveLength(31)
  })

  it.each([
    ['its place is a country or wider', { place: { ...place, precision: 'country' } }],
    ['its place is a country or wider', { place: { ...place, precision: 'region' } }],
    ['no place is known', { place: undefined }],
    ['its time is not known to the month', { when: undefined }],
    ['its time is not known to the month', { when: { ...base.when!, start: '2020-01-01', end: '2020-12-31' } }],
    ['ACLED has no event for it', { event: 'REQUEST', mode: undefined }],
  ] as const)('leaves out what it cannot hold: %s', async (reason, change) => {
    const { rows, told } = await acled(claim('x', change as Partial<Claim>))
    expect(rows).toEqual([])
    expect(told).toEqual([`1 incident left out: ${reason}`])
  })

  it('leaves out an incident whose members have rows of their own', async () => {
    const members = [claim('a', {}), claim('b', { when: { ...base.when!, start: '2020-03-14', end: '2020-03-14' } })]
    const whole = incidentOf(claim('w', {}), { id: 'whole', members: ['i-a', 'i-b'] })
    const of = recordOf(members)
    const { files, told } = await exported(acledCsv, { ...of, incidents: [...of.incidents, whole] })
    expect(parse(Buffer.from(files[0]!.bytes), { columns: true })).toHaveLength(2)
    expect(told).toEqual(['1 incident left out: its members have rows of their own'])
  })

  it('makes one event of a day, a place and a pair: the highest type stays, the dead add up', async () => {
    const bare = { weapons: [], initiators: base.initiators, recipients: base.recipients }
    const clash = claim('clash', { ...bare, mode: 'firearms', counts: killed(4) })
    const { rows, told } = await acled(
      base,
      clash,
      claim('later', { when: { ...base.when!, start: '2020-03-12', end: '2020-03-12' } }),
    )
    expect(rows.map((row) => [row['event_date'], row['sub_event_type'], row['fatalities']])).toEqual([
      ['2020-03-11', 'Armed clash', '7'],
      ['2020-03-12', 'Shelling/artillery/missile attack', '3'],
    ])
    expect(told).toEqual([
      '1 incident left out: it stands in the row of another of the same day, place and pair of actors',
    ])
  })

  it('keeps events of one day and place apart when the actors are others', async () => {
    const other = claim('other', {
      initiators: [{ ...base.initiators[0]!, name: 'Reed League', actor: 'reed-league' }],
    })
    expect((await acled(base, other)).rows).toHaveLength(2)
  })

  it('writes the lowest toll that any source gives, and says in the notes that they differ', async () => {
    const text = await exportedText(acledCsv)
    const rows = parse(text, { columns: true }) as Rows
    expect(rows[1]).toMatchObject({ fatalities: '3', event_date: '2020-03-11' })
    expect(rows[1]!['notes']).toContain('Sources differ: 3 killed (Tigris Post) or 5 (Desert Wire).')
  })

  it('calls an attacker that nobody names an unidentified armed group', async () => {
    const { rows } = await acled(claim('x', { initiators: [] }))
    expect(rows[0]).toMatchObject({
      actor1: 'Unidentified Armed Group (Iraq)',
      inter1: 'Political militia',
      actor2: 'coalition soldiers',
      inter2: 'External/Other forces',
    })
  })

  it('gives violence against civilians a target, and says that civilians are targeted', async () => {
    const shoppers = [
      { ...base.recipients[0]!, name: 'shoppers', actor: 'text:shoppers', country: 'IRQ', sector: 'CVL' },
    ]
    const { rows } = await acled(claim('x', { mode: 'firearms', weapons: [], recipients: shoppers }))
    expect(rows[0]).toMatchObject({
      event_type: 'Violence against civilians',
      actor2: 'Civilians (Iraq)',
      assoc_actor_2: 'shoppers',
      civilian_targeting: 'Civilian targeting',
    })
  })

  it('files force against a protest under the protest', async () => {
    const police = [{ ...base.initiators[0]!, name: 'the police', actor: 'text:the police', sector: 'COP' }]
    const marchers = [
      { ...base.recipients[0]!, name: 'marchers', actor: 'text:marchers', country: 'IRQ', sector: 'CVL' },
    ]
    const { rows } = await acled(
      claim('x', { mode: 'crowd-control', weapons: [], counts: [], initiators: police, recipients: marchers }),
    )
    expect(rows[0]).toMatchObject({
      sub_event_type: 'Protest with intervention',
      actor1: 'Protesters (Iraq)',
      inter1: 'Protesters',
      actor2: 'Police Forces of Iraq',
      interaction: 'State forces-Protesters',
      tags: 'crowd size=no report',
    })
  })

  it('leaves out a strategic development of nobody', async () => {
    const { told } = await acled(
      claim('x', { event: 'MOBILIZE', mode: 'troops', initiators: [], recipients: [], weapons: [] }),
    )
    expect(told).toEqual(['1 incident left out: nobody is named who did it'])
  })
})

describe('UCDP', () => {
  it('has 49 columns, whose deaths add up to best', async () => {
    const { rows } = await ucdp(record)
    expect(Object.keys(rows[0]!)).toHaveLength(49)
    for (const row of rows) {
      const parts = ['deaths_a', 'deaths_b', 'deaths_civilians', 'deaths_unknown'].map((column) => Number(row[column]))
      expect(parts.reduce((sum, part) => sum + part)).toBe(Number(row['best']))
    }
  })

  it('writes low, best and high', async () => {
    expect((await ucdp(record)).rows[0]).toMatchObject({ low: '3', best: '3', high: '5', type_of_violence: '1' })
  })

  it('takes an event whose only dead are in the high estimate, and none without', async () => {
    const of = (high: number): EventRecord => {
      const toll: Incident['tolls'][number] = { of: 'killed', low: 0, best: 0, high, values: [] }
      const whole = recordOf([base])
      return { ...whole, incidents: whole.incidents.map((each) => ({ ...each, tolls: [toll] })) }
    }
    expect((await ucdp(of(1))).rows[0]).toMatchObject({ low: '0', best: '0', high: '1' })
    expect(await ucdp(of(0))).toEqual({ rows: [], told: ['1 incident left out: no source gives a death'] })
  })

  it('puts the government first, and who kills civilians', async () => {
    const state = [{ ...base.recipients[0]!, name: 'the army', country: 'IRQ', sector: 'MIL' }]
    const people = [{ ...base.recipients[0]!, name: 'shoppers', country: 'IRQ', sector: 'CVL' }]
    const { rows } = await ucdp(recordOf([claim('a', { recipients: state }), claim('b', { recipients: people })]))
    expect(rows.map((row) => [row['side_a'], row['side_b'], row['type_of_violence'], row['gwnoa']])).toEqual([
      ['Government of Iraq', 'Harbour Brigade', '1', '645'],
      ['Harbour Brigade', 'Civilians', '3', ''],
    ])
    expect(rows[1]).toMatchObject({ deaths_civilians: '3', dyad_name: 'Harbour Brigade - Civilians' })
  })

  it('leaves out what is no organised violence or has a side that nobody names', async () => {
    const nobody = claim('x', { recipients: [], initiators: [{ ...base.initiators[0]!, sector: 'MIL' }] })
    expect((await ucdp(recordOf([nobody]))).told).toEqual(['1 incident left out: one of its sides is not named'])
    expect((await ucdp(recordOf([claim('y', { counts: [] })]))).told).toEqual([
      '1 incident left out: it is no organised violence with a death',
    ])
  })
})

describe('GDELT', () => {
  it('has 61 and 16 columns and no header', async () => {
    const { files } = await exported(gdelt)
    const fields = files.map(({ bytes }) =>
      Buffer.from(bytes)
        .toString()
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => line.split('\t')),
    )
    expect(files.map(({ path }) => path)).toEqual(['20200402100000.export.CSV', '20200402100000.mentions.CSV'])
    expect(fields[0]!.map((row) => row.length)).toEqual([61, 61])
    expect(fields[1]!.every((row) => row.length === 16)).toBe(true)
  })

  it('has each value in its column', async () => {
    const { files } = await exported(gdelt)
    const row = Buffer.from(files[0]!.bytes).toString().split('\n')[1]!.split('\t')
    const at = (column: number): string => row[column - 1]!
    expect([2, 3, 4, 5].map(at)).toEqual(['20200311', '202003', '2020', '2020.2767'])
    expect([6, 7, 8, 13].map(at)).toEqual(['IRQUAF', 'HARBOUR BRIGADE', 'IRQ', 'UAF'])
    expect([16, 18, 23].map(at)).toEqual(['USAMIL', 'USA', 'MIL'])
    expect([26, 27, 28, 29, 30, 31].map(at)).toEqual(['1', '194', '194', '19', '4', '-10'])
    expect([32, 33, 34].map(at)).toEqual(['2', '2', '2'])
    expect([52, 53, 54, 57, 58].map(at)).toEqual(['4', 'Camp Taji, Iraq', 'IZ', '33.5244', '44.2517'])
    expect([60, 61].map(at)).toEqual(['20200402100000', 'https://tigris.example/taji'])
  })

  it('mentions only reports that tell of the event, with where the words stand', async () => {
    const { files } = await exported(gdelt)
    const rows = Buffer.from(files[1]!.bytes)
      .toString()
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => line.split('\t'))
    const [post] = record.documents
    const told = rows.find((row) => row[4] === 'Tigris Post')!
    expect(post!.text.slice(Number(told[9])).startsWith('hit Camp Taji')).toBe(true)
    expect(rows).toHaveLength(3)
  })
})

describe('CAMEO', () => {
  it('has a row for each pair, and nothing for a side that is not known', async () => {
    const two = [...base.initiators, { ...base.initiators[0]!, name: 'Reed League', country: 'LBN' }]
    const of = recordOf([claim('a', { initiators: two, recipients: [] })])
    const rows = parse(await exportedText(cameoCsv, of), { columns: true }) as Rows
    expect(rows.map((row) => [row['source'], row['target'], row['code'], row['goldstein']])).toEqual([
      ['IRQUAF', '', '194', '-10'],
      ['LBNUAF', '', '194', '-10'],
    ])
  })
})

describe('PLOVER and POLECAT', () => {
  it('record promised aid as AGREE, as PLOVER does', async () => {
    const { mode: _, ...rest } = base
    const made: Claim = { ...rest, id: 'x', event: 'AID', status: 'intended', weapons: [], counts: [] }
    const promise: Claim = { ...made, codes: codesOf(made) }
    const of = recordOf([promise])
    const [line] = (await exportedText(ploverJsonl, of)).split('\n')
    expect(JSON.parse(line!)).toMatchObject({ event: ['AGREE'], mode: [], quad_code: 1, event_scale: 2.5 })
    const [row] = parse(await exportedText(polecatTsv, of), { columns: true, delimiter: '\t', quote: null }) as Rows
    expect(row).toMatchObject({ 'Event Type': 'AGREE', 'Quad Code': 'VERBAL COOPERATION', Intensity: '2.5' })
    expect(Object.keys(row!)).toHaveLength(40)
  })

  it('has the four fields that PLOVER requires', async () => {
    for (const line of (await exportedText(ploverJsonl)).trimEnd().split('\n')) {
      expect(Object.keys(JSON.parse(line))).toEqual(expect.arrayContaining(['id', 'date', 'actor', 'event']))
    }
  })
})
