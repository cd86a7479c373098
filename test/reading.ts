import { createHash } from 'node:crypto'
import { assertReadingGrounded, type Document, type Reading } from '../src/model/index.ts'
import { loadKnowledge } from '../src/pipeline/knowledge.ts'
import { readDocument } from '../src/pipeline/read.ts'

/** A document of a text, as the readers would make it. */
export function documentOf(text: string, metadata: Partial<Document> = {}): Document {
  const sha256 = createHash('sha256').update(text).digest('hex')
  return { id: sha256.slice(0, 16), name: 'test.txt', text, sha256, language: 'en', ...metadata }
}

/** Reads a text with the tables as built, and holds every record to its words. */
export function read(text: string, metadata: Partial<Document> = {}): Reading {
  const reading = readDocument(documentOf(text, metadata), loadKnowledge())
  assertReadingGrounded(reading)
  return reading
}
