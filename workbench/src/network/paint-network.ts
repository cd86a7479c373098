/** Draws the network: ties as lines with their relation in words, actors as shapes with their names. */
import type { NetworkNode } from '../api/types.ts'
import { relationWord, isMutual } from '../actors/relation-words.ts'
import type { Colours } from '../map/colours.ts'
import { drawLabels, font, type Label, shortened, widthOf } from '../map/labels.ts'
import { scaleOf, type Size, type View } from '../map/view.ts'
import { visible } from '../ui/visible.ts'
import type { Edge } from './choose-ties.ts'

export interface NetworkScene {
  readonly view: View
  readonly size: Size
  readonly colours: Colours
  readonly nodes: readonly NetworkNode[]
  readonly edges: readonly Edge[]
  readonly places: ReadonlyMap<string, readonly [x: number, y: number]>
  /** Id of the selected actor. */
  readonly chosen: string | undefined
}

type Spot = readonly [x: number, y: number]

/** Where an actor stands on the screen. */
export function spotOf({ view, size, places }: Omit<NetworkScene, 'colours'>, id: string): Spot {
  const [x, y] = places.get(id) ?? [0.5, 0.5]
  const scale = scaleOf(view)
  return [size.width / 2 + (x - view.x) * scale, size.height / 2 + (y - view.y) * scale]
}

/** Pixels from the middle of an actor to its edge. */
export function radiusOf(ties: number): number {
  return Math.min(20, 4 + 2.2 * Math.sqrt(ties))
}

/** Draws a scene over a canvas whose pixels are `ratio` to a CSS pixel. */
export function paintNetwork(context: CanvasRenderingContext2D, scene: NetworkScene, ratio: number): void {
  const { size, colours, nodes, edges, chosen } = scene
  context.setTransform(ratio, 0, 0, ratio, 0, 0)
  context.fillStyle = colours.ground
  context.fillRect(0, 0, size.width, size.height)
  const curves = curvesOf(scene)
  const touches = (edge: Edge): boolean => edge.from.id === chosen || edge.to.id === chosen
  const near = new Set(edges.filter(touches).flatMap(({ from, to }) => [from.id, to.id]))
  for (const isLit of [false, true])
    for (const [at, edge] of edges.entries())
      if (touches(edge) === isLit) paintTie(context, scene, edge, curves[at]!, isLit)
  for (const node of nodes) paintActor(context, scene, node, chosen === undefined || near.has(node.id))
  const taken = nodes.map(({ id, ties }) => {
    const [[x, y], radius] = [spotOf(scene, id), radiusOf(ties)]
    return [x - radius, y - radius, x + radius, y + radius] as const
  })
  drawLabels(context, labelsOf(context, scene, curves, near), size, colours.ground, taken)
}

/** From one edge of an actor to that of the other, bent where two actors have several ties. */
interface Curve {
  readonly start: Spot
  readonly bend: Spot
  readonly end: Spot
}

function curvesOf(scene: NetworkScene): readonly Curve[] {
  const radii = new Map(scene.nodes.map(({ id, ties }) => [id, radiusOf(ties)]))
  const seen = new Map<string, number>()
  return scene.edges.map(({ from, to }) => {
    const pair = [from.id, to.id].sort().join('\n')
    const nth = seen.get(pair) ?? 0
    seen.set(pair, nth + 1)
    const [a, b] = [spotOf(scene, from.id), spotOf(scene, to.id)]
    const [right, down] = [b[0] - a[0], b[1] - a[1]]
    const apart = Math.hypot(right, down) || 1
    // The first runs straight, the next ones bend to either side.
    const side = (from.id < to.id ? 1 : -1) * (nth % 2 === 0 ? 1 : -1) * Math.ceil(nth / 2) * 44
    const bend: Spot = [(a[0] + b[0]) / 2 - (side * down) / apart, (a[1] + b[1]) / 2 + (side * right) / apart]
    return {
      start: towards(a, bend, radii.get(from.id) ?? 0),
      bend,
      end: towards(b, bend, (radii.get(to.id) ?? 0) + 2),
    }
  })
}

/** Where words of a tie may stand on its line: ties of one pair lie side by side, so their words need not stand in a row. */
const ways = [0.5, 0.36, 0.64, 0.25, 0.75]

/** From 0, the start, to 1, the end. */
function pointOn({ start, bend, end }: Curve, way: number): Spot {
  const [a, b, c] = [(1 - way) ** 2, 2 * way * (1 - way), way ** 2]
  return [a * start[0] + b * bend[0] + c * end[0], a * start[1] + b * bend[1] + c * end[1]]
}

function towards(from: Spot, to: Spot, by: number): Spot {
  const away = Math.hypot(to[0] - from[0], to[1] - from[1]) || 1
  const share = Math.min(1, by / away)
  return [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share]
}

/** Solid where a text states it, dashed where all deny or end it. */
function paintTie(
  context: CanvasRenderingContext2D,
  { colours, chosen }: NetworkScene,
  { stated, documents, relation }: Edge,
  { start, bend, end }: Curve,
  isLit: boolean,
): void {
  context.globalAlpha = chosen === undefined || isLit ? 1 : 0.35
  context.strokeStyle = isLit ? colours.mark : colours.edge
  context.fillStyle = context.strokeStyle
  context.lineWidth = Math.min(4, 0.75 + 0.5 * documents) + (isLit ? 0.75 : 0)
  context.setLineDash(stated.length === 0 ? [5, 4] : [])
  context.beginPath()
  context.moveTo(...start)
  context.quadraticCurveTo(...bend, ...end)
  context.stroke()
  context.setLineDash([])
  arrow(context, bend, end)
  if (isMutual(relation)) arrow(context, bend, start)
  context.globalAlpha = 1
}

function arrow(context: CanvasRenderingContext2D, from: Spot, tip: Spot): void {
  const turn = Math.atan2(tip[1] - from[1], tip[0] - from[0])
  context.beginPath()
  context.moveTo(...tip)
  for (const wing of [2.7, -2.7]) context.lineTo(tip[0] + 8 * Math.cos(turn + wing), tip[1] + 8 * Math.sin(turn + wing))
  context.closePath()
  context.fill()
}

/** A state is a square, a person a diamond, all else a circle. */
function paintActor(context: CanvasRenderingContext2D, scene: NetworkScene, node: NetworkNode, isLit: boolean): void {
  const { colours, chosen } = scene
  const [x, y] = spotOf(scene, node.id)
  const radius = radiusOf(node.ties)
  context.globalAlpha = isLit ? 1 : 0.45
  shape(context, node.type, x, y, radius)
  context.fillStyle = colours.mark
  context.fill()
  context.strokeStyle = colours.ground
  context.lineWidth = 1.5
  context.stroke()
  context.globalAlpha = 1
  if (node.id !== chosen) return
  for (const [away, width, colour] of [
    [4, 5, colours.ink],
    [4, 2.5, colours.chosen],
  ] as const) {
    shape(context, node.type, x, y, radius + away)
    context.lineWidth = width
    context.strokeStyle = colour
    context.stroke()
  }
}

function shape(
  context: CanvasRenderingContext2D,
  type: string | undefined,
  x: number,
  y: number,
  radius: number,
): void {
  context.beginPath()
  if (type === 'state') context.rect(x - radius * 0.9, y - radius * 0.9, radius * 1.8, radius * 1.8)
  else if (type === 'person') {
    const reach = radius * 1.2
    context.moveTo(x, y - reach)
    context.lineTo(x + reach, y)
    context.lineTo(x, y + reach)
    context.lineTo(x - reach, y)
    context.closePath()
  } else context.arc(x, y, radius, 0, 2 * Math.PI)
}

/** Names of actors, then words of ties, where they find room; those of the selected actor before the others. */
function* labelsOf(
  context: CanvasRenderingContext2D,
  scene: NetworkScene,
  curves: readonly Curve[],
  near: ReadonlySet<string>,
): Iterable<Label> {
  const { nodes, edges, colours, chosen } = scene
  const isNear = (id: string): boolean => near.has(id)
  for (const node of [...nodes.filter(({ id }) => isNear(id)), ...nodes.filter(({ id }) => !isNear(id))].slice(
    0,
    300,
  )) {
    const [x, y] = spotOf(scene, node.id)
    const isLit = node.id === chosen
    const away = radiusOf(node.ties) + 10
    const text = shortened(visible(node.name), 30)
    yield {
      lines: [{ text, font: font(12, isLit || node.ties > 2 ? 600 : 400), height: 15 }],
      places: [
        { x, y: y + away, align: 'center' },
        { x, y: y - away, align: 'center' },
        { x: x + away - 4, y, align: 'left' },
        { x: x - away + 4, y, align: 'right' },
      ],
      colour: chosen === undefined || isNear(node.id) ? colours.ink : colours.muted,
    }
  }
  for (const [at, { from, to, relation, stated }] of edges.entries()) {
    const isLit = from.id === chosen || to.id === chosen
    if (chosen !== undefined && !isLit) continue
    const { start, end } = curves[at]!
    const text = stated.length === 0 ? `not: ${relationWord(relation)}` : relationWord(relation)
    const own = font(10.5)
    if (!isLit && widthOf(context, text, own) > Math.hypot(end[0] - start[0], end[1] - start[1])) continue
    yield {
      lines: [{ text, font: own, height: 13 }],
      places: ways.map((way) => {
        const [x, y] = pointOn(curves[at]!, way)
        return { x, y, align: 'center' }
      }),
      colour: isLit ? colours.mark : colours.muted,
    }
  }
}
