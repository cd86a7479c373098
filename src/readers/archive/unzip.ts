/**
 * What lies in a zip, entry by entry, never more than a limit of it. Sizes are checked as declared and again as they come
 * out, since a header can lie (yauzl counts the bytes). Nothing is ever written anywhere.
 */
import { errors, QanatError } from '../../model/index.ts'
import type { Entry, ZipFile } from 'yauzl'

/** What one archive may hold: entries, bytes of one of them, bytes of all together. */
const zipLimits = { entries: 20_000, one: 200_000_000, all: 2_000_000_000 } as const

/** Larger entries that unpack to so many times their size are bombs; text rarely shrinks to a fortieth. */
const ratio = 200
const ratioFrom = 5_000_000

/** An entry that can be taken out. */
export interface ZipEntry {
  readonly name: string
  /** Throws a `QanatError` for what is too large, locked or damaged. */
  bytes(): Promise<Uint8Array>
}

/** The entries in the order of the archive's list; a `QanatError` in the place of one with a name or size that is refused. */
export async function* unzip(bytes: Uint8Array, archive: string): AsyncGenerator<ZipEntry | QanatError> {
  const zip = await opened(bytes, archive)
  const { getFileNameLowLevel } = await import('yauzl')
  const nameOf = ({ generalPurposeBitFlag, fileNameRaw, extraFields }: Entry): string =>
    getFileNameLowLevel(generalPurposeBitFlag, fileNameRaw, extraFields, false)
  let entries = 0
  let all = 0
  for await (const entry of zip.eachEntry()) {
    if (++entries > zipLimits.entries) {
      yield errors.bomb(archive, `more than ${zipLimits.entries} entries`)
      return
    }
    const name = nameOf(entry)
    if (name.endsWith('/')) continue
    const refusal = refusalOfEntry(entry, name, archive)
    if (refusal !== undefined) {
      yield refusal
      continue
    }
    all += entry.uncompressedSize
    if (all > zipLimits.all) {
      yield errors.bomb(archive, `more than ${zipLimits.all} bytes`)
      return
    }
    yield { name, bytes: () => unpacked(zip, entry, `${archive}!${name}`) }
  }
}

async function opened(bytes: Uint8Array, archive: string): Promise<ZipFile> {
  const { fromBufferPromise } = await import('yauzl')
  try {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    return await fromBufferPromise(buffer, { lazyEntries: true, decodeStrings: false })
  } catch (error) {
    throw errors.damaged(archive, error instanceof Error ? error.message : 'no zip')
  }
}

function refusalOfEntry(entry: Entry, name: string, archive: string): QanatError | undefined {
  const whole = `${archive}!${name}`
  if (/(?:^|\/)\.\.(?:\/|$)|^\/|^[A-Za-z]:|\0/.test(name)) return errors.unsafeName(archive, name)
  if (entry.isEncrypted()) return errors.locked(whole)
  const { uncompressedSize: size, compressedSize } = entry
  if (size > zipLimits.one) return errors.bomb(whole, `${size} bytes`)
  if (size > ratioFrom && size > compressedSize * ratio)
    return errors.bomb(whole, `${size} bytes out of ${compressedSize}`)
  return undefined
}

async function unpacked(zip: ZipFile, entry: Entry, name: string): Promise<Uint8Array> {
  const pieces: Buffer[] = []
  let length = 0
  try {
    for await (const piece of (await zip.openReadStreamPromise(entry)) as AsyncIterable<Buffer>) {
      pieces.push(piece)
      length += piece.length
      if (length > zipLimits.one) throw errors.bomb(name, `more than ${zipLimits.one} bytes`)
    }
  } catch (error) {
    throw error instanceof QanatError ? error : errors.damaged(name, error instanceof Error ? error.message : 'cut off')
  }
  return Buffer.concat(pieces)
}

/** The entries of a document that is a zip: those wanted, by name. Throws for the first that is refused. */
export async function partsOf(
  bytes: Uint8Array,
  document: string,
  wanted: readonly string[],
): Promise<ReadonlyMap<string, Uint8Array>> {
  const parts = new Map<string, Uint8Array>()
  for await (const entry of unzip(bytes, document)) {
    if (entry instanceof QanatError) {
      if (wanted.some((name) => entry.message.includes(`!${name}`))) throw entry
    } else if (wanted.includes(entry.name) && !parts.has(entry.name)) parts.set(entry.name, await entry.bytes())
  }
  return parts
}

/** True for the first bytes of a zip. */
export function isZip(bytes: Uint8Array): boolean {
  return (
    bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5) && (bytes[3] === 4 || bytes[3] === 6)
  )
}

/** True for a zip that says in its first or last bytes that it holds an entry of this name. */
export function isZipWith(bytes: Uint8Array, name: string): boolean {
  if (!isZip(bytes)) return false
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return (
    buffer.subarray(0, sniffed).includes(name, 0, 'latin1') || buffer.subarray(-sniffed).includes(name, 0, 'latin1')
  )
}

const sniffed = 65_536
