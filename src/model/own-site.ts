/** A place that a person put into the casefile, to look round it: a row of a list, kept as a document of its own. */
import type { Span } from './span.ts'

export interface OwnSite {
  readonly name: string
  /** Degrees, WGS 84. */
  readonly lat: number
  readonly lon: number
  /** Radius of its precinct in kilometres; absent where the list gives none. */
  readonly km?: number
  /** The words of the row after `type`: `base`, `clinic`. */
  readonly type?: string
  /** Id of the document that is its row. */
  readonly document: string
  /** Where its name stands in there. */
  readonly span: Span
  /** What the list was called. */
  readonly list: string
}
