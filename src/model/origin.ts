import type { Span } from './span.ts'

/**
 * Where a run of characters came from in the source, for formats whose text is not their bytes. The runs of a document are in
 * text order and do not overlap; characters between two runs were put in by the reader (a blank line between paragraphs).
 */
export interface Origin {
  readonly span: Span
  /** Page, from 1 (pdf). */
  readonly page?: number
  /** Left, top, width and height on the page in points, from the top left corner (pdf). */
  readonly box?: readonly [left: number, top: number, width: number, height: number]
  /** The element in the source: `html>body>article>p:nth-of-type(3)` (html, docx, odt), a header name (eml), a field (feed, csv). */
  readonly node?: string
}
