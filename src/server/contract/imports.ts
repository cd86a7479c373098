/**
 * `POST imports`, `POST imports/sample`, `GET jobs/{id}`, `POST jobs/{id}/end`: reports coming in. A file is the body of a request of
 * its own (`application/octet-stream`, its name URI-encoded in `x-file-name`); a pasted text is JSON. `?files=12` says how many files
 * make the job; the next ones come with `?job=ID`, and `end` says that fewer come.
 */
import { z } from '@hono/zod-openapi'
import { maybe } from './schema.ts'

/** A text that was pasted. */
export interface PastedText {
  readonly text: string
  readonly title?: string
  readonly outlet?: string
  /** ISO day. */
  readonly published?: string
}

export const pastedText: z.ZodType<PastedText> = z
  .object({
    text: z.string().min(1).max(20_000_000),
    title: maybe(z.string().max(1000)),
    outlet: maybe(z.string().max(1000)),
    published: maybe(z.string().max(10)),
  })
  .strict()
  .openapi('PastedText')

/** A file of a job and what became of it. */
export interface ImportedFile {
  readonly name: string
  readonly state: 'waiting' | 'reading' | 'done'
  /** Documents of it that came in, and that were there already. */
  readonly added: number
  readonly known: number
  /** What was refused, each with why and what to do. */
  readonly refused: readonly { readonly name: string; readonly detail: string; readonly hint: string }[]
  /** Ids of the documents that came in, at most 100. */
  readonly documents: readonly string[]
}

export interface Job {
  readonly id: string
  /** `reading`: the files; `merging`: the claims into incidents; `failed`: the casefile could not be written. */
  readonly state: 'waiting' | 'reading' | 'merging' | 'done' | 'failed'
  /** Files that are done, of so many. */
  readonly done: number
  readonly of: number
  readonly files: readonly ImportedFile[]
  readonly added: number
  readonly known: number
  readonly refused: number
  /** Added ones that are not in English and hold no claims. */
  readonly uncoded: number
  readonly claims: number
  /** How many of the added are no reports but rows of a list of sites. */
  readonly sites: number
  /** When it is done: the revision that holds all of it. */
  readonly revision?: number
  /** Why it failed. */
  readonly detail?: string
  readonly hint?: string
}

export interface JobStarted {
  readonly job: string
}

export const jobStarted: z.ZodType<JobStarted> = z.object({ job: z.string() }).openapi('JobStarted')

export const job: z.ZodType<Job> = z
  .object({
    id: z.string(),
    state: z.enum(['waiting', 'reading', 'merging', 'done', 'failed']),
    done: z.number().int(),
    of: z.number().int(),
    files: z.array(
      z
        .object({
          name: z.string(),
          state: z.enum(['waiting', 'reading', 'done']),
          added: z.number().int(),
          known: z.number().int(),
          refused: z.array(z.object({ name: z.string(), detail: z.string(), hint: z.string() })),
          documents: z.array(z.string()),
        })
        .openapi('ImportedFile'),
    ),
    added: z.number().int(),
    known: z.number().int(),
    refused: z.number().int(),
    uncoded: z.number().int(),
    claims: z.number().int(),
    sites: z.number().int(),
    revision: maybe(z.number().int()),
    detail: maybe(z.string()),
    hint: maybe(z.string()),
  })
  .openapi('Job')

export interface ImportFilter {
  /** ISO day of publication where a file brings none. */
  readonly published?: string
  /** Number of files of a new job; 1 when absent. */
  readonly files?: string
  /** The job that the file belongs to. A sidecar (`report.meta.json`) comes before its report. */
  readonly job?: string
}
export const importFilter: z.ZodType<ImportFilter> = z.object({
  published: maybe(z.string().max(10)),
  files: maybe(z.string().regex(/^\d{1,5}$/)),
  job: maybe(z.string().max(50)),
})
