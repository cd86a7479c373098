/** UCDP GED rows, all invented. */
import { describe, expect, it } from 'vitest'
import { ucdpGed } from '../../../src/readers/coded/ucdp-ged.ts'
import { imported, onlyClaim, table } from './imported.ts'

const row: Readonly<Record<string, string | number>> = {
  id: 900001,
  relid: 'IRQ-2020-1-1',
  year: 2020,
  type_of_violence: 1,
  dyad_name: 'Government of Iraq - Reed League',
  side_a: 'Government of Iraq, Government of United States of America',
  side_b: 'Reed League',
  number_of_sources: 2,
  source_article: '"Desert Wire,2020-03-12,Clash at the dam"',
  source_office: 'Desert Wire',
  source_original: 'an army spokesman',
  where_prec: 3,
  where_coordinates: 'Taji district',
  latitude: '33.52',
  longitude: '44.25',
  country: 'Iraq',
  country_id: 645,
  region: 'Middle East',
  date_prec: 2,
  date_start: '2020-03-11 00:00:00.000',
  date_end: '2020-03-13 00:00:00.000',
  deaths_a: 1,
  deaths_b: 4,
  deaths_civilians: 0,
  deaths_unknown: 0,
  best: 5,
  high: 9,
  low: 3,
}
const csv = (change: Readonly<Record<string, string | number>> = {}): string =>
  table(Object.keys(row), Object.values({ ...row, ...change }))

describe('a row of UCDP GED', () => {
  it('makes a claim with three estimates', async () => {
    const { claim, words } = await onlyClaim(ucdpGed, csv())
    expect(claim).toMatchObject({ event: 'ASSAULT', status: 'asserted' })
    expect(claim.mode).toBeUndefined()
    expect(claim.codes.ucdp).toBe(1)
    expect(claim.counts).toMatchObject([{ of: 'killed', low: 3, best: 5, high: 9, approximate: true }])
    expect(words(claim.counts[0]!.spans)).toEqual(['3', '5', '9'])
    expect(claim.attribution).toMatchObject({ kind: 'reported', speaker: 'an army spokesman' })
    expect(claim.place).toMatchObject({ name: 'Taji district', precision: 'district', country: 'IRQ', lat: 33.52 })
    expect(claim.when).toMatchObject({ start: '2020-03-11', end: '2020-03-13', precision: 'range' })
  })

  it('names each government of a side with its country', async () => {
    const { claim, words } = await onlyClaim(ucdpGed, csv())
    expect(claim.initiators.map(({ name, country, sector, basis }) => [name, country, sector, basis])).toEqual([
      ['Government of Iraq', 'IRQ', 'GOV', 'implied'],
      ['Government of United States of America', 'USA', 'GOV', 'implied'],
    ])
    expect(words(claim.initiators.flatMap(({ spans }) => spans))).toEqual([
      'Government of Iraq',
      'Government of United States of America',
    ])
  })

  it('of one-sided violence tells who attacked whom', async () => {
    const { claim } = await onlyClaim(ucdpGed, csv({ type_of_violence: 3, side_a: 'Reed League', side_b: 'Civilians' }))
    expect(claim.initiators).toMatchObject([{ name: 'Reed League', basis: 'stated' }])
    expect(claim.recipients).toMatchObject([{ name: 'Civilians', sector: 'CVL', basis: 'stated' }])
    expect(claim.codes.ucdp).toBe(3)
  })

  it('knows countries by number and by their former names', async () => {
    const { claim } = await onlyClaim(ucdpGed, csv({ country_id: '', country: 'Yemen (North Yemen)' }))
    expect(claim.place?.country).toBe('YEM')
  })
})

describe('a row is refused', () => {
  it.each([
    [{ type_of_violence: 4 }, "type_of_violence is '4', which is not between 1 and 3"],
    [{ low: 6 }, 'low, best and high are 6, 5 and 9, which do not rise'],
    [{ date_end: '2020-03-10' }, 'date_end is 2020-03-10, before date_start 2020-03-11'],
    [{ date_start: '0020-03-11' }, "date_start is '0020-03-11': the year 20 cannot be right"],
    [{ best: '' }, 'best is empty'],
    [{ side_b: '' }, 'side_b is empty'],
    [{ longitude: '-200' }, "longitude is '-200', which is not between -180 and 180"],
  ])('%j', async (change, detail) => {
    expect((await imported(ucdpGed, csv(change))).refused).toEqual([`rows.csv: row 1 is left out: ${detail}`])
  })

  it('and a file without its header too', async () => {
    const [, body] = csv().split('\r\n')
    expect((await imported(ucdpGed, `${body}\r\n`)).refused[0]).toContain('has no column id, type_of_violence, side_a')
  })
})
