/** `GET log`, `GET head`, `POST verify`: what was done, and the proof that nothing else was. */
import { z } from '@hono/zod-openapi'
import type { Entry, Fault, Head } from '../../model/index.ts'
import { maybe, record, revision } from './schema.ts'

export interface LogLine {
  readonly number: number
  /** ISO instant. */
  readonly at: string
  readonly kind: Entry['kind']
  /** Who decided; absent for what the machine did. */
  readonly by?: string
  /** "accepted the claim “three soldiers were killed”", "added 16 documents with Qanat 0.1.0" */
  readonly line: string
  /** Id of the decision, for its undo. */
  readonly decision?: string
  /** Of a decision: false when it was taken back. */
  readonly stands?: boolean
  readonly hash: string
}

export interface Log {
  readonly revision: number
  /** The newest first, at most 500, those before `?before=NUMBER`. */
  readonly entries: readonly LogLine[]
}

export interface Verification {
  readonly revision: number
  readonly faults: readonly Fault[]
  readonly documents: number
  readonly decisions: number
}

export const log: z.ZodType<Log> = z
  .object({
    revision,
    entries: z.array(
      z
        .object({
          number: z.number().int(),
          at: z.string(),
          kind: z.enum(['open', 'run', 'decision', 'merge']),
          by: maybe(z.string()),
          line: z.string(),
          decision: maybe(z.string()),
          stands: maybe(z.boolean()),
          hash: z.string(),
        })
        .openapi('LogLine'),
    ),
  })
  .openapi('Log')

export const head: z.ZodType<Head> = z
  .object({
    casefile: z.string(),
    number: z.number().int(),
    hash: z.string(),
    at: z.string(),
    key: z.string(),
    signature: z.string(),
  })
  .openapi('Head')

/** Heads that were kept elsewhere. */
export interface VerifyRequest {
  readonly heads?: readonly Head[]
}
export const verifyRequest: z.ZodType<VerifyRequest> = z
  .object({ heads: maybe(z.array(head).max(1000)) })
  .strict()
  .openapi('VerifyRequest')

export const verification: z.ZodType<Verification> = z
  .object({
    revision,
    faults: z.array(record<Fault>('Fault')),
    documents: z.number().int(),
    decisions: z.number().int(),
  })
  .openapi('Verification')

export interface LogFilter {
  /** Number of an entry. */
  readonly before?: string
}
export const logFilter: z.ZodType<LogFilter> = z.object({ before: maybe(z.string().regex(/^\d{1,15}$/)) })
