/**
 * Where the lines of a text begin, so that an offset can be told as line and column.
 * A line ends with LF, CR LF or a lone CR; columns count UTF-16 code units. Both count from 1.
 */
export interface Position {
  readonly line: number
  readonly column: number
}

/** The offset at which each line starts; the first is 0. */
export function lineTable(text: string): Uint32Array {
  const starts = [0]
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (unit === 10 || (unit === 13 && text.charCodeAt(i + 1) !== 10)) starts.push(i + 1)
  }
  return Uint32Array.from(starts)
}

/** The line and column of an offset. */
export function positionOf(lines: Uint32Array, offset: number): Position {
  let low = 0
  let high = lines.length - 1
  while (low < high) {
    const middle = (low + high + 1) >>> 1
    if (lines[middle]! <= offset) low = middle
    else high = middle - 1
  }
  return { line: low + 1, column: offset - lines[low]! + 1 }
}

/** The offset of a line and column; undefined when the text has no such place. */
export function offsetOf(text: string, lines: Uint32Array, { line, column }: Position): number | undefined {
  const start = lines[line - 1]
  if (start === undefined || column < 1) return undefined
  const offset = start + column - 1
  return offset <= lineEnd(text, lines, line) ? offset : undefined
}

/** The offset after the last character of a line, its end-of-line left out. */
export function lineEnd(text: string, lines: Uint32Array, line: number): number {
  let end = lines[line] ?? text.length
  while (end > lines[line - 1]! && (text.charCodeAt(end - 1) === 10 || text.charCodeAt(end - 1) === 13)) end--
  return end
}
