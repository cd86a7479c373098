/** Precincts that overlap: sites so near each other that an incident may lie in the circles of both, and is counted twice by who adds them up. */
import { distanceKm, type Point } from '../../model/index.ts'

export interface Site extends Point {
  readonly id: string
}

export interface Overlap<S extends Site = Site> {
  readonly a: S
  readonly b: S
  /** From site to site. */
  readonly km: number
  /** The share of each circle that lies in the other, above 0, 1 for two sites at one point. */
  readonly share: number
}

/** The pairs of sites whose circles of so many kilometres overlap, the nearest first; each pair once. */
export function overlapsOf<S extends Site>(sites: readonly S[], km: number): readonly Overlap<S>[] {
  const northward = sites.toSorted((a, b) => a.lat - b.lat || (a.id < b.id ? -1 : 1))
  const degrees = (2 * km) / distanceKm({ lat: 0, lon: 0 }, { lat: 1, lon: 0 })
  const overlaps: Overlap<S>[] = []
  for (const [i, a] of northward.entries())
    for (let j = i + 1; j < northward.length && northward[j]!.lat - a.lat <= degrees; j++) {
      const b = northward[j]!
      const apart = distanceKm(a, b)
      if (apart >= 2 * km) continue
      const [one, other] = a.id < b.id ? [a, b] : [b, a]
      overlaps.push({ a: one, b: other, km: apart, share: shareOf(apart / (2 * km)) })
    }
  return overlaps.sort((x, y) => x.km - y.km || (x.a.id + x.b.id < y.a.id + y.b.id ? -1 : 1))
}

/** The lens of two equal circles in the plane, by half their distance over the radius: off the sphere's by less than 0.0001 at 70 km. */
function shareOf(half: number): number {
  return (2 / Math.PI) * (Math.acos(half) - half * Math.sqrt(1 - half * half))
}
