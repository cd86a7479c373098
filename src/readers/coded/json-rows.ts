/** Rows of JSON, one object a line. Objects and lists within are laid out as columns: `actor.0.sector.0`. */
import { errors, type QanatError, type Source } from '../../model/index.ts'
import type { RawRow } from './row.ts'

/** The most levels of objects and lists in one another. */
const depthLimit = 12

/** The most values in a row. */
const cellLimit = 2000

/** The rows of a file; a `QanatError` in the place of a line that is no JSON object. */
export function* jsonRows({ bytes, name }: Source): Generator<RawRow | QanatError> {
  const decoder = new TextDecoder()
  let number = 0
  for (let start = 0; start < bytes.length; ) {
    const found = bytes.indexOf(10, start)
    const end = found < 0 ? bytes.length : found
    const line = decoder.decode(bytes.subarray(start, end)).trim()
    start = end + 1
    if (line === '') continue
    number++
    const cells = cellsOf(line)
    yield typeof cells === 'string' ? errors.badRow(name, number, cells) : { number, cells }
  }
  if (number === 0) yield errors.empty(name)
}

/** The cells of a line, or what is wrong with it. */
function cellsOf(line: string): readonly (readonly [string, string])[] | string {
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch {
    return 'it is no JSON'
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return 'it is no JSON object'
  const cells: (readonly [string, string])[] = []
  return laidOut(value, '', 0, cells) ? cells : 'it is nested too deep or holds too much'
}

function laidOut(value: unknown, path: string, depth: number, cells: (readonly [string, string])[]): boolean {
  if (value === null || value === undefined || value === '') return true
  if (typeof value !== 'object') {
    cells.push([path, String(value)])
    return cells.length <= cellLimit
  }
  if (depth > depthLimit) return false
  return Object.entries(value).every(([key, inner]) =>
    // A line of the text is one cell, so that a key may hold no line end.
    laidOut(inner, path === '' ? oneLine(key) : `${path}.${oneLine(key)}`, depth + 1, cells),
  )
}

function oneLine(key: string): string {
  return key.replace(/\s+/g, ' ')
}
