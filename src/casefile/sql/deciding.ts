/** Decisions of people, added one by one, each an entry of the log of its own. */
import { type Decision, errors } from '../../model/index.ts'
import { keep } from '../digest.ts'
import { assertDecided } from '../door.ts'
import type { Db } from './engine.ts'
import { insertRows } from './insert.ts'
import { addEntry, logEnd, type Pen } from './pen.ts'
import { decisionRow } from './rows.ts'
import { lengthsOf } from './there.ts'

export async function decideAll({ db, signer }: Pen, decisions: readonly Decision[]): Promise<void> {
  if (decisions.length === 0) return
  await db.transaction().execute(async (trx) => {
    const lengths = await lengthsOf(
      trx,
      decisions.flatMap(({ about }) => about.map(({ document }) => document)),
    )
    const made = await madeAmong(
      trx,
      decisions.flatMap(({ id, undoes }) => (undoes === undefined ? [id] : [id, undoes])),
    )
    let end = await logEnd(trx)
    for (const decision of decisions) {
      assertDecided(decision, (document) => lengths.get(document))
      if (decision.undoes !== undefined && !made.has(decision.undoes))
        throw errors.noSuchRecord(`decision ${decision.undoes}`)
      if (made.has(decision.id)) continue
      made.add(decision.id)
      await insertRows(trx, 'decision', [{ ...decisionRow(decision, end.number + 1), ...keep(decision) }])
      end = await addEntry(trx, end, { at: decision.at, kind: 'decision', body: decision }, signer())
    }
  })
}

/** Those of the given ids that decisions have. */
async function madeAmong(db: Db, ids: readonly string[]): Promise<Set<string>> {
  const made = new Set<string>()
  for (let from = 0; from < ids.length; from += chunk) {
    const some = ids.slice(from, from + chunk)
    for (const { id } of await db.selectFrom('decision').select('id').where('id', 'in', some).execute()) made.add(id)
  }
  return made
}

/** So many ids are asked for at once. */
const chunk = 500
