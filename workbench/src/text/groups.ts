/**
 * A text as it is laid on the page: groups of lines (a heading, a paragraph, page furniture), each line with its number. Put one
 * after the other the pieces are the text, unit for unit, so every offset has its place on the page.
 */
import { type Block, type BlockKind, lineTable } from '../../../src/model/index.ts'

/** A line, or a part of one that is too long for the browser to lay out at once. */
export interface Piece {
  /** Offset in the text. */
  readonly start: number
  /** With the end of the line. */
  readonly text: string
  /** From 1; absent for the later parts of a long line. */
  readonly line?: number
}

export interface Group {
  /** `gap`: blank lines. */
  readonly kind: BlockKind | 'gap'
  /** What furniture it is: `widget`, `share`. */
  readonly furniture?: string
  readonly pieces: readonly Piece[]
}

/** The longest piece, in UTF-16 code units. */
const longest = 4000

export function groupsOf(text: string, blocks: readonly Block[] = []): readonly Group[] {
  const lines = lineTable(text)
  const groups: { kind: Group['kind']; furniture?: string; block: number; pieces: Piece[] }[] = []
  let block = 0
  for (let i = 0; i < lines.length; i++) {
    const [start, end] = [lines[i]!, lines[i + 1] ?? text.length]
    if (start === end) continue
    const words = firstWord(text, start, end)
    while (block < blocks.length && blocks[block]!.span[1] <= words) block++
    const held = words < end ? blocks[block] : undefined
    const { kind, furniture }: { kind: Group['kind']; furniture?: string } =
      held !== undefined && held.span[0] <= words ? held : { kind: words < end ? 'paragraph' : 'gap' }
    const last = groups.at(-1)
    const pieces = piecesOf(text.slice(start, end), start, i + 1)
    if (last?.kind === kind && last.block === block && kind !== 'gap') last.pieces.push(...pieces)
    else groups.push({ kind, block, pieces: [...pieces], ...(furniture === undefined ? {} : { furniture }) })
  }
  return groups.map(({ block: _, ...group }) => group)
}

/** Offset of the first unit in the line that is no white space; `end` when there is none. */
function firstWord(text: string, start: number, end: number): number {
  let at = start
  while (at < end && text.charAt(at).trim() === '') at++
  return at
}

function piecesOf(line: string, start: number, number: number): readonly Piece[] {
  const pieces: Piece[] = []
  let from = 0
  while (from < line.length) {
    const to = line.length - from <= longest * 2 ? line.length : cut(line, from + longest)
    pieces.push({ start: start + from, text: line.slice(from, to), ...(from === 0 ? { line: number } : {}) })
    from = to
  }
  return pieces
}

/** The nearest place before an offset where a line may be cut: after a blank, never within a character. */
function cut(line: string, before: number): number {
  const blank = line.lastIndexOf(' ', before - 1)
  if (blank > before - longest / 4) return blank + 1
  const unit = line.charCodeAt(before - 1)
  return unit >= 0xd800 && unit <= 0xdbff ? before - 1 : before
}
