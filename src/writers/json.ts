import type { Writer } from '../model/index.ts'
import {
  claimRow,
  deedRow,
  documentRow,
  findingRow,
  furnitureRows,
  type RecordRow,
  tallyRow,
  tieRow,
} from './records.ts'

/** A list with one object a document, its records in arrays; one record a line, so that two outputs can be compared. */
export const json: Writer = {
  id: 'json',
  extension: '.json',
  async *write(readings, { rules }) {
    let before = '['
    for await (const reading of readings) {
      const parts = [
        `"document":${JSON.stringify(documentRow(reading))}`,
        list('claims', reading.claims.map(claimRow)),
        list('tallies', reading.tallies.map(tallyRow)),
        list('ties', reading.ties.map(tieRow)),
        list('deeds', reading.deeds.map(deedRow)),
        list(
          'findings',
          reading.findings.map((finding) => findingRow(finding, rules)),
        ),
        list('furniture', furnitureRows(reading)),
      ]
      yield `${before}\n{${parts.join(',\n ')}}`
      before = ','
    }
    yield before === '[' ? '[]\n' : '\n]\n'
  },
}

function list(name: string, rows: readonly RecordRow[]): string {
  return rows.length === 0
    ? `"${name}":[]`
    : `"${name}":[\n  ${rows.map((row) => JSON.stringify(row)).join(',\n  ')}\n ]`
}
