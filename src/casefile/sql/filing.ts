/** Documents come in with their records, or their records are replaced: one transaction a batch, with its entry in the log. */
import { errors, type Filed, type FilingResult, type Run } from '../../model/index.ts'
import type { Kept } from '../digest.ts'
import { assertFiled } from '../door.ts'
import type { DocumentHashes, LogEnd, RunBody } from '../log.ts'
import type { Signer } from '../signer.ts'
import { hashesOf, type StoredFiled, stored } from '../stored.ts'
import type { Writing } from './engine.ts'
import { insertRows } from './insert.ts'
import { addEntry, logEnd, type Pen } from './pen.ts'
import { claimRow, documentNames, documentRow, findingRow, mentionRow, tallyRow, tieRow } from './rows.ts'
import { lengthsOf } from './there.ts'

export async function fileBatch({ db, ops, signer }: Pen, batch: readonly Filed[], run: Run): Promise<FilingResult> {
  for (const filed of batch) assertFiled(filed)
  return await db.transaction().execute(async (trx) => {
    const there = new Set(
      (
        await lengthsOf(
          trx,
          batch.map(({ document }) => document.id),
        )
      ).keys(),
    )
    const added: Filed[] = []
    const known: string[] = []
    for (const filed of batch) {
      const { id } = filed.document
      if (there.has(id)) known.push(id)
      else added.push(filed)
      there.add(id)
    }
    if (added.length === 0) return { added: [], known }
    const end = await logEnd(trx)
    const first = (await lastNumber(trx)) + 1
    const hashes: DocumentHashes[] = []
    for (const [i, filed] of added.entries()) {
      const kept = stored(filed)
      await insertRows(trx, 'document', [documentRow(filed, kept, first + i, end.number + 1)])
      await insertRecords(trx, filed, kept)
      hashes.push(hashesOf(kept))
    }
    await ops.indexDocuments(trx, first, first + added.length - 1)
    await addRun(trx, end, run, hashes, signer())
    return { added: hashes.map(({ id }) => id), known }
  })
}

export async function recodeBatch({ db, signer }: Pen, batch: readonly Filed[], run: Run): Promise<void> {
  for (const filed of batch) assertFiled(filed)
  if (batch.length === 0) return
  await db.transaction().execute(async (trx) => {
    const end = await logEnd(trx)
    const hashes: DocumentHashes[] = []
    for (const filed of batch) {
      const kept = stored(filed)
      await removeRecords(trx, kept)
      await trx
        .updateTable('document')
        .set({
          ...documentNames(filed.document),
          json: kept.about.json,
          json_sha256: kept.about.sha256,
          run: end.number + 1,
        })
        .where('id', '=', kept.id)
        .execute()
      await insertRecords(trx, filed, kept)
      hashes.push(hashesOf(kept))
    }
    await addRun(trx, end, run, hashes, signer())
  })
}

async function lastNumber(trx: Writing): Promise<number> {
  const last = await trx.selectFrom('document').select('number').orderBy('number', 'desc').limit(1).executeTakeFirst()
  return last?.number ?? 0
}

async function removeRecords(trx: Writing, { id, text }: StoredFiled): Promise<void> {
  const there = await trx.selectFrom('document').select('text_sha256').where('id', '=', id).executeTakeFirst()
  if (there === undefined) throw errors.noSuchRecord(`document ${id}`)
  if (there.text_sha256 !== text)
    throw errors.ungrounded(`document ${id}`, 'it comes with another text than the one that is kept')
  for (const table of ['mention', 'claim', 'tally', 'tie'] as const)
    await trx.deleteFrom(table).where('document', '=', id).execute()
  await trx.deleteFrom('finding').where('document', '=', id).where('between_texts', '=', 0).execute()
}

async function insertRecords(trx: Writing, filed: Filed, { records }: StoredFiled): Promise<void> {
  const { text, id } = filed.document
  const { mention, claim, tally, tie, finding } = records
  await insertRows(
    trx,
    'mention',
    sealed(filed.mentions, mention, (each) => mentionRow(each, id, text)),
  )
  await insertRows(
    trx,
    'claim',
    sealed(filed.claims, claim, (each) => claimRow(each, text)),
  )
  await insertRows(
    trx,
    'tally',
    sealed(filed.tallies, tally, (each) => tallyRow(each, text)),
  )
  await insertRows(
    trx,
    'tie',
    sealed(filed.ties, tie, (each) => tieRow(each, text)),
  )
  await insertRows(
    trx,
    'finding',
    sealed(filed.findings, finding, (each) => findingRow(each, text)),
  )
}

/** Rows with their JSON and its hash. */
function sealed<T, R extends object>(
  records: readonly T[],
  kept: readonly Kept[],
  row: (record: T) => R,
): (R & Kept)[] {
  return records.map((record, i) => ({ ...row(record), ...kept[i]! }))
}

async function addRun(
  trx: Writing,
  end: LogEnd,
  run: Run,
  documents: readonly DocumentHashes[],
  signer: Signer,
): Promise<void> {
  const body: RunBody = { run, documents }
  const { number: entry } = await addEntry(trx, end, { at: run.at, kind: 'run', body }, signer)
  const { kind, at, version, weights, tables } = run
  await insertRows(trx, 'run', [
    { entry, kind, at, version, weights: weights ?? null, tables: tables ?? null, documents: documents.length },
  ])
}
