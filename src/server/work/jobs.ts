/** Files that come in, job by job: what the thread makes of them, for whoever asks and whoever watches. */
import { randomUUID } from 'node:crypto'
import { errors, type Metadata } from '../../model/index.ts'
import { readMetadata, sidecarOf } from '../../readers/index.ts'
import type { ImportedFile, Job } from '../contract/index.ts'
import type { Outcome, WorkerStart } from './message.ts'
import { type Thread, workThread } from './thread.ts'

/** A file that came in. */
interface Incoming {
  readonly name: string
  readonly path: string
  readonly metadata?: Metadata
  readonly published?: string
  readonly isTemporary: boolean
}

export interface Jobs {
  /** Makes a job of so many files. */
  begin(files: number): string
  /** Adds a file to a job; throws `no-such-record` for a job that is not there or has all its files. */
  add(job: string, file: Incoming): void
  /** Keeps what is said of a report that comes after it. */
  addSidecar(job: string, name: string, text: string): void
  /** No more files come: the job is of those that are there. */
  end(job: string): void
  job(id: string): Job
  /** Tells of every step of a job, the present one first, until the function that it gives is called. */
  watch(id: string, listener: (job: Job) => void): () => void
  /** Merges the claims into incidents in the thread. */
  mergeLater(): void
  close(): Promise<void>
}

/** A job while it goes on. */
interface Going {
  job: Job
  readonly sidecars: Map<string, Metadata>
  readonly listeners: Set<(job: Job) => void>
  expiry?: NodeJS.Timeout
}

/** Jobs that are remembered. */
const remembered = 200
/** A job whose files stop coming is closed after this long, milliseconds. */
const patience = 120_000
const documentsTold = 100

/** `changed` is called when the casefile was changed by the thread, and gives its revision. */
export function makeJobs(start: WorkerStart, changed: (what: 'reports' | 'merged') => Promise<number>): Jobs {
  const all = new Map<string, Going>()
  let merging = false
  let mergeAgain = false
  const thread: Thread = workThread(start, hear, died)

  function goingOf(id: string): Going {
    const going = all.get(id)
    if (going === undefined) throw errors.noSuchRecord(`job ${id}`)
    return going
  }
  function change(going: Going, next: Partial<Job>): void {
    going.job = { ...going.job, ...next }
    for (const listener of going.listeners) listener(going.job)
  }
  function changeFile(going: Going, index: number, next: Partial<ImportedFile>, sums: Partial<Job> = {}): void {
    change(going, { files: going.job.files.map((file, i) => (i === index ? { ...file, ...next } : file)), ...sums })
  }
  function hear(outcome: Outcome): void {
    if (outcome.kind === 'merged') {
      void afterMerge(outcome)
      return
    }
    const going = all.get(outcome.job)
    if (going === undefined) return
    if (outcome.kind === 'failed') {
      finish(going, { state: 'failed', detail: outcome.detail, hint: outcome.hint })
      return
    }
    const { job } = going
    const file = job.files[outcome.index]!
    if (outcome.kind === 'begun') changeFile(going, outcome.index, { state: 'reading' }, { state: 'reading' })
    else if (outcome.kind === 'added')
      changeFile(going, outcome.index, { documents: [...file.documents, ...outcome.documents].slice(0, documentsTold) })
    else if (outcome.kind === 'refused')
      changeFile(going, outcome.index, { refused: [...file.refused, outcome.refused] }, { refused: job.refused + 1 })
    else {
      const { added, known, uncoded, claims, sites } = outcome
      changeFile(
        going,
        outcome.index,
        { state: 'done', added, known },
        {
          done: job.done + 1,
          added: job.added + added,
          known: job.known + known,
          uncoded: job.uncoded + uncoded,
          claims: job.claims + claims,
          sites: job.sites + sites,
        },
      )
      wholeOrNot(going)
    }
  }
  /** A job all of whose files are done waits for the incidents; one that added nothing is over. */
  function wholeOrNot(going: Going): void {
    if (going.job.done < going.job.of) return
    clearTimeout(going.expiry)
    if (going.job.added === 0) {
      void changed('reports').then((revision) => finish(going, { state: 'done', revision }))
      return
    }
    change(going, { state: 'merging' })
    mergeLater()
  }
  function endOf(going: Going): void {
    if (going.job.state === 'done' || going.job.state === 'failed' || going.job.state === 'merging') return
    change(going, { of: going.job.files.length })
    wholeOrNot(going)
  }
  function finish(going: Going, end: Partial<Job>): void {
    clearTimeout(going.expiry)
    change(going, end)
    going.listeners.clear()
  }
  function mergeLater(): void {
    if (merging) mergeAgain = true
    else {
      merging = true
      thread.send({ kind: 'merge' })
    }
  }
  async function afterMerge({ failed }: Outcome & { readonly kind: 'merged' }): Promise<void> {
    merging = false
    const revision = await changed('merged')
    if (mergeAgain) {
      mergeAgain = false
      mergeLater()
      return
    }
    for (const going of all.values())
      if (going.job.state === 'merging')
        finish(
          going,
          failed === undefined
            ? { state: 'done', revision }
            : { state: 'failed', detail: failed.detail, hint: failed.hint },
        )
  }
  function died(): void {
    merging = false
    for (const going of all.values())
      if (going.job.state !== 'done' && going.job.state !== 'failed')
        finish(going, {
          state: 'failed',
          detail: 'the reading of files ended before it was done',
          hint: 'import the files again; what is there already is known',
        })
  }

  return {
    begin(files) {
      const id = randomUUID()
      const none = { done: 0, added: 0, known: 0, refused: 0, uncoded: 0, claims: 0, sites: 0, files: [] }
      const going: Going = {
        job: { id, state: 'waiting', of: files, ...none },
        sidecars: new Map(),
        listeners: new Set(),
      }
      going.expiry = setTimeout(() => endOf(going), patience)
      going.expiry.unref()
      all.set(id, going)
      if (all.size > remembered) all.delete(all.keys().next().value!)
      return id
    },
    add(id, { name, path, metadata = {}, published, isTemporary }) {
      const going = goingOf(id)
      const index = openPlace(going)
      going.expiry?.refresh()
      change(going, {
        files: [...going.job.files, { name, state: 'waiting', added: 0, known: 0, refused: [], documents: [] }],
      })
      thread.send({
        kind: 'file',
        job: id,
        index,
        path,
        name,
        metadata: { ...going.sidecars.get(sidecarOf(name)), ...metadata },
        ...(published === undefined ? {} : { published }),
        isTemporary,
      })
    },
    addSidecar(id, name, text) {
      const going = goingOf(id)
      openPlace(going)
      going.sidecars.set(name, readMetadata(text, name))
      const file: ImportedFile = { name, state: 'done', added: 0, known: 0, refused: [], documents: [] }
      change(going, { files: [...going.job.files, file], done: going.job.done + 1 })
      wholeOrNot(going)
    },
    end: (id) => endOf(goingOf(id)),
    job: (id) => goingOf(id).job,
    watch(id, listener) {
      const going = goingOf(id)
      listener(going.job)
      going.listeners.add(listener)
      return () => going.listeners.delete(listener)
    },
    mergeLater,
    close: () => thread.close(),
  }
}

function openPlace({ job }: Going): number {
  if (job.files.length >= job.of) throw errors.noSuchRecord(`a place for another file in the job ${job.id}`)
  return job.files.length
}
