/** What full-text search found, for a person at a terminal: the documents, with the words where they stand. */
import { type Document, type Hit, lineTable, positionOf, type Span } from '../../model/index.ts'
import { excerpts } from '../findings-text.ts'
import { palette } from '../paint.ts'
import { visible } from '../visible.ts'

/** Lines of one document that are shown. */
const shown = 3

/** One document that was found: its name, title and day, and the first lines that hold the words. */
export function hitBlock({ title, published, spans }: Hit, { name, text }: Document, color = false): string {
  const paint = palette(color)
  const lines = lineTable(text)
  const rows = excerpts(text, lines, firstLines(spans, lines))
  const first = spans[0] === undefined ? undefined : positionOf(lines, spans[0][0])
  const at = first === undefined ? '' : `:${first.line}:${first.column}`
  const about = [title, published].filter((part) => part !== undefined).join(', ')
  return [
    `${paint.link(`${visible(name)}${at}`)}${about === '' ? '' : `  ${visible(about)}`}\n`,
    ...rows.map(({ words, carets }) => `  | ${words}\n  | ${paint.good(carets.replaceAll('-', '^'))}\n`),
  ].join('')
}

function firstLines(spans: readonly Span[], lines: Uint32Array): readonly Span[] {
  const numbers = new Set<number>()
  return spans.filter(([start]) => {
    const { line } = positionOf(lines, start)
    if (numbers.size >= shown && !numbers.has(line)) return false
    numbers.add(line)
    return true
  })
}
