/** The places that a finding sets side by side: the texts it is between, or two places of one text. */
import type { Span } from '../../../../src/model/index.ts'
import type { DocumentName, FindingRow } from '../../api/types.ts'

export interface Side {
  readonly document: DocumentName
  /** The words to bring into view first. */
  readonly spans: readonly Span[]
}

/** The most texts that are set side by side. */
const most = 4

export function sidesOf({ excerpts }: FindingRow): readonly Side[] {
  const byDocument = new Map<string, { document: DocumentName; spans: Span[] }>()
  for (const { document, span } of excerpts) {
    const held = byDocument.get(document.id)
    if (held === undefined) byDocument.set(document.id, { document, spans: [span] })
    else held.spans.push(span)
  }
  const texts = [...byDocument.values()]
  const [only, other] = texts
  if (only === undefined || other !== undefined) return texts.slice(0, most)
  const [first, ...rest] = only.spans
  return first === undefined || rest.length === 0
    ? texts
    : [
        { document: only.document, spans: [first] },
        { document: only.document, spans: rest },
      ]
}
