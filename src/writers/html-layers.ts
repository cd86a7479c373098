/**
 * Marks over a text that may nest and cross: "the [two [soldiers] killed] near …". The text is cut wherever a mark begins
 * or ends, and each piece carries the classes of all marks over it, so that crossing marks never make crossing elements.
 */
import type { Span } from '../model/index.ts'
import { documentHtml } from './html-escape.ts'

export interface Layer {
  readonly span: Span
  /** Class names, separated by spaces. */
  readonly classes: string
}

/** Something that stands after the words that end at `at`: the number of a claim. */
export interface Note {
  readonly at: number
  readonly html: string
}

export interface Piece {
  readonly start: number
  readonly end: number
  readonly classes: string
}

/** Cuts the stretch `[start, end)` at the ends of the layers and at `cuts`. Time grows with the text and the pieces. */
export function pieces([start, end]: Span, layers: readonly Layer[], cuts: readonly number[]): Piece[] {
  const opens = [...layers].sort((a, b) => a.span[0] - b.span[0])
  const closes = [...layers].sort((a, b) => a.span[1] - b.span[1])
  const offsets = [...new Set([start, end, ...cuts, ...layers.flatMap(({ span }) => span)])]
    .filter((offset) => offset >= start && offset <= end)
    .sort((a, b) => a - b)
  const active = new Map<string, number>()
  const found: Piece[] = []
  let open = 0
  let close = 0
  for (const [index, from] of offsets.entries()) {
    const to = offsets[index + 1]
    for (; close < closes.length && closes[close]!.span[1] <= from; close++) shift(active, closes[close]!, -1)
    for (; open < opens.length && opens[open]!.span[0] <= from; open++) shift(active, opens[open]!, 1)
    if (to === undefined) break
    const classes = [...active].filter(([, layersOver]) => layersOver > 0).map(([name]) => name)
    found.push({ start: from, end: to, classes: classes.join(' ') })
  }
  return found
}

function shift(active: Map<string, number>, { classes }: Layer, by: number): void {
  for (const name of classes.split(' ')) {
    const layersOver = (active.get(name) ?? 0) + by
    if (layersOver === 0) active.delete(name)
    else active.set(name, layersOver)
  }
}

/** The HTML of pieces that follow each other, with the notes that stand after them. */
export function piecesHtml(text: string, run: readonly Piece[], notes: ReadonlyMap<number, string>): string {
  return run
    .map(({ start, end, classes }) => {
      const words = documentHtml(text.slice(start, end))
      return (classes === '' ? words : `<span class="${classes}">${words}</span>`) + (notes.get(end) ?? '')
    })
    .join('')
}
