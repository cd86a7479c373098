import type { Document, Layout } from './document.ts'
import type { Sentence } from './token.ts'

/** A document laid out and parsed: what finders of mentions and makers of claims read. */
export interface Parse {
  readonly document: Document
  readonly layout: Layout
  /** In text order; furniture has none. */
  readonly sentences: readonly Sentence[]
}
