/** Which lines of a document are running heads and feet: what stands at the edge of page after page, and page numbers. */
import { median } from './median.ts'
import type { PageLine } from './page-lines.ts'

/** So much of a page at its top and bottom is its edge. */
const edge = 0.12
const pageNumber = /^[-–—\s]*(?:(?:page|p\.|pg\.?)\s*)?(?:\d{1,4}|[ivxlc]{1,7})(?:\s*(?:of|\/|\|)\s*\d{1,4})?[-–—\s]*$/i

/** The kind of furniture of each line that is one. */
export function runningLines(pages: readonly (readonly PageLine[])[]): ReadonlyMap<PageLine, string> {
  const found = new Map<PageLine, string>()
  const seen = new Map<string, Set<number>>()
  const body = median(pages.flat().map(({ size }) => size)) ?? 10
  const atEdge = pages.map((lines) => lines.filter((line) => isAtEdge(line) && line.size <= body * 1.25))
  for (const lines of atEdge)
    for (const line of lines) {
      const key = keyOf(line)
      const on = seen.get(key) ?? new Set<number>()
      seen.set(key, on.add(line.page))
    }
  const enough = pages.length > 5 ? 3 : 2
  for (const lines of atEdge)
    for (const line of lines) {
      if (pageNumber.test(line.text)) found.set(line, 'page-number')
      else if ((seen.get(keyOf(line))?.size ?? 0) >= enough && line.text.length <= 200) found.set(line, 'running-head')
    }
  return found
}

function isAtEdge({ base, size, sheet: [, height] }: PageLine): boolean {
  return base - size < height * edge || base > height * (1 - edge)
}

function keyOf({ text, base, sheet: [, height] }: PageLine): string {
  const top = base < height / 2 ? 'top' : 'foot'
  return `${top} ${text.toLowerCase().replace(/\d+/g, '#').replace(/\s+/g, ' ').trim()}`
}
