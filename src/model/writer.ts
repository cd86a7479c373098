import type { Document } from './document.ts'
import type { Finding } from './finding.ts'
import type { AnyRule } from './record-rule.ts'
import type { Reading } from './reading.ts'

/** A reading with what the rules found in it: what writers print. */
export interface CheckedReading extends Reading {
  readonly findings: readonly Finding[]
}

export interface WriteOptions {
  /** The rules that ran, for their codes and titles. */
  readonly rules: readonly AnyRule[]
  /** Version of Qanat that made the readings. */
  readonly version: string
  /** Documents by id, for findings between texts, whose words lie in several. */
  readonly documents?: ReadonlyMap<string, Document>
  /** Colour by terminal escapes; writers to files ignore it. */
  readonly color?: boolean
}

/** Records out to one format. A writer never computes, and yields document by document so that output streams. */
export interface Writer {
  readonly id: string
  /** File name ending with the dot. */
  readonly extension: string
  write(
    readings: Iterable<CheckedReading> | AsyncIterable<CheckedReading>,
    options: WriteOptions,
  ): AsyncIterable<string>
}
