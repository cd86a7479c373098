/** Serves one casefile to one person's browser on this machine. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { basename, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { getRequestListener } from '@hono/node-server'
import { openCasefile } from '../casefile/index.ts'
import { errors } from '../model/index.ts'
import { packageFolder } from '../pipeline/package-folder.ts'
import { openRecord } from './open/open-record.ts'
import { pageAnswer, pageFiles } from './page/files.ts'
import { makeInterface } from './interface.ts'
import { safeHeaders } from './safety/headers.ts'
import { isApi, refusalOf } from './safety/hosts.ts'
import { refusal } from './safety/problem-of.ts'
import { newToken } from './safety/token.ts'
import { makeJobs } from './work/jobs.ts'

export interface ServerOptions {
  /** Path of the casefile. */
  readonly casefile: string
  /** 0 for any that is free, which is also taken when it is absent. */
  readonly port?: number
  /** 127.0.0.1 when absent. */
  readonly host?: string
  /** Ports to try after `port` when that is taken; 0 when absent. */
  readonly portsMore?: number
  readonly readOnly?: boolean
  /** Who decides when a request does not say; "reviewer" when absent. */
  readonly coder?: string
  readonly isExample?: boolean
  /** A new one when absent. */
  readonly token?: string
  readonly version: string
  /** Folder of the key that signs; the user's when absent. */
  readonly home?: string
  /** Folder of the built workbench; that of the package when absent. */
  readonly page?: string
  /** Up to so many claims incidents are merged while somebody waits; 2,000 when absent. */
  readonly mergedAtOnce?: number
  /** Told of what nobody expected: a fault of the program. */
  readonly onFault?: (error: unknown) => void
  /** The present instant, ISO; the clock of the machine when absent. */
  readonly now?: () => string
}

export interface RunningServer {
  /** Without the token: `http://127.0.0.1:8733/`. */
  readonly url: string
  /** With the token in its fragment, for the browser. */
  readonly address: string
  readonly token: string
  readonly port: number
  /** Ends every connection, puts away what was uploaded, and leaves the casefile as one file. */
  close(): Promise<void>
}

/** A write waits so long with the thread at rest, milliseconds; then it is tried again. */
const patience = 50

export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const {
    version,
    readOnly = false,
    coder = 'reviewer',
    isExample = false,
    token = newToken(),
    host = '127.0.0.1',
    home,
  } = options
  const now = options.now ?? (() => new Date().toISOString())
  const path = resolve(options.casefile)
  const own = { now, ...(home === undefined ? {} : { home }) }
  const casefile = await openCasefile(path, { ...own, readOnly, patience })
  const open = openRecord(casefile, {
    readOnly,
    mergeLater: () => jobs.mergeLater(),
    ...(options.mergedAtOnce === undefined ? {} : { mergedAtOnce: options.mergedAtOnce }),
  })
  const jobs = makeJobs({ casefile: path, version, ...(home === undefined ? {} : { home }) }, (what) =>
    open.changed(what),
  )
  const { app, uploads } = makeInterface(
    { open, name: basename(path), version, coder, isExample, now, jobs },
    token,
    options.onFault ?? (() => {}),
  )
  const page = pageFiles(options.page ?? fileURLToPath(new URL('dist/workbench/', packageFolder())))
  const hosts = new Set<string>()
  const answer = getRequestListener(
    async (request) => {
      if (isApi(new URL(request.url).pathname)) return await app.fetch(request)
      return (await pageAnswer(page, request)) ?? missing(page.size > 0)
    },
    { overrideGlobalObjects: false },
  )
  const server = createServer(
    {
      headersTimeout: 10_000,
      requestTimeout: 600_000,
      connectionsCheckingInterval: 1000,
      maxHeaderSize: 16_384,
      keepAliveTimeout: 5000,
    },
    (incoming, outgoing) => {
      for (const [name, value] of Object.entries(safeHeaders)) outgoing.setHeader(name, value)
      if (!isRefused(incoming, outgoing, hosts)) void answer(incoming, outgoing)
    },
  )
  try {
    await listen(server, host, options.port ?? 0, options.portsMore ?? 0)
  } catch (error) {
    await open.close()
    throw error
  }
  const { port } = server.address() as AddressInfo
  for (const name of namesOf(host)) hosts.add(`${name}:${port}`)
  const url = `http://${host.includes(':') ? `[${host}]` : host}:${port}/`
  let closing: Promise<void> | undefined
  const close = async (): Promise<void> => {
    const closed = new Promise<void>((done) => server.close(() => done()))
    server.closeAllConnections()
    await closed
    await jobs.close()
    uploads.close()
    await open.close()
  }
  return { url, address: `${url}#token=${token}`, token, port, close: () => (closing ??= close()) }
}

/** Names under which a browser on this machine may ask for the server. */
function namesOf(host: string): readonly string[] {
  return host === '127.0.0.1' || host === '::1' || host === 'localhost'
    ? ['127.0.0.1', 'localhost', '[::1]']
    : [host.includes(':') ? `[${host}]` : host]
}

function isRefused(incoming: IncomingMessage, outgoing: ServerResponse, hosts: ReadonlySet<string>): boolean {
  const refused = refusalOf(incoming, hosts)
  if (refused === undefined) return false
  const { status, title, detail } = refused
  outgoing.writeHead(status, {
    'content-type': 'application/problem+json',
    'cache-control': 'no-store',
    connection: 'close',
  })
  outgoing.end(JSON.stringify(refusal(status, title, detail, 'open the address that qanat serve printed')))
  return true
}

function missing(isBuilt: boolean): Response {
  return new Response(
    isBuilt
      ? 'There is nothing here.\n'
      : 'The workbench is not built: npm run build. The interface answers under /api/.\n',
    {
      status: isBuilt ? 404 : 200,
      headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' },
    },
  )
}

async function listen(server: Server, host: string, port: number, more: number): Promise<void> {
  for (let offset = 0; ; offset++) {
    try {
      await new Promise<void>((done, fail) => {
        server.once('error', fail)
        server.listen(port === 0 ? 0 : port + offset, host, () => {
          server.off('error', fail)
          done()
        })
      })
      return
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException
      if (code !== 'EADDRINUSE' || offset >= more) throw errors.cannotListen(host, port, String(code))
    }
  }
}
