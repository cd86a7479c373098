/** Questions about incidents and texts, answered by the indexes of the database. */
import { expressionBuilder } from 'kysely'
import type { Hit, Incident, IncidentQuery } from '../../model/index.ts'
import { phraseOf } from '../facts.ts'
import { spansIn } from '../search/match.ts'
import { parseQuery } from '../search/query.ts'
import type { Condition, Db, Names, Ops, Page } from './engine.ts'
import type { Tables } from './tables.ts'

/** So many incidents are fetched at once. */
const chunk = 500

export async function askIncidents(db: Db, ops: Ops, query: IncidentQuery): Promise<readonly Incident[]> {
  const incidents: Incident[] = []
  const numbers = await numbersOf(db, ops, query)
  for (let from = 0; from < numbers.length; from += chunk) {
    const rows = await db
      .selectFrom('incident')
      .select('json')
      .where('number', 'in', numbers.slice(from, from + chunk))
      .orderBy('number')
      .execute()
    for (const { json } of rows) incidents.push(JSON.parse(json) as Incident)
  }
  return incidents
}

/** Numbers of the incidents that answer, in their order. */
async function numbersOf(db: Db, ops: Ops, query: IncidentQuery): Promise<readonly number[]> {
  const page: Page = { limit: query.limit ?? Number.MAX_SAFE_INTEGER, offset: query.offset ?? 0 }
  const names = namesIn(query)
  const named = names.actor !== undefined || names.place !== undefined
  if (query.near !== undefined) {
    const inside = await ops.within(db, query.near)
    return conditionsOf(query).length > 0 || named
      ? await ops.among(db, inside, names, allOf(query), page)
      : inside.slice(page.offset, page.offset + page.limit)
  }
  if (named) return await ops.named(db, names, allOf(query), page)
  const rows = await db
    .selectFrom('incident')
    .select('number')
    .where(allOf(query))
    .orderBy('number')
    .limit(page.limit)
    .offset(page.offset)
    .execute()
  return rows.map(({ number }) => number)
}

function namesIn({ actor, place }: IncidentQuery): Names {
  return {
    ...(actor === undefined ? {} : { actor: { words: phraseOf(actor), id: actor } }),
    ...(place === undefined ? {} : { place: phraseOf(place) }),
  }
}

/** All that the columns can tell of a query. */
function allOf(query: IncidentQuery): Condition {
  return expressionBuilder<Tables, 'incident'>().and(conditionsOf(query))
}

function conditionsOf(query: IncidentQuery): readonly Condition[] {
  const { event, mode, country, after, before, sources, standing, killed } = query
  const eb = expressionBuilder<Tables, 'incident'>()
  const all: Condition[] = []
  if (event !== undefined) all.push(eb('incident.event', '=', event))
  if (mode !== undefined) all.push(eb('incident.mode', '=', mode))
  if (country !== undefined) all.push(eb('incident.country', '=', country))
  if (standing !== undefined) all.push(eb('incident.standing', '=', standing))
  if (sources !== undefined) all.push(eb('incident.sources', '>=', sources))
  if (killed !== undefined) all.push(eb('incident.killed_high', '>=', killed))
  if (after !== undefined || before !== undefined)
    all.push(eb.or([eb('incident.start_day', 'is not', null), eb('incident.end_day', 'is not', null)]))
  if (after !== undefined) all.push(eb.or([eb('incident.end_day', 'is', null), eb('incident.end_day', '>=', after)]))
  if (before !== undefined)
    all.push(eb.or([eb('incident.start_day', 'is', null), eb('incident.start_day', '<=', before)]))
  return all
}

export async function askIncident(db: Db, id: string): Promise<Incident | undefined> {
  if (id === '') return undefined
  const rows = await db
    .selectFrom('incident')
    .select(['id', 'json'])
    .where('id', '>=', id)
    .where('id', '<', `${id}\u{10ffff}`)
    .orderBy('id')
    .limit(2)
    .execute()
  const exact = rows.find((row) => row.id === id) ?? (rows.length === 1 ? rows[0] : undefined)
  const found =
    exact ??
    (await db
      .selectFrom('incident')
      .select('json')
      .where('number', 'in', (all) => all.selectFrom('incident_claim').select('incident').where('claim', '=', id))
      .orderBy('number')
      .executeTakeFirst())
  return found && (JSON.parse(found.json) as Incident)
}

export async function askText(db: Db, ops: Ops, text: string, limit: number): Promise<readonly Hit[]> {
  const query = parseQuery(text)
  const numbers = await ops.findDocuments(db, query, limit)
  const hits: Hit[] = []
  for (const number of numbers) {
    const row = await db
      .selectFrom('document')
      .select(['id', 'name', 'title', 'published', 'text'])
      .where('number', '=', number)
      .executeTakeFirstOrThrow()
    hits.push({
      document: row.id,
      name: row.name,
      ...(row.title === null ? {} : { title: row.title }),
      ...(row.published === null ? {} : { published: row.published }),
      spans: spansIn(query, row.text),
    })
  }
  return hits
}
