import { closeSync, openSync, renameSync, rmSync, statSync, writeSync } from 'node:fs'
import { resolve } from 'node:path'
import { errors } from '../model/index.ts'
import type { Arguments } from './command.ts'
import type { Terminal } from './terminal.ts'

/** Prints what a writer yields, piece by piece: to standard output, or to a file that appears when it is whole. */
export async function print(
  pieces: AsyncIterable<string>,
  { files, options }: Arguments,
  terminal: Terminal,
  worthKeeping: () => boolean,
): Promise<void> {
  const { out } = options
  if (typeof out !== 'string') {
    for await (const piece of pieces) await terminal.out(piece)
    return
  }
  if (files.some((file) => resolve(file) === resolve(out))) {
    throw errors.badUsage(`--out ${out} is one of the files to read`, 'name another file')
  }
  await writeFile(out, pieces, worthKeeping)
}

/** Writes a file under another name first, so that a reader never meets half of one. */
export async function writeFile(
  path: string,
  pieces: Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>,
  worthKeeping: () => boolean = () => true,
): Promise<void> {
  const draft = `${path}.${process.pid}.part`
  let file: number
  try {
    if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) throw errors.notWritable(path, 'it is a directory')
    file = openSync(draft, 'w')
  } catch (error) {
    throw refusal(path, error)
  }
  let whole = false
  try {
    for await (const piece of pieces) writeSync(file, typeof piece === 'string' ? Buffer.from(piece) : piece)
    whole = worthKeeping()
  } catch (error) {
    throw refusal(path, error)
  } finally {
    closeSync(file)
    if (whole) renameSync(draft, path)
    else rmSync(draft, { force: true })
  }
}

function refusal(path: string, error: unknown): unknown {
  return error instanceof Error && 'errno' in error
    ? errors.notWritable(path, String((error as NodeJS.ErrnoException).code))
    : error
}
