/**
 * A server in a process of its own, on a casefile of its own that is gone afterwards. It hands out `dist/workbench`, or the folder that
 * `QANAT_WORKBENCH` names.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Holding, programEnvironment, root, writeCasefile } from './casefiles.ts'

export interface Served {
  /** `http://127.0.0.1:8733` */
  readonly origin: string
  readonly token: string
  /** Path of the casefile, for the command line. */
  readonly casefile: string
  /** Asks the server itself, past the browser: `get('incidents', { event: 'ASSAULT' })`. */
  readonly get: <T>(path: string, params?: Readonly<Record<string, string>>) => Promise<T>
  readonly post: <T>(path: string, body: unknown) => Promise<T>
  /** Ends the server and leaves its casefile. */
  readonly stop: () => Promise<void>
  /** Starts it again at the same address, with the same token where no other is given. */
  readonly start: (token?: string) => Promise<void>
  readonly close: () => Promise<void>
}

const page = process.env['QANAT_WORKBENCH'] ?? fileURLToPath(new URL('../../../dist/workbench', import.meta.url))
const starter = fileURLToPath(new URL('start.ts', import.meta.url))
const patience = 60_000

/** Starts a server on a fresh casefile. */
export async function serve(holding: Holding): Promise<Served> {
  const folder = mkdtempSync(join(tmpdir(), 'qanat-browser-'))
  const casefile = join(folder, 'baghdad.qanat')
  // The server lists the files of the page when it starts; a build in the meantime must not pull them away.
  const ownPage = join(folder, 'page')
  try {
    await writeCasefile(holding, casefile)
    await copyPage(ownPage)
  } catch (error) {
    rmSync(folder, { recursive: true, force: true })
    throw error
  }
  const begin = (...more: readonly string[]): ChildProcess =>
    spawn(process.execPath, ['--import', 'tsx', starter, casefile, ownPage, ...more], {
      cwd: root,
      env: programEnvironment(),
      stdio: ['ignore', 'pipe', 'pipe'],
    })
  let child = begin()
  try {
    const { origin, token } = await address(child)
    const ask = async <T>(path: string, init: RequestInit): Promise<T> => {
      const answer = await fetch(`${origin}/api/${path}`, {
        ...init,
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      })
      if (!answer.ok) throw new Error(`${init.method} ${path}: ${answer.status} ${await answer.text()}`)
      return (await answer.json()) as T
    }
    return {
      origin,
      token,
      casefile,
      get: (path, params = {}) => ask(`${path}?${new URLSearchParams(params)}`, { method: 'GET' }),
      post: (path, body) => ask(path, { method: 'POST', body: JSON.stringify(body) }),
      stop: () => stop(child),
      start: async (other = token) => {
        child = begin(new URL(origin).port, other)
        await address(child)
      },
      close: async () => {
        await stop(child)
        rmSync(folder, { recursive: true, force: true })
      },
    }
  } catch (error) {
    await stop(child)
    rmSync(folder, { recursive: true, force: true })
    throw error
  }
}

/** Copies the page; waits for a build that goes on at the same time. */
async function copyPage(to: string): Promise<void> {
  for (let tries = 0; tries < 40; tries++) {
    if (existsSync(page)) cpSync(page, to, { recursive: true })
    if (isWhole(to)) return
    await new Promise((resolve) => setTimeout(resolve, 250))
  }
  throw new Error(`${page} holds no workbench. Build first: npm run build`)
}

/** Holds the page and every file that it names. */
function isWhole(folder: string): boolean {
  const index = join(folder, 'index.html')
  if (!existsSync(index)) return false
  const named = readFileSync(index, 'utf8').matchAll(/(?:src|href)="\/([^"]+)"/g)
  return [...named].every(([, path]) => existsSync(join(folder, path!)))
}

/** The address that it prints when it is ready. */
async function address(child: ChildProcess): Promise<Pick<Served, 'origin' | 'token'>> {
  let said = ''
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`the server printed no address: ${said}`)), patience)
    const hear = (chunk: Buffer): void => {
      said += chunk.toString()
      const [, origin, token] = /(http:\/\/127\.0\.0\.1:\d+)\/?#token=([\w-]+)/.exec(said) ?? []
      if (origin === undefined || token === undefined) return
      clearTimeout(timer)
      resolve({ origin, token })
    }
    child.stdout?.on('data', hear)
    child.stderr?.on('data', hear)
    child.once('exit', (code) => {
      clearTimeout(timer)
      reject(new Error(`the server ended with ${code}: ${said}`))
    })
  })
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = once(child, 'exit')
  child.kill('SIGTERM')
  const timer = setTimeout(() => child.kill('SIGKILL'), 5000)
  await gone
  clearTimeout(timer)
}
