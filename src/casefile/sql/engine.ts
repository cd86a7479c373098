/** What differs between databases, and only that: the layout in their SQL, and what their own indexes can be asked. */
import type { Expression, Kysely, SqlBool, Transaction } from 'kysely'
import type { Fault, IncidentQuery } from '../../model/index.ts'
import type { Query } from '../search/query.ts'
import type { Tables } from './tables.ts'

export type Db = Kysely<Tables>
export type Writing = Transaction<Tables>

/** Brings a casefile from one version of the layout to the next, the first from nothing. */
export interface Migration {
  readonly version: number
  readonly statements: readonly string[]
}

/** A condition on a row of `incident`. */
export type Condition = Expression<SqlBool>

/** Names that an incident must have; a list of words is found as part of one name. */
export interface Names {
  /** Words of an actor's name, or the id of an actor. */
  readonly actor?: { readonly words: readonly string[]; readonly id: string }
  readonly place?: readonly string[]
}

/** A circle on the earth. */
type Near = NonNullable<IncidentQuery['near']>

export interface Page {
  readonly limit: number
  readonly offset: number
}

export interface Ops {
  readonly migrations: readonly Migration[]
  /** Adds documents to the full-text index, by their numbers, both included. */
  indexDocuments(db: Writing, first: number, last: number): Promise<void>
  /** Makes the indexes of names and places of all incidents anew. */
  indexIncidents(db: Writing): Promise<void>
  /** Numbers of the documents that answer, the best first; the last added first when more than `mostRanked` do. */
  findDocuments(db: Db, query: Query, limit: number): Promise<readonly number[]>
  /** Numbers, in their order, of incidents with all the names that answer `rest` as well. */
  named(db: Db, names: Names, rest: Condition, page: Page): Promise<readonly number[]>
  /** Numbers, in their order, of the incidents no further from a point than so many kilometres. */
  within(db: Db, near: Near): Promise<readonly number[]>
  /** Those of the given numbers, which are in order, whose incidents have all the names and answer `rest`. */
  among(db: Db, numbers: readonly number[], names: Names, rest: Condition, page: Page): Promise<readonly number[]>
  /** What is wrong with the file, its tables and its indexes as such. */
  check(db: Db): Promise<readonly Fault[]>
}
