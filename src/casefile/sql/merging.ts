/** Incidents, network and findings between texts are replaced as a whole, numbered in the order in which they are asked for. */
import { errors, type Incident, type Merged } from '../../model/index.ts'
import { keep } from '../digest.ts'
import { assertBetween, assertHeld, assertTied } from '../door.ts'
import { inOrder } from '../facts.ts'
import { mergeBody } from '../stored.ts'
import type { Writing } from './engine.ts'
import { insertRows } from './insert.ts'
import { addEntry, logEnd, type Pen } from './pen.ts'
import { findingRow, incidentActorRows, incidentClaimRows, incidentRow, networkTieRow } from './rows.ts'
import { lengthsOf } from './there.ts'

/** False when the casefile is no longer at the revision `of`. */
export async function mergeAll({ db, ops, signer, now }: Pen, merged: Merged, of?: number): Promise<boolean> {
  for (const incident of merged.incidents) assertHeld(incident)
  for (const tie of merged.network) assertTied(tie)
  return await db.transaction().execute(async (trx) => {
    const end = await logEnd(trx)
    if (of !== undefined && end.number !== of) return false
    for (const table of ['incident_claim', 'incident_actor', 'incident', 'network_tie'] as const)
      await trx.deleteFrom(table).execute()
    await trx.deleteFrom('finding').where('between_texts', '=', 1).execute()
    const incidents = await insertIncidents(trx, inOrder(merged.incidents))
    await assertClaimsThere(trx)
    await ops.indexIncidents(trx)
    const network = await insertNetwork(trx, merged)
    const findings = await insertBetween(trx, merged)
    const body = mergeBody(incidents, network, findings)
    await addEntry(trx, end, { at: now(), kind: 'merge', body }, signer())
    return true
  })
}

/** Gives the hashes in order. */
async function insertIncidents(trx: Writing, incidents: readonly Incident[]): Promise<readonly string[]> {
  const hashes: string[] = []
  const batch = 1000
  for (let from = 0; from < incidents.length; from += batch) {
    const some = incidents.slice(from, from + batch).map((incident, i) => {
      const kept = keep(incident)
      hashes.push(kept.sha256)
      return { incident, kept, number: from + i + 1 }
    })
    await insertRows(
      trx,
      'incident',
      some.map(({ incident, kept, number }) => ({ ...incidentRow(incident, number), ...kept })),
    )
    await insertRows(
      trx,
      'incident_claim',
      some.flatMap(({ incident, number }) => incidentClaimRows(incident, number)),
    )
    await insertRows(
      trx,
      'incident_actor',
      some.flatMap(({ incident, number }) => incidentActorRows(incident, number)),
    )
  }
  return hashes
}

async function assertClaimsThere(trx: Writing): Promise<void> {
  const missing = await trx
    .selectFrom('incident_claim as held')
    .innerJoin('incident', 'incident.number', 'held.incident')
    .select(['incident.id as incident', 'held.claim as claim'])
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('claim')
            .select('claim.number')
            .whereRef('claim.id', '=', 'held.claim')
            .whereRef('claim.document', '=', 'held.document'),
        ),
      ),
    )
    .limit(1)
    .executeTakeFirst()
  if (missing !== undefined)
    throw errors.ungrounded(`incident ${missing.incident}`, `the claim ${missing.claim} is not in the casefile`)
}

async function insertNetwork(trx: Writing, { network }: Merged): Promise<readonly string[]> {
  const there = new Set(
    network.length === 0 ? [] : (await trx.selectFrom('tie').select('id').execute()).map(({ id }) => id),
  )
  for (const { id, stated, ended } of network)
    for (const tie of [...stated, ...ended])
      if (!there.has(tie)) throw errors.ungrounded(`network tie ${id}`, `the tie ${tie} is not in the casefile`)
  const kept = network.map(keep)
  await insertRows(
    trx,
    'network_tie',
    network.map((tie, i) => ({ ...networkTieRow(tie), ...kept[i]! })),
  )
  return kept.map(({ sha256 }) => sha256)
}

async function insertBetween(trx: Writing, { findings }: Merged): Promise<readonly string[]> {
  const lengths = await lengthsOf(
    trx,
    findings.flatMap(({ document, elsewhere }) => [document, ...(elsewhere ?? []).map((other) => other.document)]),
  )
  const hashes: string[] = []
  for (const finding of findings) {
    assertBetween(finding, (document) => lengths.get(document))
    const { text } = await trx
      .selectFrom('document')
      .select('text')
      .where('id', '=', finding.document)
      .executeTakeFirstOrThrow()
    const kept = keep(finding)
    await insertRows(trx, 'finding', [{ ...findingRow(finding, text), ...kept }])
    hashes.push(kept.sha256)
  }
  return hashes
}
