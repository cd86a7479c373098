/** Names on a canvas, none over another: the more important ones come first and take their room. The browser shapes every script. */
import type { Size } from './view.ts'

export interface Label {
  readonly lines: readonly { readonly text: string; readonly font: string; readonly height: number }[]
  /** Where it may stand, the best place first: pixels of the window, of its middle or of the side that touches the point. */
  readonly places: readonly { readonly x: number; readonly y: number; readonly align: 'center' | 'left' | 'right' }[]
  readonly colour: string
}

type Box = readonly [left: number, top: number, right: number, bottom: number]

const widths = new Map<string, number>()

/** The letters of all names on a canvas, `size` pixels high. */
export function font(size: number, weight = 400): string {
  return `${weight} ${size}px "Noto Sans", "Noto Naskh Arabic", sans-serif`
}

/** A name of at most so many letters: of a longer one the beginning and "…". */
export function shortened(name: string, most: number): string {
  return name.length <= most ? name : `${[...name].slice(0, most - 1).join('')}…`
}

/** Width of a text, remembered: measuring is dear and names come again in every frame. */
export function widthOf(context: CanvasRenderingContext2D, text: string, font: string): number {
  const key = `${font}\n${text}`
  let width = widths.get(key)
  if (width === undefined) {
    if (widths.size > 5000) widths.clear()
    context.font = font
    width = context.measureText(text).width
    widths.set(key, width)
  }
  return width
}

/** Forgets widths, when the fonts have come. */
export function forgetWidths(): void {
  widths.clear()
}

/** Draws those labels that find room, with a halo in the colour of the land; `taken` is room that is gone already. */
export function drawLabels(
  context: CanvasRenderingContext2D,
  labels: Iterable<Label>,
  { width }: Size,
  halo: string,
  taken: readonly Box[] = [],
): void {
  const full = [...taken]
  context.textBaseline = 'middle'
  context.lineJoin = 'round'
  for (const label of labels) {
    const place = label.places
      .map((at) => ({ at, box: boxOf(context, label.lines, at) }))
      .find(({ box }) => box[0] >= 0 && box[2] <= width && !full.some((other) => overlap(box, other)))
    if (place === undefined) continue
    full.push(place.box)
    let y = place.box[1]
    for (const { text, font, height } of label.lines) {
      context.font = font
      context.textAlign = place.at.align
      context.lineWidth = 3
      context.strokeStyle = halo
      context.strokeText(text, place.at.x, y + height / 2)
      context.fillStyle = label.colour
      context.fillText(text, place.at.x, y + height / 2)
      y += height
    }
  }
}

function boxOf(
  context: CanvasRenderingContext2D,
  lines: Label['lines'],
  { x, y, align }: Label['places'][number],
): Box {
  const width = Math.max(...lines.map(({ text, font }) => widthOf(context, text, font)))
  const height = lines.reduce((sum, line) => sum + line.height, 0)
  const left = x - { center: width / 2, left: 0, right: width }[align]
  return [left - 2, y - height / 2, left + width + 2, y + height / 2]
}

function overlap(a: Box, b: Box): boolean {
  return a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3]
}
