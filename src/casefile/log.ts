/**
 * The log: what was done to a casefile, in order, each entry holding the hash of the one before and the signature of its writer.
 * Changing an entry breaks every hash after it; writing all of them anew needs the keys; cutting off the end is seen by a head
 * that was kept outside.
 */
import { canonicalJson, type Entry, type Head, type Run } from '../model/index.ts'
import { sha256 } from './digest.ts'
import { isSigned, type Signer } from './signer.ts'

/** What the opening entry holds. */
export interface OpenBody {
  /** Random id of the casefile, hex. */
  readonly casefile: string
  /** Public key of who made it, base64. */
  readonly key: string
}

/** What a run is known by for one document. */
export interface DocumentHashes {
  readonly id: string
  readonly text: string
  readonly records: string
}

export interface RunBody {
  readonly run: Run
  readonly documents: readonly DocumentHashes[]
}

export interface MergeBody {
  readonly incidents: number
  readonly network: number
  readonly findings: number
  /** Over the hashes of all of them in order. */
  readonly records: string
}

/** What an entry says, before it is numbered, chained and signed. */
export type Content = Pick<Entry, 'at' | 'kind' | 'body'>

/** The end of a log that can be added to. */
export interface LogEnd {
  readonly casefile: string
  readonly number: number
  readonly hash: string
}

/** The first entry of a new casefile. */
export function openingEntry(casefile: string, at: string, signer: Signer): Entry {
  const body: OpenBody = { casefile, key: signer.key }
  return nextEntry({ casefile, number: 0, hash: '' }, { at, kind: 'open', body }, signer)
}

/** The entry after the end of a log. */
export function nextEntry(end: LogEnd, content: Content, signer: Signer): Entry {
  const number = end.number + 1
  const { at, kind, body } = content
  const hash = entryHash(number, content, end.hash)
  const { key, signature } = signer.sign({ casefile: end.casefile, number, hash, at })
  return { number, at, kind, body, hash, key, signature }
}

/** SHA-256 over number, time, kind, body and the hash of the entry before. */
export function entryHash(number: number, { at, kind, body }: Content, before: string): string {
  return sha256(canonicalJson({ number, at, kind, body, before }))
}

/** The head that an entry was when it was written. */
function headOf(casefile: string, { number, hash, at, key, signature }: Entry): Head {
  return { casefile, number, hash, at, key, signature }
}

/** Whether the writer of an entry signed it. */
export function isEntrySigned(casefile: string, entry: Entry): boolean {
  return isSigned(headOf(casefile, entry))
}
