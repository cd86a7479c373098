import type { Writer } from '../model/index.ts'
import { claimRow, deedRow, documentRow, findingRow, furnitureRows, tallyRow, tieRow } from './records.ts'

/** One record a line: document, claims, tallies, ties, deeds, findings, furniture; then the next document. */
export const ndjson: Writer = {
  id: 'ndjson',
  extension: '.ndjson',
  async *write(readings, { rules }) {
    for await (const reading of readings) {
      yield line(documentRow(reading))
      for (const claim of reading.claims) yield line(claimRow(claim))
      for (const tally of reading.tallies) yield line(tallyRow(tally))
      for (const tie of reading.ties) yield line(tieRow(tie))
      for (const deed of reading.deeds) yield line(deedRow(deed))
      for (const finding of reading.findings) yield line(findingRow(finding, rules))
      for (const row of furnitureRows(reading)) yield line(row)
    }
  },
}

const line = (row: unknown): string => `${JSON.stringify(row)}\n`
