/**
 * Compiles `data/places/` and the towns of GeoNames into `places.bin`, the file that `openGazetteer` in
 * `src/mentions/gazetteer.ts` reads. Rows of our own files come first.
 */
import { type GazetteerHeader, gazetteerColumns, gazetteerMagic } from '../../src/mentions/places/gazetteer.ts'
import { foldName, hashName, skeletonOf } from '../../src/mentions/places/place-fold.ts'
import { type OwnPlaces, type PlaceRow, readOwnPlaces } from './place-rows.ts'
import { bareName, withTowns } from './place-towns.ts'
import type { Table } from './table.ts'

/** Countries whose names reports romanise in many ways; their towns are found by their consonants too. */
const romanised = new Set(
  'IRQ SYR LBN JOR PSE SAU YEM OMN ARE QAT BHR KWT EGY LBY TUN DZA MAR SDN IRN AFG PAK SOM'.split(' '),
)

const shortened = [
  ['saint ', 'st '],
  ['st ', 'saint '],
  ['fort ', 'ft '],
  ['mount ', 'mt '],
] as const

/** The keys that lead to a row: its folded names with the common ways to shorten them, and consonants with a tilde. */
function* keysOf(row: PlaceRow): Generator<string> {
  for (const name of row.names) {
    const folded = foldName(name)
    if (folded === '') continue
    yield folded
    yield bareName(folded, row.country)
    for (const [from, to] of shortened) if (folded.startsWith(from)) yield to + folded.slice(from.length)
    const skeleton = skeletonOf(folded)
    const wide = romanised.has(row.country) && (row.population >= 5000 || row.id !== undefined)
    if (wide && skeleton.replaceAll('_', '').length >= 3) yield `~${skeleton}`
  }
}

interface Key {
  readonly hash: readonly [number, number]
  readonly rows: readonly number[]
}

function compile(): Uint8Array {
  const own = readOwnPlaces()
  const table = withTowns(own)
  const silent = new Set(own.owners.map(([id]) => id))
  const keys = new Map<string, Set<number>>()
  for (const [index, row] of table.entries()) {
    if (row.id !== undefined && silent.has(row.id)) continue
    for (const key of keysOf(row)) {
      const list = keys.get(key)
      if (list) list.add(index)
      else keys.set(key, new Set([index]))
    }
  }
  const starts = new Map<number, number>()
  for (const key of keys.keys()) {
    if (key.startsWith('~')) continue
    const words = key.split(' ')
    const first = hashName(words[0]!)[0]
    starts.set(first, Math.max(starts.get(first) ?? 0, words.length))
  }
  const hashed: Key[] = [...keys].map(([key, list]) => ({
    hash: hashName(key),
    rows: [...list].sort((a, b) => table[b]!.weight - table[a]!.weight || a - b),
  }))
  hashed.sort((a, b) => a.hash[0] - b.hash[0] || a.hash[1] - b.hash[1])
  return write(
    own,
    table,
    hashed,
    [...starts].sort((a, b) => a[0] - b[0]),
  )
}

function write(
  own: OwnPlaces,
  table: readonly PlaceRow[],
  keys: readonly Key[],
  starts: readonly (readonly [number, number])[],
): Uint8Array {
  const encoder = new TextEncoder()
  const names = table.map((row) => encoder.encode(row.name))
  const countries = ['', ...new Set(table.map((row) => row.country).filter((code) => code !== ''))]
  const sources = [...new Set(table.map((row) => row.source))]
  const header: GazetteerHeader = {
    rows: table.length,
    keys: keys.length,
    postings: keys.reduce((sum, key) => sum + key.rows.length, 0),
    starts: starts.length,
    names: names.reduce((sum, name) => sum + name.length, 0),
    countries,
    sources,
    ...headerOf(own),
  }
  const divisionOf = divisionsOf(own)
  const country = new Map(countries.map((code, index) => [code, index]))
  const type = new Map(own.types.map(({ id }, index) => [id, index]))
  const values: Readonly<Record<string, readonly number[]>> = {
    keyA: keys.map((key) => key.hash[0]),
    keyB: keys.map((key) => key.hash[1]),
    keyStart: running(keys.map((key) => key.rows.length)),
    posting: keys.flatMap((key) => key.rows),
    startA: starts.map(([hash]) => hash),
    nameStart: running(names.map((name) => name.length)),
    number: table.map((row) => row.number),
    population: table.map((row) => row.population),
    division: table.map((row) => divisionOf(row) + 1),
    lat: table.map((row) => Math.round(row.lat * 100)),
    lon: table.map((row) => Math.round(row.lon * 100)),
    country: table.map((row) => country.get(row.country)!),
    type: table.map((row) => type.get(row.type)!),
    source: table.map((row) => sources.indexOf(row.source)),
    startLength: starts.map(([, words]) => Math.min(words, 255)),
  }
  const json = encoder.encode(JSON.stringify(header))
  const start = 8 + json.length + ((4 - (json.length % 4)) % 4)
  const columns = gazetteerColumns(header)
  const bytes = new Uint8Array(start + columns.reduce((sum, [, width, length]) => sum + width * length, 0))
  const view = new DataView(bytes.buffer)
  view.setUint32(0, gazetteerMagic, true)
  view.setUint32(4, json.length, true)
  bytes.set(json, 8)
  let at = start
  for (const [name, width, length] of columns) {
    const column = name === 'names' ? undefined : values[name]!
    if (column !== undefined && column.length !== length)
      throw new Error(`places: column '${name}' has ${column.length} entries, not ${length}`)
    for (const value of column ?? []) {
      if (width === 4) view.setUint32(at, value, true)
      else if (width === 2) view.setInt16(at, value, true)
      else view.setUint8(at, value)
      at += width
    }
    if (column === undefined) {
      for (const encoded of names) {
        bytes.set(encoded, at)
        at += encoded.length
      }
    }
  }
  return bytes
}

function headerOf({
  places,
  types,
  lists,
  demonyms,
  owners,
}: OwnPlaces): Pick<GazetteerHeader, 'types' | 'ids' | 'demonyms' | 'owners' | 'lists'> {
  const rowOf = new Map(places.map((row, index) => [row.id!, index]))
  const peoples: Record<string, number[]> = {}
  for (const [word, id] of demonyms) {
    peoples[word] ??= []
    peoples[word].push(rowOf.get(id)!)
  }
  return {
    types,
    ids: places.map((row) => row.id!),
    demonyms: peoples,
    owners: Object.fromEntries(owners.map(([id, country]) => [rowOf.get(id)!, country])),
    lists: Object.fromEntries([...lists].map(([id, words]) => [id, [...new Set(words.map(foldName))]])),
  }
}

/** The row of the division that a row lies in; -1 when unknown. */
function divisionsOf({ places }: OwnPlaces): (row: PlaceRow) => number {
  const byCode = new Map<string, number>()
  const byName = new Map<string, number>()
  for (const [index, row] of places.entries()) {
    if (row.code === undefined || row.code !== row.id) continue
    byCode.set(row.code, index)
    byName.set(`${row.country} ${foldName(row.name)}`, index)
  }
  return ({ code, country, province }) => {
    if (province !== undefined) {
      const index = byName.get(`${country} ${foldName(province)}`)
      if (index === undefined) throw new Error(`places: ${country} has no division '${province}'`)
      return index
    }
    return code === undefined ? -1 : (byCode.get(code) ?? -1)
  }
}

/** 0 and the running sums. */
function running(lengths: readonly number[]): number[] {
  const sums = [0]
  for (const length of lengths) sums.push(sums.at(-1)! + length)
  return sums
}

export const places: Table = { name: 'places.bin', compile }
