/** What went wrong, by RFC 9457 (`application/problem+json`). */
import { z } from '@hono/zod-openapi'

export interface Problem {
  readonly type: 'about:blank'
  /** The error's stable name: `no-such-record`, `bad-query`, `casefile-busy`. */
  readonly title: string
  readonly status: number
  /** What happened and where, in one line. */
  readonly detail: string
  /** What to do, in one line. */
  readonly hint: string
}

export const problem: z.ZodType<Problem> = z
  .object({
    type: z.literal('about:blank'),
    title: z.string(),
    status: z.number().int(),
    detail: z.string(),
    hint: z.string(),
  })
  .openapi('Problem')
