/**
 * The lines of a text as they are laid out (`model/lines.ts` counts them for people).
 * A line ends at LF, CR LF, CR, form feed or a Unicode line or paragraph separator.
 */

/** A line that is not blank, without the white space around it. */
export interface Line {
  readonly start: number
  readonly end: number
  /** White space before its first character, in code units. */
  readonly indent: number
  /** True for the first line and after a blank line. */
  readonly apart: boolean
}

const lineFeed = 10
const carriageReturn = 13

/** True for what JavaScript trims: spaces, tabs, line ends, no-break spaces, the byte order mark. */
export function isSpace(code: number): boolean {
  if (code <= 32) return code === 32 || (code >= 9 && code <= 13)
  if (code < 0xa0) return false
  return (
    code === 0xa0 ||
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000 ||
    code === 0xfeff
  )
}

function endsLine(code: number): boolean {
  return (code >= lineFeed && code <= carriageReturn) || code === 0x2028 || code === 0x2029
}

/** The lines that hold something, in text order. */
export function linesOf(text: string): Line[] {
  const lines: Line[] = []
  let apart = true
  let from = 0
  for (let i = 0; i <= text.length; i++) {
    if (i < text.length && !endsLine(text.charCodeAt(i))) continue
    let start = from
    let end = i
    while (start < end && isSpace(text.charCodeAt(start))) start++
    while (end > start && isSpace(text.charCodeAt(end - 1))) end--
    if (start === end) apart = true
    else {
      lines.push({ start, end, indent: start - from, apart: apart || text.charCodeAt(i) === 0x2029 })
      apart = false
    }
    if (text.charCodeAt(i) === carriageReturn && text.charCodeAt(i + 1) === lineFeed) i++
    from = i + 1
  }
  return lines
}
