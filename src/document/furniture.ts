/**
 * Page furniture: what a web page puts around an article ("Show More", "Leave a Reply", "© 2020 …").
 * The rows come from `data/furniture`; this file only matches a line against them.
 */

/** A row of the table of page furniture. */
export interface FurnitureRow {
  readonly id: string
  /** What it is: `widget`, `navigation`, `comment-form`, `share`, `related`, `caption`, `legal`, `subscribe`, `advertisement`. */
  readonly kind: string
  /** `anywhere`, or only at the `edge`: before or after the article, or beside other furniture. */
  readonly where: 'anywhere' | 'edge'
  /** Whole lines in lower case without final punctuation; `#` stands for a number, `*` for any words. */
  readonly lines: readonly string[]
  /** A line of more words is not it; 12 when absent. */
  readonly words?: number
}

/** The table by the first word of its lines. */
export type Furniture = ReadonlyMap<string, readonly Pattern[]>

interface Pattern {
  readonly row: FurnitureRow
  readonly words: readonly string[]
}

/** No table: only the shape of a line counts then. */
export const noFurniture: Furniture = new Map()

/** Makes the table from its rows. */
export function furnitureOf(rows: readonly FurnitureRow[]): Furniture {
  const table = new Map<string, Pattern[]>()
  for (const row of rows)
    for (const line of row.lines) {
      const words = wordsOf(line)
      const first = words[0]
      if (first === undefined) continue
      const patterns = table.get(first)
      if (patterns) patterns.push({ row, words })
      else table.set(first, [{ row, words }])
    }
  return table
}

const longest = 400

/** The row that a line matches; undefined when it matches none. */
export function furnitureRow(line: string, table: Furniture): FurnitureRow | undefined {
  if (line.length > longest || table.size === 0) return undefined
  const opening = wordsOf(line.slice(0, 40)).find((word) => word !== '*')
  if (opening === undefined || !(table.has(opening) || table.has('*'))) return undefined
  const words = wordsOf(line).filter((word) => word !== '*')
  const first = words[0]
  if (first === undefined) return undefined
  for (const key of [first, '#', '*'])
    for (const { row, words: pattern } of table.get(key) ?? [])
      if (words.length <= (row.words ?? 12) && fits(pattern, words)) return row
  return undefined
}

/** Lower-case words without the punctuation around them; a number becomes `#`. */
function wordsOf(line: string): string[] {
  const words: string[] = []
  for (const raw of line
    .toLowerCase()
    .replace(/[‘’ʼ`]/g, "'")
    .split(/[\s\u00a0|]+/)) {
    if (raw === '*' || raw === '#') words.push(raw)
    else {
      const word = raw.replace(/^[^\p{L}\p{N}©@#]+|[^\p{L}\p{N}©]+$/gu, '')
      if (word !== '') words.push(/^\d[\d.,:k]*$/.test(word) ? '#' : word)
    }
  }
  return words
}

/** A glob over words; `*` takes none or more. Two pointers with one step back, so it is linear for one star, quadratic in a short line at worst. */
function fits(pattern: readonly string[], words: readonly string[]): boolean {
  let p = 0
  let star = -1
  let mark = 0
  for (let w = 0; w < words.length; ) {
    if (p < pattern.length && pattern[p] !== '*' && pattern[p] === words[w]) {
      p++
      w++
    } else if (pattern[p] === '*') {
      star = p++
      mark = w
    } else if (star >= 0) {
      p = star + 1
      w = ++mark
    } else return false
  }
  while (pattern[p] === '*') p++
  return p === pattern.length
}
