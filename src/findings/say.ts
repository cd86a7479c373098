/** Words and lists for the note of a finding. */
import type { Span } from '../model/index.ts'

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
