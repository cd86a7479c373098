/** The circles of the present zoom and what each holds now. Circles are made once a zoom, their numbers with every filter. */
import { useMemo } from 'react'
import { countIn, type Grid, gridOf, radiusOf } from './grid.ts'
import type { MapPoints } from './points.ts'
import { scaleOf, type Size, type View } from './view.ts'

export interface Circles {
  readonly grid: Grid
  readonly counts: Int32Array
}

export function useCircles(points: MapPoints, shown: ArrayLike<number> | undefined, zoom: number): Circles {
  const level = Math.floor(zoom)
  // biome-ignore lint/correctness/useExhaustiveDependencies: other points make other grids
  const grids = useMemo(() => new Map<number, Grid>(), [points])
  return useMemo(() => {
    const grid = grids.get(level) ?? gridOf(points, level)
    grids.set(level, grid)
    return { grid, counts: countIn(grid, shown) }
  }, [grids, points, shown, level])
}

/** The circle at a pixel, counted from the centre; -1 when none is near enough to be meant. */
export function circleAt({ grid, counts }: Circles, view: View, right: number, down: number): number {
  const scale = scaleOf(view)
  let [found, nearest] = [-1, Number.POSITIVE_INFINITY]
  for (let circle = 0; circle < counts.length; circle++) {
    if (counts[circle] === 0) continue
    const away = Math.hypot((grid.x[circle]! - view.x) * scale - right, (grid.y[circle]! - view.y) * scale - down)
    const beyond = away - Math.max(radiusOf(counts[circle]!), 12)
    if (beyond <= 0 && away < nearest) [found, nearest] = [circle, away]
  }
  return found
}

/** The rows of a circle that are shown. */
export function rowsOf({ grid }: Circles, shown: ArrayLike<number> | undefined, circle: number): readonly number[] {
  const rows: number[] = []
  if (circle >= 0)
    grid.circle.forEach((at, row) => {
      if (at === circle && shown?.[row] !== 0) rows.push(row)
    })
  return rows
}

/** How many rows that are shown have a place, and how many of these are in circles that stand within the window. */
export function countWithin(
  { grid, counts }: Circles,
  view: View,
  { width, height }: Size,
): { readonly placed: number; readonly within: number } {
  let [placed, within] = [0, 0]
  const scale = scaleOf(view)
  const [across, down] = [width / 2 / scale, height / 2 / scale]
  for (let circle = 0; circle < counts.length; circle++) {
    const count = counts[circle]!
    placed += count
    if (Math.abs(grid.x[circle]! - view.x) <= across && Math.abs(grid.y[circle]! - view.y) <= down) within += count
  }
  return { placed, within }
}
