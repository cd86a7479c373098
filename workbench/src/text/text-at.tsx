/** A whole document, brought to the words that count. */
import { useEffect, useState } from 'react'
import type { Span } from '../../../src/model/index.ts'
import type { DocumentPage } from '../api/types.ts'
import { EvidenceText } from './evidence-text.tsx'
import type { Lit } from './lit.ts'
import { rangeOf, reveal, type TextMap } from './text-map.ts'

interface TextAtProps {
  readonly page: DocumentPage
  /** What it is, for those who hear it. */
  readonly label: string
  readonly lit: Lit
  /** The first of them comes into view, and again with another array. */
  readonly spans: readonly Span[]
}

export function TextAt({ page: { document, layout }, label, lit, spans }: TextAtProps) {
  const [map, setMap] = useState<TextMap>()
  useEffect(() => {
    const range = map && spans[0] && rangeOf(map, spans[0])
    if (range !== undefined) reveal(range)
  }, [map, spans])
  return (
    <EvidenceText
      key={document.id}
      text={document.text}
      layout={layout}
      language={document.language}
      label={label}
      lit={lit}
      numbered
      onMap={setMap}
    />
  )
}
