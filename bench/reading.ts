/** Reads a text of a benchmark as `qanat code` does. */
import type { Reading } from '../src/model/index.ts'
import { loadKnowledge } from '../src/pipeline/knowledge.ts'
import { readDocument } from '../src/pipeline/read.ts'

/** `published` is the ISO day that relative times are counted from, where the set gives one. */
export function read(text: string, published?: string): Reading {
  const document = { id: 'row', name: 'row', text, sha256: '', language: 'en' }
  return readDocument(published === undefined ? document : { ...document, published }, loadKnowledge())
}
