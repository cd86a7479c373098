/** Takes a snapshot of a casefile: all that it holds, at one revision. */
import { setImmediate as breath } from 'node:timers/promises'
import {
  type Casefile,
  canonicalJson,
  type Decision,
  type EventRecord,
  type Layout,
  type Merged,
} from '../../model/index.ts'
import { appliedDecisions } from '../../incidents/index.ts'
import { readTexts, recordFrom } from '../../pipeline/record.ts'
import type { Taken } from './snapshot.ts'
import { textsOf } from './texts.ts'

/** Documents after which others get their turn. */
const stride = 20

/** Reads everything, again while somebody adds to it; the last try is taken as it is. */
export async function takeAll(casefile: Casefile, mergedAtOnce: number): Promise<Taken> {
  for (let left = 4; ; left--) {
    const revision = await casefile.revision()
    const layouts = new Map<string, Layout>()
    let count = 0
    const read = await readTexts(casefile, ({ document, layout }) => {
      if (layout !== undefined) layouts.set(document.id, layout)
      return ++count % stride === 0 ? breath() : undefined
    })
    const decisions = await casefile.decisions()
    const { stale } = await casefile.summary()
    const isOld = stale && read.claims.length > mergedAtOnce
    const merged = stale && !isOld ? undefined : await casefile.merged()
    if ((await casefile.revision()) === revision || left === 0)
      return { revision, stale: isOld, texts: textsOf(read, layouts), record: recordFrom(read, decisions, merged) }
  }
}

/**
 * The same texts with decisions that came in. What is derived stays where they change nothing that it is derived from; else it is worked
 * out anew, or is stale where that would take long.
 */
export function retake(taken: Taken, revision: number, decisions: readonly Decision[], mergedAtOnce: number): Taken {
  const before = taken.record
  const record = recordFrom(taken.texts.read, decisions, mergedIn(before))
  if (
    isSame(before.claims, record.claims) &&
    isSame(before.ties, record.ties) &&
    isSame(before.tallies, record.tallies)
  )
    if (joins(before.decisions) === joins(decisions)) return { ...taken, revision, record }
  return taken.texts.read.claims.length <= mergedAtOnce
    ? { ...taken, revision, stale: false, record: recordFrom(taken.texts.read, decisions) }
    : { ...taken, revision, stale: true, record }
}

function isSame(before: readonly unknown[], after: readonly unknown[]): boolean {
  return (
    before.length === after.length &&
    before.every((record, i) => record === after[i] || canonicalJson(record) === canonicalJson(after[i]))
  )
}

/** The decisions that say what is one and what is not. */
function joins(decisions: readonly Decision[]): string {
  return appliedDecisions(decisions)
    .filter(({ verdict }) => verdict === 'merge' || verdict === 'split')
    .map(({ id }) => id)
    .join()
}

/** The same texts and decisions with incidents that were merged since. */
export function withMerged(taken: Taken, revision: number, merged: Merged): Taken {
  return { ...taken, revision, stale: false, record: recordFrom(taken.texts.read, taken.record.decisions, merged) }
}

function mergedIn({ incidents, network, findings }: EventRecord): Merged {
  return { incidents, network, findings: findings.filter(({ elsewhere }) => elsewhere !== undefined) }
}
