import type { Point } from './distance.ts'
import type { PlacePrecision } from './place.ts'

const wide: ReadonlySet<PlacePrecision | undefined> = new Set(['province', 'country', 'region'])

/** The point of a place; undefined without coordinates, and for a province, a country or a region: theirs stands for something wider than most circles. */
export function exactPoint(
  place: { readonly lat?: number; readonly lon?: number; readonly precision?: PlacePrecision } | undefined,
): Point | undefined {
  if (place?.lat === undefined || place.lon === undefined || wide.has(place.precision)) return undefined
  return { lat: place.lat, lon: place.lon }
}
