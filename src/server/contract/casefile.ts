/** `GET casefile`: what is open. `GET events`: that it changed. */
import { z } from '@hono/zod-openapi'
import type { CasefileSummary, Status } from '../../model/index.ts'
import { record, revision } from './schema.ts'

export interface OpenCasefile {
  readonly revision: number
  /** Name of the file, without folders. */
  readonly name: string
  readonly summary: CasefileSummary
  /** Claims of each status, with review applied; those that no claim has are absent. */
  readonly statuses: Readonly<Partial<Record<Status, number>>>
  /** Version of Qanat. */
  readonly version: string
  /** Who decides when a request does not say. */
  readonly coder: string
  /** True for the casefile that `qanat start` makes of the example reports. */
  readonly isExample: boolean
  readonly readOnly: boolean
  /** Number of rules that look for what does not add up. */
  readonly rules: number
  /** Endings of the files that can be read, with the dot; for the picker of files. */
  readonly extensions: readonly string[]
}

export const openCasefile: z.ZodType<OpenCasefile> = z
  .object({
    revision,
    name: z.string(),
    summary: record<CasefileSummary>('CasefileSummary'),
    statuses: z.record(z.string(), z.number().int()),
    version: z.string(),
    coder: z.string(),
    isExample: z.boolean(),
    readOnly: z.boolean(),
    rules: z.number().int(),
    extensions: z.array(z.string()),
  })
  .openapi('OpenCasefile')

/**
 * An event of `GET events` (`text/event-stream`, the event's name in `event:`, this in `data:`). `record`: the casefile is at another
 * revision and its incidents are merged. `stale`: it is at another revision and the incidents are not merged yet.
 */
export interface CasefileEvent {
  readonly revision: number
  readonly stale: boolean
}
