/**
 * The incidents within so many kilometres of a point, from the R*Tree. The tree holds its corners in 32 bits and the exact place in
 * a table beside it, which takes a page for nearly every incident; so all are judged by their corners, and only those at the edge
 * of the circle are looked up. They come as one text rather than as rows, since making a row costs more than finding it.
 */
import { sql } from 'kysely'
import { type Box, boxesAround, distanceKm, type Point } from '../../model/index.ts'
import type { Db } from '../sql/engine.ts'

/** Corners lie no further than this from the place itself: 32 bits are good for 2.4 metres of a degree's 180, a millionth for 0.1. */
const slackKm = 0.02

/** Numbers of the incidents no further away, in their order. */
export async function numbersWithin(db: Db, point: Point, km: number): Promise<readonly number[]> {
  const inside = new Set<number>()
  const edge: number[] = []
  for (const box of boxesAround(point, km)) {
    const spots = await cornersIn(db, box)
    for (let at = 0; at < spots.length; at += 3) {
      const off = distanceKm(point, { lat: spots[at + 1]! / micro, lon: spots[at + 2]! / micro }) - km
      if (off <= -slackKm) inside.add(spots[at]!)
      else if (off < slackKm) edge.push(spots[at]!)
    }
  }
  for (const { number, lat, lon } of await placesOf(db, edge))
    if (distanceKm(point, { lat, lon }) <= km) inside.add(number)
  return [...Float64Array.from(inside).sort()]
}

const micro = 1e6

/** Number, latitude and longitude of each incident in a box, in millionths of degrees, one after the other. */
async function cornersIn(db: Db, { south, north, west, east }: Box): Promise<readonly number[]> {
  // The tree rounds outwards what it is asked for too, so nothing at the rim of the box is missed.
  const { rows } = await sql<{ spots: string | null }>`SELECT
      group_concat(number || ',' || CAST(south * ${sql.lit(micro)} AS INTEGER) || ',' || CAST(west * ${sql.lit(micro)} AS INTEGER)) AS spots
    FROM incident_area WHERE south <= ${north} AND north >= ${south} AND west <= ${east} AND east >= ${west}`.execute(
    db,
  )
  return integersOf(rows[0]?.spots ?? '')
}

/** "12,-3,40" as numbers; a loop, since splitting makes a string of each. */
function integersOf(text: string): readonly number[] {
  const numbers: number[] = []
  let [value, sign] = [0, 1]
  for (let at = 0; at <= text.length; at++) {
    const code = text.charCodeAt(at)
    if (code >= 48 && code <= 57) value = value * 10 + (code - 48)
    else if (code === 45) sign = -1
    else if (text.length > 0) {
      numbers.push(sign * value)
      value = 0
      sign = 1
    }
  }
  return numbers
}

async function placesOf(db: Db, numbers: readonly number[]): Promise<readonly (Point & { readonly number: number })[]> {
  if (numbers.length === 0) return []
  const { rows } = await sql<{ number: number; lat: number; lon: number }>`SELECT number, lat, lon FROM incident
    WHERE number IN (SELECT value FROM json_each(${JSON.stringify(numbers)}))`.execute(db)
  return rows
}
