/** The import that runs: it goes on when the person looks at another screen, and is there when they come back. */
import { address, ask, post, Problem } from '../api/client.ts'
import { eventsOf } from '../api/events.ts'
import type { Job, JobStarted, PastedText } from '../api/types.ts'
import { queries } from '../api/queries.ts'
import { plural } from '../ui/plural.ts'
import { say } from '../ui/say.ts'
import { storeOf } from '../ui/store.ts'
import { visible } from '../ui/visible.ts'
import type { Gathered } from './gather.ts'

/** A file that did not reach the server, and why. */
interface Unsent {
  readonly name: string
  readonly detail: string
  readonly hint: string
}

export interface Importing {
  readonly state: 'running' | 'done' | 'failed' | 'cancelled'
  /** Files that the server has, of so many. */
  readonly sent: number
  readonly of: number
  readonly unsent: readonly Unsent[]
  /** What the server made of them so far. */
  readonly job?: Job
  readonly error?: unknown
}

let importing: Importing | undefined
let stop: AbortController | undefined
const store = storeOf(() => importing)

export function useImporting(): Importing | undefined {
  return store.use()
}

function set(next: Importing | undefined): void {
  importing = next
  store.changed()
}

function change(part: Partial<Importing>): void {
  if (importing !== undefined) set({ ...importing, ...part })
}

/** Takes the report of a finished import away. */
export function closeImport(): void {
  set(undefined)
}

/** Sends no more files; those that were sent are read. */
export function cancelImport(): void {
  stop?.abort()
}

/** Sends files one by one and follows what becomes of them. */
export function importFiles(files: readonly Gathered[]): Promise<boolean> {
  return run(files.length, async (signal) => {
    let job: string | undefined
    let followed: Promise<void> | undefined
    for (const { name, file } of files) {
      if (signal.aborted) break
      try {
        const url = address('imports', job === undefined ? { files: files.length } : { job })
        const answer = await ask(url, {
          method: 'POST',
          headers: {
            'content-type': 'application/octet-stream',
            'x-file-name': encodeURIComponent(visible(name)),
          },
          body: file,
          signal,
        })
        job ??= ((await answer.json()) as JobStarted).job
        followed ??= follow(job)
        change({ sent: importing!.sent + 1 })
      } catch (error) {
        if (signal.aborted) break
        if (!(error instanceof Problem) || error.status === 0 || error.status === 401) throw error
        change({
          unsent: [...importing!.unsent, { name, detail: error.message, hint: error.hint ?? '' }],
        })
      }
    }
    if (job !== undefined && importing!.sent < files.length) await post(`jobs/${encodeURIComponent(job)}/end`, {})
    await followed
  })
}

/** Sends a text that was pasted. True when it is in. */
export function importText(text: PastedText): Promise<boolean> {
  return run(1, async () => follow((await post<JobStarted>('imports', text)).job))
}

/** Adds the example reports. */
export function importSample(): Promise<boolean> {
  return run(1, async () => follow((await post<JobStarted>('imports/sample', {})).job))
}

async function run(of: number, work: (signal: AbortSignal) => Promise<void>): Promise<boolean> {
  if (importing?.state === 'running') return false
  stop = new AbortController()
  set({ state: 'running', sent: 0, of, unsent: [] })
  try {
    await work(stop.signal)
    const failed = importing!.job?.state === 'failed'
    change({ state: failed ? 'failed' : stop.signal.aborted ? 'cancelled' : 'done' })
    await queries.invalidateQueries()
    say(tellImport(importing!))
    return !failed && !stop.signal.aborted && importing!.job !== undefined && importing!.job.refused === 0
  } catch (error) {
    change({ state: 'failed', error })
    say(error instanceof Error ? error.message : String(error))
    return false
  }
}

async function follow(id: string): Promise<void> {
  for await (const { data } of eventsOf(`jobs/${encodeURIComponent(id)}/events`, new AbortController().signal)) {
    const job = data as Job
    change({ job })
    if (job.state === 'done' || job.state === 'failed') return
  }
}

/** "16 reports added, 153 claims; 1 was there already, 2 refused" */
export function tellImport({ state, job, unsent, error, of, sent }: Importing): string {
  if (error instanceof Error) return error.message
  if (job?.state === 'failed') return job.detail ?? 'The import failed'
  const { added = 0, known = 0, refused = 0, claims = 0, uncoded = 0, sites = 0 } = job ?? {}
  const parts = [
    ...(sites > 0 ? [`${plural(sites, 'site')} added`] : []),
    ...(sites > 0 && sites === added
      ? []
      : [`${plural(added - sites, 'report')} added with ${plural(claims, 'claim')}`]),
  ]
  if (known > 0) parts.push(`${known} ${known === 1 ? 'was' : 'were'} there already`)
  if (refused + unsent.length > 0) parts.push(`${refused + unsent.length} refused`)
  if (uncoded > 0) parts.push(`${uncoded} not in English and without claims`)
  if (state === 'cancelled') parts.push(`${of - sent - unsent.length} not sent`)
  return parts.join('; ')
}
