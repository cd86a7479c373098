/** What a casefile in a database holds, put together again from its JSON. */
import type {
  CasefileSummary,
  Decision,
  Entry,
  Filed,
  Finding,
  Incident,
  Merged,
  NetworkTie,
} from '../../model/index.ts'
import type { OpenBody } from '../log.ts'
import { type RecordKind, recordKinds, restored } from '../stored.ts'
import type { Db } from './engine.ts'

/** So many documents, and so many entries of the log, are read in one go. */
const page = 50
const entryPage = 200

export async function summarise(db: Db): Promise<CasefileSummary> {
  const count = async (
    table: 'document' | 'claim' | 'tally' | 'tie' | 'incident' | 'finding' | 'decision',
  ): Promise<number> => {
    const row = await db
      .selectFrom(table)
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow()
    return Number(row.count)
  }
  const first = await db.selectFrom('log').select('body').where('number', '=', 1).executeTakeFirstOrThrow()
  const last = await db.selectFrom('log').select('kind').orderBy('number', 'desc').limit(1).executeTakeFirstOrThrow()
  return {
    id: (JSON.parse(first.body) as OpenBody).casefile,
    documents: await count('document'),
    claims: await count('claim'),
    tallies: await count('tally'),
    ties: await count('tie'),
    incidents: await count('incident'),
    findings: await count('finding'),
    decisions: await count('decision'),
    stale: last.kind === 'run' || last.kind === 'decision',
  }
}

/** Documents in the order they were added, each as it was at one moment. */
export async function* eachFiled(db: Db): AsyncGenerator<Filed> {
  for (let after = 0; ; ) {
    const { filed, last } = await db
      .transaction()
      .setAccessMode('read only')
      .execute(async (trx) => {
        const rows = await trx
          .selectFrom('document')
          .select(['number', 'id', 'text', 'json'])
          .where('number', '>', after)
          .orderBy('number')
          .limit(page)
          .execute()
        const filed: Filed[] = []
        for (const row of rows) filed.push(restored(row.text, row.json, await recordsOf(trx, row.id)))
        return { filed, last: rows.at(-1)?.number }
      })
    yield* filed
    if (last === undefined || filed.length < page) return
    after = last
  }
}

export async function oneFiled(db: Db, id: string): Promise<Filed | undefined> {
  return await db
    .transaction()
    .setAccessMode('read only')
    .execute(async (trx) => {
      const row = await trx.selectFrom('document').select(['text', 'json']).where('id', '=', id).executeTakeFirst()
      return row && restored(row.text, row.json, await recordsOf(trx, id))
    })
}

async function recordsOf(
  db: Db,
  document: string,
): Promise<Readonly<Record<RecordKind, readonly { readonly json: string }[]>>> {
  const records: Partial<Record<RecordKind, readonly { readonly json: string }[]>> = {}
  for (const kind of recordKinds)
    records[kind] =
      kind === 'finding'
        ? await db
            .selectFrom('finding')
            .select('json')
            .where('document', '=', document)
            .where('between_texts', '=', 0)
            .orderBy('number')
            .execute()
        : await db.selectFrom(kind).select('json').where('document', '=', document).orderBy('number').execute()
  return records as Record<RecordKind, readonly { readonly json: string }[]>
}

export async function allDecisions(db: Db): Promise<readonly Decision[]> {
  const rows = await db.selectFrom('decision').select('json').orderBy('entry').execute()
  return rows.map(({ json }) => JSON.parse(json) as Decision)
}

export async function allMerged(db: Db): Promise<Merged> {
  return await db
    .transaction()
    .setAccessMode('read only')
    .execute(async (trx) => {
      const incidents = await trx.selectFrom('incident').select('json').orderBy('number').execute()
      const network = await trx.selectFrom('network_tie').select('json').orderBy('number').execute()
      const findings = await trx
        .selectFrom('finding')
        .select('json')
        .where('between_texts', '=', 1)
        .orderBy('number')
        .execute()
      return {
        incidents: incidents.map(({ json }) => JSON.parse(json) as Incident),
        network: network.map(({ json }) => JSON.parse(json) as NetworkTie),
        findings: findings.map(({ json }) => JSON.parse(json) as Finding),
      }
    })
}

export async function* eachEntry(db: Db): AsyncGenerator<Entry> {
  for (let after = 0; ; ) {
    const rows = await db
      .selectFrom('log')
      .selectAll()
      .where('number', '>', after)
      .orderBy('number')
      .limit(entryPage)
      .execute()
    for (const row of rows) yield { ...row, kind: row.kind as Entry['kind'], body: JSON.parse(row.body) as unknown }
    if (rows.length < entryPage) return
    after = rows.at(-1)!.number
  }
}
