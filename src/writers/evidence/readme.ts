/** The README.txt of a bundle: what each file is and what each of its columns means. */
import type { ExportOptions } from '../../model/index.ts'
import type { ExportTable } from '../tables/column.ts'

export function* readme(tables: readonly ExportTable[], { version, at }: ExportOptions): Generator<string> {
  yield `A record of incidents, written by Qanat ${version} at ${at}.\n\n`
  yield 'report.md          the incidents to be read: what each source says, what they do not agree on, their words\n'
  for (const { name, about } of tables) yield `${`${name}.csv`.padEnd(18)} ${about}\n`
  yield 'record.jsonl       all records, one a line of JSON; the key "record" says which it is\n'
  yield 'manifest-sha256.txt  the SHA-256 of each file; check it with: sha256sum -c manifest-sha256.txt\n\n'
  yield 'The CSV files are UTF-8, RFC 4180. A cell that a spreadsheet would run as a formula begins with an apostrophe.\n'
  yield 'Offsets count UTF-16 code units of the text of a document, from 0; the end is not included.\n'
  yield 'A value is stated (the words say it), implied (grammar or reference carries it over) or inferred (worked out by Qanat).\n'
  yield 'An empty cell means that no source says it.\n'
  for (const { name, columns } of tables) {
    yield `\n${name}.csv\n`
    for (const { name: column, about } of columns) yield `  ${column.padEnd(24)} ${about}\n`
  }
}
