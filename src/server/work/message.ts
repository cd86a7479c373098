/** What the server and the thread that does its long work tell each other. */
import type { Metadata } from '../../model/index.ts'

/** Work: a file to read into the casefile, or claims to merge into incidents. */
export type Work =
  | {
      readonly kind: 'file'
      readonly job: string
      /** Its place among the files of the job. */
      readonly index: number
      /** Where its bytes are. */
      readonly path: string
      /** What it is called. */
      readonly name: string
      /** What is said of it: by a sidecar, by who pasted it. */
      readonly metadata: Metadata
      /** ISO day of publication where the file brings none. */
      readonly published?: string
      /** Remove it when it is read. */
      readonly isTemporary: boolean
    }
  | { readonly kind: 'merge' }

export interface Refused {
  readonly name: string
  readonly detail: string
  readonly hint: string
}

/** What came of it. */
export type Outcome =
  | { readonly kind: 'begun'; readonly job: string; readonly index: number }
  | { readonly kind: 'added'; readonly job: string; readonly index: number; readonly documents: readonly string[] }
  | { readonly kind: 'refused'; readonly job: string; readonly index: number; readonly refused: Refused }
  | {
      readonly kind: 'filed'
      readonly job: string
      readonly index: number
      readonly added: number
      readonly known: number
      readonly uncoded: number
      readonly claims: number
      readonly sites: number
    }
  | { readonly kind: 'failed'; readonly job: string; readonly detail: string; readonly hint: string }
  | { readonly kind: 'merged'; readonly failed?: Refused }

/** What the thread is started with. */
export interface WorkerStart {
  readonly casefile: string
  /** Folder of the key that signs; the user's when absent. */
  readonly home?: string
  readonly version: string
}
