/** A stretch of a text with the words that were looked for marked in it. */
import type { Span } from '../../../../src/model/index.ts'
import { visible } from '../../ui/visible.ts'
import { pieces } from './pieces.ts'

interface MarkedProps {
  readonly text: string
  /** Offset of the text in its document. */
  readonly start: number
  /** In the document. */
  readonly spans: readonly Span[]
}

export function Marked({ text, start, spans }: MarkedProps) {
  return (
    <span className="quote" dir="auto">
      {pieces(text, start, spans).map(({ from, words, isHit }) =>
        isHit ? <mark key={from}>{visible(words)}</mark> : <span key={from}>{visible(words)}</span>,
      )}
    </span>
  )
}
