/**
 * A folder that a lawyer or an editor can use without Qanat: a report to read, tables, the words behind every value, the SHA-256 of
 * every source and of every file. The files are written twice from the same record, once for their hashes, so that nothing is held.
 */
import { createHash } from 'node:crypto'
import type { EventRecord, Exporter, ExportOptions } from '../../model/index.ts'
import { claimRow, findingRow, tallyRow, tieRow } from '../records.ts'
import { csvOf } from '../tables/csv.ts'
import { exportTables } from '../tables/index.ts'
import { readme } from './readme.ts'
import { decisionRow, incidentRow, networkRow, sourceRow } from './record-rows.ts'
import { report } from './report.ts'

/** A file whose content can be made again and again. */
interface Made {
  readonly path: string
  readonly lines: () => Iterable<string>
}

export const bundle: Exporter = {
  id: 'bundle',
  about: 'a folder with a report, tables, quotes, source hashes and a manifest, for courts and editors',
  folder: true,
  *export(record, options) {
    const files: readonly Made[] = [
      { path: 'README.txt', lines: () => readme(exportTables, options) },
      { path: 'report.md', lines: () => report(record, options) },
      ...exportTables.map((table) => ({ path: `${table.name}.csv`, lines: () => csvOf(table, record, options) })),
      { path: 'record.jsonl', lines: () => recordLines(record, options) },
    ]
    for (const { path, lines } of files) yield { path, content: lines() }
    yield { path: 'manifest-sha256.txt', content: manifest(files) }
  },
}

function* manifest(files: readonly Made[]): Generator<string> {
  for (const { path, lines } of files) {
    const hash = createHash('sha256')
    for (const line of lines()) hash.update(line, 'utf8')
    yield `${hash.digest('hex')}  ${path}\n`
  }
}

function* recordLines(record: EventRecord, { rules }: ExportOptions): Generator<string> {
  const { documents, claims, tallies, ties, incidents, network, findings, decisions } = record
  for (const document of documents) yield jsonLine(sourceRow(document))
  for (const claim of claims) yield jsonLine({ ...claimRow(claim), review: record.reviews.get(claim.id) })
  for (const tally of tallies) yield jsonLine({ ...tallyRow(tally), review: record.reviews.get(tally.id) })
  for (const tie of ties) yield jsonLine({ ...tieRow(tie), review: record.reviews.get(tie.id) })
  for (const incident of incidents) yield jsonLine(incidentRow(incident))
  for (const tie of network) yield jsonLine(networkRow(tie))
  for (const finding of findings) yield jsonLine(findingRow(finding, rules))
  for (const decision of decisions) yield jsonLine(decisionRow(decision))
}

function jsonLine(row: unknown): string {
  return `${JSON.stringify(row)}\n`
}
