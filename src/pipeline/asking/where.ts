/** `--where "place=Baghdad after=2020-01 near='K1 base,70'"`: which incidents are wanted, at a terminal and in an address. */
import { type Casefile, errors, type HeldPlace, type IncidentQuery } from '../../model/index.ts'
import { isoDay } from '../../readers/index.ts'
import { nearest } from './nearest.ts'

/** What can be asked of incidents, each with a value. */
export const queryKeys = [
  'event',
  'mode',
  'actor',
  'place',
  'country',
  'after',
  'before',
  'sources',
  'standing',
  'near',
  'killed',
] as const
export type QueryKey = (typeof queryKeys)[number]

/** Places of the record whose names hold the words. */
export type PlacesNamed = (words: string) => Promise<readonly HeldPlace[]>

/** Places of the incidents of a casefile. */
export function placesIn({ incidents }: Pick<Casefile, 'incidents'>): PlacesNamed {
  return async (words) => (await incidents({ place: words, limit: 50 })).flatMap(({ places }) => places)
}

/** Reads what was typed; `near` may name a place of the record. Throws `bad-option` with what would do. */
export async function queryOf(where: string | undefined, placesNamed: PlacesNamed): Promise<IncidentQuery> {
  return await queryOfPairs(pairs(where ?? ''), placesNamed)
}

/** The query that keys and values make; the last of a key counts. */
export async function queryOfPairs(
  given: Iterable<readonly [QueryKey, string]>,
  placesNamed: PlacesNamed,
): Promise<IncidentQuery> {
  const query: { -readonly [key in keyof IncidentQuery]: IncidentQuery[key] } = {}
  for (const [key, value] of given) {
    switch (key) {
      case 'after':
      case 'before':
        query[key] = dayOf(key, value)
        break
      case 'sources':
      case 'killed':
        query[key] = numberOf(key, value)
        break
      case 'standing':
        if (value !== 'asserted' && value !== 'disputed')
          throw bad(`standing=${value}`, 'standing=asserted or standing=disputed')
        query.standing = value
        break
      case 'near':
        query.near = await areaOf(value, placesNamed)
        break
      case 'event':
        query.event = value.toUpperCase()
        break
      case 'country':
        query.country = value.toUpperCase()
        break
      default:
        query[key] = value
    }
  }
  return query
}

/** The keys and values of one line. */
export function* pairs(where: string): Iterable<readonly [QueryKey, string]> {
  const pattern = /\s*(\w+)=(?:"([^"]*)"|'([^']*)'|(\S*))|\s*(\S+)/gy
  for (const [, name, double, single, bare, other] of where.trimEnd().matchAll(pattern)) {
    const key = queryKeys.find((known) => known === name?.toLowerCase())
    if (other !== undefined || name === undefined) throw bad(other ?? where, `KEY=VALUE with ${queryKeys.join(', ')}`)
    if (key === undefined) {
      const near = nearest(name, queryKeys)
      throw bad(`${name}=`, near === undefined ? queryKeys.join(', ') : `${near}=`)
    }
    const value = double ?? single ?? bare ?? ''
    if (value === '') throw bad(`${name}=`, `a value, e.g. ${key}=${examples[key]}`)
    yield [key, value]
  }
}

const examples: Readonly<Record<QueryKey, string>> = {
  event: 'ASSAULT',
  mode: 'drone',
  actor: '"US forces"',
  place: 'Baghdad',
  country: 'IRQ',
  after: '2020-01',
  before: '2020-09-30',
  sources: '2',
  standing: 'disputed',
  near: '33.31,44.37,70',
  killed: '1',
}

function bad(given: string, use: string): Error {
  return errors.badOption('--where', given, use)
}

/** A day; the first of a month or year for `after`, the last for `before`. */
function dayOf(key: 'after' | 'before', value: string): string {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(value) ?? []
  const last = key === 'before'
  const months = month ?? (last ? '12' : '01')
  const days = day ?? (last ? String(new Date(Date.UTC(Number(year), Number(months), 0)).getUTCDate()) : '01')
  const whole = year === undefined ? undefined : isoDay(`${year}-${months}-${days.padStart(2, '0')}`)
  if (whole === undefined) throw bad(`${key}=${value}`, 'a day, month or year such as 2020-11-24, 2020-11 or 2020')
  return whole
}

function numberOf(key: QueryKey, value: string): number {
  if (!/^\d{1,9}$/.test(value)) throw bad(`${key}=${value}`, `a number, e.g. ${key}=${examples[key]}`)
  return Number(value)
}

/** A circle: degrees and kilometres, or the name of a place that the record has and kilometres. */
async function areaOf(value: string, placesNamed: PlacesNamed): Promise<NonNullable<IncidentQuery['near']>> {
  const use = 'LAT,LON,KM or "PLACE,KM", e.g. near=33.31,44.37,70 or near="K1 base,70"'
  const [, name, distance] = /^(.+),\s*(\d+(?:\.\d+)?)\s*(?:km)?$/i.exec(value) ?? []
  if (name === undefined) throw bad(`near=${value}`, use)
  const km = Number(distance)
  const [, north, east] = /^\s*(-?\d+(?:\.\d+)?)\s*,\s*(-?\d+(?:\.\d+)?)\s*$/.exec(name) ?? []
  if (north !== undefined) {
    const [lat, lon] = [Number(north), Number(east)]
    if (Math.abs(lat) > 90 || Math.abs(lon) > 180) throw bad(`near=${value}`, use)
    return { lat, lon, km }
  }
  // Two numbers are coordinates without a distance rather than a place that is called by one.
  if (!/\p{L}/u.test(name)) throw bad(`near=${value}`, use)
  for (const { name: found, lat, lon } of await placesNamed(name))
    if (lat !== undefined && lon !== undefined && found.toLowerCase().includes(name.toLowerCase()))
      return { lat, lon, km }
  throw bad(`near=${value}`, `coordinates: no incident of the record is at ${name}`)
}
