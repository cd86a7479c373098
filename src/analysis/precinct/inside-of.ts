/**
 * Incidents around a site: "what happened within 70 kilometres of the base?" An incident lies where its best place does. One that is
 * known to a province, a country or a region only is not inside of any circle and not near to anything; it is counted, so that
 * nobody takes what is shown for all there is.
 */
import { distanceKm, exactPoint, type Incident, type PlacePrecision, type Point } from '../../model/index.ts'
import { bearingTo } from './great-circle.ts'

/** An incident seen from a centre. */
export interface Sighted {
  readonly incident: Incident
  readonly point: Point
  /** How exactly its place is known; absent where that is not known. */
  readonly precision?: PlacePrecision
  /** Along the great circle. */
  readonly km: number
  /** Degrees clockwise from north; absent for an incident at the centre itself. */
  readonly bearing?: number
}

export interface Inside {
  /** By the first day of their best time, the undated last, then by id. */
  readonly inside: readonly Sighted[]
  /** Number of incidents whose place is known to a province, a country or a region only. */
  readonly wide: number
  /** Number of incidents without coordinates. */
  readonly unplaced: number
}

/** The incidents within so many kilometres, the rim included. */
export function insideOf(centre: Point, km: number, incidents: readonly Incident[]): Inside {
  const sighted = incidents.flatMap((incident) => sight(centre, incident) ?? [])
  const unplaced = incidents.filter(({ places: [best] }) => best?.lat === undefined || best.lon === undefined).length
  return {
    inside: sighted.filter((each) => each.km <= km).sort(byTime),
    wide: incidents.length - sighted.length - unplaced,
    unplaced,
  }
}

/** The nearest incidents, however far, the nearest first. */
export function nearestOf(centre: Point, incidents: readonly Incident[], limit = 20): readonly Sighted[] {
  return incidents
    .flatMap((incident) => sight(centre, incident) ?? [])
    .sort((a, b) => a.km - b.km || compare(a.incident.id, b.incident.id))
    .slice(0, limit)
}

function sight(centre: Point, incident: Incident): Sighted | undefined {
  const [best] = incident.places
  const point = exactPoint(best)
  if (point === undefined) return undefined
  const bearing = bearingTo(centre, point)
  return {
    incident,
    point,
    ...(best?.precision === undefined ? {} : { precision: best.precision }),
    km: distanceKm(centre, point),
    ...(bearing === undefined ? {} : { bearing }),
  }
}

function byTime(a: Sighted, b: Sighted): number {
  return compare(dayOf(a.incident), dayOf(b.incident)) || compare(a.incident.id, b.incident.id)
}

function dayOf({ times: [best] }: Incident): string {
  return best?.start ?? best?.end ?? '~'
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
