/** Files that come in over the wire: streamed into a folder of our own under random names; what they are called is only shown. */
import { randomUUID } from 'node:crypto'
import { createWriteStream, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { errors } from '../../model/index.ts'

/** The most bytes of one file. */
export const uploadLimit = 100_000_000

export interface Uploads {
  /** Takes the body of a request in; gives the path it lies at. Throws `too-large`, `empty`. */
  take(request: Request, name: string): Promise<string>
  close(): void
}

export function makeUploads(): Uploads {
  let folder: string | undefined
  return {
    async take(request, name) {
      const told = Number(request.headers.get('content-length') ?? 0)
      if (told > uploadLimit) throw errors.tooLarge(name, told, uploadLimit)
      if (request.body === null) throw errors.empty(name)
      folder ??= mkdtempSync(join(tmpdir(), 'qanat-upload-'))
      const path = join(folder, randomUUID())
      let length = 0
      try {
        await pipeline(
          Readable.fromWeb(request.body as never),
          async function* (chunks: AsyncIterable<Uint8Array>) {
            for await (const chunk of chunks) {
              length += chunk.length
              if (length > uploadLimit) throw errors.tooLarge(name, length, uploadLimit)
              yield chunk
            }
          },
          createWriteStream(path, { flags: 'wx', mode: 0o600 }),
        )
        if (length === 0) throw errors.empty(name)
      } catch (error) {
        rmSync(path, { force: true })
        throw error
      }
      return path
    },
    close() {
      if (folder !== undefined) rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** The name of a file as it came in a header: decoded, on one line, without what would lead anywhere. Throws `bad-usage`. */
export function uploadName(header: string | undefined): string {
  let name: string
  try {
    name = decodeURIComponent(header ?? '')
  } catch {
    name = ''
  }
  const parts = name
    .slice(0, 2000)
    .replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '')
    .split(/[\\/]/)
    .filter((part) => part !== '' && part !== '.' && part !== '..' && !/^[a-z]:$/i.test(part))
  const shown = parts.join('/').slice(-300)
  if (shown === '') throw errors.badUsage('a file came without a name', 'give it in x-file-name, URI-encoded')
  return shown
}
