/**
 * How fast the server answers over 100,000 incidents, and how many bytes they take. `npm run bench -- server [--limit N]`; N incidents.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createCasefile } from '../src/casefile/index.ts'
import type { Claim, Run } from '../src/model/index.ts'
import { type RunningServer, startServer } from '../src/server/index.ts'
import { madeUpFiled, madeUpIncident } from './made-up.ts'

const run: Run = { kind: 'add', at: '2021-01-01T00:00:00.000Z', version: 'bench' }
const batchSize = 200

/** Wall time and time of the processor in milliseconds, the client's share included, and bytes as they were sent. */
interface Figure {
  readonly ms: number
  readonly cpuMs: number
  readonly bytes: number
}

type Figures = Readonly<Record<string, Figure>>

/** Measures and prints a JSON line. */
export async function measureServer(incidents = 100_000): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'qanat-bench-server-'))
  try {
    const path = join(folder, 'bench.qanat')
    const documents = Math.ceil(incidents / 100)
    await makeCasefile(path, folder, documents, incidents)
    const server = await startServer({ casefile: path, version: 'bench', home: folder })
    try {
      const figures = await ask(server)
      const { rss } = process.memoryUsage()
      process.stdout.write(
        `${JSON.stringify({ name: 'server', incidents, documents, ...figures, megabytes: Math.round(rss / 1e6) })}\n`,
      )
    } finally {
      await server.close()
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function makeCasefile(path: string, home: string, documents: number, incidents: number): Promise<void> {
  const casefile = await createCasefile(path, { home })
  const claims: Pick<Claim, 'id' | 'document'>[] = []
  for (let from = 0; from < documents; from += batchSize) {
    const batch = Array.from({ length: Math.min(batchSize, documents - from) }, (_, i) => madeUpFiled(from + i))
    for (const { claims: own } of batch) for (const { id, document } of own) claims.push({ id, document })
    await casefile.file(batch, run)
  }
  const all = Array.from({ length: incidents }, (_, i) => madeUpIncident(i, claims))
  await casefile.merge({ incidents: all, network: [], findings: [] })
  await casefile.close()
}

async function ask({ url, token }: RunningServer): Promise<Figures> {
  const asked = async (path: string, encoding = 'identity'): Promise<Figure> => {
    const begun = performance.now()
    const before = process.cpuUsage()
    const response = await fetch(`${url}api/${path}`, {
      headers: { authorization: `Bearer ${token}`, 'accept-encoding': encoding },
    })
    if (!response.ok) throw new Error(`${path}: ${response.status}`)
    const sent = Number(response.headers.get('content-length') ?? 0)
    const { byteLength } = await response.arrayBuffer()
    const { user, system } = process.cpuUsage(before)
    return {
      ms: Math.round(performance.now() - begun),
      cpuMs: Math.round((user + system) / 1000),
      bytes: sent || byteLength,
    }
  }
  const questions: Readonly<Record<string, readonly [path: string, encoding?: string]>> = {
    open: ['casefile'],
    first: ['incidents'],
    gzip: ['incidents', 'gzip'],
    gzipAgain: ['incidents', 'gzip'],
    brotli: ['incidents', 'br'],
    filterFirst: ['incidents?event=ASSAULT&killed=10&after=2015&before=2016'],
    filter: ['incidents?event=COERCE&killed=10&after=2010&before=2016'],
    most: ['incidents?after=2004', 'gzip'],
    box: ['incidents?bbox=43,32,45,34'],
    wordsFirst: ['incidents?q=harbour%20taji'],
    words: ['incidents?q=river%20kirkuk'],
    precinct: ['precinct?lat=33.3&lon=44.4&km=70'],
    page: ['incidents/i00000064'],
    queue: ['queue?limit=20'],
    actors: ['actors'],
  }
  const figures: Record<string, Figure> = {}
  for (const [name, [path, encoding]] of Object.entries(questions)) figures[name] = await asked(path, encoding)
  return figures
}
