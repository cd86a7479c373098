/** Files named on the command line, as documents: the bytes, and what a sidecar or the user says of them. */
import { existsSync, readFileSync, statSync } from 'node:fs'
import { type Document, errors, type Metadata } from '../model/index.ts'
import { byteLimit, isoDay, readMetadata, readSource, sidecarOf } from '../readers/index.ts'
import type { Arguments, Context } from './command.ts'

export interface Opener {
  /** Throws a `QanatError` for a file that cannot be read. */
  open(name: string): Document
}

/** Reads standard input when it is named, so that files can then be opened one by one. */
export async function opener({ files, options }: Arguments, { terminal }: Context): Promise<Opener> {
  const published = publishedOption(options.published)
  const input = files.includes('-') ? await terminal.input(byteLimit) : undefined
  return {
    open(name) {
      const bytes = name === '-' && input !== undefined ? input : bytesOf(name)
      const metadata = name === '-' ? {} : sidecar(name)
      return withPublished(readSource({ name, bytes, ...metadata }), published)
    },
  }
}

function publishedOption(given: string | undefined): string | undefined {
  if (given === undefined) return undefined
  const day = isoDay(given)
  if (day === undefined) throw errors.badOption('--published', given, 'a day such as 2020-11-24')
  return day
}

function withPublished(document: Document, published: string | undefined): Document {
  return document.published !== undefined || published === undefined ? document : { ...document, published }
}

function bytesOf(name: string): Uint8Array {
  try {
    const stats = statSync(name)
    if (stats.isDirectory()) throw errors.isDirectory(name)
    if (!stats.isFile() && !stats.isFIFO()) throw errors.notReadable(name, 'it is no file')
    if (stats.size > byteLimit) throw errors.tooLarge(name, stats.size, byteLimit)
    return readFileSync(name)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT' || code === 'ENOTDIR') throw errors.fileMissing(name)
    if (code === 'EISDIR') throw errors.isDirectory(name)
    if (error instanceof Error && 'errno' in error) throw errors.notReadable(name, String(code))
    throw error
  }
}

function sidecar(name: string): Metadata {
  const path = sidecarOf(name)
  return path !== name && existsSync(path) ? readMetadata(readFileSync(path, 'utf8'), path) : {}
}
