/**
 * Makes and opens casefiles in SQLite. A file may come from anybody: before anything in it is used its header, its layout and its
 * pages are checked, in the order that https://www.sqlite.org/security.html gives.
 */
import { randomBytes } from 'node:crypto'
import { existsSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { type Casefile, canonicalJson, errors, QanatError } from '../../model/index.ts'
import { settingsFolder, signerIn } from '../key-file.ts'
import { openingEntry } from '../log.ts'
import type { Signer } from '../signer.ts'
import { sqlCasefile } from '../sql/casefile.ts'
import type { Migration } from '../sql/engine.ts'
import { connect } from './connect.ts'
import { applicationId, migrations } from './layout.ts'
import { type Database, openDatabase } from './module.ts'
import { sqliteOps } from './ops.ts'
import { strangerIn } from './fingerprint.ts'

export interface CasefileOptions {
  /** Opens it without changing anything. */
  readonly readOnly?: boolean
  /** Folder of the key that signs; the user's folder of settings when absent. */
  readonly home?: string
  /** The present instant, ISO; the clock of the machine when absent. */
  readonly now?: () => string
  /** Versions of the layout, for tests of the way from one to the next. */
  readonly layouts?: readonly Migration[]
  /**
   * Milliseconds that it waits for another that writes, with the thread at rest, before it throws `casefile-busy`; 10 seconds when
   * absent. A server waits for little and asks again.
   */
  readonly patience?: number
}

const usualPatience = 10_000

/** Makes a new casefile. Throws `casefile-exists` when there is a file of that name. */
export async function createCasefile(path: string, options: Omit<CasefileOptions, 'readOnly'> = {}): Promise<Casefile> {
  const { layouts = migrations } = options
  claimName(path)
  try {
    const database = openDatabase(resolve(path), { timeout: usualPatience })
    try {
      const signer = signerOf(options)()
      migrate(database, 0, layouts, () => {
        const { body, ...entry } = openingEntry(randomBytes(16).toString('hex'), nowOf(options)(), signer)
        database
          .prepare('INSERT INTO log (number, at, kind, body, hash, key, signature) VALUES (?, ?, ?, ?, ?, ?, ?)')
          .run(entry.number, entry.at, entry.kind, canonicalJson(body), entry.hash, entry.key, entry.signature)
      })
    } finally {
      database.close()
    }
  } catch (error) {
    for (const ending of ['', '-wal', '-shm', '-journal']) rmSync(path + ending, { force: true })
    throw error
  }
  return await openCasefile(path, options)
}

/** Takes the name, so that two that make a casefile at once do not make one file. */
function claimName(path: string): void {
  try {
    writeFileSync(path, '', { flag: 'wx' })
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    if (code === 'EEXIST') throw errors.casefileExists(path)
    throw errors.notWritable(path, code ?? message)
  }
}

/** Opens a casefile. Throws what is wrong with it: not there, no casefile, newer, foreign, damaged. */
export async function openCasefile(path: string, options: CasefileOptions = {}): Promise<Casefile> {
  const { readOnly = false, layouts = migrations, patience = usualPatience } = options
  if (!existsSync(path)) throw errors.noSuchCasefile(path)
  if (!statSync(path).isFile()) throw errors.notCasefile(path, 'it is no file')
  const told = teller(path)
  let database: Database | undefined
  try {
    database = openChecked(path, readOnly, layouts, patience)
    const open = database
    const db = connect(open)
    const close = async (): Promise<void> => {
      await db.destroy()
      settle(open)
    }
    return sqlCasefile({ db, ops: sqliteOps, signer: signerOf(options), now: nowOf(options), close }, told)
  } catch (error) {
    database?.close()
    throw told(error)
  }
}

function openChecked(path: string, readOnly: boolean, layouts: readonly Migration[], patience: number): Database {
  const database = openFile(path, readOnly, patience)
  try {
    const known = layouts.at(-1)!.version
    guard(database)
    if (pragma(database, 'application_id') !== applicationId) throw errors.notCasefile(path, 'its header says so')
    const version = Number(pragma(database, 'user_version'))
    if (version === 0) throw errors.notCasefile(path, 'it was never finished')
    if (version > known) throw errors.casefileNewer(path, version, known)
    const damage = damageIn(database, statSync(path).size)
    if (damage !== undefined) throw errors.casefileDamaged(path, damage)
    const stranger = strangerIn(
      database,
      layouts.filter((layout) => layout.version <= version),
    )
    if (stranger !== undefined) throw errors.casefileForeign(path, stranger)
    if (version < known && readOnly) throw errors.casefileOlder(path, version, known)
    for (const setting of readOnly ? forReading : forWriting) database.exec(`PRAGMA ${setting}`)
    if (version < known) migrate(database, version, layouts)
    return database
  } catch (error) {
    database.close()
    throw error
  }
}

/** A reader opens the file for writing as well where it may, so that the last one to close can tidy up; it then writes nothing. */
function openFile(path: string, readOnly: boolean, patience: number): Database {
  const file = resolve(path)
  try {
    return openDatabase(file, { timeout: patience })
  } catch (error) {
    if (!readOnly || error instanceof QanatError) throw error
    return openDatabase(file, { timeout: patience, readOnly: true })
  }
}

/**
 * What is broken in the pages of a file; undefined when nothing is. Of a large file only the layout and the log are looked at here,
 * since the whole takes seconds: `verify` looks at all of it, and a broken page is noticed when it is read.
 */
function damageIn(database: Database, bytes: number): string | undefined {
  const pages = Number(pragma(database, 'page_count')) * Number(pragma(database, 'page_size'))
  if (pages > bytes && pragma(database, 'journal_mode') !== 'wal') return `${bytes} bytes are there of ${pages}`
  const parts = bytes <= wholeBelow ? ['quick_check(1)'] : ["quick_check('sqlite_schema')", "quick_check('log')"]
  return parts.map((part) => String(pragma(database, part))).find((answer) => answer !== 'ok')
}

const wholeBelow = 32 * 1024 * 1024

/** What must hold before a file of unknown origin is looked into. */
function guard(database: Database): void {
  database.enableDefensive?.(true)
  for (const setting of ['trusted_schema = OFF', 'cell_size_check = ON', 'mmap_size = 0'])
    database.exec(`PRAGMA ${setting}`)
}

const cache = 'cache_size = -65536'
const forReading = [cache, 'query_only = ON']
const forWriting = [cache, 'journal_mode = WAL', 'synchronous = FULL', 'foreign_keys = ON']

/**
 * Leaves one file: what the write-ahead log holds goes into the casefile and the mode that any program can read without files
 * beside it comes back. Another connection keeps this from happening; then the last one to close does it. (Closing alone does not,
 * as the driver ends statements only when they are collected.)
 */
function settle(database: Database): void {
  if (!database.isOpen) return
  try {
    database.exec(
      'PRAGMA busy_timeout = 0; PRAGMA query_only = OFF; SELECT 1 FROM log LIMIT 1; PRAGMA journal_mode = DELETE',
    )
  } catch {
    // Somebody else has it open, or it may not be written to.
  }
  database.close()
}

function migrate(database: Database, from: number, layouts: readonly Migration[], then?: () => void): void {
  database.exec('BEGIN IMMEDIATE')
  try {
    const now = Number(pragma(database, 'user_version'))
    for (const { version, statements } of layouts) {
      if (version <= Math.max(now, from)) continue
      for (const statement of statements) database.exec(statement)
      database.exec(`PRAGMA user_version = ${version}`)
    }
    database.exec(`PRAGMA application_id = ${applicationId}`)
    then?.()
    database.exec('COMMIT')
  } catch (error) {
    database.exec('ROLLBACK')
    throw error
  }
}

function pragma(database: Database, name: string): unknown {
  const row = database.prepare(`PRAGMA ${name}`).get() as Readonly<Record<string, unknown>> | undefined
  return row && Object.values(row)[0]
}

function signerOf({ home }: CasefileOptions): () => Signer {
  let signer: Signer | undefined
  return () => (signer ??= signerIn(home ?? settingsFolder()))
}

function nowOf({ now }: CasefileOptions): () => string {
  return now ?? (() => new Date().toISOString())
}

/** What SQLite throws, in words that help. Result codes: https://www.sqlite.org/rescode.html */
function teller(path: string): (error: unknown) => unknown {
  return (error) => {
    if (error instanceof QanatError || !(error instanceof Error)) return error
    if (error instanceof SyntaxError) return errors.casefileDamaged(path, 'a record of it is no JSON')
    const { errcode = 0 } = error as Error & { errcode?: number }
    switch (errcode & 0xff) {
      case 5:
      case 6:
        return errors.casefileBusy(path)
      case 8:
        return errors.casefileReadOnly(path)
      case 11:
        return errors.casefileDamaged(path, error.message)
      case 14:
        return errors.notReadable(path, error.message)
      case 26:
        return errors.notCasefile(path, error.message)
      default:
        return error
    }
  }
}
