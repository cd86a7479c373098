/**
 * The tables as Apache Parquet, one file each, for pandas, DuckDB, R and Spark: words as UTF-8 strings, whole numbers as 64-bit
 * integers, days as dates; every column may be empty.
 */
import { ByteWriter, parquetWriteRows } from 'hyparquet-writer'
import type { EventRecord, Exporter, ExportOptions } from '../../model/index.ts'
import type { Cell } from '../csv-line.ts'
import type { ColumnType, ExportTable } from './column.ts'
import { exportTables } from './index.ts'

type Schema = NonNullable<Parameters<typeof parquetWriteRows>[0]['schema']>
type Element = Schema[number]

/** Rows that are held at a time. */
const groupSize = 20_000

const elements: Readonly<Record<ColumnType, Omit<Element, 'name'>>> = {
  text: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  integer: { type: 'INT64' },
  real: { type: 'DOUBLE' },
  day: { type: 'INT32', converted_type: 'DATE' },
}

export const parquet: Exporter = {
  id: 'parquet',
  about: 'a folder of Parquet files: incidents, claims, quotes, ties, findings, sources, decisions',
  folder: true,
  *export(record, options) {
    for (const table of exportTables) {
      yield { path: `${table.name}.parquet`, content: fileOf(table, record, options) }
    }
  },
}

function* fileOf(table: ExportTable, record: EventRecord, options: ExportOptions): Generator<Uint8Array> {
  const { columns, about } = table
  const writer = new ByteWriter()
  const schema: Schema = [
    { name: 'root', num_children: columns.length },
    ...columns.map(({ name, type }): Element => ({ name, repetition_type: 'OPTIONAL', ...elements[type] })),
  ]
  // Rows that are no promise and a writer that needs no waiting: all is written when the call returns.
  void parquetWriteRows({
    writer,
    schema,
    columns: columns.map(({ name }) => ({ name })),
    rows: values(table, record, options),
    rowGroupSize: groupSize,
    createdBy: `Qanat ${options.version}`,
    kvMetadata: [{ key: 'about', value: about }],
  })
  yield writer.getBytes()
}

function* values(
  table: ExportTable,
  record: EventRecord,
  options: ExportOptions,
): Generator<Readonly<Record<string, unknown>>> {
  const { columns } = table
  for (const row of table.rows(record, options)) {
    yield Object.fromEntries(columns.map(({ name, type }, i) => [name, cellValue(row[i], type)]))
  }
}

function cellValue(cell: Cell, type: ColumnType): string | number | bigint | Date | undefined {
  if (cell === undefined || type === 'text' || type === 'real') return cell
  return type === 'day' ? new Date(`${cell}T00:00:00Z`) : BigInt(cell)
}
