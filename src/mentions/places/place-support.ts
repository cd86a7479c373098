/**
 * Places named in one text tend to lie near each other: each meaning of a name is supported by the nearest meaning of every
 * other name (minimality and coherence after Leidner 2007; Rauch et al. 2003). A name with few meanings supports more than
 * one with many.
 */
import type { Gazetteer } from './gazetteer.ts'

const mostNames = 60
const mostRows = 16

/** The support of each row, 0 to about the number of names; rows without any are absent. */
export function supportOf(gazetteer: Gazetteer, names: readonly (readonly number[])[]): ReadonlyMap<number, number> {
  const groups = names.slice(0, mostNames).map((rows) => {
    const near = rows.filter((row) => isLocal(gazetteer, row)).slice(0, mostRows)
    return {
      rows: near,
      lat: near.map((row) => gazetteer.lat(row)),
      lon: near.map((row) => gazetteer.lon(row)),
      weight: 1 / (1 + Math.log2(Math.max(rows.length, 1))),
    }
  })
  const support = new Map<number, number>()
  for (const [a, group] of groups.entries()) {
    for (const [i, row] of group.rows.entries()) {
      const lat = group.lat[i]!
      const lon = group.lon[i]!
      const scale = Math.cos((lat * Math.PI) / 180)
      let sum = 0
      for (const [b, other] of groups.entries()) {
        if (a === b) continue
        let best = 0
        for (let j = 0; j < other.rows.length; j++) {
          const north = Math.abs(other.lat[j]! - lat)
          if (north > 2.2 || other.rows[j] === row) continue
          const east = Math.abs(other.lon[j]! - lon) * scale
          const squared = north * north + east * east
          const closeness = squared < 0.16 ? 1 : squared < 1 ? 0.6 : squared < 4.8 ? 0.25 : 0
          if (closeness > best) best = closeness
        }
        sum += best * other.weight
      }
      if (sum > 0) support.set(row, Math.max(support.get(row) ?? 0, sum))
    }
  }
  return support
}

function isLocal(gazetteer: Gazetteer, row: number): boolean {
  const { id, precision } = gazetteer.type(row)
  return id !== 'country' && precision !== 'region' && precision !== 'province'
}
