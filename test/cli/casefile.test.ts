/** A casefile from the first command to the last, as its user would go: three reports of one attack, one of another, and bad input. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openEngine } from '../../src/pipeline/engine.ts'
import type { CheckedReading, Document, Incident } from '../../src/model/index.ts'
import { exporters } from '../../src/writers/index.ts'
import { type Outcome, qanat } from './terminal.ts'

let folder: string
let read: (document: Document) => CheckedReading
const path = (name: string): string => join(folder, name)
const run = (...argv: readonly string[]): Promise<Outcome> =>
  qanat(argv, { read, env: { QANAT_HOME: path('home'), QANAT_BY: 'Layla' } })
const on = (command: string, ...more: readonly string[]): Promise<Outcome> => run(command, path('case.qanat'), ...more)

function report(name: string, outlet: string, published: string, text: string): void {
  writeFileSync(path(`reports/${name}.txt`), text)
  writeFileSync(path(`reports/${name}.meta.json`), JSON.stringify({ outlet, published }))
}

async function incidents(where?: string): Promise<readonly Incident[]> {
  const { out } = await on('incidents', '--json', ...(where === undefined ? [] : ['--where', where]))
  return JSON.parse(out) as Incident[]
}

/** The attack that three reports tell. */
async function attack(): Promise<Incident> {
  const found = (await incidents('event=ASSAULT after=2020-03')).toSorted((a, b) => b.claims.length - a.claims.length)
  return found[0]!
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'qanat-case-'))
  mkdirSync(path('reports'))
  report(
    'a',
    'Desert Wire',
    '2020-03-12',
    'Rockets hit Camp Taji on 11 March 2020, killing three soldiers, the army said.\n',
  )
  report('b', 'Tigris Post', '2020-03-13', 'Five soldiers were killed when rockets hit Camp Taji on 11 March 2020.\n')
  report(
    'c',
    'River Desk',
    '2020-03-13',
    "Kata'ib Hezbollah denied that it fired rockets at Camp Taji on 11 March 2020.\n",
  )
  report(
    'd',
    'Desert Wire',
    '2020-01-27',
    'Rockets hit the Green Zone in Baghdad on 26 January 2020. One person was wounded.\n',
  )
  report(
    'e',
    'Baghdad Zeitung',
    '2020-03-14',
    'Die Armee meldete am Mittwoch einen Angriff auf das Lager, bei dem nach ihren Angaben drei Soldaten getötet und zwölf weitere verletzt wurden.\n',
  )
  writeFileSync(path('reports/f.txt'), Uint8Array.of(1, 0, 2, 0, 0, 0, 3))
  const engine = await openEngine()
  read = engine.read
  expect((await on('init')).code).toBe(0)
})
afterAll(() => rmSync(folder, { recursive: true }))

describe('a casefile', () => {
  it('is made once', async () => {
    const { code, err } = await on('init')
    expect(code).toBe(2)
    expect(err).toContain('is there already')
  })

  it('takes reports, gives a line for each that it cannot read, and goes on', async () => {
    const { code, out, err } = await on('add', path('reports'))
    expect(err).toContain('f.txt: is not text')
    expect(err.trimEnd().split('\n')).toHaveLength(1)
    expect(out).toContain('5 documents added')
    expect(out).toContain('1 not in English')
    expect(out).toContain('1 refused')
    expect(code).toBe(2)
  })

  it('knows what it has', async () => {
    const { out } = await on('add', path('reports/a.txt'), path('reports/b.txt'), '--json')
    expect(JSON.parse(out)).toMatchObject({ added: 0, known: 2, refused: 0 })
  })

  it('merges what the reports tell of one attack and keeps the other apart', async () => {
    const taji = await attack()
    expect(taji.sources).toBe(2)
    expect(taji.places[0]?.name).toContain('Taji')
    expect(taji.tolls.find(({ of }) => of === 'killed')).toMatchObject({ low: 3, high: 5 })
    expect(await incidents('place="Green Zone"')).toHaveLength(1)
  })

  it.each([
    ['place=baghdad after=2020-01 before=2020-01', 1],
    ['event=assault killed=4', 1],
    ["near='33.52,44.26,10'", 1],
    ['near="Camp Taji,10"', 1],
    ['after=2021', 0],
    ['standing=disputed', 1],
  ])('lists incidents where %s', async (where, number) => {
    expect(await incidents(where)).toHaveLength(number)
  })

  it.each([
    ['plase=Baghdad', /--where cannot be plase=; use place=/],
    ['Baghdad', /use KEY=VALUE/],
    ['after=soon', /use a day, month or year/],
    ['killed=many', /use a number/],
    ['near=somewhere', /use LAT,LON,KM/],
    ['near=33,44', /use LAT,LON,KM/],
    ['near="Atlantis,70"', /no incident of the record is at Atlantis/],
  ])('refuses --where %s with what would do', async (where, message) => {
    const { code, out, err } = await on('incidents', '--where', where)
    expect(err).toMatch(message)
    expect([code, out]).toEqual([2, ''])
  })

  it('prints a table, CSV and a line an incident', async () => {
    const table = await on('incidents')
    expect(table.out).toMatch(/^ID +WHEN +WHERE +WHAT/)
    expect(table.out).toContain('2020-03-11')
    const csv = await on('incidents', '--format', 'csv')
    expect(csv.out).toMatch(/^id,start,/)
    const lines = (await on('incidents', '--format', 'ndjson')).out.trimEnd().split('\n')
    expect(lines.map((line) => (JSON.parse(line) as { record: string }).record)).toEqual(lines.map(() => 'incident'))
    expect(csv.out.trimEnd().split('\r\n')).toHaveLength(lines.length + 1)
  })

  it("shows every source's value side by side, by incident or claim", async () => {
    const { id, claims } = await attack()
    const { code, out } = await on('show', id.slice(0, 6))
    expect(code).toBe(0)
    for (const words of [
      'Desert Wire',
      'Tigris Post',
      '3 to 5 killed',
      'They do not agree',
      'Five soldiers were killed',
      'a.txt:1:',
    ])
      expect(out).toContain(words)
    expect((await on('show', claims[0]!.claim)).out).toBe(out)
    expect((await on('show', 'izzz')).err).toContain('is not in the casefile')
  })

  it('tells what does not add up between its texts', async () => {
    const { code, out } = await on('check')
    expect(code).toBe(1)
    expect(out).toContain('QN501 high Two texts count differently in one incident')
    expect(out).toMatch(/:: .*[ab]\.txt:1:/)
    const json = JSON.parse((await on('check', '--json')).out) as { code: string; elsewhere?: { quotes: string[] }[] }[]
    expect(json.find((finding) => finding.code === 'QN501')?.elsewhere?.[0]?.quotes[0]).toMatch(/three|Five/)
    expect((await on('check', '--format', 'sarif')).out).toContain('"QN501"')
    expect((await run('explain', 'QN501')).out).toContain('Two texts tell of one incident')
  })

  it('finds reports by their words, those not in English too', async () => {
    const { code, out } = await on('search', 'rockets AND "camp taji"')
    expect(code).toBe(0)
    expect(out).toContain('a.txt:1:')
    expect(out).toContain('3 documents.')
    expect((await on('search', 'getotet')).out).toContain('e.txt')
    expect(await on('search', 'zeppelin')).toMatchObject({ code: 1, out: 'No document has it.\n' })
    expect(await on('search', '(rockets')).toMatchObject({ code: 2, out: '' })
  })

  it('leaves out what a person dismissed, and shows it when asked', async () => {
    const codes = async (...more: readonly string[]): Promise<readonly string[]> =>
      (JSON.parse((await on('check', '--json', ...more)).out) as { id: string }[]).map(({ id }) => id)
    const before = await codes()
    const review = (...more: readonly string[]): Promise<Outcome> => run('review', ...more)
    expect((await review('reject', path('case.qanat'), before[0]!)).err).toContain('without a reason')
    for (const id of before)
      expect((await review('reject', path('case.qanat'), id, '--note', 'the tolls are of two days')).code).toBe(0)
    expect(await on('check', '--json')).toMatchObject({ code: 0, out: '[]\n' })
    expect(await codes('--all')).toEqual(before)
    expect((await on('check', '--all')).code).toBe(1)
    for (const _ of before) expect((await review('undo', path('case.qanat'))).code).toBe(0)
    expect(await codes()).toEqual(before)
  })

  it('keeps decisions: corrected, split, taken back', async () => {
    const before = await attack()
    const [first] = before.claims
    const corrected = await run(
      'review',
      'correct',
      path('case.qanat'),
      first!.claim,
      '--set',
      'killed=4; when=2020-03-10',
      '--note',
      'list of names',
    )
    expect(corrected.code).toBe(0)
    const shown = (await on('show', first!.claim)).out
    expect(shown).toContain('4 killed')
    expect(shown).toContain('corrected by Layla')
    expect((await run('review', 'undo', path('case.qanat'))).code).toBe(0)
    expect(await attack()).toEqual(before)

    const other = before.claims.find(({ document }) => document !== first!.document)!
    expect((await run('review', 'split', path('case.qanat'), other.claim)).code).toBe(0)
    expect(
      (await incidents('event=ASSAULT after=2020-03')).some(({ claims }) => claims.length === before.claims.length),
    ).toBe(false)
    const merged = await run('review', 'merge', path('case.qanat'), first!.claim, other.claim, '--by', 'Amal')
    expect(merged.code).toBe(0)
    expect((await on('show', other.claim)).out).toContain('Desert Wire')
  })

  it.each([
    [['accpet', 'X', 'c1'], /did you mean accept\?/],
    [['accept'], /given no casefile/],
    [['accept', 'X'], /was not told of what/],
    [['accept', 'X', 'czzzzzz'], /is not in the casefile/],
    [['correct', 'X', 'CLAIM'], /was not told the value/],
    [['correct', 'X', 'CLAIM', '--set', 'colour=red'], /has no field colour/],
    [['correct', 'X', 'CLAIM', '--set', 'status=perhaps'], /status has not the shape/],
    [['merge', 'X', 'CLAIM'], /needs two or more/],
    [['undo', 'X', 'ffff'], /a decision ffff that stands is not in the casefile/],
  ])('refuses review %j', async (argv, message) => {
    const { claims } = await attack()
    const words = argv.map((word) => (word === 'X' ? path('case.qanat') : word === 'CLAIM' ? claims[0]!.claim : word))
    const { code, err } = await run('review', ...words)
    expect(err).toMatch(message)
    expect(code).toBe(2)
  })

  it.each(exporters.map(({ id, folder: many }) => [id, many] as const))('exports %s', async (id, many) => {
    const out = path(`out-${id}`)
    const { code, out: said } = await on('export', '--to', id, '--out', out)
    expect(code).toBe(0)
    expect(said).toContain(`written to ${out}`)
    expect(many ? readdirSync(out).length : readFileSync(out).length).toBeGreaterThan(0)
    if (many) expect((await on('export', '--to', id, '--out', out)).err).toContain('is there and not empty')
  })

  it.each([
    [[], /was not told the format/],
    [['--to', 'bundle'], /was not told where to write/],
    [['--to', 'geojsn', '--out', 'x'], /did you mean geojson\?/],
  ])('refuses export %j', async (argv, message) => {
    expect((await on('export', ...argv)).err).toMatch(message)
  })

  it('takes in what others coded, beside what it read', async () => {
    expect((await on('export', '--to', 'acled.csv', '--out', path('acled.csv'))).code).toBe(0)
    await run('init', path('coded.qanat'))
    const { code, out } = await run('import', path('coded.qanat'), path('acled.csv'), '--json')
    expect(code).toBe(0)
    expect((JSON.parse(out) as { added: number }).added).toBeGreaterThan(0)
    const unknown = await run('import', path('coded.qanat'), path('reports/a.txt'), path('gone.csv'))
    expect(unknown.code).toBe(2)
    expect(unknown.err).toMatch(/a\.txt: is no coded data/)
    expect(unknown.err).toMatch(/gone\.csv: no such file/)
  })

  it('is read again by the same version without a change, and keeps what people decided', async () => {
    const before = await attack()
    const { code, out } = await on('recode')
    expect(code).toBe(0)
    expect(out).toContain('0 claims gained, 0 lost, 0 changed')
    expect(await attack()).toEqual(before)
  })

  it('says what another version changes', async () => {
    const without = (document: Document): CheckedReading => ({
      ...read(document),
      claims: [],
      tallies: [],
      ties: [],
      findings: [],
    })
    const { out } = await qanat(['recode', path('case.qanat')], { read: without, env: { QANAT_HOME: path('home') } })
    expect(out).toMatch(/^- .*a\.txt:1:/m)
    expect(out).toMatch(/0 claims gained, [1-9]\d* lost/)
    expect((await on('recode')).out).toMatch(/^\+ .*a\.txt:1:/m)
    expect((await on('show', (await attack()).claims[0]!.claim)).code).toBe(0)
  })

  it('proves that nothing was altered or cut off', async () => {
    const log = await on('log')
    for (const words of ['opened', 'add of 5 documents', 'merged into ', 'Layla: correct', 'Amal: merge', 'recode of'])
      expect(log.out).toContain(words)
    expect(await on('log', '--head', path('head.json'))).toMatchObject({ code: 0 })
    expect(await on('verify', '--head', path('head.json'))).toMatchObject({
      code: 0,
      out: expect.stringContaining('Nothing was altered'),
    })
    expect((await on('verify', '--head', path('reports/a.txt'))).err).toContain('holds no head')
    const bytes = readFileSync(path('case.qanat'))
    const at = bytes.indexOf('Five soldiers were killed')
    bytes.write('Nine', at, 'utf8')
    writeFileSync(path('forged.qanat'), bytes)
    const forged = await run('verify', path('forged.qanat'))
    expect(forged.code).not.toBe(0)
    expect(forged.out + forged.err).toMatch(/altered|damaged/)
  })

  it.each([
    ['add', 'given no casefile'],
    ['incidents', 'given no casefile'],
    ['show', 'given no casefile'],
    ['search', 'given no casefile'],
    ['export', 'given no casefile'],
    ['import', 'given no casefile'],
    ['recode', 'given no casefile'],
    ['log', 'given no casefile'],
    ['verify', 'given no casefile'],
    ['init', 'given no casefile'],
  ])('%s wants one', async (command, message) => {
    const { code, err } = await run(command)
    expect(err).toContain(message)
    expect(code).toBe(2)
    if (command !== 'init') {
      const gone = await run(
        command,
        path('gone.qanat'),
        ...(command === 'export'
          ? ['--to', 'csv', '--out', path('x.csv')]
          : ['x'].slice(0, Number(['add', 'show', 'search', 'import'].includes(command)))),
      )
      expect(gone.err).toContain('there is no casefile')
    }
  })
})
