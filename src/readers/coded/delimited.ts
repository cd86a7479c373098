/** Rows of comma- or tab-separated values with a header: the columns by their names, whatever their order. */
import { parse } from 'csv-parse'
import { errors, type QanatError, type Source, withoutGuard } from '../../model/index.ts'
import type { RawRow } from './row.ts'

/** The most characters of one row. */
const rowLimit = 1_000_000

/** What is read at a time, in bytes. */
const step = 1 << 16

/**
 * The rows of a file; a `QanatError` in the place of one whose cells do not fit the header. Throws `missing-columns` when the header
 * lacks one of `needed`. Column names are compared in lower case.
 */
export async function* delimitedRows(
  source: Source,
  format: { readonly name: string; readonly delimiter: ',' | '\t'; readonly needed: readonly string[] },
): AsyncGenerator<RawRow | QanatError> {
  let columns: readonly string[] | undefined
  let number = 0
  for await (const record of records(source, format.delimiter === ',' ? commaOf(source) : '\t')) {
    if (record === undefined) {
      yield errors.badRow(source.name, number + 1, 'its quotes do not close, and no row after it is read')
    } else if (columns === undefined) {
      const header = record.map((column) => column.trim().toLowerCase())
      const absent = format.needed.filter((column) => !header.includes(column))
      if (absent.length > 0) throw errors.missingColumns(source.name, format.name, absent)
      columns = header
    } else {
      number++
      const extra = record.slice(columns.length)
      if (record.length < columns.length || extra.some((cell) => cell.trim() !== '')) {
        yield errors.badRow(source.name, number, `it has ${record.length} cells, the header ${columns.length}`)
      } else yield { number, cells: columns.map((column, i) => [column, withoutGuard(record[i]!)] as const) }
    }
  }
  if (columns === undefined) throw errors.empty(source.name)
}

/** The comma, or the semicolon where the header has more of those, as spreadsheets of many countries write it. */
function commaOf({ bytes }: Source): ',' | ';' {
  const end = bytes.indexOf(10)
  const header = new TextDecoder().decode(bytes.subarray(0, end < 0 ? step : Math.min(end, step)))
  return header.split(';').length > header.split(',').length ? ';' : ','
}

/** The records as lists of cells; undefined, and then no more, where the quotes of one never close. */
async function* records({ bytes }: Source, delimiter: ',' | ';' | '\t'): AsyncGenerator<readonly string[] | undefined> {
  const ready: (readonly string[])[] = []
  let broken = false
  const parser = parse({
    bom: true,
    delimiter,
    // Values that are separated by tabs have no quotes.
    quote: delimiter === '\t' ? null : '"',
    relax_quotes: true,
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: rowLimit,
    // Taken here and not from the stream, which forgets on an error what it has not given out yet.
    on_record: (record: readonly string[]) => {
      ready.push(record)
      return null
    },
  })
  parser.on('error', () => {
    broken = true
  })
  parser.resume()
  for (const text of texts(bytes)) {
    await new Promise((resolve) => parser.write(text, resolve))
    yield* ready.splice(0)
    if (broken) break
  }
  if (!broken) await new Promise((resolve) => parser.end(resolve).on('error', resolve))
  yield* ready.splice(0)
  if (broken) yield undefined
}

/** The bytes as text, bit by bit: UTF-8, or Windows-1252 where they are not (some releases of POLECAT). */
function* texts(bytes: Uint8Array): Generator<string> {
  const decoder = new TextDecoder(isUtf8(bytes) ? 'utf-8' : 'windows-1252')
  for (let at = 0; at < bytes.length; at += step) {
    yield decoder.decode(bytes.subarray(at, at + step), { stream: at + step < bytes.length })
  }
}

function isUtf8(bytes: Uint8Array): boolean {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  try {
    for (let at = 0; at < bytes.length; at += step) decoder.decode(bytes.subarray(at, at + step), { stream: true })
    decoder.decode()
    return true
  } catch {
    return false
  }
}
