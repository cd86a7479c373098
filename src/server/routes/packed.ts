/** Answers as JSON, packed as the reader can unpack them, with the revision as their tag. */
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { kept } from '../open/lazily.ts'

const byBrotli = promisify(brotliCompress)
const byGzip = promisify(gzip)

/** Shorter answers are sent as they are. */
const worthIt = 2048

/** The answer; 304 when the reader has it already. */
export async function packed(request: Request, answer: unknown, keeps: boolean, status = 200): Promise<Response> {
  const tag = keeps ? tagOf(answer) : undefined
  const headers: Record<string, string> = {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': tag === undefined ? 'no-store' : 'private, no-cache',
    vary: 'accept-encoding, authorization',
    ...(tag === undefined ? {} : { etag: tag }),
  }
  if (tag !== undefined && request.headers.get('if-none-match') === tag)
    return new Response(null, { status: 304, headers })
  const { body, packing } = await bytesOf(answer as object, request.headers.get('accept-encoding') ?? '')
  return new Response(body, {
    status,
    headers: packing === undefined ? headers : { ...headers, 'content-encoding': packing },
  })
}

interface Packed {
  readonly body: Uint8Array<ArrayBuffer>
  readonly packing?: 'br' | 'gzip'
}

/** Packed once for an answer that is given again. */
async function bytesOf(answer: object, accepted: string): Promise<Packed> {
  const known = packings(answer)
  const there = known.get(accepted)
  if (there !== undefined) return there
  const made = await pack(Buffer.from(JSON.stringify(answer)), accepted)
  known.set(accepted, made)
  return made
}

const packings = kept((_: object) => new Map<string, Packed>())

/** Fast rather than small, since the reader is most often on the same machine: Brotli is the slower one for much. */
async function pack(bytes: Buffer<ArrayBuffer>, accepted: string): Promise<Packed> {
  const [br, gz] = [/\bbr\b/.test(accepted), /\bgzip\b/.test(accepted)]
  if (bytes.length < worthIt || !(br || gz)) return { body: bytes }
  if (br && (!gz || bytes.length < much)) {
    const params = { [constants.BROTLI_PARAM_QUALITY]: 3, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length }
    return { body: new Uint8Array(await byBrotli(bytes, { params })), packing: 'br' }
  }
  return { body: new Uint8Array(await byGzip(bytes, { level: 4 })), packing: 'gzip' }
}

const much = 500_000

function tagOf(answer: unknown): string | undefined {
  const { revision } = answer as { readonly revision?: unknown }
  return typeof revision === 'number' ? `"r${revision}"` : undefined
}
