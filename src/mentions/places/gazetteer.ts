/**
 * The register of places as one block of bytes: columns of numbers for the rows, one blob of names, and a sorted table of
 * hashed folded names that leads to the rows. Nothing is decoded before it is asked for.
 */
import type { Place, PlacePrecision } from '../../model/index.ts'
import { hashName } from './place-fold.ts'
import { type PlaceLists, placeLists } from './place-lists.ts'

/** A kind of place: `base`, `province` … */
export interface PlaceType {
  readonly id: string
  readonly precision: PlacePrecision
  /** The words that name it beside a proper name. */
  readonly words: readonly string[]
}

/** A row as the columns have it; `at` gives it, `place` makes the full noun of it. */
export interface Gazetteer {
  /** Rows with this folded name, best known first; empty when none. */
  find(folded: string): Uint32Array
  /** Rows whose consonants are those of this name (`skeletonOf`), in countries whose names are romanised in many ways. */
  findSkeleton(skeleton: string): Uint32Array
  /** The most words a name has that begins with this folded word; 0 when none begins with it. */
  longest(folded: string): number
  /** Rows of the countries that this folded demonym means ("iraqi"). */
  demonym(folded: string): Uint32Array
  place(row: number): Place
  name(row: number): string
  lat(row: number): number
  lon(row: number): number
  population(row: number): number
  type(row: number): PlaceType
  /** ISO 3166 alpha-3; absent for regions that no country has. */
  country(row: number): string | undefined
  /** Row of the first-level division it lies in, -1 when unknown. */
  division(row: number): number
  /** Row of a country by its code, -1 when unknown. */
  countryRow(code: string): number
  /** True for rows of our own files: they are there because reports name them. */
  curated(row: number): boolean
  /** Rows of the embassies and consulates of a country. */
  seats(country: string): readonly number[]
  readonly types: readonly PlaceType[]
  readonly lists: PlaceLists
  readonly size: number
}

/** The part of the file that is JSON. */
export interface GazetteerHeader {
  readonly rows: number
  readonly keys: number
  readonly postings: number
  readonly starts: number
  readonly names: number
  readonly types: readonly PlaceType[]
  readonly countries: readonly string[]
  readonly sources: readonly string[]
  /** Ids of the rows that are not towns of GeoNames; they come first. */
  readonly ids: readonly string[]
  readonly demonyms: Readonly<Record<string, readonly number[]>>
  readonly owners: Readonly<Record<string, string>>
  readonly lists: Readonly<Record<string, readonly string[]>>
}

/** First four bytes of the file, "QPL1". */
export const gazetteerMagic = 0x314c5051

const none = new Uint32Array(0)

/** The columns in file order with the bytes of one entry; widest first, so that every view is aligned. */
export function gazetteerColumns(
  header: GazetteerHeader,
): readonly (readonly [name: string, width: number, length: number])[] {
  const { rows, keys, postings, starts, names } = header
  return [
    ['keyA', 4, keys],
    ['keyB', 4, keys],
    ['keyStart', 4, keys + 1],
    ['posting', 4, postings],
    ['startA', 4, starts],
    ['nameStart', 4, rows + 1],
    ['number', 4, rows],
    ['population', 4, rows],
    ['division', 4, rows],
    ['lat', 2, rows],
    ['lon', 2, rows],
    ['country', 1, rows],
    ['type', 1, rows],
    ['source', 1, rows],
    ['startLength', 1, starts],
    ['names', 1, names],
  ]
}

/** Opens a compiled gazetteer. Throws when the bytes are not one. */
export function openGazetteer(bytes: Uint8Array): Gazetteer {
  const data = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice()
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength)
  if (data.byteLength < 8 || view.getUint32(0, true) !== gazetteerMagic) throw new Error('places: not a gazetteer file')
  const headerLength = view.getUint32(4, true)
  const header = JSON.parse(new TextDecoder().decode(data.subarray(8, 8 + headerLength))) as GazetteerHeader
  let at = data.byteOffset + 8 + headerLength
  at += (4 - (at % 4)) % 4
  const columns = new Map<string, number>()
  for (const [name, width, length] of gazetteerColumns(header)) {
    columns.set(name, at)
    at += width * length
  }
  if (at > data.byteOffset + data.byteLength) throw new Error('places: the gazetteer file is cut off')
  const { buffer } = data
  const u32 = (name: string, length: number): Uint32Array => new Uint32Array(buffer, columns.get(name)!, length)
  const u8 = (name: string, length: number): Uint8Array => new Uint8Array(buffer, columns.get(name)!, length)
  const { rows, keys, starts } = header
  const keyA = u32('keyA', keys)
  const keyB = u32('keyB', keys)
  const keyStart = u32('keyStart', keys + 1)
  const posting = u32('posting', header.postings)
  const startA = u32('startA', starts)
  const startLength = u8('startLength', starts)
  const nameStart = u32('nameStart', rows + 1)
  const number = u32('number', rows)
  const population = u32('population', rows)
  const division = u32('division', rows)
  const lat = new Int16Array(buffer, columns.get('lat')!, rows)
  const lon = new Int16Array(buffer, columns.get('lon')!, rows)
  const country = u8('country', rows)
  const type = u8('type', rows)
  const source = u8('source', rows)
  const names = u8('names', header.names)
  const decoder = new TextDecoder()
  const demonyms = new Map(Object.entries(header.demonyms).map(([word, list]) => [word, Uint32Array.from(list)]))
  const countryRows = new Map<string, number>()
  for (let row = 0; row < header.ids.length; row++) {
    if (header.types[type[row]!]!.id === 'country' && header.ids[row]!.length === 3)
      countryRows.set(header.ids[row]!, row)
  }

  const seats = new Map<string, number[]>()
  for (const [row, code] of Object.entries(header.owners)) seats.set(code, [...(seats.get(code) ?? []), Number(row)])

  const name = (row: number): string => decoder.decode(names.subarray(nameStart[row]!, nameStart[row + 1]!))
  const places = new Map<number, Place>()
  const curated = (row: number): boolean => row < header.ids.length

  const find = (folded: string): Uint32Array => {
    const [a, b] = hashName(folded)
    for (let k = lowerBound(keyA, a); k < keys && keyA[k] === a; k++) {
      if (keyB[k] === b) return posting.subarray(keyStart[k]!, keyStart[k + 1]!)
    }
    return none
  }

  return {
    find,
    findSkeleton: (skeleton) => find(`~${skeleton}`),
    longest(folded) {
      const [a] = hashName(folded)
      const k = lowerBound(startA, a)
      return k < starts && startA[k] === a ? startLength[k]! : 0
    },
    demonym: (folded) => demonyms.get(folded) ?? none,
    place(row) {
      const known = places.get(row)
      if (known) return known
      const kind = header.types[type[row]!]!
      const code = header.countries[country[row]!]
      const within = division[row]!
      const place: Place = {
        id: curated(row) ? header.ids[row]! : `geonames:${number[row]}`,
        name: name(row),
        type: kind.id,
        lat: lat[row]! / 100,
        lon: lon[row]! / 100,
        precision: kind.precision,
        ...(code ? { country: code } : {}),
        ...(within > 0 && within - 1 !== row ? { province: name(within - 1) } : {}),
        ...(population[row]! > 0 ? { population: population[row]! } : {}),
        source: header.sources[source[row]!]!,
      }
      places.set(row, place)
      return place
    },
    name,
    lat: (row) => lat[row]! / 100,
    lon: (row) => lon[row]! / 100,
    population: (row) => population[row]!,
    type: (row) => header.types[type[row]!]!,
    country: (row) => header.countries[country[row]!] || undefined,
    division: (row) => division[row]! - 1,
    countryRow: (code) => countryRows.get(code) ?? -1,
    curated,
    seats: (code) => seats.get(code) ?? [],
    types: header.types,
    lists: placeLists(header.lists),
    size: rows,
  }
}

/** Index of the first entry that is not below `value`. */
function lowerBound(sorted: Uint32Array, value: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (sorted[middle]! < value) low = middle + 1
    else high = middle
  }
  return low
}
