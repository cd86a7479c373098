/**
 * Whether the layout of a file is ours to the letter. A trigger or a view that somebody planted would run when we write or read;
 * so a file with an object that we did not make, or that we made otherwise, is refused.
 */
import type { Migration } from '../sql/engine.ts'
import { type Database, openDatabase } from './module.ts'

/** Tables that SQLite makes behind a virtual table. Their text is the library's and may differ by its version. */
const shadow = /_(?:data|idx|docsize|config|content|node|rowid|parent)$/

/** The first object that differs, as a person would name it; undefined when the layout is ours. */
export function strangerIn(database: Database, layouts: readonly Migration[]): string | undefined {
  const ours = objectsOf(layouts)
  const found = schemaOf(database)
  for (const [name, text] of found) if (ours.get(name) !== text) return `the ${name}`
  for (const name of ours.keys()) if (!found.has(name)) return `no ${name}`
  return undefined
}

function objectsOf(layouts: readonly Migration[]): ReadonlyMap<string, string> {
  const empty = openDatabase(':memory:', {})
  try {
    for (const { statements } of layouts) for (const statement of statements) empty.exec(statement)
    return schemaOf(empty)
  } finally {
    empty.close()
  }
}

function schemaOf(database: Database): ReadonlyMap<string, string> {
  const rows = database.prepare('SELECT type, name, tbl_name, sql FROM sqlite_schema').all() as readonly {
    readonly type: string
    readonly name: string
    readonly tbl_name: string
    readonly sql: string | null
  }[]
  return new Map(
    rows.map(({ type, name, tbl_name: of, sql }) => [
      `${type} ${name}`,
      type === 'table' && shadow.test(name) ? of : `${of}: ${sql ?? ''}`,
    ]),
  )
}
