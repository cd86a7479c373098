/** What the store bears: a writer killed again and again, and single bits flipped in a casefile. */
import { spawn } from 'node:child_process'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { createCasefile, openCasefile } from '../src/casefile/index.ts'
import type { Casefile, Run } from '../src/model/index.ts'
import { chance, madeUpFiled, madeUpIncident } from './made-up.ts'

const run: Run = { kind: 'add', at: '2021-01-01T00:00:00.000Z', version: 'bench' }

/** Files one reading after the other for ever, and prints the id of each that is confirmed. */
export async function writeForEver(path: string, home: string, from: number): Promise<void> {
  const casefile = await openCasefile(path, { home })
  for (let seed = from; ; seed++) {
    const { added } = await casefile.file([madeUpFiled(seed)], run)
    process.stdout.write(`${added.join()}\n`)
  }
}

/** Kills a writing process so many times with SIGKILL and looks what is there after each. */
export async function killAgainAndAgain(home: string, times: number): Promise<Readonly<Record<string, number>>> {
  const path = join(home, 'killed.qanat')
  await (await createCasefile(path, { home })).close()
  const confirmed: string[] = []
  let [lost, faults] = [0, 0]
  for (let round = 0; round < times; round++) {
    const command = [...process.execArgv, process.argv[1]!, 'write-for-ever', path, home, String(round * 1_000_000)]
    const child = spawn(process.execPath, command, { stdio: ['ignore', 'pipe', 'inherit'] })
    const ended = new Promise((resolve) => child.on('close', resolve))
    createInterface({ input: child.stdout }).on('line', (line) => {
      confirmed.push(line)
      setTimeout(() => child.kill('SIGKILL'), 20 + ((round * 37) % 200))
    })
    await ended
    const casefile = await openCasefile(path, { home })
    const there = await casefile.holds(confirmed)
    lost += confirmed.filter((id) => !there.has(id)).length
    faults += await faultsOf(casefile)
    await casefile.close()
  }
  return { kills: times, confirmed: confirmed.length, lost, faults }
}

/** Flips bits one at a time until so many have done harm; `silent` are those that changed an answer and were not noticed. */
export async function flipBits(home: string, harmful: number): Promise<Readonly<Record<string, number>>> {
  const path = join(home, 'sound.qanat')
  const filed = Array.from({ length: 3 }, (_, seed) => madeUpFiled(seed))
  const claims = filed.flatMap((each) => each.claims)
  const casefile = await createCasefile(path, { home })
  await casefile.file(filed, run)
  const incidents = Array.from({ length: 60 }, (_, seed) => madeUpIncident(seed, claims))
  await casefile.merge({ incidents, network: [], findings: [] })
  await casefile.close()
  const truth = await answersOf(path, home)
  const bytes = readFileSync(path)
  const random = chance(11)
  let [noticed, silent, harmless] = [0, 0, 0]
  while (noticed + silent < harmful) {
    const bit = Math.floor(random() * bytes.length * 8)
    const flipped = join(home, `flipped-${bit}.qanat`)
    const harmed = Buffer.from(bytes)
    harmed[bit >> 3]! ^= 1 << (bit & 7)
    writeFileSync(flipped, harmed)
    if (await isNoticed(flipped, home)) noticed++
    else if ((await answersOf(flipped, home)) === truth) harmless++
    else silent++
    for (const ending of ['', '-wal', '-shm', '-journal']) rmSync(flipped + ending, { force: true })
  }
  return { flips: noticed + silent + harmless, noticed, silent, harmless }
}

async function isNoticed(path: string, home: string): Promise<boolean> {
  try {
    const casefile = await openCasefile(path, { home })
    try {
      return (await faultsOf(casefile)) > 0
    } finally {
      await casefile.close()
    }
  } catch {
    return true
  }
}

async function faultsOf(casefile: Casefile): Promise<number> {
  let faults = 0
  for await (const _ of casefile.verify([])) faults++
  return faults
}

/** All that a casefile says to some questions, as one text. */
async function answersOf(path: string, home: string): Promise<string> {
  const casefile = await openCasefile(path, { home })
  const answers: unknown[] = [await casefile.merged(), await casefile.decisions()]
  for await (const filed of casefile.filed()) answers.push(filed)
  for await (const entry of casefile.log()) answers.push(entry)
  answers.push(await casefile.incidents({ actor: 'river', killed: 1, near: { lat: 33, lon: 44, km: 400 } }))
  answers.push(await casefile.incidents({ place: 'kirkuk', after: '2010-01-01' }), await casefile.search('rockets', 9))
  await casefile.close()
  return JSON.stringify(answers)
}
