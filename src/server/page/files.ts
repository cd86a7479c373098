/**
 * The files of the workbench: a list made when the server starts. What is asked for is looked up in the list and never in the file system,
 * so no path leads out of the folder.
 */
import { existsSync, readdirSync, statSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'

interface PageFile {
  readonly path: string
  readonly size: number
  readonly type: string
  /** Its name changes with its content. */
  readonly isHashed: boolean
  readonly tag: string
}

export type PageFiles = ReadonlyMap<string, PageFile>

const types: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  mjs: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  json: 'application/json',
  svg: 'image/svg+xml',
  png: 'image/png',
  ico: 'image/x-icon',
  woff2: 'font/woff2',
  wasm: 'application/wasm',
  txt: 'text/plain; charset=utf-8',
  webmanifest: 'application/manifest+json',
  pmtiles: 'application/octet-stream',
}

/** The files in a folder by the path they are asked for; none when there is no such folder. */
export function pageFiles(folder: string): PageFiles {
  if (!existsSync(folder)) return new Map()
  return new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.name.startsWith('.') && !entry.name.endsWith('.map'))
      .map((entry) => {
        const path = join(entry.parentPath, entry.name)
        const name = `/${relative(folder, path).split(sep).join('/')}`
        const { size, mtimeMs } = statSync(path)
        const ending = name.slice(name.lastIndexOf('.') + 1)
        return [
          name,
          {
            path,
            size,
            type: types[ending] ?? 'application/octet-stream',
            isHashed: name.startsWith('/assets/') && /-[\w-]{8}\.\w+$/.test(name),
            tag: `"${size.toString(36)}-${Math.floor(mtimeMs).toString(36)}"`,
          },
        ] as const
      }),
  )
}

/** A file of the list, a part of it where a range is asked for, or the page itself for what is no file's name. */
export async function pageAnswer(files: PageFiles, request: Request): Promise<Response | undefined> {
  const { pathname } = new URL(request.url)
  const file = files.get(pathname === '/' ? '/index.html' : pathname) ?? pageOf(files, pathname)
  if (file === undefined) return undefined
  const headers: Record<string, string> = {
    'content-type': file.type,
    'cache-control': file.isHashed ? 'public, max-age=31536000, immutable' : 'no-cache',
    etag: file.tag,
    'accept-ranges': 'bytes',
  }
  if (request.headers.get('if-none-match') === file.tag) return new Response(null, { status: 304, headers })
  const range = rangeOf(request.headers.get('range'), file.size)
  if (range === null)
    return new Response(null, { status: 416, headers: { ...headers, 'content-range': `bytes */${file.size}` } })
  const [start, end] = range ?? [0, file.size]
  const body = request.method === 'HEAD' ? null : await bytesOf(file.path, start, end)
  return new Response(body, {
    status: range === undefined ? 200 : 206,
    headers: {
      ...headers,
      'content-length': String(end - start),
      ...(range === undefined ? {} : { 'content-range': `bytes ${start}-${end - 1}/${file.size}` }),
    },
  })
}

/** A view of the workbench has an address without an ending, and the page for a body. */
function pageOf(files: PageFiles, pathname: string): PageFile | undefined {
  return /\.\w+$/.test(pathname) ? undefined : files.get('/index.html')
}

/** A single range; undefined for none, null for one that cannot be. */
function rangeOf(header: string | null, size: number): readonly [number, number] | null | undefined {
  const [, first, last] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header ?? '') ?? []
  if (first === undefined || last === undefined || (first === '' && last === '')) return undefined
  const start = first === '' ? Math.max(0, size - Number(last)) : Number(first)
  const end = first === '' || last === '' ? size : Math.min(size, Number(last) + 1)
  return start < end ? [start, end] : null
}

async function bytesOf(path: string, start: number, end: number): Promise<Uint8Array<ArrayBuffer>> {
  const file = await open(path)
  try {
    const bytes = new Uint8Array(end - start)
    await file.read(bytes, 0, bytes.length, start)
    return bytes
  } finally {
    await file.close()
  }
}
