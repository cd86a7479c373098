/** The thread that reads files into the casefile and merges claims, over a connection of its own, so that the server goes on answering. */
import { readFileSync, rmSync } from 'node:fs'
import { parentPort, workerData } from 'node:worker_threads'
import { type Casefile, type Document, errors, QanatError, type Run } from '../../model/index.ts'
import { openCasefile } from '../../casefile/index.ts'
import { fileDocuments, type FilingEar } from '../../pipeline/adding/file-documents.ts'
import { fileRows } from '../../pipeline/adding/file-rows.ts'
import { withPublished } from '../../pipeline/adding/with-published.ts'
import { type Engine, openEngine } from '../../pipeline/engine.ts'
import { mergeRecord } from '../../pipeline/record.ts'
import { codedReaders, readCoded, readSource } from '../../readers/index.ts'
import type { Outcome, Refused, Work, WorkerStart } from './message.ts'

const { casefile: path, home, version } = workerData as WorkerStart
const port = parentPort!
const tell = (outcome: Outcome): void => port.postMessage(outcome)

let open: Promise<Casefile> | undefined
let engine: Promise<Engine> | undefined
let turn: Promise<unknown> = Promise.resolve()

port.on('message', (work: Work | { readonly kind: 'close' }) => {
  turn = turn.then(() => (work.kind === 'close' ? close() : done(work)))
})

async function close(): Promise<void> {
  await (await open)?.close()
  port.close()
}

async function done(work: Work): Promise<void> {
  try {
    open ??= openCasefile(path, home === undefined ? {} : { home })
    const casefile = await open
    if (work.kind === 'merge') {
      await mergeRecord(casefile)
      tell({ kind: 'merged' })
    } else await fileOne(casefile, work)
  } catch (error) {
    const refused = toldOf(work.kind === 'file' ? work.name : path, error)
    tell(work.kind === 'merge' ? { kind: 'merged', failed: refused } : { ...refused, kind: 'failed', job: work.job })
  } finally {
    if (work.kind === 'file' && work.isTemporary) rmSync(work.path, { force: true })
  }
}

async function fileOne(casefile: Casefile, work: Work & { readonly kind: 'file' }): Promise<void> {
  const { job, index, name, metadata, published } = work
  tell({ kind: 'begun', job, index })
  const bytes = readFileSync(work.path)
  const at = new Date().toISOString()
  const ear: FilingEar = {
    refused: (error) => tell({ kind: 'refused', job, index, refused: toldOf(name, error) }),
    added: (documents) => tell({ kind: 'added', job, index, documents }),
  }
  const source = { ...metadata, name, bytes }
  const beginning = new TextDecoder().decode(bytes.subarray(0, 4096))
  const coded = codedReaders.find(({ knows }) => knows(beginning))
  if (coded !== undefined) {
    // Rows of a list of sites are no texts to be opened.
    const told: FilingEar = coded.id === 'sites' ? { refused: ear.refused } : ear
    const sum = await fileRows(casefile, readCoded(source), { kind: 'import', at, version }, told)
    const { added, known, claims, sites } = sum
    tell({ kind: 'filed', job, index, added, known, uncoded: 0, claims, sites })
    return
  }
  engine ??= openEngine()
  const ready = await engine
  const run: Run = { kind: 'add', at, version, ...ready.fingerprints() }
  const sum = await fileDocuments(casefile, ready, run, dated(readSource(source), published), ear)
  tell({
    kind: 'filed',
    job,
    index,
    added: sum.added,
    known: sum.known,
    uncoded: sum.uncoded,
    claims: sum.claims,
    sites: 0,
  })
}

async function* dated(
  documents: AsyncIterable<Document | QanatError>,
  published: string | undefined,
): AsyncGenerator<Document | QanatError> {
  for await (const document of documents)
    yield document instanceof QanatError ? document : withPublished(document, published)
}

function toldOf(name: string, error: unknown): Refused {
  const told =
    error instanceof QanatError ? error : errors.notCoded(name, error instanceof Error ? error.message : String(error))
  return { name, detail: told.message, hint: told.hint }
}
