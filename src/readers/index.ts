/** Bytes of one format in, its documents out. */
import type { Document, QanatError, Reader, Source } from '../model/index.ts'
import { formats, readBy, readerOf } from './formats.ts'
import { isolate } from './isolation/isolate.ts'
import { byteLimit } from './text/decode.ts'

export { byteLimit } from './text/decode.ts'
export { codedReaders, readCoded } from './coded/index.ts'
export { ownSiteOf } from './coded/sites.ts'
export { type CodebookFile, type CodebookRow, readCodebook } from './codebook/read-codebook.ts'
export { readRegister } from './registers/read-register.ts'
export { isoDay, readMetadata, sidecarOf } from './metadata.ts'

/** All readers, in the order they are asked whether they know the bytes. */
export const readers: readonly Reader[] = formats(readSource)

/**
 * Reads bytes as what they are, whatever their name says: by their first bytes, then by the ending of the name, then as
 * plain text. What cannot be read comes out as a `QanatError` in its place; nothing is thrown.
 */
export function readSource(source: Source): AsyncIterable<Document | QanatError> {
  return readBy(source, readers, (reader, given) => (reader.isolated ? isolate(reader, given) : reader.read(given)))
}

/** The most bytes that are read of any source. */
export const largestSource: number = Math.max(...readers.map(({ limit = byteLimit }) => limit))

/** The most bytes that are read of a source with this name and this beginning. */
export function sizeLimit(source: Source): number {
  return readerOf(source, readers).limit ?? byteLimit
}
