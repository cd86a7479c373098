/**
 * The casefile that is being served, with its record in memory: read when it is first asked for, brought up to date with every decision,
 * read again when another program changed the file.
 */
import { type Casefile, type Decision, errors } from '../../model/index.ts'
import { keepMerged } from '../../pipeline/record.ts'
import type { CasefileEvent } from '../contract/index.ts'
import { patient } from './patient.ts'
import { type Snapshot, snapshotOf, type Taken } from './snapshot.ts'
import { retake, takeAll, withMerged } from './take.ts'

export interface OpenRecord {
  readonly casefile: Casefile
  readonly readOnly: boolean
  /** The record as it is now. */
  snapshot(): Promise<Snapshot>
  /** Keeps decisions; when it resolves they are durable. `stale`: incidents are merged later, which is told to who watches. */
  decide(decisions: readonly Decision[]): Promise<CasefileEvent>
  /** To be called when another thread changed the casefile: reports came in, or incidents were merged. Gives its revision. */
  changed(what: 'reports' | 'merged'): Promise<number>
  /** Tells of every change until the function that it gives is called. */
  watch(listener: (event: CasefileEvent) => void): () => void
  close(): Promise<void>
}

export interface OpenOptions {
  readonly readOnly: boolean
  /** Begins to merge in a thread of its own. */
  readonly mergeLater: () => void
  /** Up to so many claims incidents are merged while somebody waits, beyond it later; 2,000 when absent. */
  readonly mergedAtOnce?: number
}

const usuallyAtOnce = 2000

/** How often the file is looked at for changes of other programs while somebody watches, milliseconds. */
const glance = 1000

/** When taking all takes longer than this, an older snapshot will do for a while, milliseconds. */
const slow = 300

/** What was merged in memory is kept in the file when nobody decided anything for so long, milliseconds. */
const quiet = 3000

export function openRecord(
  casefile: Casefile,
  { readOnly, mergeLater, mergedAtOnce = usuallyAtOnce }: OpenOptions,
): OpenRecord {
  const listeners = new Set<(event: CasefileEvent) => void>()
  let held: { readonly taken: Taken; readonly snapshot: Snapshot } | undefined
  let taking: Promise<void> | undefined
  let turn: Promise<unknown> = Promise.resolve()
  let told = 0
  let cost = 0
  let takenAt = 0
  let watching: NodeJS.Timeout | undefined
  let keeping: NodeJS.Timeout | undefined

  const hold = (taken: Taken): void => {
    held = { taken, snapshot: snapshotOf(taken) }
  }
  const tell = (event: CasefileEvent): void => {
    told = event.revision
    for (const listener of listeners) listener(event)
  }
  const takeAnew = async (): Promise<void> => {
    const begun = performance.now()
    hold(await patient(() => takeAll(casefile, mergedAtOnce)))
    takenAt = performance.now()
    cost = takenAt - begun
  }
  const current = async (): Promise<{ readonly taken: Taken; readonly snapshot: Snapshot }> => {
    const revision = await patient(() => casefile.revision())
    const isRecent = cost > slow && performance.now() - takenAt < 3 * cost
    if (held === undefined || (held.taken.revision !== revision && !isRecent)) {
      taking ??= takeAnew().finally(() => {
        taking = undefined
      })
      await taking
    }
    return held!
  }
  /** One change after the other. */
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const result = turn.then(work)
    turn = result.catch(() => undefined)
    return result
  }
  const decide = async (decisions: readonly Decision[]): Promise<CasefileEvent> => {
    const { taken } = await current()
    await patient(() => casefile.decide(decisions))
    const all = await casefile.decisions()
    const revision = await casefile.revision()
    const isAlone = revision - taken.revision === all.length - taken.record.decisions.length
    if (isAlone) hold(retake(taken, revision, all, mergedAtOnce))
    else await takeAnew()
    const { stale } = held!.taken
    if (stale) mergeLater()
    else keepSoon()
    return { revision: held!.taken.revision, stale }
  }
  const keepSoon = (): void => {
    clearTimeout(keeping)
    keeping = setTimeout(() => void inTurn(keep).catch(() => undefined), quiet)
    keeping.unref()
  }
  /** Writes down what decisions made of the incidents, unless the file has changed since. */
  const keep = async (): Promise<void> => {
    clearTimeout(keeping)
    keeping = undefined
    if (held === undefined || held.taken.stale) return
    const { taken } = held
    if (!(await patient(() => keepMerged(casefile, taken.record, taken.revision)))) return
    hold({ ...taken, revision: taken.revision + 1 })
    tell({ revision: taken.revision + 1, stale: false })
  }
  const look = async (): Promise<void> => {
    const revision = await casefile.revision()
    if (revision === told) return
    const isFirst = told === 0
    told = revision
    if (isFirst) return
    const { stale } = await casefile.summary()
    tell({ revision, stale })
  }

  return {
    casefile,
    readOnly,
    snapshot: async () => (await current()).snapshot,
    decide: (decisions) =>
      inTurn(async () => {
        if (readOnly) throw errors.casefileReadOnly('the casefile')
        const event = await decide(decisions)
        tell(event)
        return event
      }),
    changed: (what) =>
      inTurn(async () => {
        const revision = await casefile.revision()
        if (what === 'merged' && held !== undefined && revision === held.taken.revision + 1)
          hold(withMerged(held.taken, revision, await casefile.merged()))
        else cost = 0
        const { stale } = await casefile.summary()
        tell({ revision, stale })
        return revision
      }),
    watch: (listener) => {
      listeners.add(listener)
      if (watching === undefined) {
        watching = setInterval(() => void look().catch(() => undefined), glance)
        watching.unref()
        void look().catch(() => undefined)
      }
      return () => {
        listeners.delete(listener)
        if (listeners.size > 0) return
        clearInterval(watching)
        watching = undefined
      }
    },
    async close() {
      clearInterval(watching)
      listeners.clear()
      await turn
      if (keeping !== undefined) await keep().catch(() => undefined)
      await casefile.close()
    },
  }
}
