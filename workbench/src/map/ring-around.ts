/** A circle on the earth as a ring of points that can be drawn: its longitudes run on over the 180th meridian. */
import { pointAt } from '../../../src/analysis/index.ts'
import type { Point } from '../../../src/model/index.ts'

/** Points at a distance from a centre, clockwise from north; the first is not repeated. */
export function ringAround({ lat, lon }: Point, km: number, points = 128): readonly Point[] {
  return Array.from({ length: points }, (_, i) => {
    // From meridian 0 and westwards: what lies right behind a pole is at +180.
    const to = pointAt({ lat, lon: 0 }, (-360 * i) / points, km)
    return { lat: to.lat, lon: lon - to.lon }
  })
}
