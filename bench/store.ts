/**
 * How fast and how safe the store is: documents filed, questions over a million incidents, verification, kill -9 and flipped bits.
 * `npm run bench -- store [--limit N]`; N documents and a hundred incidents for each.
 */
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createCasefile, openCasefile } from '../src/casefile/index.ts'
import type { Casefile, Claim, IncidentQuery, Run } from '../src/model/index.ts'
import { flipBits, killAgainAndAgain } from './store-harm.ts'
import { chance, madeUpFiled, madeUpIncident } from './made-up.ts'

const run: Run = { kind: 'add', at: '2021-01-01T00:00:00.000Z', version: 'bench' }
const batchSize = 200

type Figures = Readonly<Record<string, unknown>>

/** Measures and prints a JSON line for speed, one for killed writers and one for flipped bits. */
export async function measureStore(documents = 10_000): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'qanat-store-'))
  try {
    const path = join(folder, 'bench.qanat')
    const options = { home: folder }
    const casefile = await createCasefile(path, options)
    const { claims, ...filing } = await fileMany(casefile, documents)
    const merging = await mergeMany(casefile, documents * 100, claims)
    await casefile.close()
    const megabytes = Math.round(statSync(path).size / 1e6)
    const [opening, opened] = await timed(() => openCasefile(path, options))
    const asking = await askMany(opened)
    tell('verify')
    const [verifying, faults] = await timed(async () => {
      let count = 0
      for await (const _ of opened.verify([])) count++
      return count
    })
    await opened.close()
    const figures = { ...filing, ...merging, megabytes, openMs: Math.round(opening), ...asking }
    process.stdout.write(
      `${JSON.stringify({ name: 'store', ...figures, verifySeconds: seconds(verifying), faults })}\n`,
    )
    tell('kill -9 twenty times')
    process.stdout.write(`${JSON.stringify({ name: 'store-killed', ...(await killAgainAndAgain(folder, 20)) })}\n`)
    tell('300 flipped bits')
    process.stdout.write(`${JSON.stringify({ name: 'store-flipped', ...(await flipBits(folder, 300)) })}\n`)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function fileMany(
  casefile: Casefile,
  documents: number,
): Promise<Figures & { readonly claims: readonly Pick<Claim, 'id' | 'document'>[] }> {
  const claims: Pick<Claim, 'id' | 'document'>[] = []
  let spent = 0
  let cpu = 0
  for (let from = 0; from < documents; from += batchSize) {
    const batch = Array.from({ length: Math.min(batchSize, documents - from) }, (_, i) => madeUpFiled(from + i))
    for (const { claims: some } of batch) for (const { id, document } of some) claims.push({ id, document })
    const before = process.cpuUsage()
    const [time] = await timed(() => casefile.file(batch, run))
    const { user, system } = process.cpuUsage(before)
    spent += time
    cpu += (user + system) / 1000
    if (from % 2000 === 0) tell(`${from} documents filed`)
  }
  return {
    claims,
    documents,
    docsPerSecond: Math.round((documents / spent) * 1000),
    msPerDocument: Math.round((spent / documents) * 100) / 100,
    cpuMsPerDocument: Math.round((cpu / documents) * 100) / 100,
  }
}

async function mergeMany(
  casefile: Casefile,
  count: number,
  claims: readonly Pick<Claim, 'id' | 'document'>[],
): Promise<Figures> {
  tell(`${count} incidents`)
  const incidents = Array.from({ length: count }, (_, i) => madeUpIncident(i, claims))
  const [merging] = await timed(() => casefile.merge({ incidents, network: [], findings: [] }))
  return { incidents: count, mergeSeconds: seconds(merging) }
}

/** Medians and 95th percentiles in milliseconds over questions with changing points and words, fifty answers each. */
async function askMany(casefile: Casefile): Promise<Figures> {
  const random = chance(7)
  const near = (km: number) => ({ lat: 29 + random() * 8, lon: 39 + random() * 9, km })
  const incidents: Readonly<Record<string, () => IncidentQuery>> = {
    radius70: () => ({ near: near(70), limit: 50 }),
    radius70all: () => ({ near: near(70) }),
    radiusAndName: () => ({ near: near(70), actor: 'harbour brigade', after: '2010-01-01', limit: 50 }),
    commonName: () => ({ actor: 'iraqi army', limit: 50 }),
    rareName: () => ({ actor: `harbour brigade ${Math.floor(random() * 900)}`, limit: 50 }),
    placeName: () => ({ place: 'camp taji', limit: 50 }),
    nameAndTime: () => ({ actor: 'river', place: 'kirkuk', after: '2019-01-01', before: '2019-06-30', limit: 50 }),
    killedAndTime: () => ({ killed: 80, after: '2015-01-01', limit: 50 }),
  }
  const texts: Readonly<Record<string, () => string>> = {
    textRare: () => `w${Math.floor(random() * 50_000)}`,
    textPhrase: () => '"shelled border police near camp taji"',
    textAnd: () => 'ambushed AND "tal afar" AND "lantern cells"',
    textCommon: () => 'soldiers',
  }
  const figures: Record<string, unknown> = {}
  for (const [name, query] of Object.entries(incidents)) figures[name] = await spread(() => casefile.incidents(query()))
  for (const [name, query] of Object.entries(texts)) figures[name] = await spread(() => casefile.search(query(), 20))
  return figures
}

async function spread(ask: () => Promise<readonly unknown[]>): Promise<Figures> {
  const times: number[] = []
  let found = 0
  await ask()
  for (let i = 0; i < 20; i++) {
    const [time, answers] = await timed(ask)
    times.push(time)
    found += answers.length
  }
  times.sort((a, b) => a - b)
  return {
    p50: Math.round(times[10]! * 10) / 10,
    p95: Math.round(times[18]! * 10) / 10,
    answers: Math.round(found / 20),
  }
}

async function timed<T>(work: () => Promise<T>): Promise<readonly [ms: number, result: T]> {
  const begun = performance.now()
  const result = await work()
  return [performance.now() - begun, result]
}

function seconds(ms: number): number {
  return Math.round(ms / 100) / 10
}

function tell(line: string): void {
  process.stderr.write(`store: ${line}\n`)
}
