/** One file in gzip: what it holds is read as if it had been named without the ending. */
import { gunzip } from 'node:zlib'
import { errors, type Reader } from '../../model/index.ts'
import { refusing } from '../document.ts'
import type { ReadMember } from '../read-member.ts'

/** The most bytes that come out of one gzip. */
const mostBytes = 1_000_000_000

/** A gzip that unpacks to more than this many times its size is a bomb, but for small ones. */
const ratio = 300
const small = 20_000_000

export function gzip(readMember: ReadMember): Reader {
  return {
    id: 'gzip',
    extensions: ['.gz'],
    types: ['application/gzip'],
    isolated: false,
    limit: 1_000_000_000,
    knows: (bytes) => bytes[0] === 0x1f && bytes[1] === 0x8b,
    read: (source) =>
      refusing(source.name, async function* () {
        const bytes = await gunzipped(source.bytes, source.name)
        const inner =
          source.name
            .replace(/\.t?gz$/i, '')
            .split(/[\\/!]/)
            .at(-1) || 'content'
        const { type: _, ...rest } = source
        yield* readMember({ ...rest, name: `${source.name}!${inner}`, bytes, depth: (source.depth ?? 0) + 1 })
      }),
  }
}

/** Unpacks, and throws a `QanatError` when it is cut off or too much comes out. */
function gunzipped(bytes: Uint8Array, name: string): Promise<Uint8Array> {
  const maxOutputLength = Math.min(mostBytes, Math.max(small, bytes.length * ratio))
  return new Promise((resolve, reject) => {
    gunzip(bytes, { maxOutputLength }, (error, unpacked) => {
      if (error === null) resolve(unpacked)
      else if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE')
        reject(errors.bomb(name, `more than ${maxOutputLength} bytes out of ${bytes.length}`))
      else reject(errors.damaged(name, error.message))
    })
  })
}
