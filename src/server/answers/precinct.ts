/** What happened round a point: inside a circle by time, the nearest, and other sites whose circles overlap it. */
import { distanceKm, errors, type Incident, type IncidentQuery, type Point } from '../../model/index.ts'
import { circleOf, insideOf, nearestOf, overlapsOf, type Sighted } from '../../analysis/index.ts'
import { queryOfPairs } from '../../pipeline/asking/where.ts'
import type { Distant, Precinct, PrecinctFilter } from '../contract/index.ts'
import type { Snapshot } from '../open/snapshot.ts'
import { answersQuery } from './incident-list.ts'
import { incidentNameOf } from './names.ts'
import { sitesOfLists, sitesOfRecord } from './sites.ts'

const usualKm = 70
const widest = 10_000
const nearest = 20
/** Other sites are told up to this many radii away, and at most so many. */
const sitesWithin = 4
const mostSites = 100

export async function precinctOf(filter: PrecinctFilter, snapshot: Snapshot): Promise<Precinct> {
  const [lat, lon, km] = [Number(filter.lat), Number(filter.lon), Number(filter.km ?? usualKm)]
  if (Math.abs(lat) > 90 || Math.abs(lon) > 180) throw errors.badOption('lat, lon', `${lat}, ${lon}`, 'degrees')
  if (!(km > 0 && km <= widest)) throw errors.badOption('km', String(km), `more than 0 and at most ${widest}`)
  const centre = { lat, lon }
  const incidents = await inTime(filter, snapshot)
  const { inside, wide, unplaced } = insideOf(centre, km, incidents)
  return {
    revision: snapshot.revision,
    lat,
    lon,
    km,
    inside: inside.map(distantOf),
    nearest: nearestOf(centre, incidents, nearest).map(distantOf),
    sites: sitesAround(centre, km, snapshot),
    vague: wide + unplaced,
    circle: shapeOf(centre, km),
  }
}

/** The circle as GeoJSON: one polygon, or two where it crosses the 180th meridian. */
export function shapeOf(centre: Point, km: number): Precinct['circle'] {
  const rings = circleOf(centre, km)
  return rings.length === 1
    ? { type: 'Polygon', coordinates: rings }
    : { type: 'MultiPolygon', coordinates: rings.map((ring) => [ring]) }
}

async function inTime({ after, before }: PrecinctFilter, { record }: Snapshot): Promise<readonly Incident[]> {
  const query: IncidentQuery = await queryOfPairs(
    [...(after ? [['after', after] as const] : []), ...(before ? [['before', before] as const] : [])],
    async () => [],
  )
  return after || before ? record.incidents.filter((incident) => answersQuery(incident, query)) : record.incidents
}

function distantOf({ incident, point, km, bearing }: Sighted): Distant {
  return {
    incident: incidentNameOf(incident),
    ...point,
    km: Math.round(km * 100) / 100,
    ...(bearing === undefined ? {} : { bearing: Math.round(bearing * 10) / 10 }),
  }
}

function sitesAround(
  centre: { readonly lat: number; readonly lon: number },
  km: number,
  snapshot: Snapshot,
): Precinct['sites'] {
  const around = [...sitesOfLists(snapshot), ...sitesOfRecord(snapshot)]
    .map((site) => ({ site, km: distanceKm(centre, site) }))
    .filter((each) => each.km <= km * sitesWithin)
    .sort((a, b) => a.km - b.km)
    .slice(0, mostSites)
  return around.map(({ site, km: apart }) => {
    const [overlap] = overlapsOf([{ id: '', ...centre }, site], km)
    return {
      site,
      km: Math.round(apart * 100) / 100,
      overlaps: overlap !== undefined,
      share: Math.round((overlap?.share ?? 0) * 1000) / 1000,
    }
  })
}
