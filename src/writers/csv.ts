/** One row a claim, for spreadsheets. Several actors share a cell, joined by "; ". */
import { lineTable, type Writer } from '../model/index.ts'
import { csvLine } from './csv-line.ts'
import { titleOf } from './records.ts'
import { claimColumns, type ClaimRow } from './tables/claims.ts'

export const csv: Writer = {
  id: 'csv',
  extension: '.csv',
  async *write(readings) {
    yield csvLine(csvColumns)
    for await (const reading of readings) {
      const { document, claims } = reading
      const title = titleOf(reading)
      const lines = lineTable(document.text)
      for (const claim of claims) {
        const row: ClaimRow = { claim, document, lines, ...(title === undefined ? {} : { title }) }
        yield csvLine(claimColumns.map((column) => column.value(row)))
      }
    }
  },
}

/** The names of the columns, in order. */
export const csvColumns: readonly string[] = claimColumns.map(({ name }) => name)
