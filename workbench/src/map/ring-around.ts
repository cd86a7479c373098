/** A circle on the earth as a ring of points: the great-circle destination formula (E. Williams, Aviation Formulary, "Lat/lon given radial and distance"). */
import { distanceKm, type Point } from '../../../src/model/index.ts'

const radians = Math.PI / 180
/** Kilometres to a radian of the earth. */
const earth = distanceKm({ lat: 0, lon: 0 }, { lat: 0, lon: 1 }) / radians

/** Points at a distance from a centre, clockwise from north; the first is not repeated. */
export function ringAround({ lat, lon }: Point, km: number, points = 128): readonly Point[] {
  const turn = km / earth
  const [sine, cosine] = [Math.sin(lat * radians), Math.cos(lat * radians)]
  return Array.from({ length: points }, (_, i) => {
    const bearing = (2 * Math.PI * i) / points
    const to = Math.asin(sine * Math.cos(turn) + cosine * Math.sin(turn) * Math.cos(bearing))
    const east = Math.atan2(Math.sin(bearing) * Math.sin(turn) * cosine, Math.cos(turn) - sine * Math.sin(to))
    return { lat: to / radians, lon: lon + east / radians }
  })
}
