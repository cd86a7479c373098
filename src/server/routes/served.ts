import type { Jobs } from '../work/jobs.ts'
import type { OpenRecord } from '../open/open-record.ts'

/** What is served: an open casefile and what answers need to know beside it. */
export interface Served {
  readonly open: OpenRecord
  /** Name of the file, without folders. */
  readonly name: string
  readonly version: string
  /** Who decides when a request does not say. */
  readonly coder: string
  readonly isExample: boolean
  /** The present instant, ISO. */
  readonly now: () => string
  readonly jobs: Jobs
}
