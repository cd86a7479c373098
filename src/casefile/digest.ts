/** SHA-256 in hex, over text as UTF-8 or over a record as canonical JSON. */
import { hash } from 'node:crypto'
import { canonicalJson } from '../model/index.ts'

export function sha256(text: string): string {
  return hash('sha256', text, 'hex')
}

/** A record as it is kept: its canonical JSON and the hash of that. */
export interface Kept {
  readonly json: string
  readonly sha256: string
}

/** A record as it is kept. */
export function keep(record: unknown): Kept {
  const json = canonicalJson(record)
  return { json, sha256: sha256(json) }
}
