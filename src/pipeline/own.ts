import type { Actor } from '../model/index.ts'
import type { Learned } from '../analysis/index.ts'
import type { OwnCodebook } from './own-codebook.ts'

/** What a person brings of their own to a reading. */
export interface Own {
  readonly actors?: readonly Actor[]
  readonly codebook?: OwnCodebook
  readonly learned?: OwnLearned
}

/** Weights learned from decisions, with the SHA-256 of their canonical JSON, hex. */
export interface OwnLearned {
  readonly weights: Learned
  readonly sha256: string
}
