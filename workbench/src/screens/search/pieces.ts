/** Cuts a text at the spans that lie in it. */
import type { Span } from '../../../../src/model/index.ts'

export interface Piece {
  /** Offset in the document. */
  readonly from: number
  readonly words: string
  readonly isHit: boolean
}

/** The text in order, hit and not hit; together it is the text. `start` is its offset in the document that the spans count in. */
export function pieces(text: string, start: number, spans: readonly Span[]): readonly Piece[] {
  const cut: Piece[] = []
  let at = start
  const end = start + text.length
  const take = (to: number, isHit: boolean): void => {
    if (to > at) cut.push({ from: at, words: text.slice(at - start, to - start), isHit })
    at = Math.max(at, to)
  }
  for (const [from, to] of spans.toSorted((a, b) => a[0] - b[0])) {
    take(Math.min(from, end), false)
    take(Math.min(to, end), true)
  }
  take(end, false)
  return cut
}
