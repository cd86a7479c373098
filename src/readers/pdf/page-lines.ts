/**
 * The lines of a page in the order they are read. Pieces of text on one baseline make a segment; where two columns of
 * segments stand beside a gutter, the left one is read before the right one, between the lines that run over both.
 */

/** A piece of text as the page places it, in points from the top left corner. */
export interface Piece {
  readonly text: string
  readonly left: number
  /** The baseline. */
  readonly base: number
  readonly width: number
  /** Height of the letters. */
  readonly size: number
}

export interface PageLine {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly base: number
  readonly size: number
  readonly page: number
  /** Height of the page and its width. */
  readonly sheet: readonly [width: number, height: number]
}

/** The lines of a page, numbered from 1. */
export function linesOfPage(pieces: readonly Piece[], page: number, sheet: PageLine['sheet']): readonly PageLine[] {
  const segments = segmentsOf(pieces)
  const lines: PageLine[] = []
  for (const region of regionsOf(segments, sheet[0])) lines.push(...joined(region, page, sheet))
  return lines
}

interface Segment {
  text: string
  left: number
  right: number
  base: number
  size: number
}

/** Gaps wider than so many letter heights part segments. */
const wideGap = 1.6

function segmentsOf(pieces: readonly Piece[]): Segment[] {
  const rows: Piece[][] = []
  const inOrder = pieces.filter(({ text }) => text.trim() !== '').toSorted((a, b) => a.base - b.base || a.left - b.left)
  for (const piece of inOrder) {
    const row = rows.at(-1)
    const first = row?.[0]
    if (row && first && Math.abs(piece.base - first.base) <= Math.max(first.size, piece.size) * 0.42) row.push(piece)
    else rows.push([piece])
  }
  return rows.flatMap((row) => segmentsIn(row.toSorted((a, b) => a.left - b.left)))
}

function segmentsIn(row: readonly Piece[]): Segment[] {
  const size = Math.max(...row.map((piece) => piece.size))
  const main = row.filter((piece) => piece.size > size * 0.8)
  const base = main[0]!.base
  const segments: Segment[] = []
  for (const piece of row) {
    const last = segments.at(-1)
    const gap = last === undefined ? 0 : piece.left - last.right
    const text = isNoteMark(piece, size, base, last?.text) ? `[${piece.text.trim()}]` : piece.text
    if (last === undefined || gap > size * wideGap) {
      segments.push({ text, left: piece.left, right: piece.left + piece.width, base, size })
    } else {
      const apart = gap > size * 0.15 && !last.text.endsWith(' ') && !text.startsWith(' ') && !text.startsWith('[')
      last.text += (apart ? ' ' : '') + text
      last.right = Math.max(last.right, piece.left + piece.width)
    }
  }
  return segments
}

/** A small raised number right after a word or the end of a sentence, or at the start of a line. */
function isNoteMark({ text, size, base }: Piece, line: number, lineBase: number, before: string | undefined): boolean {
  if (!/^\s*\d{1,3}\s*$/.test(text) || size > line * 0.8 || lineBase - base < line * 0.15) return false
  return before === undefined || /[\p{L}.,;:!?”"’')\]]\s*$/u.test(before)
}

/** Regions of segments, each read from top to bottom. */
function regionsOf(segments: readonly Segment[], width: number): Segment[][] {
  const gutter = gutterOf(segments, width)
  if (gutter === undefined) return [[...segments]]
  const regions: Segment[][] = []
  let band: Segment[] = []
  const close = (): void => {
    if (band.length === 0) return
    regions.push(
      ...regionsOf(
        band.filter(({ right }) => right <= gutter),
        width,
      ),
      ...regionsOf(
        band.filter(({ left }) => left >= gutter),
        width,
      ),
    )
    band = []
  }
  for (const segment of segments) {
    if (segment.left < gutter && segment.right > gutter) {
      close()
      const last = regions.at(-1)
      if (last?.[0] && last[0].left < gutter && last[0].right > gutter) last.push(segment)
      else regions.push([segment])
    } else band.push(segment)
  }
  close()
  return regions.filter((region) => region.length > 0)
}

/** Where two columns of prose part: hardly any segment runs over it, and on both sides stand lines of some width. */
function gutterOf(segments: readonly Segment[], width: number): number | undefined {
  if (segments.length < 8) return undefined
  let best: { at: number; crossing: number } | undefined
  for (let at = width * 0.25; at <= width * 0.75; at += 2) {
    let crossing = 0
    const left: Segment[] = []
    const right: Segment[] = []
    for (const segment of segments) {
      if (segment.right <= at) left.push(segment)
      else if (segment.left >= at) right.push(segment)
      else crossing++
    }
    if (crossing > segments.length * 0.34 || !isColumn(left, width) || !isColumn(right, width)) continue
    if (best === undefined || crossing < best.crossing) best = { at, crossing }
  }
  return best?.at
}

/** Lines of prose, most of them nearly as wide as the widest. */
function isColumn(segments: readonly Segment[], page: number): boolean {
  if (segments.length < 4) return false
  const left = Math.min(...segments.map((segment) => segment.left))
  const width = Math.max(...segments.map((segment) => segment.right)) - left
  if (width < page * 0.18) return false
  return segments.filter((segment) => segment.right - segment.left > width * 0.6).length >= segments.length * 0.5
}

/** Segments on one baseline become one line, with a tab where a wide gap was. */
function joined(region: readonly Segment[], page: number, sheet: PageLine['sheet']): PageLine[] {
  const lines: { -readonly [key in keyof PageLine]: PageLine[key] }[] = []
  for (const { text, left, right, base, size } of region) {
    const last = lines.at(-1)
    if (last && Math.abs(last.base - base) < size * 0.3 && left >= last.right) {
      last.text += `\t${text}`
      last.right = right
    } else lines.push({ text, left, right, base, size, page, sheet })
  }
  return lines
}
