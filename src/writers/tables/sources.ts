/** The documents as a table: where each report came from, with the SHA-256 of the file it was read from. */
import type { Document, EventRecord } from '../../model/index.ts'
import { day, type ExportTable, integer, tableOf, text } from './column.ts'

interface Row {
  readonly document: Document
  readonly claims: number
}

export const sources: ExportTable = tableOf<Row>(
  'sources',
  'one row a document',
  [
    text('document', 'id of the document: the beginning of its SHA-256', ({ document }) => document.id),
    text('file', 'name of the file', ({ document }) => document.name),
    text('title', 'title', ({ document }) => document.title),
    text('outlet', 'who published it', ({ document }) => document.outlet),
    day('published', 'day it was published', ({ document }) => document.published),
    text('url', 'where it was published', ({ document }) => document.url),
    text('language', 'language, BCP 47', ({ document }) => document.language),
    text('coded', 'who coded it, for rows of other data sets', ({ document }) => document.coded),
    integer('length', 'length of the text in UTF-16 code units', ({ document }) => document.text.length),
    integer('claims', 'number of claims read from it', ({ claims }) => claims),
    text('sha256', 'SHA-256 of the bytes of the file', ({ document }) => document.sha256),
  ],
  (record) => {
    const counts = claimsByDocument(record)
    return record.documents.map((document) => ({ document, claims: counts.get(document.id) ?? 0 }))
  },
)

function claimsByDocument({ claims }: EventRecord): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { document } of claims) counts.set(document, (counts.get(document) ?? 0) + 1)
  return counts
}
