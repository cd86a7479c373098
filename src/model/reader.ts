import type { Filed } from './casefile.ts'
import type { Document } from './document.ts'
import type { QanatError } from './errors.ts'

/** What is known of a report beside its words: from a sidecar file, a feed, or the user. */
export interface Metadata {
  readonly title?: string
  readonly outlet?: string
  /** ISO day of publication. */
  readonly published?: string
  readonly url?: string
}

/** Bytes as they came, with what is known of them. */
export interface Source extends Metadata {
  /** As the user named it: a path, `-` for standard input. */
  readonly name: string
  readonly bytes: Uint8Array
  /** The MIME type that came with the bytes: `text/html; charset=windows-1256`. */
  readonly type?: string
  /** In how many containers it lies: a page in an archive in an archive in 2; 0 when absent. */
  readonly depth?: number
}

/**
 * Bytes of one format in, its documents out: one of a report, many of a feed or an archive. What cannot be read of it comes out
 * as a `QanatError` in its place and the rest goes on; nothing is thrown. Nothing in it is fetched or executed.
 */
export interface Reader {
  readonly id: string
  /** Lower-case file name endings with the dot: `.txt`. */
  readonly extensions: readonly string[]
  /** MIME types whose bytes it reads: `text/html`. */
  readonly types?: readonly string[]
  /** Whether bytes are of the format whatever their name says; absent when only the name can tell. */
  knows?(bytes: Uint8Array): boolean
  /** True for formats whose files can harm their parser: it runs in a watched child process. */
  readonly isolated: boolean
  /** The most bytes of one source that it reads; 20 MB when absent. */
  readonly limit?: number
  read(source: Source): AsyncIterable<Document | QanatError>
}

/** Rows that others coded in, documents with claims out: each row a document whose text is the row, so that its values have their words. */
export interface CodedReader {
  /** As `qanat import` names it: `acled`, `ucdp-ged`, `plover`. */
  readonly id: string
  /** Endings that files of this format have, with the dot. */
  readonly extensions: readonly string[]
  /** Whether the beginning of the file is of this format. */
  knows(beginning: string): boolean
  read(source: Source): AsyncIterable<Filed | QanatError>
}
