/** `GET incidents`, `GET incidents/{id}`: what the claims of all texts are about. */
import { z } from '@hono/zod-openapi'
import type { Claim, Decision, EventType, Finding, Incident, Review, Span } from '../../model/index.ts'
import { type DocumentName, documentName, type RuleName, ruleName } from './documents.ts'
import { maybe, record, revision, span } from './schema.ts'

/** A column of words: `values[codes[row]]`; the code is -1 where a row has none. */
export interface Dictionary {
  readonly values: readonly string[]
  readonly codes: readonly number[]
}

/** A column of lists of words. */
export interface DictionaryOfLists {
  readonly values: readonly string[]
  readonly codes: readonly (readonly number[])[]
}

/**
 * What review has made of an incident: nobody looked (`machine`), all its claims were accepted or corrected, one of them is flagged,
 * some of them were decided (`partly`).
 */
export type IncidentReview = 'machine' | 'partly' | 'accepted' | 'corrected' | 'flagged'

/** One array a column, all as long as there are incidents, in the order of their best time, the undated last. Null: not known. */
export interface IncidentColumns {
  readonly id: readonly string[]
  readonly event: Dictionary
  readonly mode: Dictionary
  /** Of the best place, in degrees. */
  readonly lat: readonly (number | null)[]
  readonly lon: readonly (number | null)[]
  readonly precision: Dictionary
  readonly country: Dictionary
  readonly place: Dictionary
  /** First and last day of the best time, in days since 1970-01-01. */
  readonly start: readonly (number | null)[]
  readonly end: readonly (number | null)[]
  /** Names joined by "; ". */
  readonly initiators: Dictionary
  readonly recipients: Dictionary
  readonly killedLow: readonly (number | null)[]
  readonly killedBest: readonly (number | null)[]
  readonly killedHigh: readonly (number | null)[]
  readonly woundedLow: readonly (number | null)[]
  readonly woundedBest: readonly (number | null)[]
  readonly woundedHigh: readonly (number | null)[]
  /** Number of sources. */
  readonly sources: readonly number[]
  /** What they are called. */
  readonly outlets: DictionaryOfLists
  /** `asserted` or `disputed`. */
  readonly standing: Dictionary
  /** Number of things the sources do not agree on. */
  readonly dissent: readonly number[]
  /** An `IncidentReview`. */
  readonly reviewed: Dictionary
}

export interface IncidentList {
  readonly revision: number
  /** True when reports or decisions came in after the incidents were merged. */
  readonly stale: boolean
  /** Incidents of the casefile. */
  readonly total: number
  /** Those that answer: the length of every column. */
  readonly count: number
  /** Those that answer and have no coordinates. */
  readonly unplaced: number
  /** Those that answer and have no day. */
  readonly undated: number
  readonly columns: IncidentColumns
}

/**
 * Which incidents; all that is given must hold. `where` holds the same conditions in one line, as `qanat incidents --where` does:
 * `event=ASSAULT killed=1 after=2020-01 near="K1 base,70"`.
 */
export interface IncidentFilter {
  readonly where?: string
  readonly event?: string
  readonly mode?: string
  readonly actor?: string
  readonly place?: string
  /** ISO 3166 alpha-3. */
  readonly country?: string
  /** Day, month or year. */
  readonly after?: string
  readonly before?: string
  /** At least so many. */
  readonly sources?: string
  readonly standing?: string
  /** LAT,LON,KM or PLACE,KM. */
  readonly near?: string
  /** At least so many. */
  readonly killed?: string
  /** WEST,SOUTH,EAST,NORTH in degrees; west may lie east of east, over the 180th meridian. */
  readonly bbox?: string
  /** Words that must all stand in its names, its codes or the words of its claims. */
  readonly q?: string
  /** Of the best place; `none` for those without coordinates. */
  readonly precision?: string
  /** A source it rests on. */
  readonly outlet?: string
  /** An `IncidentReview`. */
  readonly reviewed?: string
  /** Id of a document that a claim of it is from. */
  readonly document?: string
}

/** A place in a text with the words around it, line and column from 1. */
export interface Excerpt {
  readonly document: DocumentName
  readonly span: Span
  readonly before: string
  readonly text: string
  readonly after: string
  readonly line: number
  readonly column: number
}

/** A claim of an incident with its words. */
export interface ToldClaim {
  /** With review applied. */
  readonly claim: Claim
  readonly document: DocumentName
  /** Its evidence: the clause it was read from. */
  readonly quote: Excerpt
  /** The sentence it stands in. */
  readonly sentence: { readonly span: Span; readonly text: string }
  /** The word that names the event. */
  readonly trigger: string
  readonly review?: Review
}

/** An incident in a list: one line. */
export interface IncidentName {
  readonly id: string
  readonly event: EventType
  readonly mode?: string
  readonly place?: string
  /** ISO days of the best time. */
  readonly start?: string
  readonly end?: string
  readonly initiators: string
  readonly recipients: string
  readonly killed?: { readonly low?: number; readonly best?: number; readonly high?: number }
  readonly sources: number
}

/** Another incident that may be the same. */
export interface LookAlike {
  readonly incident: IncidentName
  readonly days?: number
  readonly km?: number
  /** In words: "same type, 2 days and 3 km apart". */
  readonly reason: string
}

export interface FindingRow {
  readonly finding: Finding
  readonly rule: RuleName
  /** Its words in all texts, the offending ones first. */
  readonly excerpts: readonly Excerpt[]
  /** The decision that dismissed it, or that confirmed it. */
  readonly dismissed?: Decision
  readonly confirmed?: Decision
  /** The decision that flagged it. */
  readonly flagged?: Decision
}

export interface IncidentPage {
  readonly revision: number
  readonly incident: Incident
  /** In the order of `incident.claims`. */
  readonly claims: readonly ToldClaim[]
  readonly reviewed: IncidentReview
  readonly findings: readonly FindingRow[]
  /** Decisions that touch its claims, oldest first. */
  readonly history: readonly DecisionLine[]
  readonly parent?: IncidentName
  readonly members: readonly IncidentName[]
  /** At most 8, the likest first. */
  readonly lookAlikes: readonly LookAlike[]
}

/** A decision and how it is told. */
export interface DecisionLine {
  readonly decision: Decision
  /** "accepted the claim “three soldiers were killed”" */
  readonly line: string
  /** False when it was undone, and for an undo that was undone. */
  readonly stands: boolean
  readonly documents: readonly DocumentName[]
}

const numbers = z.array(z.number().nullable())
const dictionary: z.ZodType<Dictionary> = z
  .object({ values: z.array(z.string()), codes: z.array(z.number().int()) })
  .openapi('Dictionary', { description: 'values[codes[row]]; -1 where a row has none' })
const dictionaryOfLists: z.ZodType<DictionaryOfLists> = z
  .object({ values: z.array(z.string()), codes: z.array(z.array(z.number().int())) })
  .openapi('DictionaryOfLists')

const incidentColumns: z.ZodType<IncidentColumns> = z
  .object({
    id: z.array(z.string()),
    event: dictionary,
    mode: dictionary,
    lat: numbers,
    lon: numbers,
    precision: dictionary,
    country: dictionary,
    place: dictionary,
    start: numbers,
    end: numbers,
    initiators: dictionary,
    recipients: dictionary,
    killedLow: numbers,
    killedBest: numbers,
    killedHigh: numbers,
    woundedLow: numbers,
    woundedBest: numbers,
    woundedHigh: numbers,
    sources: z.array(z.number().int()),
    outlets: dictionaryOfLists,
    standing: dictionary,
    dissent: z.array(z.number().int()),
    reviewed: dictionary,
  })
  .openapi('IncidentColumns')

export const incidentList: z.ZodType<IncidentList> = z
  .object({
    revision,
    stale: z.boolean(),
    total: z.number().int(),
    count: z.number().int(),
    unplaced: z.number().int(),
    undated: z.number().int(),
    columns: incidentColumns,
  })
  .openapi('IncidentList')

const condition: z.ZodExactOptional<z.ZodString> = maybe(z.string().max(1000))
export const incidentFilter: z.ZodType<IncidentFilter> = z
  .object({
    where: condition,
    event: condition,
    mode: condition,
    actor: condition,
    place: condition,
    country: condition,
    after: condition,
    before: condition,
    sources: condition,
    standing: condition,
    near: condition,
    killed: condition,
    bbox: condition,
    q: condition,
    precision: condition,
    outlet: condition,
    reviewed: condition,
    document: condition,
  })
  .strict()

export const excerpt: z.ZodType<Excerpt> = z
  .object({
    document: documentName,
    span,
    before: z.string(),
    text: z.string(),
    after: z.string(),
    line: z.number().int(),
    column: z.number().int(),
  })
  .openapi('Excerpt')

const toldClaim: z.ZodType<ToldClaim> = z
  .object({
    claim: record<Claim>('Claim'),
    document: documentName,
    quote: excerpt,
    sentence: z.object({ span, text: z.string() }),
    trigger: z.string(),
    review: maybe(record<Review>('Review')),
  })
  .openapi('ToldClaim')

export const incidentName: z.ZodType<IncidentName> = z
  .object({
    id: z.string(),
    event: z.custom<EventType>().openapi({ type: 'string' }),
    mode: maybe(z.string()),
    place: maybe(z.string()),
    start: maybe(z.string()),
    end: maybe(z.string()),
    initiators: z.string(),
    recipients: z.string(),
    killed: maybe(z.object({ low: maybe(z.number()), best: maybe(z.number()), high: maybe(z.number()) })),
    sources: z.number().int(),
  })
  .openapi('IncidentName')

export const findingRow: z.ZodType<FindingRow> = z
  .object({
    finding: record<Finding>('Finding'),
    rule: ruleName,
    excerpts: z.array(excerpt),
    dismissed: maybe(record<Decision>('Decision')),
    confirmed: maybe(record<Decision>('Decision')),
    flagged: maybe(record<Decision>('Decision')),
  })
  .openapi('FindingRow')

export const decisionLine: z.ZodType<DecisionLine> = z
  .object({
    decision: record<Decision>('Decision'),
    line: z.string(),
    stands: z.boolean(),
    documents: z.array(documentName),
  })
  .openapi('DecisionLine')

export const incidentPage: z.ZodType<IncidentPage> = z
  .object({
    revision,
    incident: record<Incident>('Incident'),
    claims: z.array(toldClaim),
    reviewed: z.enum(['machine', 'partly', 'accepted', 'corrected', 'flagged']),
    findings: z.array(findingRow),
    history: z.array(decisionLine),
    parent: maybe(incidentName),
    members: z.array(incidentName),
    lookAlikes: z.array(
      z.object({
        incident: incidentName,
        days: maybe(z.number()),
        km: maybe(z.number()),
        reason: z.string(),
      }),
    ),
  })
  .openapi('IncidentPage')
