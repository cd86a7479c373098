/** A server on a casefile of its own in a temporary folder, and ways to ask it, good and bad. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { type IncomingHttpHeaders, request as ask } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createCasefile } from '../../src/casefile/index.ts'
import type { Casefile, Document, Filed, QanatError } from '../../src/model/index.ts'
import { exampleReports } from '../../src/pipeline/adding/example-reports.ts'
import { fileDocuments } from '../../src/pipeline/adding/file-documents.ts'
import { openEngine } from '../../src/pipeline/engine.ts'
import { mergeRecord } from '../../src/pipeline/record.ts'
import { readMetadata, readSource, sidecarOf } from '../../src/readers/index.ts'
import { type RunningServer, type ServerOptions, startServer } from '../../src/server/index.ts'
import { addRun } from '../casefile/reports.ts'

export const token = 'a-token-for-tests-that-is-long-enough'

export interface Served {
  readonly server: RunningServer
  readonly folder: string
  readonly path: string
  /** What the server could not explain. */
  readonly faults: readonly unknown[]
  /** `GET` with the token; the body as JSON. Throws for anything but 200. */
  get<T>(path: string): Promise<T>
  /** `POST` of JSON with the token. */
  post<T>(path: string, body: unknown): Promise<T>
  fetch(path: string, init?: RequestInit): Promise<Response>
  close(): Promise<void>
}

/** Makes a casefile, fills it and serves it. */
export async function served(
  fill: (casefile: Casefile) => Promise<unknown> = async () => {},
  options: Partial<ServerOptions> = {},
): Promise<Served> {
  const folder = mkdtempSync(join(tmpdir(), 'qanat-server-'))
  const path = join(folder, 'case.qanat')
  const casefile = await createCasefile(path, { home: folder })
  await fill(casefile)
  await casefile.close()
  const faults: unknown[] = []
  const onFault = (error: unknown): void => void faults.push(error)
  const server = await startServer({ casefile: path, version: '0.0.0', token, home: folder, onFault, ...options })
  const withToken = (path: string, init: RequestInit = {}): Promise<Response> =>
    fetch(new URL(path, server.url), {
      ...init,
      headers: { authorization: `Bearer ${token}`, ...(init.headers as Record<string, string>) },
    })
  const answer = async <T>(response: Response): Promise<T> => {
    const body = await response.text()
    if (!response.ok) throw new Error(`${response.status} ${body}`)
    return JSON.parse(body) as T
  }
  return {
    server,
    folder,
    path,
    faults,
    get: async (path) => answer(await withToken(`api/${path}`)),
    post: async (path, body) =>
      answer(
        await withToken(`api/${path}`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(body),
        }),
      ),
    fetch: (path, init) => withToken(`api/${path}`, init),
    async close() {
      await server.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Files readings made by hand, and merges them. */
export function holding(...filed: readonly Filed[]): (casefile: Casefile) => Promise<unknown> {
  return async (casefile) => {
    await casefile.file(filed, addRun)
    await mergeRecord(casefile)
  }
}

/** Reads some of the example reports; all when no numbers are given. */
export function examples(...numbers: readonly string[]): (casefile: Casefile) => Promise<unknown> {
  return async (casefile) => {
    const engine = await openEngine()
    const chosen = exampleReports().filter(
      (path) => numbers.length === 0 || numbers.some((each) => path.includes(`/${each}-`)),
    )
    await fileDocuments(casefile, engine, addRun, documentsIn(chosen), {
      refused(error) {
        throw error
      },
    })
    await mergeRecord(casefile)
  }
}

async function* documentsIn(paths: readonly string[]): AsyncGenerator<Document | QanatError> {
  for (const path of paths) {
    const metadata = readMetadata(readFileSync(sidecarOf(path), 'utf8'), path)
    yield* readSource({ name: path.split(/[\\/]/).at(-1)!, bytes: readFileSync(path), ...metadata })
  }
}

export interface Answer {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

/** A request with exactly the headers that are given, as no browser would send it. */
export function bare(
  { port }: RunningServer,
  target: string,
  headers: Readonly<Record<string, string | string[]>>,
  { method = 'GET', body }: { readonly method?: string; readonly body?: string } = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = ask(
      { host: '127.0.0.1', port, path: target, method, setHost: false, headers, agent: false },
      (response) => {
        let text = ''
        response.setEncoding('utf8')
        response.on('data', (piece: string) => {
          text += piece
        })
        response.on('end', () => resolve({ status: response.statusCode!, headers: response.headers, body: text }))
      },
    )
    request.on('error', reject)
    request.end(body)
  })
}

/** The first events of a stream, until `enough` says so. */
export async function eventsOf(
  response: Response,
  enough: (events: readonly Sent[]) => boolean,
): Promise<readonly Sent[]> {
  const events: Sent[] = []
  let text = ''
  const decoder = new TextDecoder()
  for await (const piece of response.body as unknown as AsyncIterable<Uint8Array>) {
    text += decoder.decode(piece, { stream: true })
    for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
      const [, event, data] = /^event: (\w+)\ndata: (.*)$/s.exec(text.slice(0, end)) ?? []
      text = text.slice(end + 2)
      if (event !== undefined) events.push({ event, data: JSON.parse(data!) as never })
      if (enough(events)) return events
    }
  }
  return events
}

export interface Sent {
  readonly event: string
  readonly data: Readonly<Record<string, unknown>>
}
