/** `--where "place=Baghdad after=2020-01 near='K1 base,70'"`: which incidents are wanted. */
import { type Casefile, errors, type IncidentQuery } from '../../model/index.ts'
import { isoDay } from '../../readers/index.ts'
import { nearest } from '../nearest.ts'

const keys = [
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
type Key = (typeof keys)[number]

/** Reads what was typed; `near` may name a place of the record. Throws `bad-usage` with what would do. */
export async function queryOf(where: string | undefined, casefile: Casefile): Promise<IncidentQuery> {
  const query: { -readonly [key in keyof IncidentQuery]: IncidentQuery[key] } = {}
  for (const [key, value] of pairs(where ?? '')) {
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
        query.near = await areaOf(value, casefile)
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

function* pairs(where: string): Iterable<readonly [Key, string]> {
  const pattern = /\s*(\w+)=(?:"([^"]*)"|'([^']*)'|(\S*))|\s*(\S+)/gy
  for (const [, name, double, single, bare, other] of where.trimEnd().matchAll(pattern)) {
    const key = keys.find((known) => known === name?.toLowerCase())
    if (other !== undefined || name === undefined) throw bad(other ?? where, `KEY=VALUE with ${keys.join(', ')}`)
    if (key === undefined) {
      const near = nearest(name, keys)
      throw bad(`${name}=`, near === undefined ? keys.join(', ') : `${near}=`)
    }
    const value = double ?? single ?? bare ?? ''
    if (value === '') throw bad(`${name}=`, `a value, e.g. ${key}=${examples[key]}`)
    yield [key, value]
  }
}

const examples: Readonly<Record<Key, string>> = {
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

function numberOf(key: Key, value: string): number {
  if (!/^\d{1,9}$/.test(value)) throw bad(`${key}=${value}`, `a number, e.g. ${key}=${examples[key]}`)
  return Number(value)
}

/** A circle: degrees and kilometres, or the name of a place that the record has and kilometres. */
async function areaOf(value: string, casefile: Casefile): Promise<NonNullable<IncidentQuery['near']>> {
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
  for (const { places } of await casefile.incidents({ place: name, limit: 50 }))
    for (const { name: found, lat, lon } of places)
      if (lat !== undefined && lon !== undefined && found.toLowerCase().includes(name.toLowerCase()))
        return { lat, lon, km }
  throw bad(`near=${value}`, `coordinates: no incident of the record is at ${name}`)
}
