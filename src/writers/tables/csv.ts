/** The incidents as one table for spreadsheets. */
import type { Exporter, EventRecord, ExportOptions } from '../../model/index.ts'
import { csvLine } from '../csv-line.ts'
import type { ExportTable } from './column.ts'
import { incidents } from './incidents.ts'

export const incidentsCsv: Exporter = {
  id: 'csv',
  about: 'one row an incident in plain words, for spreadsheets',
  folder: false,
  *export(record, options) {
    yield { path: '.csv', content: csvOf(incidents, record, options) }
  },
}

/** The lines of a table. */
export function* csvOf(table: ExportTable, record: EventRecord, options: ExportOptions): Generator<string> {
  yield csvLine(table.columns.map(({ name }) => name))
  for (const row of table.rows(record, options)) yield csvLine(row)
}
