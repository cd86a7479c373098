import { distanceKm, type Point } from './distance.ts'

/** A stretch of the earth between two parallels and two meridians, in degrees; `west` is never east of `east`. */
export interface Box {
  readonly south: number
  readonly north: number
  readonly west: number
  readonly east: number
}

/** Kilometres from one parallel to the next. */
const degree = distanceKm({ lat: 0, lon: 0 }, { lat: 1, lon: 0 })

/**
 * Boxes that together hold every point within so many kilometres of one: a single box, or two where the circle crosses the
 * 180th meridian (J. P. Matuschek, Finding points within a distance of a latitude/longitude using bounding coordinates).
 */
export function boxesAround({ lat, lon }: Point, km: number): readonly Box[] {
  const turn = (km / degree) * (1 + 1e-9)
  const [south, north] = [lat - turn, lat + turn]
  const radians = Math.PI / 180
  const reach = Math.sin(turn * radians) / Math.cos(lat * radians)
  if (south <= -90 || north >= 90 || turn >= 90 || reach >= 1)
    return [{ south: Math.max(-90, south), north: Math.min(90, north), west: -180, east: 180 }]
  const width = Math.asin(reach) / radians
  const box = { south, north, west: lon - width, east: lon + width }
  if (box.west < -180)
    return [
      { ...box, west: -180 },
      { ...box, west: box.west + 360, east: 180 },
    ]
  if (box.east > 180)
    return [
      { ...box, east: 180 },
      { ...box, west: -180, east: box.east - 360 },
    ]
  return [box]
}
