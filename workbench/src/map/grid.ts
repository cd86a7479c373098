/**
 * Rows that fall on nearly the same pixels are one circle. Incidents share the coordinates of their towns, so a dot for each would
 * hide how many there are; a circle says it. The cells hang on the world and not on the window, so circles do not jump when it moves,
 * and a circle stands at the mean of all its rows, so it does not wander when a filter takes some away.
 */
import { worldX, worldY } from './mercator.ts'
import { isPlaced, type MapPoints } from './points.ts'

export interface Grid {
  /** The circle of a row; -1 for a row without a place. */
  readonly circle: Int32Array
  /** Of each circle: where it stands in the world. */
  readonly x: Float64Array
  readonly y: Float64Array
  /** The name that most of its rows have, where one has the most; -1 when none has a name. */
  readonly name: Int32Array
  /** 1 when its rows have more names than that. */
  readonly mixed: Uint8Array
  /** 1 when its rows are known vaguely; these never share a circle with exact ones. */
  readonly vague: Uint8Array
}

/** Pixels across a cell: wide while the map shows much, narrow where single places are told apart. */
function cellAt(level: number): number {
  return level >= 9 ? 6 : 26
}

interface World {
  readonly x: Float64Array
  readonly y: Float64Array
}

const worlds = new WeakMap<MapPoints, World>()

/** Where the rows stand in the world; NaN without a place. Worked out once. */
function worldOf(points: MapPoints): World {
  let world = worlds.get(points)
  if (world === undefined) {
    const rows = points.id.length
    world = { x: new Float64Array(rows).fill(Number.NaN), y: new Float64Array(rows).fill(Number.NaN) }
    for (let row = 0; row < rows; row++) {
      if (!isPlaced(points, row)) continue
      world.x[row] = worldX(points.lon[row]!)
      world.y[row] = worldY(points.lat[row]!)
    }
    worlds.set(points, world)
  }
  return world
}

/** Groups the rows for a whole zoom. */
export function gridOf(points: MapPoints, level: number): Grid {
  const world = worldOf(points)
  const rows = points.id.length
  const circle = new Int32Array(rows).fill(-1)
  const cells = (256 * 2 ** level) / cellAt(level)
  const found = new Map<number, number>()
  const [xs, ys, counts, vague]: [number[], number[], number[], number[]] = [[], [], [], []]
  for (let row = 0; row < rows; row++) {
    const [x, y] = [world.x[row]!, world.y[row]!]
    if (Number.isNaN(x)) continue
    const isVague = points.vague[row] === 1 ? 1 : 0
    const key = (Math.floor(x * cells) * 2 ** 24 + Math.floor(y * cells)) * 2 + isVague
    let at = found.get(key)
    if (at === undefined) {
      at = xs.length
      found.set(key, at)
      xs.push(0)
      ys.push(0)
      counts.push(0)
      vague.push(isVague)
    }
    circle[row] = at
    xs[at]! += x
    ys[at]! += y
    counts[at]!++
  }
  return {
    circle,
    x: Float64Array.from(xs, (sum, at) => sum / counts[at]!),
    y: Float64Array.from(ys, (sum, at) => sum / counts[at]!),
    ...namesOf(points, circle, xs.length),
    vague: Uint8Array.from(vague),
  }
}

/** The name of each circle that more than half of its rows have, else one of its larger ones, by vote (Boyer and Moore, MJRTY, 1991). */
function namesOf(points: MapPoints, circle: Int32Array, circles: number): Pick<Grid, 'name' | 'mixed'> {
  const name = new Int32Array(circles).fill(-1)
  const mixed = new Uint8Array(circles)
  const votes = new Int32Array(circles)
  for (let row = 0; row < circle.length; row++) {
    const [at, named] = [circle[row]!, points.name[row] ?? -1]
    if (at < 0 || named < 0) continue
    if (name[at] !== named && name[at] !== -1) mixed[at] = 1
    if (votes[at] === 0) name[at] = named
    if (name[at] === named) votes[at]!++
    else votes[at]!--
  }
  return { name, mixed }
}

/** How many of the rows that are shown each circle holds. */
export function countIn({ circle, x }: Grid, shown: ArrayLike<number> | undefined): Int32Array {
  const counts = new Int32Array(x.length)
  for (let row = 0; row < circle.length; row++) {
    const at = circle[row]!
    if (at >= 0 && shown?.[row] !== 0) counts[at]!++
  }
  return counts
}

/** Pixels from the centre of a circle to its edge; its area grows with its number. */
export function radiusOf(count: number): number {
  return Math.min(20, 3.5 + 1.9 * Math.sqrt(count))
}
