/** Places of two tellings: a base inside a town inside a province, names without a point on the map, or places that exclude each other. */
import { distanceKm, type Point } from '../../model/index.ts'
import { shared } from './names.ts'
import type { Spot } from './profile.ts'
import { type LevelName, weights } from './weights.ts'

export interface PlaceLikeness {
  readonly level: LevelName
  readonly name: string
}

/** Kilometres within which a thing counts as inside a place of each rank: site, town, district, province. */
const reach = [3, 25, 60, 180] as const

/** The best pair of places; `excluded` when every pair of points on the map lies too far apart; undefined when nothing tells. */
export function comparePlaces(a: readonly Spot[], b: readonly Spot[]): PlaceLikeness | 'excluded' | undefined {
  let best: PlaceLikeness | undefined
  let excluded = false
  for (const one of a)
    for (const other of b) {
      const found = one.rank !== undefined && other.rank !== undefined ? onMap(one, other) : byName(one, other)
      if (found === 'excluded') excluded = true
      else if (found !== undefined && (best === undefined || weights[found.level].bits > weights[best.level].bits))
        best = found
    }
  if (excluded && (best === undefined || weights[best.level].bits <= weights['place country'].bits)) return 'excluded'
  return best
}

function onMap(a: Spot, b: Spot): PlaceLikeness | 'excluded' | undefined {
  const [fine, coarse] = a.rank! <= b.rank! ? [a, b] : [b, a]
  const name = fine.name === coarse.name ? fine.name : `${fine.name}, ${coarse.name}`
  const apart = distanceKm(pointOf(a), pointOf(b))
  if ((a.place !== undefined && a.place === b.place) || apart < 0.2)
    return { level: sameRank(coarse.rank!), name: fine.name }
  if (coarse.rank === 5) return undefined
  const sameCountry = a.country === undefined || b.country === undefined || a.country === b.country
  if (!sameCountry && apart > 50) return 'excluded'
  if (coarse.rank === 4)
    return sameCountry ? { level: 'place country', name: coarse.country ?? coarse.name } : 'excluded'
  if (fine.rank === coarse.rank) {
    if (fine.rank === 0) return apart <= reach[0] ? { level: 'place beside', name } : 'excluded'
    if (fine.rank === 1)
      return apart <= 8 ? { level: 'place beside', name } : apart <= 20 ? { level: 'place far', name } : 'excluded'
    return fine.rank === 2 && apart <= 30 ? { level: 'place far', name } : 'excluded'
  }
  const limit = reach[coarse.rank as 0 | 1 | 2 | 3]
  if (apart > 2 * limit) return 'excluded'
  if (apart > limit) return { level: 'place far', name }
  return {
    level: coarse.rank === 1 ? 'place in-town' : coarse.rank === 2 ? 'place in-district' : 'place in-area',
    name,
  }
}

function sameRank(rank: number): LevelName {
  return rank === 0 ? 'place site' : rank === 1 ? 'place town' : rank < 4 ? 'place area' : 'place country'
}

/** "K1 military base" and "the K1 base": one name; "Taji base" and "Balad base": two of one kind. */
function byName(a: Spot, b: Spot): PlaceLikeness | undefined {
  if (a.keys.length === 0 || b.keys.length === 0) return undefined
  const common = shared(a.keys, b.keys)
  const kinds = a.kinds.length === 0 || b.kinds.length === 0 || shared(a.kinds, b.kinds) > 0
  if (common > 0 && common >= Math.min(a.keys.length, b.keys.length) / 2)
    return kinds ? { level: nameLevel(a, b), name: a.name.length <= b.name.length ? a.name : b.name } : undefined
  return a.kinds.length > 0 && b.kinds.length > 0 && shared(a.kinds, b.kinds) > 0
    ? { level: 'place other-name', name: `${a.name}, ${b.name}` }
    : undefined
}

/** A name that one text has on the map counts by what it is there. */
function nameLevel(a: Spot, b: Spot): LevelName {
  const rank = a.rank ?? b.rank
  if (rank === undefined || rank === 0) return 'place name'
  return a.kinds.length > 0 && b.kinds.length > 0
    ? 'place name'
    : rank === 1
      ? 'place town'
      : rank < 4
        ? 'place in-area'
        : 'place country'
}

function pointOf({ lat, lon }: Spot): Point {
  return { lat: lat!, lon: lon! }
}
