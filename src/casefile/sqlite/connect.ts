/** A SQLite database behind Kysely: one connection, statements prepared once, writing transactions that take their turn at the start. */
import {
  CompiledQuery,
  type DatabaseConnection,
  Kysely,
  type SqliteDatabase,
  SqliteAdapter,
  SqliteDialect,
  SqliteDriver,
  SqliteQueryCompiler,
  type TransactionSettings,
} from 'kysely'
import type { Db } from '../sql/engine.ts'
import type { Database } from './module.ts'

type Statement = ReturnType<SqliteDatabase['prepare']>

/** A transaction that writes takes the lock when it begins, so that it never has to give up in the middle. */
class TurnTakingDriver extends SqliteDriver {
  override async beginTransaction(
    connection: DatabaseConnection,
    { accessMode }: TransactionSettings = {},
  ): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw(accessMode === 'read only' ? 'BEGIN' : 'BEGIN IMMEDIATE'))
  }
}

/** Puts a database behind Kysely. Destroying Kysely lets the statements go and leaves the database open. */
export function connect(database: Database): Db {
  const prepared = new Map<string, Statement>()
  const shim: SqliteDatabase = {
    prepare(sql) {
      const known = prepared.get(sql)
      if (known !== undefined) return known
      const statement = statementOf(database, sql)
      if (prepared.size >= mostPrepared) prepared.clear()
      prepared.set(sql, statement)
      return statement
    },
    close: () => prepared.clear(),
  }
  return new Kysely({
    dialect: {
      createAdapter: () => new SqliteAdapter(),
      createDriver: () => new TurnTakingDriver({ database: shim }),
      createIntrospector: (db) => new SqliteDialect({ database: shim }).createIntrospector(db),
      createQueryCompiler: () => new SqliteQueryCompiler(),
    },
  })
}

const mostPrepared = 200

function statementOf(database: Database, sql: string): Statement {
  const statement = database.prepare(sql)
  return {
    reader: statement.columns().length > 0,
    all: (parameters) => statement.all(...parameters),
    run: (parameters) => {
      const { changes, lastInsertRowid } = statement.run(...parameters)
      return { changes, lastInsertRowid }
    },
    iterate: (parameters) => statement.iterate(...parameters) as IterableIterator<unknown>,
  }
}
