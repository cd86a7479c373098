/** What part of the world the map shows: its centre and its zoom. A world is 256 pixels wide at zoom 0 and doubles with each step. */
import { degreesOf, worldX, worldY, type WorldPoint } from './mercator.ts'

export interface View extends WorldPoint {
  readonly zoom: number
}

/** In CSS pixels. */
export interface Size {
  readonly width: number
  readonly height: number
}

/** West, south, east, north in degrees. */
export type Bounds = readonly [west: number, south: number, east: number, north: number]

const zooms = { least: 0, most: 13 }

/** Pixels to the width of the world. */
export function scaleOf({ zoom }: Pick<View, 'zoom'>): number {
  return 256 * 2 ** zoom
}

/** The view with its zoom within bounds and its centre in the world. */
function held({ x, y, zoom }: View): View {
  const inside = (value: number): number => Math.max(0, Math.min(1, value))
  return { x: inside(x), y: inside(y), zoom: Math.max(zooms.least, Math.min(zooms.most, zoom)) }
}

/** Moved by so many pixels to the right and down. */
export function panned(view: View, right: number, down: number): View {
  const scale = scaleOf(view)
  return held({ ...view, x: view.x + right / scale, y: view.y + down / scale })
}

/** Zoomed by so many steps, with the point at a pixel, counted from the centre, staying where it is. */
export function zoomed(view: View, steps: number, right = 0, down = 0): View {
  const zoom = Math.max(zooms.least, Math.min(zooms.most, view.zoom + steps))
  const stays = 1 / scaleOf(view) - 1 / scaleOf({ zoom })
  return held({ x: view.x + right * stays, y: view.y + down * stays, zoom })
}

/** The view that shows the bounds with a margin; no nearer than `nearest`, so that one point has its country round it. */
export function fitted([west, south, east, north]: Bounds, { width, height }: Size, nearest = 6.5): View {
  const [left, right, top, bottom] = [worldX(west), worldX(east), worldY(north), worldY(south)]
  const margin = Math.min(48, width / 8, height / 8)
  const across = Math.log2(Math.max(1, width - 2 * margin) / 256 / Math.max(1e-9, right - left))
  const down = Math.log2(Math.max(1, height - 2 * margin) / 256 / Math.max(1e-9, bottom - top))
  return held({ x: (left + right) / 2, y: (top + bottom) / 2, zoom: Math.min(across, down, nearest) })
}

/** The degrees that the view shows. */
export function boundsOf(view: View, { width, height }: Size): Bounds {
  const nw = worldAt(view, -width / 2, -height / 2)
  const se = worldAt(view, width / 2, height / 2)
  const [top, bottom] = [degreesOf(nw), degreesOf(se)]
  return [Math.max(-180, top.lon), bottom.lat, Math.min(180, bottom.lon), top.lat]
}

/** The point of the world at a pixel, counted from the centre. */
export function worldAt(view: View, right: number, down: number): WorldPoint {
  const scale = scaleOf(view)
  return { x: view.x + right / scale, y: view.y + down / scale }
}
