/** `qanat start`: the workbench on a casefile of the example reports, which is made when there is none. */
import { existsSync, mkdirSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import { createCasefile, openCasefile } from '../casefile/index.ts'
import { type Casefile, type Document, errors, QanatError } from '../model/index.ts'
import { exampleReports } from '../pipeline/adding/example-reports.ts'
import { fileDocuments } from '../pipeline/adding/file-documents.ts'
import { fingerprints } from '../pipeline/knowledge.ts'
import { mergeRecord } from '../pipeline/record.ts'
import { plural } from '../writers/words.ts'
import type { Context, Run } from './command.ts'
import { complaint } from './complaint.ts'
import { openAll } from './open.ts'
import { serveUntilStopped } from './serve.ts'
import { startOnce } from './start-once.ts'

export const start: Run = async (given, context) => {
  const { files, options } = given
  if (files.length > 0)
    throw errors.badUsage('qanat start takes no files', `did you mean: qanat code ${files.join(' ')}`)
  if (options.once === true || options.out !== undefined) return await startOnce(given, context)
  const { out, err } = context.terminal
  const casefile = await exampleCasefile(context, options.json === true ? err : out)
  await serveUntilStopped({ casefile, isExample: true }, given, context)
  return 0
}

/** The casefile of the example reports, in the folder of things that can be made again; one for each state of the tables. */
async function exampleCasefile(context: Context, say: (line: string) => void | Promise<void>): Promise<string> {
  const { weights, tables } = fingerprints()
  const folder = cacheFolder(context.terminal.env, `${weights.slice(0, 4)}${tables.slice(0, 4)}`)
  const path = join(folder, 'example.qanat')
  const { QANAT_HOME: home } = context.terminal.env
  const own = { now: context.now, ...(home ? { home } : {}) }
  const casefile = existsSync(path) ? await openCasefile(path, own) : await createCasefile(path, own)
  try {
    await fillWithExamples(casefile, context)
    const { documents, claims, incidents, findings } = await casefile.summary()
    await say(
      `Qanat ${context.version} has read ${plural(documents, 'example report')}: ${plural(claims, 'claim')}, ${plural(incidents, 'incident')}, ${plural(findings, 'finding')}.\n`,
    )
  } finally {
    await casefile.close()
  }
  return path
}

/** Reads those that are not there yet. */
async function fillWithExamples(casefile: Casefile, context: Context): Promise<void> {
  const documents: (Document | QanatError)[] = []
  for await (const document of openAll(exampleReports(), { terminal: context.terminal })) documents.push(document)
  const ids = documents.flatMap((document) => (document instanceof QanatError ? [] : [document.id]))
  const { size } = await casefile.holds(ids)
  if (size < ids.length) {
    const engine = await context.openEngine()
    const run = { kind: 'add' as const, at: context.now(), version: context.version, ...engine.fingerprints() }
    const refused = (error: QanatError): void => context.terminal.err(complaint(error))
    await fileDocuments(casefile, engine, run, each(documents), { refused })
  }
  if ((await casefile.summary()).stale) await mergeRecord(casefile)
}

async function* each<T>(all: readonly T[]): AsyncGenerator<T> {
  yield* all
}

/** A folder of ours below the user's caches, made when it is not there; below the temporary files where that cannot be. */
function cacheFolder(env: Readonly<Record<string, string | undefined>>, name: string): string {
  const { QANAT_HOME: own, XDG_CACHE_HOME: xdg, LOCALAPPDATA: local } = env
  const caches =
    process.platform === 'win32'
      ? (local ?? join(homedir(), 'AppData', 'Local'))
      : process.platform === 'darwin'
        ? join(homedir(), 'Library', 'Caches')
        : (xdg ?? join(homedir(), '.cache'))
  for (const folder of [
    own ? join(own, 'example', name) : join(caches, 'qanat', name),
    join(tmpdir(), 'qanat', name),
  ]) {
    try {
      mkdirSync(folder, { recursive: true })
      return folder
    } catch {
      // Somewhere else, then.
    }
  }
  throw errors.notWritable(tmpdir(), 'no folder can be made in it')
}
