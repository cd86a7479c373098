/** `GET search?q=`: one box for texts, incidents, actors and findings. */
import { z } from '@hono/zod-openapi'
import type { Span } from '../../model/index.ts'
import { type ActorRow, actorRow } from './actors.ts'
import { type DocumentName, documentName } from './documents.ts'
import { type FindingRow, findingRow, type IncidentName, incidentName } from './incidents.ts'
import { revision, span } from './schema.ts'

/** A stretch of a document with the words that were looked for. */
export interface Passage {
  readonly text: string
  /** Offset of the passage in the document's text. */
  readonly start: number
  /** Where the words stand, in the document's text. */
  readonly spans: readonly Span[]
}

export interface FoundDocument {
  readonly document: DocumentName
  /** At most 3. */
  readonly passages: readonly Passage[]
  /** How often the words stand in it. */
  readonly hits: number
}

export interface Found {
  readonly revision: number
  /** What is left of the query when its filters are taken out. */
  readonly text: string
  /** The filters in it: `actor:"Quds Force" place:Kirkuk after:2020-01`. */
  readonly filters: Readonly<Record<string, string>>
  /** The best first, at most 20 of each kind. */
  readonly documents: readonly FoundDocument[]
  readonly incidents: readonly IncidentName[]
  readonly actors: readonly ActorRow[]
  readonly findings: readonly FindingRow[]
  /** How many incidents answer in all. */
  readonly incidentsInAll: number
}

export const found: z.ZodType<Found> = z
  .object({
    revision,
    text: z.string(),
    filters: z.record(z.string(), z.string()),
    documents: z.array(
      z.object({
        document: documentName,
        passages: z.array(z.object({ text: z.string(), start: z.number().int(), spans: z.array(span) })),
        hits: z.number().int(),
      }),
    ),
    incidents: z.array(incidentName),
    actors: z.array(actorRow),
    findings: z.array(findingRow),
    incidentsInAll: z.number().int(),
  })
  .openapi('Found')

export interface SearchFilter {
  /** Words, "exact phrases", AND, OR, NOT, brackets, and filters: `rockets actor:"Quds Force" after:2020-01`. */
  readonly q: string
}
export const searchFilter: z.ZodType<SearchFilter> = z.object({ q: z.string().max(2000) })
