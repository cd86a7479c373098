/** Files and folders named on the command line, as documents: the bytes, and what a sidecar or the user says of them. */
import { closeSync, openSync, readdirSync, readFileSync, readSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { type Document, errors, QanatError } from '../model/index.ts'
import { byteLimit, isoDay, largestSource, readSource, sizeLimit } from '../readers/index.ts'
import { metadataBeside } from '../pipeline/adding/metadata-beside.ts'
import { withPublished } from '../pipeline/adding/with-published.ts'
import type { Terminal } from './terminal.ts'

export interface Opening {
  readonly terminal: Terminal
  /** Day of publication of documents that bring none, as the user typed it. */
  readonly published?: string | undefined
  /** Told before each file: its number from 1, how many there are, its name. */
  readonly progress?: (number: number, of: number, name: string) => void
}

/**
 * The documents of all files named, in the order given; a folder stands for the files in it, sorted. What cannot be read
 * comes out as a `QanatError` in its place. Throws one when `published` is no day.
 */
export function openAll(
  names: readonly string[],
  { terminal, published, progress }: Opening,
): AsyncIterable<Document | QanatError> {
  const day = publishedOption(published)
  return openEach(names, terminal, day, progress)
}

async function* openEach(
  names: readonly string[],
  terminal: Terminal,
  day: string | undefined,
  progress: Opening['progress'],
): AsyncGenerator<Document | QanatError> {
  const files = names.flatMap((name) => {
    const inside = name === '-' ? [] : filesIn(name)
    return inside.length === 0 ? [name] : inside
  })
  let input: Uint8Array | undefined
  for (const [index, name] of files.entries()) {
    progress?.(index + 1, files.length, name)
    try {
      if (name === '-') input ??= await terminal.input(largestSource)
      const bytes = name === '-' ? input! : bytesOf(name)
      for await (const read of readSource({ name, bytes, ...(name === '-' ? {} : metadataBeside(name)) }))
        yield read instanceof QanatError ? read : withPublished(read, day)
    } catch (error) {
      if (!(error instanceof QanatError)) throw error
      yield error
    }
  }
}

/** The files that a name stands for: itself, or what lies in the folder, without hidden files, sidecars and a readme. */
function filesIn(name: string): readonly string[] {
  try {
    return readdirSync(name, { withFileTypes: true })
      .filter(({ name: own }) => !own.startsWith('.') && !own.endsWith('.meta.json') && !/^readme\.\w+$/i.test(own))
      .sort((a, b) => (a.name < b.name ? -1 : 1))
      .flatMap((entry) => {
        const path = join(name, entry.name)
        return entry.isDirectory() ? filesIn(path) : [path]
      })
  } catch {
    return [name]
  }
}

function publishedOption(given: string | undefined): string | undefined {
  if (given === undefined) return undefined
  const day = isoDay(given)
  if (day === undefined) throw errors.badOption('--published', given, 'a day such as 2020-11-24')
  return day
}

/** So many first bytes tell the format. */
const beginning = 4096

function bytesOf(name: string): Uint8Array {
  try {
    const stats = statSync(name)
    if (stats.isDirectory()) throw errors.isDirectory(name)
    if (!stats.isFile() && !stats.isFIFO()) throw errors.notReadable(name, 'it is no file')
    if (stats.size > byteLimit) {
      const limit = sizeLimit({ name, bytes: beginningOf(name) })
      if (stats.size > limit) throw errors.tooLarge(name, stats.size, limit)
    }
    return readFileSync(name)
  } catch (error) {
    throw unreadable(name, error)
  }
}

/** What the system says of a file, as the line that a person gets; any other error as it is. */
export function unreadable(name: string, error: unknown): unknown {
  const { code } = error as NodeJS.ErrnoException
  if (code === 'ENOENT' || code === 'ENOTDIR') return errors.fileMissing(name)
  if (code === 'EISDIR') return errors.isDirectory(name)
  return error instanceof Error && 'errno' in error ? errors.notReadable(name, String(code)) : error
}

function beginningOf(name: string): Uint8Array {
  const file = openSync(name, 'r')
  try {
    const bytes = new Uint8Array(beginning)
    return bytes.subarray(0, readSync(file, bytes))
  } finally {
    closeSync(file)
  }
}
