/** Incidents, network and findings between texts against their hashes and the last merge in the log. */
import { type Fault, type Finding, type Incident, type NetworkTie, groupBy } from '../../model/index.ts'
import { sha256 } from '../digest.ts'
import { assertHeld } from '../door.ts'
import type { Expected } from '../log-check.ts'
import { mergeBody } from '../stored.ts'
import { altered, compare, guarded, type Row } from './compare.ts'
import type { Db } from './engine.ts'
import { findingRow, incidentActorRows, incidentClaimRows, incidentRow, networkTieRow } from './rows.ts'
import type { FindingRow, IncidentRow, NetworkTieRow } from './tables.ts'

/** So many incidents are read in one go. */
const page = 500

export async function* checkMerged(db: Db, { merge }: Expected): AsyncGenerator<Fault> {
  const incidents: string[] = []
  yield* checkIncidents(db, incidents)
  const network = await db.selectFrom('network_tie').selectAll().orderBy('number').execute()
  for (const row of network) yield* guarded(`network tie ${row.id}`, checkTie(row))
  const findings = await db.selectFrom('finding').selectAll().where('between_texts', '=', 1).orderBy('number').execute()
  for (const row of findings) yield* guarded(`finding ${row.id}`, checkFinding(db, row))
  const hashes = (rows: readonly { readonly json: string }[]): string[] => rows.map(({ json }) => sha256(json))
  const found = mergeBody(incidents, hashes(network), hashes(findings))
  const none = found.incidents + found.network + found.findings === 0
  if (merge === undefined ? !none : found.records !== merge.records)
    yield altered(
      'incidents',
      'incidents, network and findings between texts are not those of the last merge in the log',
    )
}

/** Adds the hash of every incident to the list, in their order. */
async function* checkIncidents(db: Db, hashes: string[]): AsyncGenerator<Fault> {
  for (let after = 0; ; ) {
    const rows = await db
      .selectFrom('incident')
      .selectAll()
      .where('number', '>', after)
      .orderBy('number')
      .limit(page)
      .execute()
    const last = rows.length < page ? Number.MAX_SAFE_INTEGER : rows.at(-1)!.number
    const claims = await partsOf(db, 'incident_claim', after, last)
    const actors = await partsOf(db, 'incident_actor', after, last)
    for (const row of rows) {
      hashes.push(sha256(row.json))
      yield* guarded(`incident ${row.id}`, checkIncident(row, claims.get(row.number), actors.get(row.number)))
      claims.delete(row.number)
      actors.delete(row.number)
    }
    for (const number of [...claims.keys(), ...actors.keys()])
      yield { code: 'extra', where: `incident number ${number}`, note: 'there are rows of it, and not the incident' }
    if (rows.length < page) return
    after = last
  }
}

/** The rows of a part of incidents, by the number of the incident. */
async function partsOf(
  db: Db,
  table: 'incident_claim' | 'incident_actor',
  after: number,
  last: number,
): Promise<Map<number, Row[]>> {
  const rows = await db
    .selectFrom(table)
    .selectAll()
    .where('incident', '>', after)
    .where('incident', '<=', last)
    .orderBy('incident')
    .orderBy('position')
    .execute()
  return groupBy(rows as unknown as readonly Row[], (row) => Number(row['incident']))
}

async function* checkIncident(
  { json, sha256: hash, ...row }: IncidentRow,
  claims: readonly Row[] = [],
  actors: readonly Row[] = [],
): AsyncGenerator<Fault> {
  const where = `incident ${row.id}`
  if (sha256(json) !== hash) yield altered(where, 'it is not that of its hash')
  const incident = JSON.parse(json) as Incident
  try {
    assertHeld(incident)
  } catch (error) {
    yield { code: 'ungrounded', where, note: error instanceof Error ? error.message : String(error) }
  }
  yield* compare(where, { ...row }, incidentRow(incident, row.number))
  yield* compareAll(`${where}, incident_claim`, claims, incidentClaimRows(incident, row.number))
  yield* compareAll(`${where}, incident_actor`, actors, incidentActorRows(incident, row.number))
}

function* compareAll(where: string, found: readonly Row[], made: readonly object[]): Generator<Fault> {
  if (found.length !== made.length) yield altered(where, `there are ${found.length} rows, not ${made.length}`)
  else for (const [i, row] of made.entries()) yield* compare(where, found[i]!, row)
}

async function* checkTie({ json, sha256: hash, ...row }: NetworkTieRow): AsyncGenerator<Fault> {
  const where = `network tie ${row.id}`
  if (sha256(json) !== hash) yield altered(where, 'it is not that of its hash')
  yield* compare(where, { ...row }, networkTieRow(JSON.parse(json) as NetworkTie))
}

async function* checkFinding(db: Db, { json, sha256: hash, ...row }: FindingRow): AsyncGenerator<Fault> {
  const where = `finding ${row.id}`
  if (sha256(json) !== hash) yield altered(where, 'it is not that of its hash')
  const document = await db.selectFrom('document').select('text').where('id', '=', row.document).executeTakeFirst()
  yield* compare(where, { ...row }, findingRow(JSON.parse(json) as Finding, document?.text ?? ''))
}
