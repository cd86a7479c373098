/** `GET findings`, `GET rules/{code}`: what does not add up, and the rule that says so. */
import { z } from '@hono/zod-openapi'
import type { RuleName } from './documents.ts'
import { type FindingRow, findingRow } from './incidents.ts'
import { maybe, revision } from './schema.ts'

export interface FindingList {
  readonly revision: number
  /** The worst first, then in the order of their documents and words. */
  readonly findings: readonly FindingRow[]
  /** Of all findings before `code` and `severity` choose, dismissed ones included: how many each rule made, by its code. */
  readonly codes: Readonly<Record<string, number>>
  /** What ran, so that nothing found can be told from nothing looked at. */
  readonly ran: { readonly rules: number; readonly documents: number }
}

/** The page of a rule. */
export interface RulePage extends RuleName {
  readonly revision: number
  /** What it looks for and why it matters, in paragraphs. */
  readonly about: readonly string[]
  /** True when it looks between texts. */
  readonly between: boolean
  /** How many it found in this casefile. */
  readonly findings: number
}

export const findingList: z.ZodType<FindingList> = z
  .object({
    revision,
    findings: z.array(findingRow),
    codes: z.record(z.string(), z.number().int()),
    ran: z.object({ rules: z.number().int(), documents: z.number().int() }),
  })
  .openapi('FindingList')

export interface FindingFilter {
  /** `QN203`, or a beginning of codes: `QN2`. */
  readonly code?: string
  readonly severity?: string
  /** Id of a document that it touches. */
  readonly document?: string
}
const condition: z.ZodExactOptional<z.ZodString> = maybe(z.string().max(100))
export const findingFilter: z.ZodType<FindingFilter> = z.object({
  code: condition,
  severity: condition,
  document: condition,
})

export const rulePage: z.ZodType<RulePage> = z
  .object({
    revision,
    id: z.string(),
    code: z.string(),
    title: z.string(),
    severity: z.enum(['high', 'medium', 'low']),
    about: z.array(z.string()),
    between: z.boolean(),
    findings: z.number().int(),
  })
  .openapi('RulePage')
