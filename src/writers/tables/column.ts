/** A table of an export: its columns, each with a type and what it means, and its rows. One definition for every format of tables. */
import type { EventRecord, ExportOptions } from '../../model/index.ts'
import type { Cell } from '../csv-line.ts'

/** `day` is an ISO day as text. */
export type ColumnType = 'text' | 'integer' | 'real' | 'day'

export interface Column<Row> {
  readonly name: string
  readonly type: ColumnType
  /** What it means, for people. */
  readonly about: string
  value(row: Row): Cell
}

export interface ExportTable {
  readonly name: string
  /** What a row is. */
  readonly about: string
  readonly columns: readonly Omit<Column<never>, 'value'>[]
  /** The cells of each row, in the order of the columns. */
  rows(record: EventRecord, options: ExportOptions): Iterable<readonly Cell[]>
}

/** A table of rows that come from the record. */
export function tableOf<Row>(
  name: string,
  about: string,
  columns: readonly Column<Row>[],
  rowsOf: (record: EventRecord, options: ExportOptions) => Iterable<Row>,
): ExportTable {
  return {
    name,
    about,
    columns,
    *rows(record, options) {
      for (const row of rowsOf(record, options)) yield columns.map((column) => column.value(row))
    },
  }
}

/** A column of words. */
export function text<Row>(name: string, about: string, value: (row: Row) => string | undefined): Column<Row> {
  return { name, type: 'text', about, value }
}

/** A column of ISO days. */
export function day<Row>(name: string, about: string, value: (row: Row) => string | undefined): Column<Row> {
  return { name, type: 'day', about, value }
}

/** A column of whole numbers. */
export function integer<Row>(name: string, about: string, value: (row: Row) => number | undefined): Column<Row> {
  return { name, type: 'integer', about, value }
}

/** A column of numbers. */
export function real<Row>(name: string, about: string, value: (row: Row) => number | undefined): Column<Row> {
  return { name, type: 'real', about, value }
}
