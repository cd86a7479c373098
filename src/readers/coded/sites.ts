/**
 * Lists of sites that a person brings to look round them: comma-separated values with a name and degrees, or GeoJSON (RFC 7946) with
 * named points. A row is a document without claims; `ownSiteOf` reads it back.
 */
import {
  type CodedReader,
  type Document,
  errors,
  type Filed,
  type OwnSite,
  type QanatError,
  type Source,
} from '../../model/index.ts'
import { checksOf } from './checked.ts'
import { delimitedRows } from './delimited.ts'
import { filedRows } from './read-rows.ts'
import { codedRow, type RawRow } from './row.ts'
import { filedRow } from './row-claim.ts'

/** What a column may be called, by the name that it has here. */
const columns: Readonly<Record<string, readonly string[]>> = {
  name: ['name', 'site', 'site_name', 'title'],
  latitude: ['latitude', 'lat', 'y'],
  longitude: ['longitude', 'lon', 'lng', 'long', 'x'],
  radius_km: ['radius_km', 'radius', 'km'],
  type: ['type', 'kind'],
}
/** A table with one of these is of events or of texts. */
const other = /^(?:event.*|date|start|start_date|text|body|content|article|source)$/

const widestKm = 10_000
const largest = 20_000_000

export const sites: CodedReader = {
  id: 'sites',
  extensions: ['.csv', '.geojson'],
  knows: (beginning) => isCollection(beginning) || isTable(beginning),
  read: (source) => filedRows(rowsOf(source), (raw) => filed(source.name, raw)),
}

function isCollection(beginning: string): boolean {
  return /^\s*\{[^{[]*"type"\s*:\s*"FeatureCollection"/.test(beginning) && !/"event"\s*:/.test(beginning)
}

function isTable(beginning: string): boolean {
  const header = beginning.replace(/^\uFEFF/, '').split(/\r?\n/, 1)[0]!
  const names = header.split(/[,;\t]/).map((name) =>
    name
      .trim()
      .replace(/^"(.*)"$/, '$1')
      .toLowerCase(),
  )
  const has = (column: string): boolean => columns[column]!.some((known) => names.includes(known))
  return has('name') && has('latitude') && has('longitude') && !names.some((name) => other.test(name))
}

async function* rowsOf(source: Source): AsyncGenerator<RawRow | QanatError> {
  const text = new TextDecoder().decode(source.bytes.subarray(0, 4096))
  if (isCollection(text)) {
    yield* features(source)
    return
  }
  const delimiter = text.split('\n', 1)[0]!.includes('\t') ? '\t' : ','
  for await (const row of delimitedRows(source, { name: 'sites', delimiter, needed: [] }))
    yield 'cells' in row ? { ...row, cells: named(row.cells) } : row
}

/** The cells under the names that columns have here, a decimal comma as a point. */
function named(cells: RawRow['cells']): RawRow['cells'] {
  const rest = cells.filter(([column]) => !Object.values(columns).some((names) => names.includes(column)))
  const known = Object.entries(columns).flatMap(([column, names]) => {
    const value = cells.find(([given]) => names.includes(given))?.[1].trim()
    return value === undefined ? [] : [[column, value.replace(/^(-?\d+),(\d+)$/, '$1.$2')] as const]
  })
  return [...known, ...rest]
}

interface Feature {
  readonly geometry?: { readonly type?: unknown; readonly coordinates?: unknown } | null
  readonly properties?: Readonly<Record<string, unknown>> | null
}

function* features({ name, bytes }: Source): Generator<RawRow | QanatError> {
  if (bytes.length > largest) throw errors.tooLarge(name, bytes.length, largest)
  let given: unknown
  try {
    given = (JSON.parse(new TextDecoder().decode(bytes)) as { features?: unknown }).features
  } catch {
    throw errors.damaged(name, 'it is no JSON')
  }
  if (!Array.isArray(given)) throw errors.damaged(name, 'it has no features')
  for (const [i, feature] of (given as readonly (Feature | null)[]).entries()) {
    const { geometry, properties } = feature ?? {}
    const point = geometry?.type === 'Point' && Array.isArray(geometry.coordinates) ? geometry.coordinates : []
    if (point.length < 2 || !point.every((each) => typeof each === 'number'))
      yield errors.badRow(name, i + 1, 'its geometry is no point')
    else {
      const [longitude, latitude] = point as readonly number[]
      const words = Object.entries(properties ?? {}).flatMap(([key, value]) =>
        typeof value === 'string' || typeof value === 'number' ? [[key.toLowerCase(), String(value)] as const] : [],
      )
      const place = [['latitude', String(latitude)] as const, ['longitude', String(longitude)] as const]
      yield { number: i + 1, cells: named([...place, ...words.filter(([key]) => !/^(?:lat|lon)/.test(key))]) }
    }
  }
}

function filed(file: string, raw: RawRow): Filed {
  const name = raw.cells.find(([column]) => column === 'name')?.[1] ?? ''
  const row = codedRow(file, sites.id, file, name, raw)
  const check = checksOf(file, row)
  check.needed('name')
  for (const [column, most] of [
    ['latitude', 90],
    ['longitude', 180],
  ] as const) {
    check.needed(column)
    check.degrees(column, most)
  }
  const km = check.degrees('radius_km', widestKm)
  if (km !== undefined && km <= 0) check.refuse(`radius_km is '${km}', which is no radius`)
  return filedRow(row, undefined)
}

/** The site that a document is the row of; undefined for any other document. */
export function ownSiteOf({ id, name: file, text, outlet, coded }: Document): OwnSite | undefined {
  if (coded !== sites.id) return undefined
  const cell = (column: string): { readonly value: string; readonly start: number } | undefined => {
    const match = new RegExp(`^${column}: (.*)$`, 'm').exec(text)
    return match === null ? undefined : { value: match[1]!, start: match.index + column.length + 2 }
  }
  const [name, lat, lon, km, type] = ['name', 'latitude', 'longitude', 'radius_km', 'type'].map(cell)
  if (name === undefined || lat === undefined || lon === undefined) return undefined
  return {
    name: name.value,
    lat: Number(lat.value),
    lon: Number(lon.value),
    ...(km === undefined ? {} : { km: Number(km.value) }),
    ...(type === undefined ? {} : { type: type.value }),
    document: id,
    span: [name.start, name.start + name.value.length],
    list: outlet ?? file,
  }
}
