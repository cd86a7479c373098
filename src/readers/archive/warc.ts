/**
 * Web archives (WARC 1.1, ISO 28500), plain or with gzip: each page or text that a server answered with is a document, with
 * its address. The instant of the capture is part of its name and no day of publication. Records are taken one by one.
 */
import { Readable } from 'node:stream'
import { brotliDecompressSync, createGunzip, gunzipSync, inflateSync } from 'node:zlib'
import { errors, type Reader, type Source } from '../../model/index.ts'
import { refusalOf, refusing } from '../document.ts'
import type { ReadMember } from '../read-member.ts'
import { byteLimit } from '../text/decode.ts'

/** The most that comes out of one archive. */
const mostBytes = 20_000_000_000
/** What a page or a text is served as. */
const wanted =
  /^(?:text\/(?:html|plain)|application\/(?:xhtml\+xml|pdf|rtf|msword|vnd\.openxmlformats-officedocument\.wordprocessingml\.document))\b/i

export function warc(readMember: ReadMember): Reader {
  return {
    id: 'warc',
    extensions: ['.warc', '.warc.gz', '.wet', '.wet.gz'],
    types: ['application/warc'],
    isolated: false,
    limit: 1_000_000_000,
    knows: isWarc,
    read: (source) => refusing(source.name, () => pagesOf(source, readMember)),
  }
}

/** True for a record at the start, or for gzip whose first file begins with one. */
function isWarc(bytes: Uint8Array): boolean {
  const starts = (head: Uint8Array): boolean =>
    /^WARC\/[01]\.\d/.test(new TextDecoder('latin1').decode(head.subarray(0, 10)))
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return starts(bytes)
  try {
    return starts(gunzipSync(bytes.subarray(0, 4096), { finishFlush: 2, maxOutputLength: 4_000_000 }))
  } catch {
    return false
  }
}

/** The pages of an archive; where `only` is given, those at its addresses. */
export async function* pagesOf(
  source: Source,
  readMember: ReadMember,
  only?: ReadonlySet<string>,
): ReturnType<typeof refusing> {
  for await (const { headers, body } of recordsOf(source)) {
    const url = headers.get('warc-target-uri')?.replace(/^<|>$/g, '') ?? ''
    if (only !== undefined && !only.has(url)) continue
    let answer: ReturnType<typeof answerIn>
    try {
      answer = answerIn(headers, body, `${source.name}!${url}`)
    } catch (error) {
      yield refusalOf(`${source.name}!${url}`, error)
      continue
    }
    if (answer === undefined) continue
    const at = headers.get('warc-date')
    const name = `${source.name}!${url}${at === undefined ? '' : `@${at}`}`
    const address = /^https?:\/\/\S{1,2000}$/i.test(url) ? { url } : {}
    const { outlet } = source
    yield* readMember({
      ...(outlet !== undefined && { outlet }),
      ...address,
      name,
      bytes: answer.bytes,
      type: answer.type,
      depth: (source.depth ?? 0) + 1,
    })
  }
}

interface WebRecord {
  readonly headers: ReadonlyMap<string, string>
  /** Empty for a record that is too large to be read. */
  readonly body: Uint8Array
}

async function* recordsOf({ bytes, name }: Source): AsyncGenerator<WebRecord> {
  const input = openInput(bytes, name)
  let records = 0
  for (;;) {
    const first = await input.line()
    if (first === undefined) break
    if (first === '') continue
    if (!/^WARC\/[01]\.\d/.test(first)) throw errors.damaged(name, `record ${records + 1} does not begin with WARC/1.0`)
    const headers = await headersFrom(() => input.line())
    const length = Number(headers.get('content-length'))
    if (!Number.isSafeInteger(length) || length < 0) throw errors.damaged(name, `record ${records + 1} has no length`)
    const body = await input.take(length, length <= byteLimit * 2)
    if (body === undefined) throw errors.damaged(name, `record ${records + 1} is cut off`)
    records++
    yield { headers, body }
  }
  if (records === 0) throw errors.empty(name)
}

async function headersFrom(
  line: () => Promise<string | undefined> | string | undefined,
): Promise<ReadonlyMap<string, string>> {
  const headers = new Map<string, string>()
  for (let count = 0; count < 1000; count++) {
    const next = await line()
    if (next === undefined || next === '') break
    const colon = next.indexOf(':')
    if (colon > 0) headers.set(next.slice(0, colon).trim().toLowerCase(), next.slice(colon + 1).trim())
  }
  return headers
}

interface Input {
  /** The next line without its end; undefined at the end. */
  line(): Promise<string | undefined>
  /** The next bytes, empty when they are only passed over; undefined when there are fewer. */
  take(length: number, keep: boolean): Promise<Uint8Array | undefined>
}

const longestLine = 65_536

function openInput(bytes: Uint8Array, name: string): Input {
  const chunks = chunksOf(bytes, name)[Symbol.asyncIterator]()
  let held: Buffer = Buffer.alloc(0)
  const more = async (): Promise<boolean> => {
    const { done, value } = await chunks.next()
    if (done === true) return false
    held = held.length === 0 ? value : Buffer.concat([held, value])
    return true
  }
  return {
    async line() {
      let end = held.indexOf(10)
      while (end < 0) {
        if (held.length > longestLine) throw errors.damaged(name, 'a line of a header does not end')
        if (!(await more())) return held.length === 0 ? undefined : end_(held.length)
        end = held.indexOf(10)
      }
      return end_(end)
    },
    async take(length, keep) {
      const pieces: Buffer[] = []
      let left = length
      for (;;) {
        const piece = held.subarray(0, left)
        if (keep) pieces.push(piece)
        left -= piece.length
        held = held.subarray(piece.length)
        if (left === 0) return Buffer.concat(pieces)
        if (!(await more())) return undefined
      }
    },
  }
  function end_(at: number): string {
    const line = held.subarray(0, at).toString('latin1').replace(/\r$/, '')
    held = held.subarray(at + 1)
    return line
  }
}

async function* chunksOf(bytes: Uint8Array, name: string): AsyncGenerator<Buffer> {
  const step = 1 << 16
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const slices = function* (): Generator<Buffer> {
    for (let at = 0; at < buffer.length; at += step) yield buffer.subarray(at, at + step)
  }
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return yield* slices()
  let out = 0
  const unpacking = Readable.from(slices()).pipe(createGunzip())
  try {
    for await (const chunk of unpacking as AsyncIterable<Buffer>) {
      out += chunk.length
      if (out > mostBytes) throw errors.bomb(name, `more than ${mostBytes} bytes`)
      yield chunk
    }
  } finally {
    unpacking.destroy()
  }
}

/** The page or text in a record; undefined for requests, pictures, failures and the like. */
function answerIn(
  headers: ReadonlyMap<string, string>,
  body: Uint8Array,
  name: string,
): { bytes: Uint8Array; type: string } | undefined {
  const kind = headers.get('warc-type')
  const type = headers.get('content-type') ?? ''
  if (body.length === 0) return undefined
  if (kind === 'resource' || kind === 'conversion') return wanted.test(type) ? { bytes: body, type } : undefined
  if (kind !== 'response' || !/^application\/http/i.test(type)) return undefined
  const buffer = Buffer.from(body.buffer, body.byteOffset, body.byteLength)
  const double = buffer.indexOf('\r\n\r\n')
  if (double < 0) return undefined
  const [status = '', ...lines] = buffer.subarray(0, double).toString('latin1').split('\r\n')
  if (!/^HTTP\/\S+ 2\d\d/.test(status)) return undefined
  const answer = new Map(
    lines.map((line) => [line.split(':', 1)[0]!.trim().toLowerCase(), line.slice(line.indexOf(':') + 1).trim()]),
  )
  const served = answer.get('content-type') ?? ''
  if (!wanted.test(served)) return undefined
  const whole = buffer.subarray(double + 4)
  const joined = /chunked/i.test(answer.get('transfer-encoding') ?? '') ? unchunked(whole) : whole
  return { bytes: uncompressed(joined, answer.get('content-encoding') ?? '', name), type: served }
}

/** The parts of a chunked answer put together; bytes that are not chunked, though their header says so, as they are. */
function unchunked(bytes: Buffer): Buffer {
  const pieces: Buffer[] = []
  let at = 0
  while (at < bytes.length) {
    const end = bytes.indexOf('\r\n', at)
    const size = end < 0 || end - at > 20 ? Number.NaN : Number.parseInt(bytes.toString('latin1', at, end), 16)
    if (Number.isNaN(size)) return at === 0 ? bytes : Buffer.concat(pieces)
    if (size === 0) break
    pieces.push(bytes.subarray(end + 2, end + 2 + size))
    at = end + 2 + size + 2
  }
  return Buffer.concat(pieces)
}

function uncompressed(bytes: Buffer, encoding: string, name: string): Uint8Array {
  const options = { maxOutputLength: byteLimit }
  try {
    if (/gzip/i.test(encoding) && bytes[0] === 0x1f) return gunzipSync(bytes, options)
    if (/deflate/i.test(encoding)) return inflateSync(bytes, options)
    if (/br/i.test(encoding)) return brotliDecompressSync(bytes, options)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE')
      throw errors.bomb(name, `more than ${byteLimit} bytes`)
  }
  return bytes
}
