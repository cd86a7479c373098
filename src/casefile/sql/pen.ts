/** Adding to the log of a casefile in a database. */
import { canonicalJson } from '../../model/index.ts'
import { type Content, type LogEnd, nextEntry, type OpenBody } from '../log.ts'
import type { Signer } from '../signer.ts'
import type { Db, Ops, Writing } from './engine.ts'
import { insertRows } from './insert.ts'

/** A database and what writing to it needs beside the records. */
export interface Pen {
  readonly db: Db
  readonly ops: Ops
  readonly signer: () => Signer
  /** The present instant, ISO. */
  readonly now: () => string
  readonly close: () => Promise<void>
}

/** Where the log ends now. */
export async function logEnd(db: Db): Promise<LogEnd> {
  const { body } = await db.selectFrom('log').select('body').where('number', '=', 1).executeTakeFirstOrThrow()
  const last = await db
    .selectFrom('log')
    .select(['number', 'hash'])
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow()
  return { casefile: (JSON.parse(body) as OpenBody).casefile, ...last }
}

/** Adds an entry and gives the new end. */
export async function addEntry(db: Writing, end: LogEnd, content: Content, signer: Signer): Promise<LogEnd> {
  const entry = nextEntry(end, content, signer)
  await insertRows(db, 'log', [{ ...entry, body: canonicalJson(entry.body) }])
  return { casefile: end.casefile, number: entry.number, hash: entry.hash }
}
