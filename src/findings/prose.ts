/** The running text of a reading: what its author wrote in sentences, without furniture, references, byline and dateline. */
import type { Block, Reading, Span } from '../model/index.ts'

/** A run of characters without white space, as it stands in the text. */
export interface Chunk {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** A run of letters inside running text. */
export type Word = Chunk

const address = /:\/\/|www\.|@|^[#/]|\.(?:com|org|net|gov|edu|info|html?|php|pdf)\b/i
const letters = /[\p{L}\p{M}]+/gu

/** The blocks of running text. */
export function proseBlocks({ layout }: Reading): readonly Block[] {
  return layout.blocks.filter(
    ({ kind }) => kind === 'paragraph' || kind === 'item' || kind === 'heading' || kind === 'title',
  )
}

/** The chunks of a block in text order; web addresses, handles and file names are left out. */
export function* chunksOf(text: string, { span }: Block): Generator<Chunk> {
  const chunk = /\S+/g
  const words = text.slice(span[0], span[1])
  for (let found = chunk.exec(words); found; found = chunk.exec(words)) {
    if (found[0].length > 200 || address.test(found[0])) continue
    yield { start: span[0] + found.index, end: span[0] + found.index + found[0].length, text: found[0] }
  }
}

/** The words of a block in text order: letters only, so "don't" is two. */
export function* wordsOf(text: string, block: Block): Generator<Word> {
  for (const chunk of chunksOf(text, block))
    for (const found of chunk.text.matchAll(letters)) {
      const start = chunk.start + found.index
      yield { start, end: start + found[0].length, text: found[0] }
    }
}

/** How often each word occurs in running text, as written. */
export function vocabularyOf(reading: Reading): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const block of proseBlocks(reading))
    for (const { text } of wordsOf(reading.document.text, block)) counts.set(text, (counts.get(text) ?? 0) + 1)
  return counts
}

/** The words of a span for a note to a person: on one line, cut when long. */
export function say(text: string, [start, end]: Span): string {
  const words = text
    .slice(start, Math.min(end, start + 200))
    .replace(/\s+/g, ' ')
    .trim()
  return words.length > 80 ? `${words.slice(0, 77).trimEnd()}…` : words
}

/** "A", "A and B", "A, B and C". */
export function list(items: readonly string[]): string {
  return items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`
}
