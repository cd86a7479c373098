/** `GET actors`, `GET actors/{id}`, `GET network`: who acts, and how they stand to each other. */
import { z } from '@hono/zod-openapi'
import type { NetworkTie, Review, Span, Tie } from '../../model/index.ts'
import { type Excerpt, excerpt, type IncidentName, incidentName } from './incidents.ts'
import { maybe, record, revision, span } from './schema.ts'

/** A spelling of a name and where it is from. */
export interface AliasRow {
  readonly text: string
  /** Of its letters, ISO 15924: `Latn`, `Arab`, `Hebr`, `Cyrl`, `Zyyy` for others. */
  readonly script: string
  /** `register`: a row of the register; `text`: the words of a document; `person`: a merge in review. */
  readonly source: 'register' | 'text' | 'person'
  /** Documents that use it. */
  readonly documents: number
  /** A place where one uses it; absent when none does. */
  readonly at?: { readonly document: string; readonly span: Span }
}

export interface ActorRow {
  /** The actor's; for one that no register knows `text:` and its name. */
  readonly id: string
  readonly name: string
  readonly aliases: readonly AliasRow[]
  readonly type?: string
  readonly country?: string
  readonly sector?: string
  readonly claims: number
  readonly incidents: number
  readonly ties: number
  /** True when a person merged names into it. */
  readonly merged: boolean
}

export interface ActorList {
  readonly revision: number
  /** Those with the most incidents first. */
  readonly actors: readonly ActorRow[]
}

/** A tie of the network with the sentences behind it. */
export interface ToldTie {
  readonly tie: NetworkTie
  readonly told: readonly { readonly tie: Tie; readonly quotes: readonly Excerpt[]; readonly review?: Review }[]
}

export interface ActorPage {
  readonly revision: number
  readonly actor: ActorRow
  readonly ties: readonly ToldTie[]
  /** In the order of their best time. */
  readonly incidents: readonly (IncidentName & { readonly side: 'initiator' | 'recipient' | 'both' })[]
  /** Incidents in each month (`2020-01`) that has any, by side. */
  readonly months: readonly { readonly month: string; readonly initiator: number; readonly recipient: number }[]
  /** Decisions about its names that can be undone, newest first: their ids. */
  readonly merges: readonly string[]
}

export interface NetworkNode {
  readonly id: string
  readonly name: string
  readonly type?: string
  readonly country?: string
  readonly sector?: string
  readonly ties: number
  readonly incidents: number
}

export interface Network {
  readonly revision: number
  readonly nodes: readonly NetworkNode[]
  /** `from.id` and `to.id` are ids of nodes; `first` and `last` are its time. */
  readonly edges: readonly (NetworkTie & { readonly documents: number })[]
}

export const actorRow: z.ZodType<ActorRow> = z
  .object({
    id: z.string(),
    name: z.string(),
    aliases: z.array(
      z.object({
        text: z.string(),
        script: z.string(),
        source: z.enum(['register', 'text', 'person']),
        documents: z.number().int(),
        at: maybe(z.object({ document: z.string(), span })),
      }),
    ),
    type: maybe(z.string()),
    country: maybe(z.string()),
    sector: maybe(z.string()),
    claims: z.number().int(),
    incidents: z.number().int(),
    ties: z.number().int(),
    merged: z.boolean(),
  })
  .openapi('ActorRow')

export const actorList: z.ZodType<ActorList> = z.object({ revision, actors: z.array(actorRow) }).openapi('ActorList')

export const actorPage: z.ZodType<ActorPage> = z
  .object({
    revision,
    actor: actorRow,
    ties: z.array(
      z.object({
        tie: record<NetworkTie>('NetworkTie'),
        told: z.array(
          z.object({ tie: record<Tie>('Tie'), quotes: z.array(excerpt), review: maybe(record<Review>('Review')) }),
        ),
      }),
    ),
    incidents: z.array(z.intersection(incidentName, z.object({ side: z.enum(['initiator', 'recipient', 'both']) }))),
    months: z.array(z.object({ month: z.string(), initiator: z.number().int(), recipient: z.number().int() })),
    merges: z.array(z.string()),
  })
  .openapi('ActorPage')

export const network: z.ZodType<Network> = z
  .object({
    revision,
    nodes: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        type: maybe(z.string()),
        country: maybe(z.string()),
        sector: maybe(z.string()),
        ties: z.number().int(),
        incidents: z.number().int(),
      }),
    ),
    edges: z.array(
      z.intersection(
        record<NetworkTie>('NetworkTie with the number of its documents'),
        z.object({ documents: z.number().int() }),
      ),
    ),
  })
  .openapi('Network')
