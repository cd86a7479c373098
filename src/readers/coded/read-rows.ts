/** What every coded reader does with its rows: each becomes a document with its claim, or the refusal of that row alone. */
import { type Filed, QanatError } from '../../model/index.ts'
import type { RawRow } from './row.ts'

/** Files each row; what `file` throws of the catalogue comes out in the row's place. */
export async function* filedRows(
  rows: AsyncIterable<RawRow | QanatError> | Iterable<RawRow | QanatError>,
  file: (row: RawRow) => Filed,
): AsyncGenerator<Filed | QanatError> {
  try {
    for await (const row of rows) yield row instanceof QanatError ? row : attempt(() => file(row))
  } catch (error) {
    yield refusal(error)
  }
}

function attempt(file: () => Filed): Filed | QanatError {
  try {
    return file()
  } catch (error) {
    return refusal(error)
  }
}

function refusal(error: unknown): QanatError {
  if (error instanceof QanatError) return error
  throw error
}
