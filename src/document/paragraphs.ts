/**
 * Lines that belong together. Mail and wire copy break a paragraph every 72 characters or so, web pages give one
 * paragraph a line. A line break is a wrap when the next word would not have fitted; otherwise somebody meant it.
 */
import type { Line } from './lines.ts'

/** A run of lines: a heading, a paragraph, a list item, a line of page furniture. */
export interface Stretch {
  readonly start: number
  readonly end: number
  /** Number of lines in it. */
  readonly lines: number
  /** True when a blank line or the start of the text precedes it. */
  readonly apart: boolean
}

const terminal = /[.!?…:;]\s?["'”’»)\]]*(?:\s*[[(]\d{1,3}[\])]|[¹²³⁰⁴-⁹]{1,3}){0,3}$/
const bullet =
  /^(?:[•·▪◦‣●■□►*✓]\s*|[-–—]\s+|(?:\d{1,3}|[a-z]|[ivx]{1,5})[.)]\s+(?!\d)|[A-Z]\)\s+|\((?:\d{1,3}|[a-z]|[ivx]{1,5})\)\s+|\[\d{1,3}\]\s*)/
/** Wrapped text is seldom wider; what is wider is one paragraph a line. */
const widestWrap = 132

/** True when the words end a sentence or announce something. */
export function endsSentence(words: string): boolean {
  return terminal.test(words.length > 16 ? words.slice(-16) : words)
}

/** True when a line starts with a bullet or a number of a list. */
export function startsItem(words: string): boolean {
  return bullet.test(words.slice(0, 12))
}

/** Joins wrapped lines and leaves the others alone. */
export function stretchesOf(text: string, lines: readonly Line[]): Stretch[] {
  const width = wrapWidth(text, lines)
  const stretches: Stretch[] = []
  let open: { start: number; end: number; lines: number; apart: boolean } | undefined
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]!
    const before = lines[i - 1]
    if (open && before && !line.apart && (continues(text, before, line, width) || hangs(text, open.start, line))) {
      open.end = line.end
      open.lines++
    } else {
      if (open) stretches.push(open)
      open = { start: line.start, end: line.end, lines: 1, apart: line.apart }
    }
  }
  if (open) stretches.push(open)
  return stretches
}

/** The width that lines were wrapped at; 0 when they were not. */
function wrapWidth(text: string, lines: readonly Line[]): number {
  const lengths: number[] = []
  for (let i = 0; i + 1 < lines.length; i++) if (!lines[i + 1]!.apart) lengths.push(lines[i]!.end - lines[i]!.start)
  if (lengths.length < 2) return 0
  lengths.sort((a, b) => a - b)
  const width = lengths[Math.floor((lengths.length - 1) * 0.95)]!
  if (width > widestWrap || width < 40) return 0
  let full = 0
  let open = 0
  for (let i = 0; i + 1 < lines.length; i++) {
    const line = lines[i]!
    if (lines[i + 1]!.apart || line.end - line.start < width * 0.75) continue
    full++
    if (!endsSentence(text.slice(Math.max(line.start, line.end - 16), line.end))) open++
  }
  return full >= 2 && open >= full * 0.6 ? width : 0
}

function continues(text: string, before: Line, line: Line, width: number): boolean {
  const end = text.slice(Math.max(before.start, before.end - 16), before.end)
  const ended = endsSentence(end)
  const head = text.slice(line.start, Math.min(line.end, line.start + 24))
  const length = before.end - before.start
  if (startsItem(head) && (ended || startsItem(text.slice(before.start, before.start + 24)) || length < width * 0.6))
    return false
  const lower = /^\p{Ll}/u.test(head)
  if (width === 0) return lower && !ended && length >= 40 && line.end - line.start >= 20
  if (ended && line.indent >= 2 && before.indent < line.indent) return false
  const space = head.search(/\s/)
  const first = space < 0 ? head.length : space
  if (length + 1 + first > width) return true
  if (ended) return length >= width * 0.8
  return lower ? length >= width * 0.3 : length >= width * 0.7
}

/** A list item goes on in an indented line. */
function hangs(text: string, start: number, line: Line): boolean {
  return (
    line.indent >= 2 &&
    startsItem(text.slice(start, start + 12)) &&
    !startsItem(text.slice(line.start, line.start + 12))
  )
}
