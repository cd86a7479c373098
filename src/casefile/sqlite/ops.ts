/** What SQLite's own indexes can be asked: FTS5, R*Tree and the checks of the file. */
import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { Fault } from '../../model/index.ts'
import { type Query, rankingOf } from '../search/query.ts'
import { idWord } from '../facts.ts'
import { mostRanked } from '../search/match.ts'
import type { Db, Names, Ops } from '../sql/engine.ts'
import { numbersWithin } from './around.ts'
import { migrations } from './layout.ts'

export const sqliteOps: Ops = {
  migrations,

  async indexDocuments(db, first, last) {
    await sql`INSERT INTO document_words (rowid, folded)
      SELECT number, folded FROM document WHERE number BETWEEN ${first} AND ${last}`.execute(db)
  },

  async indexIncidents(db) {
    await sql`INSERT INTO incident_words (incident_words) VALUES ('rebuild')`.execute(db)
    await sql`DELETE FROM incident_area`.execute(db)
    await sql`INSERT INTO incident_area (number, south, north, west, east, lat, lon)
      SELECT number, lat, lat, lon, lon, lat, lon FROM incident
      WHERE lat IS NOT NULL AND lon IS NOT NULL AND coalesce(precision, '') NOT IN ('province', 'country', 'region')
      ORDER BY lat, lon`.execute(db)
  },

  async findDocuments(db, query, limit) {
    const match = matchOf(query)
    const { rows: all } = await sql<{ rowid: number }>`SELECT rowid FROM document_words
      WHERE document_words MATCH ${match} LIMIT ${mostRanked + 1}`.execute(db)
    const ranking = matchOf(rankingOf(query))
    const rest =
      ranking === match
        ? sql`TRUE`
        : sql`+rowid IN (SELECT rowid FROM document_words WHERE document_words MATCH ${match})`
    const best =
      all.length > mostRanked
        ? sql<{ rowid: number }>`SELECT rowid FROM document_words WHERE document_words MATCH ${match}
            ORDER BY rowid DESC LIMIT ${limit}`
        : sql<{ rowid: number }>`SELECT rowid FROM document_words WHERE document_words MATCH ${ranking} AND ${rest}
            ORDER BY bm25(document_words), rowid LIMIT ${limit}`
    const { rows } = await best.execute(db)
    return rows.map(({ rowid }) => rowid)
  },

  // The full-text index gives its rows in the order of their numbers, so the first page is there before all are looked at; what
  // else is asked stands in an index with many incidents to a page, where the table has one.
  async named(db, names, rest, { limit, offset }) {
    const match = namesMatch(names)
    if (match === undefined) return []
    const { rows } = await sql<{ number: number }>`SELECT incident.number FROM incident_words
      CROSS JOIN incident INDEXED BY incident_asked ON incident.number = incident_words.rowid
      WHERE incident_words MATCH ${match} AND ${rest}
      ORDER BY incident_words.rowid LIMIT ${limit} OFFSET ${offset}`.execute(db)
    return rows.map(({ number }) => number)
  },

  within: async (db, near) => await numbersWithin(db, near, near.km),

  async among(db, numbers, names, rest, { limit, offset }) {
    const few = await fewNamed(db, names, numbers.length)
    const numbersLeft = few === undefined ? numbers : numbers.filter((number) => few.has(number))
    if (numbersLeft.length === 0) return []
    const byRow = few === undefined && hasAny(names)
    const whole = byRow ? sql`CROSS JOIN incident AS whole ON whole.number = incident.number` : sql``
    const { rows } = await sql<{
      number: number
    }>`SELECT incident.number FROM incident INDEXED BY incident_asked ${whole}
      WHERE incident.number IN (SELECT value FROM json_each(${JSON.stringify(numbersLeft)}))
        AND ${rest} AND ${byRow ? hasNames(names) : sql`TRUE`}
      ORDER BY incident.number LIMIT ${limit} OFFSET ${offset}`.execute(db)
    return rows.map(({ number }) => number)
  },

  async check(db) {
    const { rows } = await sql<{ query_only: number }>`PRAGMA query_only`.execute(db)
    const only = rows[0]?.query_only ?? 0
    // The check of a full-text index is asked for by an INSERT, which changes nothing.
    await sql`PRAGMA query_only = OFF`.execute(db)
    try {
      return [...(await fileFaults(db)), ...(await indexFaults(db))]
    } finally {
      await sql`PRAGMA query_only = ${sql.lit(only)}`.execute(db)
    }
  },
}

/** Asking the row of an incident costs as much as reading this many of a name out of the full-text index. */
const rowInNumbers = 3

/** All incidents that have the names; undefined when asking so many rows costs less, or when no name is asked for. */
async function fewNamed(db: Db, names: Names, rows: number): Promise<ReadonlySet<number> | undefined> {
  if (!hasAny(names)) return undefined
  const match = namesMatch(names)
  if (match === undefined) return new Set()
  const most = rows * rowInNumbers
  const found = await sql<{ numbers: string }>`SELECT json_group_array(rowid) AS numbers
    FROM (SELECT rowid FROM incident_words WHERE incident_words MATCH ${match} LIMIT ${most + 1})`.execute(db)
  const numbers = JSON.parse(found.rows[0]!.numbers) as readonly number[]
  return numbers.length > most ? undefined : new Set(numbers)
}

function hasAny({ actor, place }: Names): boolean {
  return actor !== undefined || place !== undefined
}

/** Whether the incident of the row `whole` has all the names. */
function hasNames({ actor, place }: Names): RawBuilder<SqlBool> {
  const has = (column: string, words: readonly string[]): RawBuilder<SqlBool> =>
    words.length === 0
      ? sql`FALSE`
      : sql`instr(' ' || ${sql.ref(`whole.${column}`)} || ' ', ${` ${words.join(' ')} `}) > 0`
  const byActor = actor && sql`(${has('actor_words', actor.words)} OR ${has('actor_ids', [idWord(actor.id)])})`
  const byPlace = place && has('place_words', place)
  return sql`(${byActor ?? sql`TRUE`} AND ${byPlace ?? sql`TRUE`})`
}

/** A query in the language of FTS5. Every word is quoted, so that nothing a person types is read as an operator. */
function matchOf(query: Query): string {
  if (query.kind === 'phrase') return phraseMatch(query.words)
  if (query.kind === 'not') {
    const unwanted = query.unwanted.map(matchOf).join(' OR ')
    return `((${matchOf(query.wanted)}) NOT (${unwanted}))`
  }
  return `(${query.parts.map(matchOf).join(query.kind === 'and' ? ' AND ' : ' OR ')})`
}

function phraseMatch(words: readonly string[]): string {
  return `"${words.join(' ').replaceAll('"', '')}"`
}

/** Undefined when a name has no words, so that nothing can have it. */
function namesMatch({ actor, place }: Names): string | undefined {
  const parts: string[] = []
  if (actor !== undefined) {
    const ids = `actor_ids: "${idWord(actor.id)}"`
    parts.push(actor.words.length === 0 ? ids : `(actor_words: ${phraseMatch(actor.words)} OR ${ids})`)
  }
  if (place?.length === 0) return undefined
  if (place !== undefined) parts.push(`place_words: ${phraseMatch(place)}`)
  return parts.join(' AND ')
}

/** https://www.sqlite.org/rescode.html#readonly */
const readOnlyFile = 8

async function fileFaults(db: Db): Promise<readonly Fault[]> {
  const notes: string[] = []
  try {
    const { rows } = await sql<{ integrity_check: string }>`PRAGMA integrity_check(20)`.execute(db)
    notes.push(...rows.map(({ integrity_check: note }) => note).filter((note) => note !== 'ok'))
  } catch (error) {
    notes.push(error instanceof Error ? error.message : String(error))
  }
  return notes.map((note) => ({ code: 'damaged', where: 'file', note }))
}

async function indexFaults(db: Db): Promise<readonly Fault[]> {
  const faults: Fault[] = []
  for (const [table, check] of checks) {
    try {
      const { rows } = await check.execute(db)
      const note = rows[0]?.note
      if (note !== undefined && note !== null && note !== 'ok') faults.push({ code: 'index', where: table, note })
    } catch (error) {
      // A file that nobody may write to: its indexes were checked in themselves by the check of the file.
      if (((error as { errcode?: number }).errcode ?? 0) % 256 === readOnlyFile) continue
      faults.push({ code: 'index', where: table, note: error instanceof Error ? error.message : String(error) })
    }
  }
  return faults
}

const checks: readonly (readonly [string, RawBuilder<{ note: string | null }>])[] = [
  ['document_words', sql`INSERT INTO document_words (document_words, rank) VALUES ('integrity-check', 1)`],
  ['incident_words', sql`INSERT INTO incident_words (incident_words, rank) VALUES ('integrity-check', 1)`],
  ['incident_area', sql`SELECT rtreecheck('incident_area') AS note`],
  [
    'incident_area',
    sql`SELECT CASE
      WHEN (SELECT count(*) FROM incident_area) <> (SELECT count(*) FROM incident WHERE lat IS NOT NULL AND lon IS NOT NULL
        AND coalesce(precision, '') NOT IN ('province', 'country', 'region'))
      THEN 'it does not have as many places as there are incidents with one'
      WHEN EXISTS (SELECT 1 FROM incident_area AS area LEFT JOIN incident ON incident.number = area.number
        WHERE area.lat IS NOT incident.lat OR area.lon IS NOT incident.lon OR incident.lat NOT BETWEEN south AND north
        OR incident.lon NOT BETWEEN west AND east)
      THEN 'it has an incident at another place' END AS note`,
  ],
]
