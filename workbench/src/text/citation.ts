/** A quote as one takes it along: the words, whose they are, and where exactly they stand. */
import { onOneLine, type Span, sourceName } from '../../../src/model/index.ts'

interface Source {
  readonly id: string
  readonly name: string
  readonly title?: string
  readonly outlet?: string
  readonly published?: string
}

/** `“…three soldiers were killed…” (Twin Rivers Wire, “Rockets on Taji”, 2020-03-11; document 1f2a…, characters 120–164)` */
export function citation(source: Source, words: string, [start, end]: Span): string {
  const from = sourceName(source)
  const title = source.title !== undefined && source.title !== from ? `“${onOneLine(source.title)}”` : undefined
  const told = [from, title, source.published].filter((part) => part !== undefined).join(', ')
  return `“${onOneLine(words)}” (${told}; document ${source.id}, characters ${start}–${end})`
}
