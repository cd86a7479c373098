/** Mean radius of the earth in kilometres (IUGG). */
export const earthRadiusKm = 6371.0088

/** A point in degrees, WGS 84. */
export interface Point {
  readonly lat: number
  readonly lon: number
}

/** Kilometres between two points along the great circle, by the haversine formula (Sinnott 1984); within 0.6 % of the ellipsoid. */
export function distanceKm(a: Point, b: Point): number {
  const rad = Math.PI / 180
  const dLat = ((b.lat - a.lat) * rad) / 2
  const dLon = ((b.lon - a.lon) * rad) / 2
  const h = Math.sin(dLat) ** 2 + Math.cos(a.lat * rad) * Math.cos(b.lat * rad) * Math.sin(dLon) ** 2
  return 2 * earthRadiusKm * Math.asin(Math.min(1, Math.sqrt(h)))
}
