/** Rows against the records they were made of. */
import type { Fault } from '../../model/index.ts'
import { cellOf } from './rows.ts'

export type Row = Readonly<Record<string, unknown>>

/** What cannot even be read is a fault, and the next part is still looked at. */
export async function* guarded(where: string, part: AsyncIterable<Fault>): AsyncGenerator<Fault> {
  try {
    yield* part
  } catch (error) {
    yield { code: 'damaged', where, note: error instanceof Error ? error.message : String(error) }
  }
}

/** A fault for each column that holds something else than it was made with. */
export function* compare(where: string, found: Row, made: object): Generator<Fault> {
  for (const [column, value] of Object.entries(made))
    if (found[column] !== cellOf(value)) yield altered(where, `the column ${column} is not that of its record`)
}

export function altered(where: string, note: string): Fault {
  return { code: 'altered', where, note }
}

export function nameOf(row: Row): string {
  return String(row['id'] ?? row['number'])
}
