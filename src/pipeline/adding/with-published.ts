import type { Document } from '../../model/index.ts'

/** A document with a day of publication where it brings none. */
export function withPublished(document: Document, published: string | undefined): Document {
  return document.published !== undefined || published === undefined ? document : { ...document, published }
}
