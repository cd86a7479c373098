import type { Document } from './document.ts'

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
}

/** Bytes of one format in, a document out. Throws a `QanatError` for bytes it cannot read. */
export interface Reader {
  readonly id: string
  /** Lower-case file name endings with the dot: `.txt`. */
  readonly extensions: readonly string[]
  read(source: Source): Document
}
