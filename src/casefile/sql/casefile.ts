/** A casefile over a database: the contract of `model/casefile.ts`, whatever the engine. */
import type { Casefile } from '../../model/index.ts'
import { askIncident, askIncidents, askText } from './asking.ts'
import { checkAll } from './checking.ts'
import { decideAll } from './deciding.ts'
import { fileBatch, recodeBatch } from './filing.ts'
import { mergeAll } from './merging.ts'
import { logEnd, type Pen } from './pen.ts'
import { allDecisions, allMerged, eachEntry, eachFiled, oneFiled, summarise } from './reading.ts'
import { lengthsOf } from './there.ts'

/** `told` turns what the database throws into an error that a person can use. */
export function sqlCasefile(pen: Pen, told: (error: unknown) => unknown): Casefile {
  const { db, ops, signer } = pen
  async function tell<T>(work: Promise<T>): Promise<T> {
    try {
      return await work
    } catch (error) {
      throw told(error)
    }
  }
  async function* tellEach<T>(work: AsyncIterable<T>): AsyncGenerator<T> {
    try {
      yield* work
    } catch (error) {
      throw told(error)
    }
  }
  let closing: Promise<void> | undefined
  return {
    summary: () => tell(summarise(db)),
    file: (batch, run) => tell(fileBatch(pen, batch, run)),
    recode: (batch, run) => tell(recodeBatch(pen, batch, run)),
    revision: () => tell(logEnd(db).then(({ number }) => number)),
    merge: (merged, of) => tell(mergeAll(pen, merged, of)),
    decide: (decisions) => tell(decideAll(pen, decisions)),
    holds: (documents) => tell(lengthsOf(db, documents).then((lengths) => new Set(lengths.keys()))),
    filed: () => tellEach(eachFiled(db)),
    one: (document) => tell(oneFiled(db, document)),
    decisions: () => tell(allDecisions(db)),
    merged: () => tell(allMerged(db)),
    incidents: (query) => tell(askIncidents(db, ops, query)),
    incident: (id) => tell(askIncident(db, id)),
    search: (query, limit) => tell(askText(db, ops, query, limit)),
    log: () => tellEach(eachEntry(db)),
    head: (at) => tell(logEnd(db).then((end) => signer().sign({ ...end, at }))),
    verify: (heads) => tellEach(checkAll(pen, heads)),
    async close() {
      closing ??= pen.close()
      await closing
    },
  }
}
