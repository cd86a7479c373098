import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import {
  countries,
  countryNamed,
  countryOf,
  countryOfGw,
  countryOfNumeric,
  cowOf,
  ucdpRegion,
} from '../../src/codebook/index.ts'

const gazetteer = parse(readFileSync(new URL('../../data/places/countries.yml', import.meta.url), 'utf8')) as {
  id: string
  code: string
  name: string
}[]

describe('countries', () => {
  it('are those of the gazetteer, under the same names', () => {
    const ours = countries.map(({ iso3, iso2, name }) => `${iso3} ${iso2} ${name}`).sort()
    expect(ours).toEqual(gazetteer.map(({ id, code, name }) => `${id} ${code} ${name}`).sort())
  })

  it.each(['iso3', 'iso2', 'numeric', 'fips', 'gw'] as const)('share no %s', (key) => {
    const codes = countries.flatMap((country) => country[key] ?? [])
    expect(new Set(codes).size).toBe(codes.length)
    expect(codes.length).toBeGreaterThan(190)
  })

  // Codes that a careless reader takes for another country's.
  it.each([
    ['IRQ', 368, 'IZ', 645, 'Middle East', 'Middle East'],
    ['UKR', 804, 'UP', 369, 'Europe', 'Europe'],
    ['SDN', 729, 'SU', 625, 'Northern Africa', 'Africa'],
    ['AUS', 36, 'AS', 900, 'Oceania', 'Asia'],
    ['AUT', 40, 'AU', 305, 'Europe', 'Europe'],
    ['NER', 562, 'NG', 436, 'Western Africa', 'Africa'],
    ['NGA', 566, 'NI', 475, 'Western Africa', 'Africa'],
    ['COG', 178, 'CF', 484, 'Middle Africa', 'Africa'],
    ['COD', 180, 'CG', 490, 'Middle Africa', 'Africa'],
    ['EGY', 818, 'EG', 651, 'Northern Africa', 'Middle East'],
    ['COL', 170, 'CO', 100, 'South America', 'Americas'],
    ['MMR', 104, 'BM', 775, 'Southeast Asia', 'Asia'],
  ])('%s has its numbers', (iso3, numeric, fips, gw, region, ofUcdp) => {
    const country = countryOf(iso3)!
    expect(country).toMatchObject({ numeric, fips, gw, region })
    expect(ucdpRegion(country)).toBe(ofUcdp)
    expect(countryOfNumeric(numeric)).toBe(country)
    expect(countryOfGw(gw)).toBe(country)
  })

  it.each([
    ['Iraq', 'IRQ'],
    ['DR Congo (Zaire)', 'COD'],
    ['Congo', 'COG'],
    ['Yemen (North Yemen)', 'YEM'],
    ['Myanmar (Burma)', 'MMR'],
    ['Russia (Soviet Union)', 'RUS'],
    ['united states of america', 'USA'],
    ['Türkiye', 'TUR'],
    ['Atlantis', undefined],
    ['', undefined],
    ['(Iraq)', undefined],
  ])('are found by the name %s', (name, iso3) => {
    expect(countryNamed(name)?.iso3).toBe(iso3)
  })

  it('have other numbers in the Correlates of War where the two lists differ', () => {
    expect(cowOf(countryOf('DEU')!)).toBe(255)
    expect(cowOf(countryOf('IRQ')!)).toBe(645)
    expect(cowOf(countryOf('GRL')!)).toBeUndefined()
  })

  it('are no bodies', () => {
    expect(countryOf('IGO')).toBeUndefined()
    expect(countryOf(undefined)).toBeUndefined()
  })
})
