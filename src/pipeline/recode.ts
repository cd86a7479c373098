/** Reads the documents of a casefile again with the present version and says what changed. */
import type { Casefile, CheckedReading, Claim, Document, Filed, Run } from '../model/index.ts'
import { canonicalJson } from '../model/index.ts'
import { filedOf } from './filed.ts'

/** What another version made of one document. */
export interface Change {
  readonly document: Document
  readonly gained: readonly Claim[]
  readonly lost: readonly Claim[]
  /** Claims on the same words that say something else now: before and after. */
  readonly changed: readonly (readonly [before: Claim, after: Claim])[]
  /** Why it could not be read again; it keeps its claims. */
  readonly failed?: string
}

const batchSize = 100

/** Replaces the claims of every document that was coded from its text; rows that others coded stay. Yields one change a document. */
export async function* recode(
  casefile: Casefile,
  read: (document: Document) => CheckedReading,
  run: Run,
): AsyncGenerator<Change> {
  const ids: string[] = []
  for await (const { document } of casefile.filed()) if (document.coded === undefined) ids.push(document.id)
  for (let at = 0; at < ids.length; at += batchSize) {
    const batch: Filed[] = []
    const changes: Change[] = []
    for (const id of ids.slice(at, at + batchSize)) {
      const before = await casefile.one(id)
      if (before === undefined) continue
      try {
        const after = filedOf(read(before.document))
        batch.push(after)
        changes.push(changeOf(before, after))
      } catch (error) {
        const failed = error instanceof Error ? error.message : String(error)
        changes.push({ document: before.document, gained: [], lost: [], changed: [], failed })
      }
    }
    await casefile.recode(batch, run)
    yield* changes
  }
}

function changeOf(before: Filed, after: Filed): Change {
  const gained: Claim[] = []
  const changed: (readonly [Claim, Claim])[] = []
  const old = new Map<string, Claim[]>()
  for (const claim of before.claims) {
    const key = claim.trigger.join()
    old.set(key, [...(old.get(key) ?? []), claim])
  }
  for (const claim of after.claims) {
    const there = old.get(claim.trigger.join()) ?? []
    const same = there.findIndex((one) => says(one) === says(claim))
    const [match] = there.splice(Math.max(same, 0), 1)
    if (match === undefined) gained.push(claim)
    else if (same < 0) changed.push([match, claim])
  }
  return { document: after.document, gained, lost: [...old.values()].flat(), changed }
}

/** What a claim says, without the ids that lead to other claims and what weights make of it. */
function says({ id: _, members: __, suggestion: ___, ...claim }: Claim): string {
  return canonicalJson(claim)
}
