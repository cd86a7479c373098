/**
 * The `node:sqlite` module: that of Node where its SQLite is new enough, else the same interface of @photostructure/sqlite.
 *
 * SQLite up to 3.51.2 can lose what it has confirmed when two connections write and checkpoint one WAL file at the same instant
 * (https://www.sqlite.org/wal.html#walresetbug), so an older one is refused.
 */
import { createRequire } from 'node:module'
import type { DatabaseSyncInstance, DatabaseSyncOptions } from '@photostructure/sqlite'
import { errors } from '../../model/index.ts'

export type Database = DatabaseSyncInstance

type Open = new (path: string, options?: DatabaseSyncOptions) => Database

const least = '3.51.3'
const require = createRequire(import.meta.url)
let found: Open | undefined

/** Opens a database. Throws what SQLite throws, and `sqlite-too-old`. */
export function openDatabase(path: string, options: DatabaseSyncOptions): Database {
  found ??= findModule()
  return new found(path, options)
}

function findModule(): Open {
  const builtIn = loadBuiltIn()
  if (builtIn !== undefined && isNewEnough(versionOf(builtIn))) return builtIn
  const { DatabaseSync } = require('@photostructure/sqlite') as { DatabaseSync: Open }
  const version = versionOf(DatabaseSync)
  if (!isNewEnough(version)) throw errors.sqliteTooOld(version, least)
  return DatabaseSync
}

/** Undefined where Node has none. Its warning that it is young is kept off the screen; the version is checked instead. */
function loadBuiltIn(): Open | undefined {
  const warn = process.emitWarning
  try {
    process.emitWarning = () => {}
    return (require('node:sqlite') as { DatabaseSync: Open }).DatabaseSync
  } catch {
    return undefined
  } finally {
    process.emitWarning = warn
  }
}

function versionOf(open: Open): string {
  const database = new open(':memory:')
  try {
    return (database.prepare('SELECT sqlite_version() AS version').get() as { readonly version: string }).version
  } finally {
    database.close()
  }
}

/** Whether a version of SQLite keeps what it confirms. */
export function isNewEnough(version: string): boolean {
  const [major = 0, minor = 0, patch = 0] = version.split('.').map(Number)
  return major > 3 || (major === 3 && (minor > 51 || (minor === 51 && patch >= 3)))
}
