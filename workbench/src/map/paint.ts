/** Draws the map: land and borders, circles round places, incidents, names. A frame is drawn whole; nothing is kept but paths. */
import { visible } from '../ui/visible.ts'
import type { Colours } from './colours.ts'
import { type Grid, radiusOf } from './grid.ts'
import { drawLabels, font, type Label, shortened, widthOf } from './labels.ts'
import { worldX, worldY } from './mercator.ts'
import type { MapRing } from './map-ring.ts'
import { ringAround } from './ring-around.ts'
import type { MapPoints } from './points.ts'
import { type Bounds, scaleOf, type Size, type View } from './view.ts'
import type { Country } from './world.ts'

export interface Scene {
  readonly view: View
  readonly size: Size
  readonly colours: Colours
  readonly countries: readonly Country[]
  readonly points: MapPoints
  readonly grid: Grid
  /** Of each circle of the grid: how many incidents of it are shown. */
  readonly counts: Int32Array
  /** The circle that holds the selected incident; -1 when none does. */
  readonly chosen: number
  readonly rings: readonly MapRing[]
  /** Bounds that a person chose, or is drawing. */
  readonly box: Bounds | undefined
}

/** Draws a scene over a canvas whose pixels are `ratio` to a CSS pixel. */
export function paint(context: CanvasRenderingContext2D, scene: Scene, ratio: number): void {
  const { size, colours } = scene
  context.setTransform(ratio, 0, 0, ratio, 0, 0)
  context.fillStyle = colours.water
  context.fillRect(0, 0, size.width, size.height)
  paintLand(context, scene, ratio)
  context.setTransform(ratio, 0, 0, ratio, 0, 0)
  for (const ring of scene.rings) paintRing(context, scene, ring)
  if (scene.box !== undefined) paintBox(context, scene, scene.box)
  const drawn = paintCircles(context, scene)
  const taken = drawn.map(({ x, y, radius }) => [x - radius, y - radius, x + radius, y + radius] as const)
  drawLabels(context, namesOf(context, scene, drawn), size, colours.land, taken)
}

function toScreen({ view, size }: Scene): (x: number, y: number) => readonly [number, number] {
  const scale = scaleOf(view)
  const [left, top] = [size.width / 2 - view.x * scale, size.height / 2 - view.y * scale]
  return (x, y) => [x * scale + left, y * scale + top]
}

function paintLand(context: CanvasRenderingContext2D, scene: Scene, ratio: number): void {
  const { view, size, colours, countries } = scene
  const scale = scaleOf(view)
  const [left, top] = toScreen(scene)(0, 0)
  const [halfWidth, halfHeight] = [size.width / 2 / scale, size.height / 2 / scale]
  context.fillStyle = colours.land
  context.strokeStyle = colours.edge
  context.lineWidth = 0.8 / scale
  context.save()
  context.beginPath()
  context.rect(left, top, scale, scale)
  context.clip()
  // What reaches beyond one side of the world is drawn at the other side too.
  for (const turn of [-1, 0, 1]) {
    const shown = countries.filter(
      ({ west, east, north, south }) =>
        west + turn < view.x + halfWidth &&
        east + turn > view.x - halfWidth &&
        north < view.y + halfHeight &&
        south > view.y - halfHeight &&
        (turn === 0 || west < 0 || east > 1),
    )
    context.setTransform(ratio * scale, 0, 0, ratio * scale, ratio * (left + turn * scale), ratio * top)
    for (const { path } of shown) context.fill(path)
    for (const { path } of shown) context.stroke(path)
  }
  context.restore()
}

function paintRing(context: CanvasRenderingContext2D, scene: Scene, { lat, lon, km, isFaint }: MapRing): void {
  const at = toScreen(scene)
  context.beginPath()
  for (const point of ringAround({ lat, lon }, km)) context.lineTo(...at(worldX(point.lon), worldY(point.lat)))
  context.closePath()
  context.globalAlpha = isFaint === true ? 0.04 : 0.3
  context.fillStyle = scene.colours.soft
  context.fill()
  context.globalAlpha = 1
  context.setLineDash(isFaint === true ? [3, 4] : [7, 4])
  context.lineWidth = isFaint === true ? 1 : 1.75
  context.strokeStyle = isFaint === true ? scene.colours.muted : scene.colours.mark
  context.stroke()
  context.setLineDash([])
}

function paintBox(context: CanvasRenderingContext2D, scene: Scene, [west, south, east, north]: Bounds): void {
  const at = toScreen(scene)
  const [left, top] = at(worldX(west), worldY(north))
  const [right, bottom] = at(worldX(east), worldY(south))
  context.lineWidth = 2
  context.strokeStyle = scene.colours.mark
  context.setLineDash([6, 3])
  context.strokeRect(left, top, right - left, bottom - top)
  context.setLineDash([])
}

interface Drawn {
  readonly circle: number
  readonly x: number
  readonly y: number
  readonly radius: number
  readonly count: number
}

/** Circles within the window, the largest first and so beneath; solid where the place is exact, hollow and dashed where it is vague. */
function paintCircles(context: CanvasRenderingContext2D, scene: Scene): readonly Drawn[] {
  const { grid, counts, size, colours, chosen, view } = scene
  const scale = scaleOf(view)
  const [left, top] = toScreen(scene)(0, 0)
  const drawn: Drawn[] = []
  for (let circle = 0; circle < counts.length; circle++) {
    const count = counts[circle]!
    if (count === 0) continue
    const x = grid.x[circle]! * scale + left
    const y = grid.y[circle]! * scale + top
    const radius = radiusOf(count)
    if (x < -radius || y < -radius || x > size.width + radius || y > size.height + radius) continue
    drawn.push({ circle, x, y, radius, count })
  }
  drawn.sort((a, b) => b.count - a.count)
  for (const { circle, x, y, radius } of drawn) {
    const isVague = grid.vague[circle] === 1
    context.beginPath()
    context.arc(x, y, radius, 0, 2 * Math.PI)
    context.fillStyle = isVague ? colours.land : colours.mark
    context.globalAlpha = isVague ? 0.55 : 0.82
    context.fill()
    context.globalAlpha = 1
    context.setLineDash(isVague ? [2.5, 2] : [])
    context.strokeStyle = isVague ? colours.mark : colours.land
    context.lineWidth = isVague ? 1.5 : 1
    context.stroke()
    context.setLineDash([])
  }
  for (const { circle, x, y, radius, count } of drawn) {
    if (circle === chosen) paintChosen(context, colours, x, y, radius)
    if (count < 2 || radius < 6.5) continue
    const text = String(count)
    const own = font(radius > 9 ? 11 : 9.5, 600)
    if (widthOf(context, text, own) > 2 * radius + 2) continue
    context.font = own
    context.textAlign = 'center'
    context.textBaseline = 'middle'
    context.fillStyle = grid.vague[circle] === 1 ? colours.mark : colours.onMark
    context.fillText(text, x, y + 0.5)
  }
  return drawn
}

function paintChosen(context: CanvasRenderingContext2D, colours: Colours, x: number, y: number, radius: number): void {
  for (const [away, width, colour] of [
    [4, 5, colours.ink],
    [4, 2.5, colours.chosen],
  ] as const) {
    context.beginPath()
    context.arc(x, y, radius + away, 0, 2 * Math.PI)
    context.lineWidth = width
    context.strokeStyle = colour
    context.stroke()
  }
}

/** Names of places beside their circles, then those of countries, each where it finds room. */
function* namesOf(context: CanvasRenderingContext2D, scene: Scene, drawn: readonly Drawn[]): Iterable<Label> {
  const { grid, points, view, size, colours, rings } = scene
  const at = toScreen(scene)
  const place = font(11.5)
  const chosen = drawn.find(({ circle }) => circle === scene.chosen)
  const first = chosen === undefined ? drawn : [chosen, ...drawn]
  for (const { lat, lon, name } of rings)
    if (name !== undefined) {
      const [x, y] = at(worldX(lon), worldY(lat))
      yield { ...one(visible(name), font(12, 600), 15), places: round(x, y, 4), colour: colours.ink }
    }
  for (const { circle, x, y, radius } of first.slice(0, 60)) {
    const name = points.names[grid.name[circle]!]
    if (name === undefined) continue
    const text = shortened(visible(name), 28) + (grid.mixed[circle] === 1 ? ' +' : '')
    yield { ...one(text, place, 14), places: round(x, y, radius), colour: colours.ink }
  }
  for (const { label, name, arabic } of scene.countries) {
    const [x, y] = at(label.x, label.y)
    if (x < 0 || y < 0 || x > size.width || y > size.height) continue
    if (widthOf(context, name, font(12, 600)) > label.width * scaleOf(view)) continue
    const lines = [{ text: name, font: font(12, 600), height: 15 }]
    if (arabic !== undefined) lines.push({ text: arabic, font: font(13), height: 19 })
    yield { lines, places: [{ x, y, align: 'center' }], colour: colours.muted }
  }
}

/** On either side of a point, above it, below it. */
function round(x: number, y: number, radius: number): Label['places'] {
  return [
    { x: x + radius + 4, y, align: 'left' },
    { x: x - radius - 4, y, align: 'right' },
    { x, y: y - radius - 9, align: 'center' },
    { x, y: y + radius + 9, align: 'center' },
  ]
}

function one(text: string, own: string, height: number): Pick<Label, 'lines'> {
  return { lines: [{ text, font: own, height }] }
}
