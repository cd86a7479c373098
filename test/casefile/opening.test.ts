/** What is opened, what is refused, and what is left on the disk. */
import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type CasefileOptions, createCasefile, openCasefile } from '../../src/casefile/index.ts'
import { migrations } from '../../src/casefile/sqlite/layout.ts'
import { isNewEnough, openDatabase } from '../../src/casefile/sqlite/module.ts'
import { all, refusal } from './contract.ts'
import { addRun, batch, decision, merged } from './reports.ts'

const folder = mkdtempSync(join(tmpdir(), 'qanat-opening-'))
const options: CasefileOptions = { home: join(folder, 'home') }
const sound = join(folder, 'sound.qanat')
let count = 0
/** A copy of a sound casefile, altered by SQL. */
function copy(...statements: readonly string[]): string {
  const path = join(folder, `copy-${++count}.qanat`)
  copyFileSync(sound, path)
  if (statements.length > 0) {
    const database = openDatabase(path, {})
    for (const statement of statements) database.exec(statement)
    database.close()
  }
  return path
}
const beside = (path: string): string[] => readdirSync(folder).filter((name) => join(folder, name).startsWith(path))

beforeAll(async () => {
  const casefile = await createCasefile(sound, options)
  await casefile.file(batch, addRun)
  await casefile.merge(merged)
  await casefile.decide([decision()])
  await casefile.close()
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('a casefile on the disk', () => {
  it('is one file when it is closed, by a writer or by a reader', async () => {
    expect(beside(sound)).toEqual(['sound.qanat'])
    const path = copy()
    const writer = await openCasefile(path, options)
    await writer.decide([decision({ note: 'again' })])
    await writer.close()
    await writer.close()
    expect(beside(path)).toHaveLength(1)
    const reader = await openCasefile(path, { ...options, readOnly: true })
    expect(await reader.decisions()).toHaveLength(2)
    await reader.close()
    expect(beside(path)).toHaveLength(1)
  })

  it('is marked in its header as a casefile of this layout', () => {
    const header = readFileSync(sound)
    expect(header.subarray(0, 15).toString()).toBe('SQLite format 3')
    expect(header.readUInt32BE(68)).toBe(0x51414e41)
    expect(header.readUInt32BE(60)).toBe(1)
  })

  it('can be read by people: plain columns, and claims with their words', () => {
    const database = openDatabase(sound, {})
    const rows = database
      .prepare('SELECT report, published, event, initiators, place, killed, words FROM claims_with_words')
      .all()
    expect(rows.map((row) => ({ ...row }))).toEqual([
      {
        report: 'reports/taji.txt',
        published: '2020-03-12',
        event: 'ASSAULT',
        initiators: 'Harbour Brigade',
        place: 'Camp Taji',
        killed: 3,
        words: batch[0]!.document.text,
      },
    ])
    database.close()
  })

  it('is made only where no file is, and nothing is left of a failed try', async () => {
    expect(await refusal(createCasefile(sound, options))).toBe('casefile-exists')
    expect(await refusal(createCasefile(join(folder, 'no', 'such', 'folder.qanat'), options))).toBe('not-writable')
    const noKey = join(folder, 'no-key')
    mkdirSync(noKey)
    writeFileSync(join(noKey, 'signing-key.pem'), 'no key at all')
    const path = join(folder, 'failed.qanat')
    expect(await refusal(createCasefile(path, { home: noKey }))).toBe('bad-key')
    expect(beside(path)).toEqual([])
  })

  it('has its key outside, which only its owner can read', () => {
    const key = join(folder, 'home', 'signing-key.pem')
    const pem = readFileSync(key, 'utf8')
    expect(readFileSync(sound).includes(Buffer.from(pem.split('\n')[1]!))).toBe(false)
    if (process.platform !== 'win32') expect(statSync(key).mode & 0o777).toBe(0o600)
  })
})

describe('opening refuses', () => {
  it.each<readonly [string, string, () => string]>([
    ['what is not there', 'no-such-casefile', () => join(folder, 'none.qanat')],
    ['a folder', 'not-casefile', () => folder],
    ['an empty file', 'not-casefile', () => write('')],
    ['a text', 'not-casefile', () => write('Rockets hit the base.'.repeat(100))],
    ['a database of something else', 'not-casefile', () => other()],
    ['a casefile that was never finished', 'not-casefile', () => copy('PRAGMA user_version = 0')],
    ['a newer layout', 'casefile-newer', () => copy('PRAGMA user_version = 99')],
    [
      'a planted trigger',
      'casefile-foreign',
      () => copy('CREATE TRIGGER t AFTER INSERT ON decision BEGIN DELETE FROM claim; END'),
    ],
    ['a planted view', 'casefile-foreign', () => copy('CREATE VIEW v AS SELECT 1')],
    ['a planted table', 'casefile-foreign', () => copy('CREATE TABLE t (a)')],
    ['a table that looks like one behind an index', 'casefile-foreign', () => copy('CREATE TABLE mine_data (a)')],
    [
      'a trigger on a table behind an index',
      'casefile-foreign',
      () => copy('CREATE TRIGGER u_data AFTER INSERT ON run BEGIN DELETE FROM log; END'),
    ],
    ['a missing index', 'casefile-foreign', () => copy('DROP INDEX claim_by_id')],
    [
      'a changed view',
      'casefile-foreign',
      () => copy('DROP VIEW claims_with_words', "CREATE VIEW claims_with_words AS SELECT 'calm' AS words"),
    ],
    ['another column', 'casefile-foreign', () => copy('ALTER TABLE claim ADD COLUMN x TEXT')],
    ['a file cut short', 'casefile-damaged', () => cut()],
    ['a page of noise', 'casefile-damaged', () => noise()],
  ])('%s', async (_, code, make) => {
    const path = make()
    expect(await refusal(openCasefile(path, options))).toBe(code)
    expect(await refusal(openCasefile(path, { ...options, readOnly: true }))).toBe(code)
  })

  it.each([
    ['3.40.1', false],
    ['3.51.2', false],
    ['3.51.3', true],
    ['3.53.0', true],
    ['4.0.0', true],
  ])('SQLite %s: %s', (version, allowed) => {
    expect(isNewEnough(version)).toBe(allowed)
  })

  function write(text: string): string {
    const path = join(folder, `text-${++count}.qanat`)
    writeFileSync(path, text)
    return path
  }
  function other(): string {
    const path = join(folder, `other-${++count}.db`)
    const database = openDatabase(path, {})
    database.exec('CREATE TABLE a (b)')
    database.close()
    return path
  }
  function cut(): string {
    const path = copy()
    truncateSync(path, Math.floor(statSync(path).size / 2))
    return path
  }
  function noise(): string {
    const path = copy()
    const bytes = readFileSync(path)
    bytes.fill(0xa5, 4096 * 3, 4096 * 4)
    writeFileSync(path, bytes)
    return path
  }
})

describe('a casefile open for reading', () => {
  it('answers and writes nothing', async () => {
    const path = copy()
    const before = readFileSync(path)
    const casefile = await openCasefile(path, { ...options, readOnly: true })
    expect(await all(casefile.filed())).toEqual(batch)
    expect(await refusal(casefile.file(batch.slice(0, 1), addRun))).toBe('casefile-read-only')
    expect(await refusal(casefile.decide([decision({ note: 'more' })]))).toBe('casefile-read-only')
    expect(await refusal(casefile.merge(merged))).toBe('casefile-read-only')
    expect(await all(casefile.verify([]))).toEqual([])
    await casefile.close()
    expect(readFileSync(path).equals(before)).toBe(true)
  })
})

describe('the next layout', () => {
  const layouts = [
    ...migrations,
    { version: 2, statements: ['ALTER TABLE run ADD COLUMN note TEXT', 'CREATE INDEX run_by_kind ON run (kind)'] },
  ]
  const next: CasefileOptions = { ...options, layouts }

  it('is reached when the file is opened for writing, and what was there stays', async () => {
    const path = copy()
    expect(await refusal(openCasefile(path, { ...next, readOnly: true }))).toBe('casefile-older')
    const casefile = await openCasefile(path, next)
    expect(await all(casefile.filed())).toEqual(batch)
    expect(await all(casefile.verify([]))).toEqual([])
    await casefile.close()
    expect(await refusal(openCasefile(path, next).then((again) => again.close()))).toBe('done')
    expect(await refusal(openCasefile(path, options))).toBe('casefile-newer')
  })

  it('leaves the file as it was when it cannot be reached', async () => {
    const path = copy()
    const broken = [...migrations, { version: 2, statements: ['CREATE INDEX run_by_kind ON run (kind)', 'no SQL'] }]
    expect(await refusal(openCasefile(path, { ...options, layouts: broken }))).not.toBe('done')
    expect(await refusal(openCasefile(path, options).then((again) => again.close()))).toBe('done')
  })
})

const unprivileged = process.platform !== 'win32' && process.getuid?.() === 0
describe.runIf(unprivileged)('a person who may only read the file', () => {
  it('reads it where it lies', () => {
    const shelf = join(folder, 'shelf')
    mkdirSync(shelf)
    const path = join(shelf, 'kept.qanat')
    copyFileSync(sound, path)
    chmodSync(path, 0o444)
    chmodSync(shelf, 0o555)
    chmodSync(folder, 0o755)
    const script = `import { openCasefile } from ${JSON.stringify(new URL('../../src/casefile/index.ts', import.meta.url).href)}
      const casefile = await openCasefile(${JSON.stringify(path)}, { readOnly: true })
      console.log((await casefile.summary()).documents)
      for await (const { note } of casefile.verify([])) console.log(note)
      await casefile.decide([]).then(() => casefile.merge({ incidents: [], network: [], findings: [] })).catch((error) => console.log(error.code))
      await casefile.close()`
    const { stdout, stderr } = spawnSync(
      process.execPath,
      ['--import', 'tsx', '--input-type=module', '--eval', script],
      {
        uid: 65_534,
        encoding: 'utf8',
        env: { ...process.env, HOME: folder },
      },
    )
    expect(stdout, stderr).toBe('2\ncasefile-read-only\n')
  })
})
