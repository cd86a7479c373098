/** ACLED rows, all invented: what a row becomes, and the rows that are refused. */
import { describe, expect, it } from 'vitest'
import { acled } from '../../../src/readers/coded/acled.ts'
import { imported, onlyClaim, table } from './imported.ts'

const row: Readonly<Record<string, string | number>> = {
  event_id_cnty: 'IRQ900001',
  event_date: '2020-03-11',
  year: 2020,
  time_precision: 1,
  disorder_type: 'Political violence',
  event_type: 'Explosions/Remote violence',
  sub_event_type: 'Shelling/artillery/missile attack',
  actor1: 'Harbour Brigade',
  assoc_actor_1: 'River Front; Reed League',
  inter1: 'Political militia',
  actor2: 'Military Forces of the United States (2017-2021)',
  assoc_actor_2: '',
  inter2: 'External/Other forces',
  interaction: 'Political militia-External/Other forces',
  civilian_targeting: '',
  iso: 368,
  region: 'Middle East',
  country: 'Iraq',
  admin1: 'Baghdad',
  location: 'Camp Taji',
  latitude: '33.5244',
  longitude: '44.2517',
  geo_precision: 1,
  source: 'Tigris Post; Desert Wire',
  source_scale: 'National',
  notes: 'On 11 March, rockets hit the camp. Three soldiers died.',
  fatalities: 3,
  tags: '',
  timestamp: 1585821600,
}
const csv = (...changes: readonly Readonly<Record<string, string | number>>[]): string =>
  table(
    Object.keys(row),
    ...(changes.length === 0 ? [{}] : changes).map((change) => Object.values({ ...row, ...change })),
  )
const refusal = async (change: Readonly<Record<string, string | number>>): Promise<string | undefined> =>
  (await imported(acled, csv(change))).refused[0]

describe('a row of ACLED', () => {
  it('is a document of its cells', async () => {
    const { filed } = await imported(acled, csv())
    const { document } = filed[0]!
    expect(document.text).toContain('event_date: 2020-03-11\nyear: 2020\n')
    expect(document.text).not.toContain('assoc_actor_2')
    expect(document).toMatchObject({ name: 'rows.csv#IRQ900001', coded: 'acled', outlet: 'ACLED' })
    expect(document.origins?.[0]).toMatchObject({ node: 'row 1, event_id_cnty' })
  })

  it('makes a claim whose values have the words of their cells', async () => {
    const { claim, words } = await onlyClaim(acled, csv())
    expect(claim).toMatchObject({ event: 'ASSAULT', mode: 'heavy-weapons', status: 'asserted', quad: 4 })
    expect(claim.codes.acled).toEqual({
      event_type: 'Explosions/Remote violence',
      sub_event_type: 'Shelling/artillery/missile attack',
    })
    expect(words([claim.trigger])).toEqual(['Shelling/artillery/missile attack'])
    expect(words([claim.evidence])).toEqual(['On 11 March, rockets hit the camp. Three soldiers died.'])
    expect(claim.attribution).toMatchObject({ kind: 'reported', speaker: 'Tigris Post; Desert Wire' })
    expect(claim.initiators.map(({ name, sector, basis }) => [name, sector, basis])).toEqual([
      ['Harbour Brigade', 'PRM', 'implied'],
      ['River Front', 'PRM', 'implied'],
      ['Reed League', 'PRM', 'implied'],
    ])
    expect(words(claim.initiators[2]!.spans)).toEqual(['Reed League'])
    expect(claim.recipients).toMatchObject([{ country: 'USA', sector: 'MIL' }])
    expect(claim.place).toMatchObject({
      name: 'Camp Taji',
      lat: 33.5244,
      lon: 44.2517,
      precision: 'town',
      country: 'IRQ',
    })
    expect(words(claim.place!.spans)).toEqual(['Camp Taji', '33.5244', '44.2517', '1', 'Iraq'])
    expect(claim.when).toMatchObject({ start: '2020-03-11', end: '2020-03-11', precision: 'day', basis: 'stated' })
    expect(claim.counts).toMatchObject([{ of: 'killed', low: 3, best: 3, approximate: false }])
    expect(claim.counts[0]!.high).toBeUndefined()
  })

  it.each([
    ['11 March 2020', '2020-03-11'],
    ['11-Mar-2020', '2020-03-11'],
    ['2020-03-11 00:00:00', '2020-03-11'],
  ])('is read with the date style %s', async (event_date, start) => {
    expect((await onlyClaim(acled, csv({ event_date }))).claim.when).toMatchObject({ start, end: start })
  })

  it('with a week or a month stands for all its days', async () => {
    const week = await onlyClaim(acled, csv({ time_precision: 2 }))
    expect(week.claim.when).toMatchObject({
      start: '2020-03-08',
      end: '2020-03-14',
      precision: 'week',
      basis: 'inferred',
    })
    const month = await onlyClaim(acled, csv({ time_precision: 3, event_date: '2020-02-15' }))
    expect(month.claim.when).toMatchObject({ start: '2020-02-01', end: '2020-02-29', precision: 'month' })
  })

  it.each([['Civilian targeting'], ['Civilians targeted'], ['']])(
    'is read with civilian_targeting %j',
    async (civilian_targeting) => {
      expect((await imported(acled, csv({ civilian_targeting }))).refused).toEqual([])
    },
  )

  it('with classes as numbers reads the same', async () => {
    const written = (await onlyClaim(acled, csv())).claim
    const numbered = (await onlyClaim(acled, csv({ inter1: 3, inter2: 8 }))).claim
    expect(numbered.initiators.map(({ sector }) => sector)).toEqual(written.initiators.map(({ sector }) => sector))
  })

  it('of force against a protest has the police do it to the protesters', async () => {
    const { claim } = await onlyClaim(
      acled,
      csv({
        event_type: 'Protests',
        sub_event_type: 'Excessive force against protesters',
        actor1: 'Protesters (Iraq)',
        inter1: 'Protesters',
        assoc_actor_1: '',
        actor2: 'Police Forces of Iraq (2018-2020)',
        inter2: 'State forces',
        tags: 'crowd size=about 200',
      }),
    )
    expect(claim).toMatchObject({ event: 'ASSAULT', mode: 'crowd-control' })
    expect(claim.initiators).toMatchObject([
      { name: 'Police Forces of Iraq (2018-2020)', country: 'IRQ', sector: 'COP' },
    ])
    expect(claim.recipients).toMatchObject([{ name: 'Protesters (Iraq)', country: 'IRQ', sector: 'CVL' }])
    expect(claim.counts[1]).toMatchObject({ of: 'participants', best: 200, approximate: true })
  })

  it('without dead makes no toll, since 0 also means that none is known', async () => {
    expect((await onlyClaim(acled, csv({ fatalities: 0 }))).claim.counts).toEqual([])
  })

  it('of type Other is kept without a claim', async () => {
    const { filed, refused } = await imported(
      acled,
      csv({ event_type: 'Strategic developments', sub_event_type: 'Other' }),
    )
    expect(refused).toEqual([])
    expect(filed[0]!.claim).toBeUndefined()
  })

  it('with line ends in a cell stays one line a cell', async () => {
    const { claim, words } = await onlyClaim(acled, csv({ notes: 'one\r\n\ttwo: "three"' }))
    expect(words([claim.evidence])).toEqual(['one two: "three"'])
  })
})

describe('a row is refused, in one line that names the cell,', () => {
  it.each([
    [{ event_date: '0025-03-11' }, "event_date is '0025-03-11': the year 25 cannot be right"],
    [{ event_date: '2020-02-30' }, "event_date is '2020-02-30', which is no day"],
    [{ year: 2021 }, 'event_date is 2020-03-11, but year is 2021'],
    [{ sub_event_type: 'Drone show' }, "sub_event_type is 'Drone show', which ACLED does not have"],
    [
      { event_type: 'Battles' },
      "event_type is 'Battles', but 'Shelling/artillery/missile attack' is Explosions/Remote violence",
    ],
    [{ inter1: 'Pirates' }, "inter1 is 'Pirates', which is no class of ACLED"],
    [{ latitude: '95' }, "latitude is '95', which is not between -90 and 90"],
    [{ latitude: '' }, 'latitude is empty'],
    [{ fatalities: '2.5' }, "fatalities is '2.5', which is no whole number"],
    [{ fatalities: '-1' }, "fatalities is '-1', which is not between 0 and 1000000"],
    [{ geo_precision: 4 }, "geo_precision is '4', which is not between 1 and 3"],
    [{ civilian_targeting: 'maybe' }, "civilian_targeting is 'maybe', which is neither empty nor Civilian targeting"],
  ])('%j', async (change, detail) => {
    expect(await refusal(change)).toBe(`rows.csv: row 1 is left out: ${detail}`)
  })

  it('and the rows around it are read', async () => {
    const { filed, refused } = await imported(acled, csv({}, { year: 1919 }, { event_id_cnty: 'IRQ900003' }))
    expect(filed.map(({ document }) => document.name)).toEqual(['rows.csv#IRQ900001', 'rows.csv#IRQ900003'])
    expect(refused).toEqual(['rows.csv: row 2 is left out: event_date is 2020-03-11, but year is 1919'])
  })

  it('when its cells do not fit the header', async () => {
    const { refused } = await imported(acled, `${csv()}a,b\r\n`)
    expect(refused).toEqual([`rows.csv: row 2 is left out: it has 2 cells, the header ${Object.keys(row).length}`])
  })
})

describe('a file of ACLED', () => {
  it('without a column is refused by its name', async () => {
    const [header] = csv().split('\r\n')
    const { filed, refused } = await imported(
      acled,
      csv().replace(header!, header!.replace('"fatalities"', '"deaths"')),
    )
    expect(filed).toEqual([])
    expect(refused).toEqual(['rows.csv: has no column fatalities, which ACLED has'])
  })

  it('with a byte order mark and other columns in another order is read', async () => {
    const columns = [...Object.keys(row), 'population_best'].reverse()
    const cells = [...Object.values(row), ''].reverse()
    expect((await imported(acled, `\uFEFF${table(columns, cells)}`)).filed).toHaveLength(1)
  })

  it('with semicolons, as some exports have them, is read', async () => {
    const { filed, refused } = await imported(acled, csv().replaceAll('","', '";"'))
    expect(refused).toEqual([])
    expect(filed[0]!.claim!.attribution.speaker).toBe('Tigris Post; Desert Wire')
  })

  it('whose quotes never close ends there', async () => {
    const { filed, refused } = await imported(acled, `${csv()}"never closed`)
    expect(filed).toHaveLength(1)
    expect(refused).toEqual(['rows.csv: row 2 is left out: its quotes do not close, and no row after it is read'])
  })

  it('that is empty is refused', async () => {
    expect((await imported(acled, '')).refused).toEqual(['rows.csv: holds no text'])
  })

  it('is known by its beginning', () => {
    expect(acled.knows(csv())).toBe(true)
    expect(acled.knows('id,relid,year')).toBe(false)
  })
})
