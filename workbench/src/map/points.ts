/** What stands on the map: one row an incident (or a site), in columns, so that a hundred thousand are no burden. */
import type { PlacePrecision } from '../../../src/model/index.ts'
import type { Bounds } from './view.ts'

export interface MapPoints {
  readonly id: readonly string[]
  /** Degrees; null or NaN where a row has no place on the map. */
  readonly lat: ArrayLike<number | null>
  readonly lon: ArrayLike<number | null>
  /** 1 for a row that is known to a province, a country or a region only: its point stands for something wider. */
  readonly vague: ArrayLike<number>
  /** Name of the place of a row: `names[name[row]]`; -1 where it has none. */
  readonly names: readonly string[]
  readonly name: ArrayLike<number>
}

/** One of few, for maps that show few. */
export interface MapPoint {
  readonly id: string
  readonly lat?: number | undefined
  readonly lon?: number | undefined
  readonly precision?: PlacePrecision | undefined
  readonly name?: string | undefined
}

const wide: ReadonlySet<string | undefined> = new Set<PlacePrecision>(['province', 'country', 'region'])

/** True for a precision whose point stands for something wider than a district. */
export function isVague(precision: string | undefined): boolean {
  return wide.has(precision)
}

/** A few points as columns. */
export function mapPointsOf(list: readonly MapPoint[]): MapPoints {
  const names = [...new Set(list.flatMap(({ name }) => (name === undefined ? [] : [name])))]
  return {
    id: list.map(({ id }) => id),
    lat: list.map(({ lat }) => lat ?? null),
    lon: list.map(({ lon }) => lon ?? null),
    vague: list.map(({ precision }) => (isVague(precision) ? 1 : 0)),
    names,
    name: list.map(({ name }) => (name === undefined ? -1 : names.indexOf(name))),
  }
}

/** True when a row has its place on the map. */
export function isPlaced({ lat, lon }: MapPoints, row: number): boolean {
  return Number.isFinite(lat[row] ?? Number.NaN) && Number.isFinite(lon[row] ?? Number.NaN)
}

/** The smallest bounds round the rows that are shown; absent when none has a place. */
export function boundsOfPoints(points: MapPoints, shown?: ArrayLike<number>): Bounds | undefined {
  let [west, south, east, north] = [180, 90, -180, -90]
  for (let row = 0; row < points.id.length; row++) {
    if (shown?.[row] === 0 || !isPlaced(points, row)) continue
    const [lat, lon] = [points.lat[row]!, points.lon[row]!]
    west = Math.min(west, lon)
    east = Math.max(east, lon)
    south = Math.min(south, lat)
    north = Math.max(north, lat)
  }
  return west > east ? undefined : [west, south, east, north]
}
