/** `GET queue`, `POST decisions`, `GET decisions`, `GET coders`, `GET agreement`: review. */
import { z } from '@hono/zod-openapi'
import type { Anchor, Claim, Correction, Decision, EventType, Review, Span, Verdict } from '../../model/index.ts'
import { type DocumentName, documentName } from './documents.ts'
import { type DecisionLine, decisionLine, type Excerpt, excerpt } from './incidents.ts'
import { maybe, record, revision, span } from './schema.ts'

/** Another code that the claim may have. */
export interface Alternative {
  readonly event: EventType
  readonly mode?: string
  /** Why it is near: "ACCUSE: the next word class of the same frame". */
  readonly reason: string
}

/** A claim to decide on. */
export interface QueueItem {
  /** As the machine read it. */
  readonly claim: Claim
  /** With the person's values, where it was corrected; in a blind queue with those of this coder alone. */
  readonly reviewed?: Claim
  readonly document: DocumentName
  readonly sentence: { readonly span: Span; readonly text: string }
  readonly quote: Excerpt
  readonly trigger: string
  /** By the order asked for, from 0 to 1; the highest is first. */
  readonly score: number
  /** What made the score, the weightiest first, in words: "the place is inferred". */
  readonly reasons: readonly string[]
  /** Three other codes. */
  readonly alternatives: readonly Alternative[]
  /** Id of its incident; absent for a rejected claim, and in a blind queue. */
  readonly incident?: string
  /** In a blind queue that of this coder alone. */
  readonly review?: Review
  /** Ids of undecided claims with the same words and the same reading: they may be decided together with it. */
  readonly same: readonly string[]
}

export interface Queue {
  readonly revision: number
  /** Claims in each state, in the documents asked for. */
  readonly counts: {
    readonly all: number
    readonly undecided: number
    readonly flagged: number
    readonly decided: number
  }
  /** Decisions of the coder since midnight, UTC, that hold. */
  readonly today: number
  /** Those in the state asked for; `items` is a page of them. */
  readonly total: number
  readonly items: readonly QueueItem[]
}

export type QueueOrder = 'uncertainty' | 'value' | 'age'
export type QueueState = 'undecided' | 'flagged' | 'decided' | 'all'

/** One thing a person decided. */
export interface Deciding {
  readonly verdict: Verdict
  /**
   * Claims, tallies, ties, findings, or incidents for all their claims; for a merge two or more incidents or claims, or two or more
   * actors; beginnings of ids will do where no other has them. Absent for an undo, and where `about` is given.
   */
  readonly ids?: readonly string[]
  /** The words themselves, in place of ids. */
  readonly about?: readonly Anchor[]
  /** For `correct`: values in the shape of their fields, or as they are typed after `qanat review correct --set`. */
  readonly corrections?: readonly Correction[]
  readonly set?: string
  readonly note?: string
  /** For `undo`: the decision it takes back, an undo included (a redo); all of the last that were made together when absent. */
  readonly undoes?: string
}

export interface DecisionsRequest {
  /** Who decides; the casefile's coder when absent. */
  readonly by?: string
  /** Made without seeing what others decided: counts for agreement and does not change the record. */
  readonly blind?: boolean
  readonly decisions: readonly Deciding[]
}

export interface DecisionsAnswer {
  readonly revision: number
  readonly decisions: readonly Decision[]
  /** True when the incidents are not merged yet; a `record` event follows when they are. */
  readonly stale: boolean
}

export interface DecisionList {
  readonly revision: number
  /** The newest first. */
  readonly decisions: readonly DecisionLine[]
  readonly total: number
  /** What `undo` without an id takes back now: all that was decided together; absent when nothing stands. */
  readonly undo?: readonly string[]
  /** The undos that a redo takes back; absent when a decision came after them. */
  readonly redo?: readonly string[]
}

export interface Coder {
  readonly name: string
  readonly decisions: number
  /** How many of them were made blind. */
  readonly blind: number
  /** ISO instant of the last. */
  readonly last: string
}

export interface CoderList {
  readonly revision: number
  readonly coders: readonly Coder[]
}

/** Krippendorff's alpha of one kind of value with its bootstrap interval of 95 %. */
export interface AgreementOf {
  /** `verdict`; `event`, `mode`, `status`, `killed`, `wounded` of claims that both upheld; `trigger`, `evidence` for spans. */
  readonly field: string
  /** `nominal` for codes, `interval` for counts, `unitizing` for spans. */
  readonly metric: 'nominal' | 'interval' | 'unitizing'
  /** Claims that both gave a value; for spans the stretches of who marked more. */
  readonly units: number
  /** Claims with the same value from both; absent for spans. */
  readonly agreed?: number
  /** 1: agreed throughout, 0: as chance would have it; absent when there is too little to say. */
  readonly alpha?: number
  readonly low?: number
  readonly high?: number
  /** Pairs of values, the commonest first. */
  readonly pairs: readonly { readonly a: string; readonly b: string; readonly count: number }[]
}

export interface Agreement {
  readonly revision: number
  readonly a: string
  readonly b: string
  /** Claims that both reviewed, at least one of the two blind. */
  readonly claims: number
  /** Claims that both reviewed with the other's decision in view: they prove nothing and are left out. */
  readonly seen: number
  /** Documents all of whose claims both reviewed. */
  readonly documents: number
  readonly fields: readonly AgreementOf[]
  /** How many of the claims they differ on. */
  readonly differing: number
  /** The first of those, in the order of the texts; at most 500. */
  readonly differences: readonly Difference[]
}

/** A claim on which two coders differ: in the verdict, or in values where both uphold it. */
export interface Difference {
  /** Id of the claim. */
  readonly claim: string
  readonly quote: Excerpt
  /** `verdict`, `event`, `mode`, `status`, `killed`, `wounded`; `none` where one gave no value. */
  readonly fields: readonly { readonly field: string; readonly a: string; readonly b: string }[]
}

const verdict = z.enum(['accept', 'correct', 'reject', 'merge', 'split', 'flag', 'undo'])
const eventType = z.custom<EventType>().openapi({ type: 'string' })

export const queue: z.ZodType<Queue> = z
  .object({
    revision,
    counts: z.object({
      all: z.number().int(),
      undecided: z.number().int(),
      flagged: z.number().int(),
      decided: z.number().int(),
    }),
    today: z.number().int(),
    total: z.number().int(),
    items: z.array(
      z
        .object({
          claim: record<Claim>('Claim'),
          reviewed: maybe(record<Claim>('Claim')),
          document: documentName,
          sentence: z.object({ span, text: z.string() }),
          quote: excerpt,
          trigger: z.string(),
          score: z.number(),
          reasons: z.array(z.string()),
          alternatives: z.array(z.object({ event: eventType, mode: maybe(z.string()), reason: z.string() })),
          incident: maybe(z.string()),
          review: maybe(record<Review>('Review')),
          same: z.array(z.string()),
        })
        .openapi('QueueItem'),
    ),
  })
  .openapi('Queue')

export interface QueueFilter {
  readonly order?: QueueOrder
  readonly state?: QueueState
  readonly coder?: string
  readonly blind?: '1'
  readonly document?: string
  readonly limit?: string
  readonly offset?: string
}
export const queueFilter: z.ZodType<QueueFilter> = z.object({
  order: maybe(z.enum(['uncertainty', 'value', 'age'])),
  state: maybe(z.enum(['undecided', 'flagged', 'decided', 'all'])),
  coder: maybe(z.string().max(200)),
  blind: maybe(z.literal('1')),
  document: maybe(z.string().max(100)),
  limit: maybe(z.string().regex(/^\d{1,4}$/)),
  offset: maybe(z.string().regex(/^\d{1,9}$/)),
})

const correction: z.ZodType<Correction> = z.object({ field: z.string().max(50), value: z.unknown() })
const anchor: z.ZodType<Anchor> = z
  .custom<Anchor>((value) => isAnchor(value))
  .openapi({ type: 'object', description: 'Anchor of docs/SPEC.md' })

function isAnchor(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false
  const { record: kind, id, document, span: words } = value as Partial<Record<keyof Anchor, unknown>>
  return (
    typeof kind === 'string' &&
    typeof id === 'string' &&
    typeof document === 'string' &&
    Array.isArray(words) &&
    words.length === 2 &&
    words.every(Number.isSafeInteger)
  )
}

export const decisionsRequest: z.ZodType<DecisionsRequest> = z
  .object({
    by: maybe(z.string().trim().min(1).max(200)),
    blind: maybe(z.boolean()),
    decisions: z
      .array(
        z
          .object({
            verdict,
            ids: maybe(z.array(z.string().min(1).max(200)).min(1).max(10_000)),
            about: maybe(z.array(anchor).min(1).max(10_000)),
            corrections: maybe(z.array(correction).min(1).max(100)),
            set: maybe(z.string().max(10_000)),
            note: maybe(z.string().max(10_000)),
            undoes: maybe(z.string().min(1).max(100)),
          })
          .strict(),
      )
      .min(1)
      .max(10_000),
  })
  .strict()
  .openapi('DecisionsRequest')

export const decisionsAnswer: z.ZodType<DecisionsAnswer> = z
  .object({ revision, decisions: z.array(record<Decision>('Decision')), stale: z.boolean() })
  .openapi('DecisionsAnswer')

export const decisionList: z.ZodType<DecisionList> = z
  .object({
    revision,
    decisions: z.array(decisionLine),
    total: z.number().int(),
    undo: maybe(z.array(z.string())),
    redo: maybe(z.array(z.string())),
  })
  .openapi('DecisionList')

export const coderList: z.ZodType<CoderList> = z
  .object({
    revision,
    coders: z.array(
      z.object({ name: z.string(), decisions: z.number().int(), blind: z.number().int(), last: z.string() }),
    ),
  })
  .openapi('CoderList')

export const agreement: z.ZodType<Agreement> = z
  .object({
    revision,
    a: z.string(),
    b: z.string(),
    claims: z.number().int(),
    seen: z.number().int(),
    documents: z.number().int(),
    fields: z.array(
      z.object({
        field: z.string(),
        metric: z.enum(['nominal', 'interval', 'unitizing']),
        units: z.number().int(),
        agreed: maybe(z.number().int()),
        alpha: maybe(z.number()),
        low: maybe(z.number()),
        high: maybe(z.number()),
        pairs: z.array(z.object({ a: z.string(), b: z.string(), count: z.number().int() })),
      }),
    ),
    differing: z.number().int(),
    differences: z.array(
      z.object({
        claim: z.string(),
        quote: excerpt,
        fields: z.array(z.object({ field: z.string(), a: z.string(), b: z.string() })),
      }),
    ),
  })
  .openapi('Agreement')

export interface DecisionFilter {
  /** Whose next undo and redo are told; anybody's when absent. */
  readonly by?: string
  readonly limit?: string
  readonly offset?: string
}
export const decisionFilter: z.ZodType<DecisionFilter> = z.object({
  by: maybe(z.string().max(200)),
  limit: maybe(z.string().regex(/^\d{1,4}$/)),
  offset: maybe(z.string().regex(/^\d{1,9}$/)),
})

/** Names of two coders. */
export interface AgreementFilter {
  readonly a: string
  readonly b: string
}
export const agreementFilter: z.ZodType<AgreementFilter> = z.object({
  a: z.string().min(1).max(200),
  b: z.string().min(1).max(200),
})
