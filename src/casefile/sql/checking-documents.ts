/** Documents and their records against their hashes, the log and their text. */
import {
  assertGrounded,
  type Claim,
  type Fault,
  type Finding,
  type Mention,
  type Tally,
  type Tie,
} from '../../model/index.ts'
import { type Kept, sha256 } from '../digest.ts'
import type { Expected } from '../log-check.ts'
import { hashesOf, type RecordKind, recordKinds, restored } from '../stored.ts'
import { altered, compare, guarded, nameOf, type Row } from './compare.ts'
import type { Db } from './engine.ts'
import { claimRow, documentRow, findingRow, mentionRow, tallyRow, tieRow } from './rows.ts'

export async function* checkDocuments(db: Db, expected: Expected): AsyncGenerator<Fault> {
  const seen = new Set<string>()
  const places = new Map([...expected.documents.keys()].map((id, place) => [id, place]))
  let last = -1
  for (let after = 0; ; ) {
    const row = await db
      .selectFrom('document')
      .selectAll()
      .where('number', '>', after)
      .orderBy('number')
      .limit(1)
      .executeTakeFirst()
    if (row === undefined) break
    after = row.number
    const place = places.get(row.id) ?? last
    if (place < last) yield altered(`document ${row.id}`, 'it does not stand where it was added')
    last = place
    seen.add(row.id)
    yield* guarded(`document ${row.id}`, checkDocument(db, row as unknown as Row, expected))
  }
  for (const id of places.keys())
    if (!seen.has(id)) yield { code: 'missing', where: `document ${id}`, note: 'the log has it, the casefile has not' }
  for (const kind of recordKinds) {
    const stray = await db
      .selectFrom(kind)
      .select('document')
      .where('document', 'not in', (all) => all.selectFrom('document').select('id'))
      .limit(1)
      .executeTakeFirst()
    if (stray !== undefined)
      yield {
        code: 'extra',
        where: `document ${stray.document}`,
        note: `there is a ${kind} of it, and not the document`,
      }
  }
}

async function* checkDocument(db: Db, row: Row, expected: Expected): AsyncGenerator<Fault> {
  const id = String(row['id'])
  const where = `document ${id}`
  const text = String(row['text'])
  const rows = await recordRows(db, id)
  const about = { json: String(row['json']), sha256: String(row['json_sha256']) }
  const logged = expected.documents.get(id)
  if (logged === undefined) yield { code: 'extra', where, note: 'no run in the log added it' }
  else {
    const found = hashesOf({ id, text: sha256(text), about, records: rows })
    if (found.text !== logged.text) yield altered(where, 'its text is not the one in the log')
    if (found.records !== logged.records) yield altered(where, 'its records are not those in the log')
  }
  if (sha256(about.json) !== about.sha256) yield altered(where, 'its description is not that of its hash')
  for (const kind of recordKinds)
    for (const record of rows[kind])
      if (sha256(record.json) !== record.sha256)
        yield altered(`${where}, ${kind} ${nameOf(record)}`, 'it is not that of its hash')
  const filed = restored(text, about.json, rows)
  const kept = { id, text: sha256(text), about, records: rows }
  yield* compare(where, row, documentRow(filed, kept, Number(row['number']), logged?.entry ?? Number(row['run'])))
  for (const kind of recordKinds)
    for (const record of rows[kind]) yield* checkRecord(where, kind, record, filed.document.text)
}

type RecordRow = Kept & Row

async function recordRows(db: Db, document: string): Promise<Readonly<Record<RecordKind, readonly RecordRow[]>>> {
  const records: Partial<Record<RecordKind, readonly RecordRow[]>> = {}
  for (const kind of recordKinds) {
    let query = db.selectFrom(kind).selectAll().where('document', '=', document)
    if (kind === 'finding') query = query.where('between_texts' as never, '=', 0 as never)
    records[kind] = (await query.orderBy('number').execute()) as unknown as readonly RecordRow[]
  }
  return records as Record<RecordKind, readonly RecordRow[]>
}

function* checkRecord(within: string, kind: RecordKind, row: RecordRow, text: string): Generator<Fault> {
  const where = `${within}, ${kind} ${nameOf(row)}`
  const record = JSON.parse(row.json) as unknown
  try {
    assertGrounded(text, kind, record)
  } catch (error) {
    yield { code: 'ungrounded', where, note: error instanceof Error ? error.message : String(error) }
    return
  }
  yield* compare(where, row, rowOf(kind, record, String(row['document']), text))
}

function rowOf(kind: RecordKind, record: unknown, document: string, text: string): object {
  switch (kind) {
    case 'mention':
      return mentionRow(record as Mention, document, text)
    case 'claim':
      return claimRow(record as Claim, text)
    case 'tally':
      return tallyRow(record as Tally, text)
    case 'tie':
      return tieRow(record as Tie, text)
    case 'finding':
      return findingRow(record as Finding, text)
  }
}
