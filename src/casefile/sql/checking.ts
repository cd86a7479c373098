/**
 * Proves that nothing was altered: the file and its indexes as such, the log by its chain and signatures, every record by its hash
 * and that by the log, every column by the record it was taken from.
 */
import type { Decision, Fault, Head } from '../../model/index.ts'
import { sha256 } from '../digest.ts'
import { checkLog, type Expected } from '../log-check.ts'
import { checkDocuments } from './checking-documents.ts'
import { checkMerged } from './checking-merged.ts'
import { altered, compare, guarded, type Row } from './compare.ts'
import type { Db } from './engine.ts'
import type { Pen } from './pen.ts'
import { eachEntry } from './reading.ts'
import { decisionRow } from './rows.ts'

export async function* checkAll({ db, ops }: Pen, heads: readonly Head[]): AsyncGenerator<Fault> {
  yield* await ops.check(db)
  // All of it as it was at one moment, so that what another process files meanwhile is no fault.
  yield* await db
    .transaction()
    .setAccessMode('read only')
    .execute((trx) => gather(guarded('log', checkContent(trx, heads))))
}

async function gather(faults: AsyncIterable<Fault>): Promise<readonly Fault[]> {
  const all: Fault[] = []
  for await (const fault of faults) all.push(fault)
  return all
}

async function* checkContent(db: Db, heads: readonly Head[]): AsyncGenerator<Fault> {
  const { expected, faults } = await checkLog(eachEntry(db), heads)
  yield* faults
  yield* guarded('documents', checkDocuments(db, expected))
  yield* guarded('decisions', checkDecisions(db, expected))
  yield* guarded('runs', checkRuns(db, expected))
  yield* guarded('incidents', checkMerged(db, expected))
}

async function* checkDecisions(db: Db, expected: Expected): AsyncGenerator<Fault> {
  const rows = await db.selectFrom('decision').selectAll().orderBy('entry').execute()
  for (const row of rows) {
    const where = `decision ${row.id}`
    const logged = expected.decisions.get(row.entry)
    if (logged === undefined) yield { code: 'extra', where, note: `entry ${row.entry} of the log is no decision` }
    else if (logged !== sha256(row.json)) yield altered(where, 'it is not the one in the log')
    else yield* compare(where, row as unknown as Row, decisionRow(JSON.parse(row.json) as Decision, row.entry))
  }
  const there = new Set(rows.map(({ entry }) => entry))
  for (const entry of expected.decisions.keys())
    if (!there.has(entry))
      yield { code: 'missing', where: `decision of log entry ${entry}`, note: 'the log has it, the casefile has not' }
}

async function* checkRuns(db: Db, expected: Expected): AsyncGenerator<Fault> {
  const rows = await db.selectFrom('run').selectAll().execute()
  for (const row of rows) {
    const run = expected.runs.get(row.entry)
    const where = `run of log entry ${row.entry}`
    if (run === undefined) yield { code: 'extra', where, note: 'the log does not have it' }
    else {
      const { kind, at, version, weights = null, tables = null, documents } = run
      yield* compare(where, row as unknown as Row, { entry: row.entry, kind, at, version, weights, tables, documents })
    }
  }
  const there = new Set(rows.map(({ entry }) => entry))
  for (const entry of expected.runs.keys())
    if (!there.has(entry))
      yield { code: 'missing', where: `run of log entry ${entry}`, note: 'the log has it, the casefile has not' }
}
