/** Which documents are there, and how long their texts are. */
import type { Db } from './engine.ts'

/** So many ids are asked for at once. */
const chunk = 500

/** Length in UTF-16 code units of each of the given documents that is there. */
export async function lengthsOf(db: Db, documents: Iterable<string>): Promise<ReadonlyMap<string, number>> {
  const ids = [...new Set(documents)]
  const lengths = new Map<string, number>()
  for (let from = 0; from < ids.length; from += chunk) {
    const some = ids.slice(from, from + chunk)
    const rows = await db.selectFrom('document').select(['id', 'length']).where('id', 'in', some).execute()
    for (const { id, length } of rows) lengths.set(id, length)
  }
  return lengths
}
