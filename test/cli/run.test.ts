import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { commands } from '../../src/cli/commands.ts'
import type { CheckedReading, Document } from '../../src/model/index.ts'
import { bare, sampleText } from '../writers/sample.ts'
import { qanat, readSample } from './terminal.ts'

let folder: string
const path = (name: string): string => join(folder, name)

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'qanat-'))
  writeFileSync(path('taji.txt'), sampleText)
  writeFileSync(path('quiet.txt'), 'Nothing happened.\n')
  writeFileSync(path('dated.txt'), 'Nothing happened either.\n')
  writeFileSync(path('dated.meta.json'), '{"title":"A quiet day","published":"2020-01-02"}')
  writeFileSync(path('broken.txt'), 'Words.\n')
  writeFileSync(path('broken.meta.json'), '{')
  writeFileSync(path('empty.txt'), ' \n')
  writeFileSync(path('binary.txt'), Uint8Array.of(1, 0, 2, 0))
  writeFileSync(path('odd.txt'), Uint8Array.of(0x61, 0x62, 0x81, 0x8d))
  writeFileSync(path('big.txt'), Buffer.alloc(50_000_000, 'word '))
  mkdirSync(path('folder/inner'), { recursive: true })
  mkdirSync(path('hollow'))
  const entries = ['<title>First</title><pubDate>12 Mar 2020</pubDate>', '<title>Second</title>', '']
  const items = entries.map((entry) => `<item>${entry}</item>`).join('')
  writeFileSync(path('feed.xml'), `<rss><channel><title>The Wire</title>${items}</channel></rss>`)
  writeFileSync(path('folder/b.txt'), 'Second.\n')
  writeFileSync(path('folder/a.txt'), 'First.\n')
  writeFileSync(path('folder/a.meta.json'), '{"title":"The first"}')
  writeFileSync(path('folder/.hidden.txt'), 'Hidden.\n')
  writeFileSync(path('folder/inner/c.md'), 'Third.\n')
})
afterAll(() => rmSync(folder, { recursive: true }))

describe('help', () => {
  it.each([[[]], [['--help']], [['-h']], [['help']]])('%j prints every command', async (argv) => {
    const { code, out, err } = await qanat(argv)
    expect(code).toBe(0)
    expect(err).toBe('')
    for (const { name } of commands) expect(out).toMatch(new RegExp(`^ {2}${name} +[a-z]`, 'm'))
  })
  it.each(commands.map((command) => [command.name, command] as const))(
    'of %s names its options',
    async (name, command) => {
      const { code, out } = await qanat([name, '--help'])
      expect(code).toBe(0)
      for (const option of command.options) expect(out).toContain(`--${option.name}`)
      expect((await qanat(['help', name])).out).toBe(out)
    },
  )
  it('prints the version', async () => {
    expect(await qanat(['--version'])).toEqual({ code: 0, out: '0.0.0\n', err: '' })
  })
})

describe('bad usage: one line, the nearest thing that exists, exit code 2', () => {
  it.each([
    [['chekc', 'a.txt'], /there is no command chekc; did you mean qanat check\?/],
    [['xyzzy'], /there is no command xyzzy; qanat --help/],
    [['--verison'], /no option --verison .*did you mean --version\?/],
    [['code'], /given no files/],
    [['check'], /given no files/],
    [['code', 'a.txt', '--fromat', 'csv'], /no option --fromat; did you mean --format\?/],
    [['code', 'a.txt', '--format', 'cvs'], /--format cannot be cvs; use .*did you mean csv\?/],
    [['code', 'a.txt', '--format'], /--format needs a value; write --format text\|ndjson/],
    [['check', 'a.txt', '--format', 'csv'], /--format cannot be csv; use text, json, sarif/],
    [['code', 'a.txt', '--json=yes'], /--json takes no value/],
    [['code', 'a.txt', '--json', '--format', 'csv'], /contradict/],
    [['code', 'a.txt', '--published', 'yesterday'], /--published cannot be yesterday; use a day such as 2020-11-24/],
    [['code', 'a.txt', '--published', '2020-02-30'], /--published cannot be 2020-02-30/],
    [['explain'], /needs one place or one rule/],
    [['explain', 'QN230'], /neither FILE:LINE:COLUMN nor a rule; did you mean QN203\?/],
    [['start', 'a.txt'], /takes no files; did you mean: qanat code a.txt/],
  ])('%j', async (argv, message) => {
    const { code, out, err } = await qanat(argv)
    expect(err).toMatch(message)
    expect(err.trimEnd().split('\n')).toHaveLength(1)
    expect(out).toBe('')
    expect(code).toBe(2)
  })
  it('tells a file from a command', async () => {
    const file = path('taji.txt')
    expect((await qanat([file])).err).toBe(
      `qanat: ${file} is a file, not a command; did you mean: qanat code ${file}\n`,
    )
  })
})

describe('code', () => {
  it('prints a reading for a person', async () => {
    const { code, out, err } = await qanat(['code', path('taji.txt')])
    expect(code).toBe(0)
    expect(err).toBe('')
    expect(out).toContain('CONDITIONAL ASSAULT')
    expect(out).toContain('4:39     “Washington will hit back”')
    expect(out).not.toContain('\u001b')
  })
  it.each([
    [{ outIsTerminal: true }, true],
    [{ outIsTerminal: true, env: { NO_COLOR: '1' } }, false],
    [{ outIsTerminal: true, env: { TERM: 'dumb' } }, false],
    [{ env: { FORCE_COLOR: '1' } }, true],
    [{ outIsTerminal: true, env: { FORCE_COLOR: '0' } }, false],
  ])('colours only where a terminal wants it: %j', async (world, colours) => {
    const { out } = await qanat(['code', path('taji.txt')], world)
    expect(out.includes('\u001b[')).toBe(colours)
  })
  it('prints NDJSON, one record a line, in the order of the contract', async () => {
    const { out } = await qanat(['code', path('taji.txt'), path('quiet.txt'), '--format', 'ndjson'])
    const kinds = out
      .trimEnd()
      .split('\n')
      .map((line) => (JSON.parse(line) as { record: string }).record)
    expect(kinds).toEqual([
      ...['document', 'claim', 'claim', 'claim', 'claim', 'tally', 'tie', 'finding', 'finding', 'furniture'],
      'document',
    ])
  })
  it('reads standard input', async () => {
    const { code, out } = await qanat(['code', '-', '--json', '--published', '2020-03-12'], { input: 'All quiet.\n' })
    expect(code).toBe(0)
    expect(JSON.parse(out)).toMatchObject([
      { document: { name: '-', published: '2020-03-12', length: 11 }, claims: [] },
    ])
  })
  it('finds what stands beside a file, and lets --published fill only gaps', async () => {
    const { out } = await qanat(['code', path('dated.txt'), path('quiet.txt'), '--json', '--published', '2021-05-06'])
    expect(JSON.parse(out)).toMatchObject([
      { document: { title: 'A quiet day', published: '2020-01-02' } },
      { document: { published: '2021-05-06' } },
    ])
  })
  it.each([
    ['missing.txt', /no such file/],
    ['empty.txt', /holds no text/],
    ['hollow', /is a directory; name the files in it/],
    ['binary.txt', /is not text/],
    ['odd.txt', /is not valid UTF-8 at byte 2, and .*; convert it first/],
    ['big.txt', /50000000 bytes is more than the 20000000 that are read/],
    ['broken.txt', /broken\.meta\.json: is not JSON/],
    ['taji.txt/inside', /no such file/],
  ])('says in one line what is wrong with %s and goes on', async (name, message) => {
    const { code, out, err } = await qanat(['code', path(name), path('quiet.txt'), '--json'])
    expect(err).toMatch(message)
    expect(err.startsWith(`qanat: ${folder}`)).toBe(true)
    expect(err.trimEnd().split('\n')).toHaveLength(1)
    expect(JSON.parse(out)).toHaveLength(1)
    expect(code).toBe(2)
  })
  it('walks a folder in order, with what stands beside each file', async () => {
    const { code, out } = await qanat(['code', path('folder'), '--json'])
    expect(code).toBe(0)
    expect(JSON.parse(out)).toMatchObject([
      { document: { name: path('folder/a.txt'), title: 'The first' } },
      { document: { name: path('folder/b.txt') } },
      { document: { name: path('folder/inner/c.md') } },
    ])
  })
  it('reads every document of a container, and tells of one that it cannot read', async () => {
    const { code, out, err } = await qanat(['code', path('feed.xml'), '--json'])
    expect(code).toBe(2)
    expect(err).toMatch(/feed\.xml!3: holds no text/)
    expect(JSON.parse(out)).toMatchObject([
      { document: { name: path('feed.xml!1'), title: 'First', outlet: 'The Wire', published: '2020-03-12' } },
      { document: { name: path('feed.xml!2') } },
    ])
  })
  it('survives a fault of its own in one document', async () => {
    const { code, out, err } = await qanat(['code', path('taji.txt'), path('quiet.txt'), '--json'], {
      read(document) {
        if (document.name.endsWith('taji.txt')) throw new TypeError('x is undefined')
        return readSample(document)
      },
    })
    expect(err).toMatch(/taji\.txt: reading it failed \(x is undefined\)/)
    expect(JSON.parse(out)).toHaveLength(1)
    expect(code).toBe(2)
  })
  it('shows how far it is to a person with many files, and to nobody else', async () => {
    const files = Array.from({ length: 5 }, () => path('quiet.txt'))
    expect((await qanat(['code', ...files], { errIsTerminal: true })).err).toContain('5/5')
    expect((await qanat(['code', ...files])).err).toBe('')
    expect((await qanat(['code', files[0]!], { errIsTerminal: true })).err).toBe('')
  })
  it.each([
    ['a.csv', /^document,file,/],
    ['a.html', /^<!doctype html>/],
    ['a.jsonl', /^\{"record":"document"/],
    ['a.json', /^\[\n/],
    ['a.txt.out', /taji\.txt Rockets strike/],
  ])('writes --out %s in the format of its ending', async (name, content) => {
    const { code, out } = await qanat(['code', path('taji.txt'), '--out', path(name)], { env: { FORCE_COLOR: '1' } })
    expect([code, out]).toEqual([0, ''])
    expect(readFileSync(path(name), 'utf8')).toMatch(content)
    expect(readFileSync(path(name), 'utf8')).not.toContain('\u001b')
  })
  it('leaves no half file behind, and never writes over what it reads', async () => {
    const before = readdirSync(folder)
    expect((await qanat(['code', path('empty.txt'), '--out', path('none.json')])).code).toBe(2)
    expect((await qanat(['code', path('quiet.txt'), '--out', path('no/where.json')])).err).toMatch(/cannot be written/)
    expect((await qanat(['code', path('quiet.txt'), '--out', path('folder')])).err).toMatch(/it is a directory/)
    expect((await qanat(['code', path('quiet.txt'), '--out', path('quiet.txt')])).err).toMatch(
      /is one of the files to read/,
    )
    expect(readdirSync(folder)).toEqual(before)
    expect(readFileSync(path('quiet.txt'), 'utf8')).toBe('Nothing happened.\n')
  })
})

describe('check', () => {
  it('exits 1 with findings, in the form of linters', async () => {
    const { code, out } = await qanat(['check', path('taji.txt'), path('quiet.txt')])
    expect(code).toBe(1)
    expect(out).toContain(`${path('taji.txt')}:6:83 QN203 high A listed incident lies outside the stated window\n`)
    expect(out).toContain('2 findings in 2 documents, 428 characters.')
  })
  it('exits 0 without, and says that rules ran', async () => {
    expect(await qanat(['check', path('quiet.txt')])).toEqual({
      code: 0,
      out: 'No findings. 2 rules ran on 1 document, 18 characters.\n',
      err: '',
    })
  })
  it('exits 2 when a file could not be read, findings or not', async () => {
    const { code, out } = await qanat(['check', path('taji.txt'), path('missing.txt'), '--format', 'json'])
    expect(code).toBe(2)
    expect(JSON.parse(out)).toHaveLength(2)
  })
  it('prints SARIF', async () => {
    const { out } = await qanat(['check', path('taji.txt'), '--format', 'sarif'])
    const log = JSON.parse(out) as { version: string; runs: { results: unknown[] }[] }
    expect(log.version).toBe('2.1.0')
    expect(log.runs[0]!.results).toHaveLength(2)
  })
})

describe('explain', () => {
  it('prints what was read at a place and the chain behind it', async () => {
    const { code, out } = await qanat(['explain', `${path('taji.txt')}:3:67`])
    expect(code).toBe(0)
    expect(out).toContain('mention place')
    expect(out).toContain('because     name of camp-taji')
    expect(out).toMatch(/where {7}Camp Taji \(site, 33\.52, 44\.26\) \[stated\] ← “Camp Taji” 3:67/)
    expect(out).toMatch(/when {8}2020-03-11, counted from the day of publication \[inferred\] ← “Wednesday” 3:31/)
    expect(out).toMatch(/rule {8}hit-target/)
    expect(out).not.toContain('River Front')
  })
  it('takes a whole line', async () => {
    const { out } = await qanat(['explain', `${path('taji.txt')}:6`])
    for (const kind of ['claim c4', 'tally t1', 'finding QN203', 'finding QN301']) expect(out).toContain(kind)
  })
  it('prints findings, furniture and resolved references', async () => {
    expect((await qanat(['explain', `${path('taji.txt')}:7:1`])).out).toContain('page furniture share')
    const { out } = await qanat(['explain', `${path('taji.txt')}:3:169`])
    expect(out).toContain('refers to   “The Harbour Brigade” 3:102')
  })
  it('prints the page of a rule, by code or name', async () => {
    const { code, out } = await qanat(['explain', 'qn203'])
    expect(code).toBe(0)
    expect(out).toMatch(/^QN203 A listed incident.*\nrule outside-window, severity high\n\nA text counts/)
    expect((await qanat(['explain', 'outside-window'])).out).toBe(out)
  })
  it('takes one document of a container by its name', async () => {
    const { out } = await qanat(['explain', `${path('feed.xml!2')}:1`])
    expect(out).toContain('feed.xml!2')
    const { code, err } = await qanat(['explain', `${path('feed.xml')}:1`])
    expect(err).toMatch(/holds 2 documents; name one of them, e\.g\. .*feed\.xml!1/)
    expect(code).toBe(2)
  })
  it('exits 1 where nothing was read', async () => {
    const { code, out } = await qanat(['explain', `${path('quiet.txt')}:1:3`])
    expect([code, out.includes('Nothing was read here.')]).toEqual([1, true])
  })
  it.each([
    ['taji.txt:99:1', /has no line 99 \(it has 8\)/],
    ['taji.txt:0:1', /has no line 0/],
    ['taji.txt:1:400', /has no column 400 in line 1 \(that line has 38\)/],
    ['missing.txt:1:1', /no such file/],
  ])('refuses %s', async (place, message) => {
    const { code, err } = await qanat(['explain', path(place)])
    expect(err).toMatch(message)
    expect(code).toBe(2)
  })
})

it('prints nothing that a terminal would obey', async () => {
  const hostile = `A\u001b[2Jb\u202ec\u009b31m.\n${'Quiet words. '.repeat(100)}`
  const printed = await qanat(['code', '-'], {
    input: hostile,
    read: titled,
    outIsTerminal: true,
    env: { NO_COLOR: '1' },
  })
  expect(printed.code).toBe(0)
  expect(printed.out).toContain('A␛[2J')
  expect(printed.out).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/)
  const named = await qanat(['code', 'a\u001b[2J.txt'])
  expect(named.err).not.toContain('\u001b')
})

/** A reading whose title is the first line of the text, so that text is printed. */
function titled(document: Document): CheckedReading {
  const { length } = document.text.split('\n')[0]!
  return {
    ...bare(document.text),
    document,
    layout: { ...bare('').layout, blocks: [{ kind: 'title', span: [0, length] }] },
  }
}
