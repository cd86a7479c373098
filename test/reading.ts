import { createHash } from 'node:crypto'
import { assertReadingGrounded, type Document, QanatError, type Reading } from '../src/model/index.ts'
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

/** The document that a source holds; throws its refusal. */
export async function onlyDocument(read: AsyncIterable<Document | QanatError>): Promise<Document> {
  const all: (Document | QanatError)[] = []
  for await (const one of read) all.push(one)
  const [first] = all
  if (first === undefined || all.length > 1) throw new Error(`${all.length} documents`)
  if (first instanceof QanatError) throw first
  return first
}
