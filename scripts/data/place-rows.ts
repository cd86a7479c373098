/** Reads the rows of `data/places/`: countries, regions, divisions, districts, sites, towns, other names and lists of words. */
import type { PlaceType } from '../../src/mentions/places/gazetteer.ts'
import { foldName } from '../../src/mentions/places/place-fold.ts'
import { rows, unique } from './table.ts'

/** A place on its way into the table. */
export interface PlaceRow {
  /** Absent for towns of GeoNames, which have a number. */
  readonly id?: string
  readonly number: number
  name: string
  readonly names: string[]
  readonly lat: number
  readonly lon: number
  /** ISO 3166 alpha-3; empty for regions that no country has. */
  readonly country: string
  readonly type: string
  readonly source: string
  /** "IQ.01": of a division itself, or of the division it lies in. */
  readonly code?: string
  /** Name of the division it lies in, for rows without a code. */
  readonly province?: string
  population: number
  /** What decides between rows of one name when nothing in the text does; on the scale of inhabitants. */
  weight: number
}

/** Other names of a town of GeoNames. */
interface TownAlias {
  readonly country: string
  /** The name that GeoNames gives. */
  readonly of: string
  readonly also: readonly string[]
  readonly file: string
}

export interface OwnPlaces {
  readonly places: readonly PlaceRow[]
  readonly types: readonly PlaceType[]
  readonly lists: ReadonlyMap<string, readonly string[]>
  readonly demonyms: readonly (readonly [folded: string, id: string])[]
  readonly owners: readonly (readonly [id: string, country: string])[]
  readonly aliases: readonly TownAlias[]
  /** ISO alpha-3 by alpha-2. */
  readonly iso3: ReadonlyMap<string, string>
}

type Fields = Readonly<Record<string, unknown>>

const texts = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : []

const text = (row: Fields, field: string): string | undefined => {
  const value = row[field]
  return typeof value === 'string' ? value : undefined
}

/** Reads and checks every row. */
export function readOwnPlaces(): OwnPlaces {
  const once = unique()
  const places: PlaceRow[] = []
  const types: PlaceType[] = []
  const lists = new Map<string, string[]>()
  const demonyms: [string, string][] = []
  const owners: [string, string][] = []
  const aliases: TownAlias[] = []
  const all = [...rows('places')]
  const iso3 = new Map<string, string>()
  for (const { row } of all) if (text(row, 'code') !== undefined) iso3.set(text(row, 'code')!, String(row['id']))
  const iso2 = new Map([...iso3].map(([two, three]) => [three, two]))

  for (const { file, row } of all) {
    const id = String(row['id'])
    once(id, file)
    const source = text(row, 'source')
    if (source === undefined) throw new Error(`${file}: row '${id}' has no source`)
    const country = text(row, 'country') ?? ''
    const precision = text(row, 'precision')
    if (precision !== undefined) {
      types.push({ id, precision: precision as PlaceType['precision'], words: texts(row['words']) })
    } else if (row['words'] !== undefined) {
      lists.set(id, texts(row['words']))
    } else if (row['of'] !== undefined) {
      aliases.push({ country, of: String(row['of']), also: texts(row['also']), file })
    } else if (row['divisions'] !== undefined) {
      for (const [code, entry] of Object.entries(row['divisions'] as Record<string, readonly unknown[]>)) {
        const full = `${iso2.get(country)}.${code}`
        const [name, lat, lon, ...also] = entry
        places.push(
          place(file, full, name, [lat, lon], texts(also), country, String(row['type']), source, { code: full }),
        )
      }
    } else if (row['districts'] !== undefined) {
      const code = `${iso2.get(country)}.${row['division']}`
      for (const [index, [name, lat, lon]] of (row['districts'] as readonly (readonly unknown[])[]).entries()) {
        const irish = country === 'IRL' && typeof name === 'string' ? [`County ${name.replace(/^County /, '')}`] : []
        places.push(
          place(file, `${id}/${index}`, name, [lat, lon], irish, country, String(row['type']), source, { code }),
        )
      }
    } else {
      const own = text(row, 'code') !== undefined
      const province = text(row, 'province')
      for (const word of texts(row['demonyms'])) demonyms.push([foldName(word), id])
      const owner = text(row, 'owner')
      if (owner !== undefined) owners.push([id, owner])
      const made = place(
        file,
        id,
        row['name'],
        row['at'],
        texts(row['also']),
        own ? id : country,
        own ? 'country' : String(row['type']),
        source,
        province === undefined ? {} : { province },
      )
      made.population = typeof row['population'] === 'number' ? row['population'] : 0
      places.push(made)
    }
  }
  const known = new Set(types.map((type) => type.id))
  for (const row of places) {
    if (!known.has(row.type)) throw new Error(`places: row '${row.id}' has the unknown type '${row.type}'`)
    if (row.country !== '' && !iso2.has(row.country))
      throw new Error(`places: row '${row.id}' has the unknown country '${row.country}'`)
  }
  return { places, types, lists, demonyms, owners, aliases, iso3 }
}

function place(
  file: string,
  id: string,
  name: unknown,
  at: unknown,
  also: readonly string[],
  country: string,
  type: string,
  source: string,
  more: { readonly code?: string; readonly province?: string },
): PlaceRow {
  const [lat, lon] = Array.isArray(at) ? (at as unknown[]) : []
  if (typeof name !== 'string') throw new Error(`${file}: row '${id}' has no name`)
  if (typeof lat !== 'number' || typeof lon !== 'number' || Math.abs(lat) > 90 || Math.abs(lon) > 180) {
    throw new Error(`${file}: row '${id}' needs a latitude and a longitude`)
  }
  return {
    id,
    number: 0,
    name,
    names: [name, ...also],
    lat,
    lon,
    country,
    type,
    source,
    population: 0,
    weight: 0,
    ...more,
  }
}
