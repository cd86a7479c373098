/** Several processes at one casefile: they wait for each other, and one that is killed takes nothing confirmed with it. */
import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { afterAll, describe, expect, it } from 'vitest'
import { createCasefile, openCasefile } from '../../src/casefile/index.ts'
import { all } from './contract.ts'
import { batch, decision } from './reports.ts'

const folder = mkdtempSync(join(tmpdir(), 'qanat-processes-'))
const options = { home: folder }
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const source = (path: string): string => JSON.stringify(new URL(path, import.meta.url).href)
const preface = `
  import { openCasefile } from ${source('../../src/casefile/index.ts')}
  import { addRun, report } from ${source('reports.ts')}
  const [path, home, name, most] = process.argv.slice(1)
`
/** Files reports one by one, and says of each when it is confirmed. */
const writeLoop = `${preface}
  const casefile = await openCasefile(path, { home })
  for (let i = 0; i < Number(most); i++) {
    const filed = report({ text: name + ' ' + i + ' attacked the post.', trigger: 'attacked' })
    await casefile.file([filed], addRun)
    console.log(filed.document.id)
  }
  await casefile.close()
`
/** Reads until it is told to stop, and says what it saw. */
const readLoop = `${preface}
  const casefile = await openCasefile(path, { home, readOnly: true })
  console.log('open')
  let stop = false
  process.stdin.on('data', () => { stop = true })
  let last = 0
  while (!stop) {
    const { documents, claims } = await casefile.summary()
    const found = (await casefile.search('attacked', 10_000)).length
    if (documents < last || claims < documents || found < documents) console.log('torn', last, documents, claims, found)
    last = documents
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
  await casefile.close()
  console.log('saw', last)
  process.exit()
`

interface Running {
  readonly process: ChildProcess
  readonly lines: string[]
  readonly ended: Promise<number | null>
}

function start(script: string, ...words: readonly string[]): Running {
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', script, '--', ...words], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const lines: string[] = []
  createInterface({ input: child.stdout }).on('line', (line) => lines.push(line))
  return { process: child, lines, ended: new Promise((resolve) => child.on('close', resolve)) }
}

async function until(met: () => boolean): Promise<void> {
  const begun = Date.now()
  while (!met()) {
    if (Date.now() - begun > 20_000) throw new Error('waited too long')
    await new Promise((resolve) => setTimeout(resolve, 2))
  }
}

describe('a process killed while it writes', () => {
  it('loses nothing that was confirmed, three times over', async () => {
    const path = join(folder, 'killed.qanat')
    await (await createCasefile(path, options)).close()
    const confirmed = new Set<string>()
    for (let round = 0; round < 3; round++) {
      const writer = start(writeLoop, path, folder, `round ${round}`, '100000')
      await until(() => writer.lines.length > 3 + round * 9)
      writer.process.kill('SIGKILL')
      await writer.ended
      for (const id of writer.lines) confirmed.add(id)
      const casefile = await openCasefile(path, options)
      expect(await casefile.holds([...confirmed])).toEqual(confirmed)
      expect(await all(casefile.verify([]))).toEqual([])
      const { documents } = await casefile.summary()
      expect(await casefile.search('attacked', 100_000)).toHaveLength(documents)
      await casefile.close()
      expect(existsSync(`${path}-wal`)).toBe(false)
    }
    expect(confirmed.size).toBeGreaterThan(20)
  })
})

describe('processes side by side', () => {
  it('write in turns while another reads, and leave one file', async () => {
    const path = join(folder, 'shared.qanat')
    await (await createCasefile(path, options)).close()
    const reader = start(readLoop, path, folder)
    const writers = ['one', 'two', 'three'].map((name) => start(writeLoop, path, folder, name, '8'))
    expect(await Promise.all(writers.map(({ ended }) => ended))).toEqual([0, 0, 0])
    await until(() => reader.lines.includes('open'))
    reader.process.stdin!.write('stop\n')
    expect(await reader.ended).toBe(0)
    expect(reader.lines.filter((line) => line.startsWith('torn'))).toEqual([])
    const casefile = await openCasefile(path, options)
    expect((await casefile.summary()).documents).toBe(24)
    expect(await all(casefile.verify([]))).toEqual([])
    await casefile.close()
    expect(readdirSync(folder).filter((name) => name.startsWith('shared.qanat'))).toEqual(['shared.qanat'])
  })
})

describe('calls side by side in one process', () => {
  it('take turns', async () => {
    const casefile = await createCasefile(join(folder, 'turns.qanat'), options)
    await Promise.all([
      casefile.file(batch.slice(0, 1), { kind: 'add', at: '2021-01-01T00:00:00Z', version: '1' }),
      casefile.file(batch, { kind: 'add', at: '2021-01-01T00:00:00Z', version: '1' }),
      casefile.summary(),
    ])
    await Promise.all([casefile.decide([decision()]), casefile.decide([decision()]), all(casefile.verify([]))])
    for await (const filed of casefile.filed()) expect(await casefile.one(filed.document.id)).toEqual(filed)
    expect(await casefile.decisions()).toHaveLength(1)
    expect(await all(casefile.verify([]))).toEqual([])
    await casefile.close()
  })
})
