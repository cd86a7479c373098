/** What was read of the documents, with indexes that outlive decisions. */
import { type Claim, type Document, groupBy, type Layout, type Span } from '../../model/index.ts'
import { anchorFinder, type FindAnchor } from '../../incidents/index.ts'
import type { ReadTexts } from '../../pipeline/record.ts'
import { byId } from './indexes.ts'
import { lazily } from './lazily.ts'
import { sentenceFinder } from './sentences.ts'

export interface Texts {
  /** As the machine read them. */
  readonly read: ReadTexts
  documents(): ReadonlyMap<string, Document>
  /** Place in the list, by document. */
  order(): ReadonlyMap<string, number>
  /** Claims as the machine read them, by id. */
  readClaims(): ReadonlyMap<string, Claim>
  claimsOf(document: string): readonly Claim[]
  findAnchor(): FindAnchor
  sentencesOf(document: string): readonly Span[]
}

export function textsOf(read: ReadTexts, layouts: ReadonlyMap<string, Layout>): Texts {
  const documents = lazily(() => byId(read.documents))
  const claimsOf = lazily(() => groupBy(read.claims, ({ document }) => document))
  return {
    read,
    documents,
    order: lazily(() => new Map(read.documents.map(({ id }, i) => [id, i]))),
    readClaims: lazily(() => byId(read.claims)),
    claimsOf: (document) => claimsOf().get(document) ?? [],
    findAnchor: lazily(() => anchorFinder(read)),
    sentencesOf: sentenceFinder(documents, layouts),
  }
}
