/** `GET documents`, `GET documents/{id}`: what was read. */
import { z } from '@hono/zod-openapi'
import type {
  Claim,
  Decision,
  Document,
  Finding,
  Layout,
  Mention,
  Review,
  Severity,
  Span,
  Tally,
  Tie,
} from '../../model/index.ts'
import { maybe, record, revision, span } from './schema.ts'

/** What a document is called, wherever one is named. */
export interface DocumentName {
  readonly id: string
  /** As the user named it: a path or a file name. */
  readonly name: string
  readonly title?: string
  readonly outlet?: string
  /** ISO day. */
  readonly published?: string
  /** BCP 47. */
  readonly language?: string
  /** What made the rows, for coded data of others: `acled`. */
  readonly coded?: string
}

export interface DocumentRow extends DocumentName {
  /** In UTF-16 code units. */
  readonly length: number
  readonly claims: number
  readonly tallies: number
  readonly ties: number
  /** Those within it and those between texts that begin in it. */
  readonly findings: number
  /** Claims that a person decided on. */
  readonly decided: number
}

/** In the order they were added. */
export interface DocumentList {
  readonly revision: number
  readonly documents: readonly DocumentRow[]
}

/** A rule of the findings, as lists name it. */
export interface RuleName {
  readonly id: string
  readonly code: string
  readonly title: string
  readonly severity: Severity
}

export interface DocumentPage {
  readonly revision: number
  /** Without `origins`. */
  readonly document: Omit<Document, 'origins'>
  readonly row: DocumentRow
  /** The documents before and after it in the list. */
  readonly previous?: string
  readonly next?: string
  /** Absent for coded data of others. */
  readonly layout?: Layout
  /** Of the blocks that are prose, in text order. */
  readonly sentences: readonly Span[]
  readonly mentions: readonly Mention[]
  /** As the machine read them. */
  readonly claims: readonly Claim[]
  readonly tallies: readonly Tally[]
  readonly ties: readonly Tie[]
  /** Those within it and those between texts that touch it. */
  readonly findings: readonly Finding[]
  /** By the id of the claim, tally or tie; those nobody looked at are absent. */
  readonly reviews: Readonly<Record<string, Review>>
  /** With the person's values, by id, for those that were corrected. */
  readonly reviewed: {
    readonly claims: Readonly<Record<string, Claim>>
    readonly tallies: Readonly<Record<string, Tally>>
    readonly ties: Readonly<Record<string, Tie>>
  }
  /** Id of the incident of a claim, by the claim's id. */
  readonly incidents: Readonly<Record<string, string>>
  /** By the id of a finding: the decision that dismissed it. */
  readonly dismissed: Readonly<Record<string, Decision>>
  /** The rules of the findings, by their ids. */
  readonly rules: Readonly<Record<string, RuleName>>
}

const name = {
  id: z.string(),
  name: z.string(),
  title: maybe(z.string()),
  outlet: maybe(z.string()),
  published: maybe(z.string()),
  language: maybe(z.string()),
  coded: maybe(z.string()),
}
export const documentName: z.ZodType<DocumentName> = z.object(name).openapi('DocumentName')

const documentRow: z.ZodType<DocumentRow> = z
  .object({
    ...name,
    length: z.number().int(),
    claims: z.number().int(),
    tallies: z.number().int(),
    ties: z.number().int(),
    findings: z.number().int(),
    decided: z.number().int(),
  })
  .openapi('DocumentRow')

export const documentList: z.ZodType<DocumentList> = z
  .object({ revision, documents: z.array(documentRow) })
  .openapi('DocumentList')

export const ruleName: z.ZodType<RuleName> = z
  .object({ id: z.string(), code: z.string(), title: z.string(), severity: z.enum(['high', 'medium', 'low']) })
  .openapi('RuleName')

export const documentPage: z.ZodType<DocumentPage> = z
  .object({
    revision,
    document: record<Omit<Document, 'origins'>>('Document'),
    row: documentRow,
    previous: maybe(z.string()),
    next: maybe(z.string()),
    layout: maybe(record<Layout>('Layout')),
    sentences: z.array(span),
    mentions: z.array(record<Mention>('Mention')),
    claims: z.array(record<Claim>('Claim')),
    tallies: z.array(record<Tally>('Tally')),
    ties: z.array(record<Tie>('Tie')),
    findings: z.array(record<Finding>('Finding')),
    reviews: z.record(z.string(), record<Review>('Review')),
    reviewed: z.object({
      claims: z.record(z.string(), record<Claim>('Claim')),
      tallies: z.record(z.string(), record<Tally>('Tally')),
      ties: z.record(z.string(), record<Tie>('Tie')),
    }),
    incidents: z.record(z.string(), z.string()),
    dismissed: z.record(z.string(), record<Decision>('Decision')),
    rules: z.record(z.string(), ruleName),
  })
  .openapi('DocumentPage')
