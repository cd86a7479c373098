import type { Document, QanatError, Source } from '../../model/index.ts'

/** What the child is asked: to read a source with the reader of this id. */
export interface Request {
  readonly reader: string
  readonly source: Source
}

/** What it answers: first that it is ready; then for each request its documents and refusals, and that there are no more. */
export type Answer =
  | { readonly kind: 'ready' }
  | { readonly kind: 'document'; readonly document: Document }
  | { readonly kind: 'refusal'; readonly refusal: Pick<QanatError, 'code' | 'message' | 'hint'> }
  | { readonly kind: 'done' }
