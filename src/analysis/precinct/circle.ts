/** A precinct as it is drawn: the ring of all points so many kilometres from a centre, as GeoJSON wants it (RFC 7946). */
import { distanceKm, type Point } from '../../model/index.ts'
import { pointAt, wrapped } from './great-circle.ts'

/** Longitude before latitude, degrees. */
export type LonLat = readonly [lon: number, lat: number]

/** Closed and counter-clockwise. Each ring is a polygon of its own. */
export type Ring = readonly LonLat[]

/**
 * The circle as one ring, or two where it crosses the 180th meridian (RFC 7946, 3.1.9). A circle that holds a pole reaches up to
 * the edge of the map. With 180 points the sides between them lie inside the circle by 0.02 % of its radius: it is for drawing,
 * what is inside is told by distance. Throws `RangeError` for a radius that is not above 0 and at most 10,000 km.
 */
export function circleOf(centre: Point, km: number, points = 180): readonly Ring[] {
  if (!(km > 0 && km <= 10_000)) throw new RangeError(`a circle of ${km} km has no ring`)
  const around = Array.from({ length: points }, (_, i) => pointAt(centre, 360 - (i * 360) / points, km))
  for (const pole of [90, -90] as const)
    if (distanceKm(centre, { lat: pole, lon: centre.lon }) < km) return [polarRing(around, pole)]
  const middle = wrapped(centre.lon)
  const ring = around.map(({ lat, lon }): LonLat => [middle + wrapped(lon - middle), lat])
  const [west, east] = [ring.some(([lon]) => lon < -180), ring.some(([lon]) => lon > 180)]
  if (!west && !east) return [closed(ring)]
  const edge = west ? -180 : 180
  const moved = (part: readonly LonLat[], by: number): Ring => part.map(([lon, lat]) => [lon + by, lat])
  return [moved(cutAt(ring, edge, -1), west ? 360 : 0), moved(cutAt(ring, edge, 1), west ? 0 : -360)].map(closed)
}

/** From edge to edge of the map along the circle, and back along the pole. */
function polarRing(around: readonly Point[], pole: 90 | -90): Ring {
  const line = around.map(({ lat, lon }): LonLat => [lon, lat]).sort(([a], [b]) => a - b)
  const [first, last] = [line[0]!, line.at(-1)!]
  const gap = first[0] + 360 - last[0]
  const edge = last[1] + ((first[1] - last[1]) * (180 - last[0])) / gap
  const along: readonly LonLat[] = [[-180, edge], ...line.filter(([lon]) => lon > -180), [180, edge]]
  const corners: readonly LonLat[] = [
    [180, pole],
    [-180, pole],
  ]
  const ring = [...along, ...corners]
  return closed(pole === 90 ? ring : ring.toReversed())
}

/** The part of a ring on one side of a meridian: 1 is east of it (Sutherland and Hodgman 1974). */
function cutAt(ring: readonly LonLat[], meridian: number, side: 1 | -1): readonly LonLat[] {
  const part: LonLat[] = []
  for (const [i, here] of ring.entries()) {
    const before = ring[(i + ring.length - 1) % ring.length]!
    const [isIn, wasIn] = [here, before].map(([lon]) => (lon - meridian) * side >= 0)
    if (isIn !== wasIn) {
      const share = (meridian - before[0]) / (here[0] - before[0])
      part.push([meridian, before[1] + share * (here[1] - before[1])])
    }
    if (isIn) part.push(here)
  }
  return part
}

function closed(ring: readonly LonLat[]): Ring {
  return [...ring, ring[0]!]
}
