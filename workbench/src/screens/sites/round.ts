/** What a precinct is asked round, as it stands in the address: a point, its name, a radius, days. */
import type { IncidentFilter, PrecinctFilter, Site } from '../../api/types.ts'

const usualKm = 70
/** What the server takes at most, and where the slider ends. */
export const widestKm = 10_000
export const sliderKm = 500

export interface Round {
  readonly lat: number
  readonly lon: number
  readonly km: number
  /** Of the site; absent for a point of one's own. */
  readonly name?: string | undefined
  readonly after?: string | undefined
  readonly before?: string | undefined
}

/** Degrees, latitude first: "33.79, 42.44", "33.79 N 42.44 E"; undefined for what is no point of the earth. */
export function pointOf(typed: string): { readonly lat: number; readonly lon: number } | undefined {
  const match =
    /^\s*(-?\d{1,2}(?:\.\d{1,15})?)\s*°?\s*([NS]?)[\s,;]+(-?\d{1,3}(?:\.\d{1,15})?)\s*°?\s*([EW]?)\s*$/i.exec(typed)
  if (match === null) return undefined
  const [, north, south, east, west] = match
  const lat = Number(north) * (south?.toUpperCase() === 'S' ? -1 : 1)
  const lon = Number(east) * (west?.toUpperCase() === 'W' ? -1 : 1)
  return Math.abs(lat) <= 90 && Math.abs(lon) <= 180 ? { lat, lon } : undefined
}

/** A radius that the server takes; undefined for any other. */
export function radiusOf(typed: string | null | undefined): number | undefined {
  if (typed === null || typed === undefined || !/^\d{1,5}(?:\.\d{1,6})?$/.test(typed.trim())) return undefined
  const km = Number(typed)
  return km > 0 && km <= widestKm ? km : undefined
}

/** The precinct of an address; undefined while nothing is chosen. A site without a point takes that of the list. */
export function roundOf(params: URLSearchParams, sites: readonly Site[]): Round | undefined {
  const id = params.get('site')
  const site = id === null ? undefined : sites.find((each) => each.id === id)
  const point = pointOf(params.get('at') ?? '') ?? site
  if (point === undefined) return undefined
  return {
    lat: point.lat,
    lon: point.lon,
    km: radiusOf(params.get('km')) ?? usualKm,
    name: params.get('name') ?? site?.name,
    after: params.get('after') || undefined,
    before: params.get('before') || undefined,
  }
}

/**
 * The radius that goes with a change from one site to another: that of the new one's list, else the one in the address, unless it came
 * with the site that is left.
 */
export function radiusWith(next: Site | undefined, left: Site | undefined, km: string | null): string {
  if (next?.km !== undefined) return String(next.km)
  return km === null || (left?.km !== undefined && String(left.km) === km) ? '' : km
}

/** Parameters of a site as the middle. */
export function paramsOfSite({
  id,
  name,
  lat,
  lon,
}: Pick<Site, 'id' | 'name' | 'lat' | 'lon'>): Record<string, string> {
  return { site: id, at: `${lat},${lon}`, name }
}

/** A point to so many places of a degree as a person can mean: four are eleven metres. */
export function rounded(degrees: number): number {
  return Math.round(degrees * 10_000) / 10_000
}

export function askedOf({ lat, lon, km, after, before }: Round): PrecinctFilter {
  return {
    lat: plain(lat),
    lon: plain(lon),
    km: plain(km),
    ...(after === undefined ? {} : { after }),
    ...(before === undefined ? {} : { before }),
  }
}

/** The same as a filter of incidents. */
export function filterOf({ lat, lon, km, after, before }: Round): IncidentFilter {
  return {
    near: `${plain(lat)},${plain(lon)},${plain(km)}`,
    ...(after === undefined ? {} : { after }),
    ...(before === undefined ? {} : { before }),
  }
}

/** Without an exponent. */
function plain(value: number): string {
  return String(Number(value.toFixed(6)))
}

const winds = ['N', 'NNE', 'NE', 'ENE', 'E', 'ESE', 'SE', 'SSE', 'S', 'SSW', 'SW', 'WSW', 'W', 'WNW', 'NW', 'NNW']

/** "NW, 312°"; "here" for the middle itself. */
export function directionWord(bearing: number | undefined): string {
  if (bearing === undefined) return 'here'
  return `${winds[Math.round(bearing / 22.5) % 16]!}, ${Math.round(bearing) % 360}°`
}

/** "12.3 km", "140 km" */
export function kmWord(km: number): string {
  return `${km.toLocaleString('en', { maximumFractionDigits: km < 100 ? 1 : 0 })} km`
}
