/** Puts rows into a table. The statement is made once for all of them, from the columns of the first. */
import { CompiledQuery, type Insertable } from 'kysely'
import type { Writing } from './engine.ts'
import { cellOf } from './rows.ts'
import type { Rows, Tables } from './tables.ts'

export async function insertRows<T extends keyof Rows>(db: Writing, table: T, rows: Iterable<Rows[T]>): Promise<void> {
  let statement: string | undefined
  let columns: readonly (keyof Rows[T])[] = []
  for (const row of rows) {
    if (statement === undefined) {
      statement = db
        .insertInto(table)
        .values(row as Insertable<Tables[T]>)
        .compile().sql
      columns = Object.keys(row) as (keyof Rows[T])[]
    }
    await db.executeQuery(
      CompiledQuery.raw(
        statement,
        columns.map((column) => cellOf(row[column])),
      ),
    )
  }
}
