/**
 * Which of several places of one name the text means. A container named beside it decides ("Balad, Salah ad-Din"); then
 * countries and divisions that the text names, places nearby, and how well known each is. One name keeps one sense in a
 * text unless a container says otherwise (after Leidner 2007, "Toponym Resolution in Text").
 */
import { distanceKm as kilometres, type Point } from '../../model/index.ts'
import type { Gazetteer } from './gazetteer.ts'

/** What a text says about where it plays. */
export interface Setting {
  /** Mentions of each country by name, demonym or as the only home of a name. */
  readonly countries: ReadonlyMap<string, number>
  /** Mentions of each first-level division, by row. */
  readonly divisions: ReadonlyMap<number, number>
  /** Rows that have one meaning only, or one far ahead of all others. */
  readonly anchors: readonly number[]
  /** How much other names of the text speak for a row by lying near it. */
  readonly support: ReadonlyMap<number, number>
  /** The text speaks of bases and troops. */
  readonly military: boolean
}

export interface Choice {
  readonly row: number
  readonly reason: string
}

/** True when `inner` lies in `outer`, by country or division, or close enough for a site in a town. */
export function within(gazetteer: Gazetteer, inner: number, outer: number): boolean {
  if (inner === outer) return false
  const type = gazetteer.type(outer)
  if (type.id === 'country') return gazetteer.country(inner) === gazetteer.country(outer)
  if (type.precision === 'province') return gazetteer.division(inner) === outer || sameDivision(gazetteer, inner, outer)
  if (type.precision === 'region') {
    const country = gazetteer.country(outer)
    return (
      (country === undefined || country === gazetteer.country(inner)) &&
      distanceKm(gazetteer, inner, outer) < (country === undefined ? 1500 : 350)
    )
  }
  if (type.precision === 'site') return false
  const inside = gazetteer.type(inner).precision
  if (inside === 'province' || inside === 'country' || inside === 'region') return false
  if (inside === 'town' && type.precision === 'town' && gazetteer.population(outer) < gazetteer.population(inner) * 4)
    return false
  if (inside === 'district' && type.precision !== 'district') return false
  return (
    gazetteer.country(inner) === gazetteer.country(outer) &&
    distanceKm(gazetteer, inner, outer) < (type.precision === 'district' ? 90 : 60)
  )
}

function sameDivision(gazetteer: Gazetteer, inner: number, outer: number): boolean {
  const division = gazetteer.division(inner)
  return (
    division >= 0 &&
    gazetteer.country(division) === gazetteer.country(outer) &&
    gazetteer.name(division) === gazetteer.name(outer)
  )
}

/** Kilometres between two rows. */
export function distanceKm(gazetteer: Gazetteer, a: number, b: number): number {
  return kilometres(pointOf(gazetteer, a), pointOf(gazetteer, b))
}

function pointOf(gazetteer: Gazetteer, row: number): Point {
  return { lat: gazetteer.lat(row), lon: gazetteer.lon(row) }
}

/** How well known a row is, as the logarithm of inhabitants. */
export function fame(gazetteer: Gazetteer, row: number): number {
  const { id, precision } = gazetteer.type(row)
  if (id === 'country') return 8.6
  if (id === 'continent') return 9
  const population = gazetteer.population(row)
  if (precision === 'region') return 6.3
  if (precision === 'province')
    return Math.log10(Math.max(population * 0.6, 50_000)) - (gazetteer.type(row).id === 'state' ? 0.2 : 0.7)
  if (precision === 'district') return 3.9
  if (precision === 'site') return 5.3
  const base = Math.log10(Math.max(population, 500))
  return id === 'capital' ? base + 1.4 : gazetteer.curated(row) ? Math.max(base, 5) : base
}

/** The best of the rows; `containers` are rows named right beside the name. */
export function resolve(
  gazetteer: Gazetteer,
  rows: readonly number[],
  containers: readonly number[],
  setting: Setting,
  peers: readonly number[] = [],
): Choice {
  if (containers.length > 0) {
    const contained = rows.filter((row) => containers.some((container) => within(gazetteer, row, container)))
    if (contained.length > 0)
      return {
        row: best(gazetteer, contained, setting, []),
        reason: `in ${gazetteer.name(containers.find((container) => within(gazetteer, contained[0]!, container))!)}`,
      }
  }
  if (rows.length === 1) return { row: rows[0]!, reason: 'only place of this name' }
  const row = best(gazetteer, rows, setting, peers)
  const country = gazetteer.country(row)
  const said = country !== undefined && setting.countries.has(country)
  return {
    row,
    reason: said ? 'best known place of this name in a country that the text names' : 'best known place of this name',
  }
}

/** Two divisions of one country, as in a list of states. */
function alike(gazetteer: Gazetteer, a: number, b: number): boolean {
  return (
    a !== b &&
    gazetteer.type(a).precision === 'province' &&
    gazetteer.type(b).precision === 'province' &&
    gazetteer.country(a) === gazetteer.country(b)
  )
}

function best(gazetteer: Gazetteer, rows: readonly number[], setting: Setting, peers: readonly number[]): number {
  let chosen = rows[0]!
  let most = Number.NEGATIVE_INFINITY
  for (const row of rows) {
    const seat =
      gazetteer.type(row).precision === 'province' &&
      rows.some(
        (other) => other !== row && gazetteer.division(other) === row && gazetteer.type(other).precision === 'town',
      )
    const score =
      scoreOf(gazetteer, row, setting) -
      (seat ? 1.5 : 0) +
      (peers.some((peer) => alike(gazetteer, peer, row)) ? 2.5 : 0)
    if (score > most) {
      most = score
      chosen = row
    }
  }
  return chosen
}

function scoreOf(
  gazetteer: Gazetteer,
  row: number,
  { countries, divisions, anchors, military, support }: Setting,
): number {
  let score = fame(gazetteer, row)
  let local = 0
  const country = gazetteer.country(row)
  const type = gazetteer.type(row)
  if (type.id === 'country') score += Math.min(countries.get(country ?? '') ?? 0, 1) * 0.3
  else if (country !== undefined) {
    const mentions = countries.get(country) ?? 0
    if (mentions > 0) score += 1.9 + Math.min(mentions, 6) * 0.15
    const division = gazetteer.division(row)
    const named = division >= 0 ? (divisions.get(division) ?? 0) : 0
    if (named > 0) local += 1 + Math.min(named, 3) * 0.2
  }
  if (type.precision === 'site' && !military) score -= 0.8
  let near = 0
  for (const anchor of anchors) {
    if (anchor === row) continue
    const distance = distanceKm(gazetteer, row, anchor)
    if (type.id === 'country') near += distance < 800 ? 0.3 : 0
    else if (distance < 60) near += 0.6
    else if (distance < 200) near += 0.35
    else if (distance < 500) near += 0.1
    if (near >= 1.8) break
  }
  local += Math.min(near, 1.8) + Math.min((support.get(row) ?? 0) * 1.5, 2)
  return score + Math.min(local, 2)
}
