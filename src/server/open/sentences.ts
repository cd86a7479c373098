/** The sentences of documents, cut when they are asked for and kept for the documents that were asked for last. */
import type { Document, Layout, Span } from '../../model/index.ts'
import { splitSentences, tokenise } from '../../language/index.ts'

/** Documents whose sentences are kept. */
const kept = 500

/** Gives the spans of the sentences of a document, in text order; furniture has none. */
export function sentenceFinder(
  documents: () => ReadonlyMap<string, Document>,
  layouts: ReadonlyMap<string, Layout>,
): (document: string) => readonly Span[] {
  const known = new Map<string, readonly Span[]>()
  return (id) => {
    const there = known.get(id)
    if (there !== undefined) return there
    const text = documents().get(id)?.text ?? ''
    const cut = sentencesIn(text, layouts.get(id))
    if (known.size >= kept) known.delete(known.keys().next().value!)
    known.set(id, cut)
    return cut
  }
}

function sentencesIn(text: string, layout: Layout | undefined): readonly Span[] {
  const blocks = layout?.blocks ?? [{ kind: 'paragraph' as const, span: [0, text.length] as Span }]
  return blocks.flatMap(({ kind, span }) => {
    if (kind === 'furniture') return []
    const tokens = tokenise(text, span)
    return splitSentences(text, tokens).map(([first, end]): Span => [tokens[first]![0], tokens[end - 1]![1]])
  })
}

/** The stretch of the sentences that share words with a span; the span itself where none does. */
export function sentenceAround(sentences: readonly Span[], [start, end]: Span): Span {
  let from = start
  let to = end
  for (const [first, last] of sentences) {
    if (first >= end) break
    if (last <= start) continue
    if (first < from) from = first
    if (last > to) to = last
  }
  return [from, to]
}
