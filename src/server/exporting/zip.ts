/**
 * A zip archive of files that are stored and not packed, written as it is read (PKWARE APPNOTE 6.3.10): local headers with the sizes in
 * descriptors behind the files, then the central directory. Names are UTF-8; ZIP64 is not written, so that a bundle has up to 4 GB.
 */
import { crc32 } from 'node:zlib'
import type { ExportFile } from '../../model/index.ts'

const limit = 0xffff_ffff

/** The bytes of an archive of files. Throws `RangeError` when they do not fit. */
export async function* zipped(
  files: Iterable<ExportFile> | AsyncIterable<ExportFile>,
  at: string,
): AsyncGenerator<Uint8Array> {
  const [date, time] = dosTime(at)
  const directory: Buffer[] = []
  let offset = 0
  for await (const { path, content } of files) {
    const name = Buffer.from(path)
    const start = offset
    const header = Buffer.alloc(30)
    header.writeUInt32LE(0x04034b50, 0)
    header.writeUInt16LE(20, 4)
    header.writeUInt16LE(flags, 6)
    header.writeUInt16LE(time, 10)
    header.writeUInt16LE(date, 12)
    header.writeUInt16LE(name.length, 26)
    yield Buffer.concat([header, name])
    let sum = 0
    let size = 0
    for await (const piece of content) {
      const bytes = typeof piece === 'string' ? Buffer.from(piece) : piece
      sum = crc32(bytes, sum)
      size += bytes.length
      yield bytes
    }
    const descriptor = Buffer.alloc(16)
    descriptor.writeUInt32LE(0x08074b50, 0)
    offset = start + header.length + name.length + size + descriptor.length
    if (offset > limit) throw new RangeError('an archive of more than 4 GB is not written')
    descriptor.writeUInt32LE(sum, 4)
    descriptor.writeUInt32LE(size, 8)
    descriptor.writeUInt32LE(size, 12)
    yield descriptor
    directory.push(directoryEntry({ name, sum, size, start, date, time }))
  }
  const all = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(directory.length, 8)
  end.writeUInt16LE(directory.length, 10)
  end.writeUInt32LE(all.length, 12)
  end.writeUInt32LE(offset, 16)
  yield Buffer.concat([all, end])
}

/** Sizes stand behind the file (bit 3), names are UTF-8 (bit 11). */
const flags = 0x0808

interface Written {
  readonly name: Buffer
  readonly sum: number
  readonly size: number
  readonly start: number
  readonly date: number
  readonly time: number
}

function directoryEntry({ name, sum, size, start, date, time }: Written): Buffer {
  const entry = Buffer.alloc(46)
  entry.writeUInt32LE(0x02014b50, 0)
  entry.writeUInt16LE(20, 4)
  entry.writeUInt16LE(20, 6)
  entry.writeUInt16LE(flags, 8)
  entry.writeUInt16LE(time, 12)
  entry.writeUInt16LE(date, 14)
  entry.writeUInt32LE(sum, 16)
  entry.writeUInt32LE(size, 20)
  entry.writeUInt32LE(size, 24)
  entry.writeUInt16LE(name.length, 28)
  entry.writeUInt32LE(start, 42)
  return Buffer.concat([entry, name])
}

function dosTime(at: string): readonly [date: number, time: number] {
  const instant = new Date(at)
  const year = Math.max(0, instant.getUTCFullYear() - 1980)
  return [
    (year << 9) | ((instant.getUTCMonth() + 1) << 5) | instant.getUTCDate(),
    (instant.getUTCHours() << 11) | (instant.getUTCMinutes() << 5) | (instant.getUTCSeconds() >> 1),
  ]
}
