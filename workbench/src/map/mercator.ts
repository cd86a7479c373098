/**
 * Web Mercator: degrees to a world that is a square of side 1, north-west at 0, 0, and back
 * (J. P. Snyder, Map Projections: A Working Manual, USGS 1987, p. 41).
 */
import type { Point } from '../../../src/model/index.ts'

/** A point of the unit square. */
export interface WorldPoint {
  readonly x: number
  readonly y: number
}

/** Beyond this parallel the square ends. */
const northmost = 85.0511287798

export function worldX(lon: number): number {
  return (lon + 180) / 360
}

export function worldY(lat: number): number {
  const sine = Math.sin((Math.max(-northmost, Math.min(northmost, lat)) * Math.PI) / 180)
  return 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)
}

/** Degrees of a point of the square. */
export function degreesOf({ x, y }: WorldPoint): Point {
  const lat = (Math.atan(Math.sinh(Math.PI * (1 - 2 * y))) * 180) / Math.PI
  return { lat, lon: x * 360 - 180 }
}
