import { brotliCompressSync, gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { makeWarc, response } from './make/warc.ts'
import { makeZip } from './make/zip.ts'
import { codeOf, outcome, readAll, readOne, utf8 } from './read.ts'

const story = '<html><head><title>Taji</title></head><body><p>Three soldiers were killed at Taji.</p></body></html>'

describe('a zip', () => {
  it('is its files in order, with what lies beside them, and what archives in it hold', async () => {
    const bytes = makeZip([
      { name: 'b/report.txt', content: 'Three soldiers were killed.' },
      { name: 'b/report.meta.json', content: '{"title":"Taji","published":"2020-03-12"}' },
      { name: 'a.html', content: story },
      { name: 'inner.zip', content: makeZip([{ name: 'c.md', content: '# Words' }]) },
      { name: '.DS_Store', content: 'x' },
      { name: '__MACOSX/a.html', content: 'x' },
      { name: 'style.css', content: 'p {}' },
      { name: 'folder/', content: '', stored: true },
    ])
    const all = await readAll({ name: 'r.zip', bytes, outlet: 'Given' })
    expect(outcome(all)).toEqual(['r.zip!a.html', 'r.zip!b/report.txt', 'r.zip!inner.zip!c.md'])
    expect(all[1]).toMatchObject({ title: 'Taji', published: '2020-03-12', outlet: 'Given' })
  })
  it('has documents with the id of their own bytes', async () => {
    const inside = await readOne({ name: 'r.zip', bytes: makeZip([{ name: 'a.txt', content: 'Words of a report.' }]) })
    const alone = await readOne({ name: 'a.txt', bytes: utf8('Words of a report.') })
    expect(inside.id).toBe(alone.id)
  })
  it.each(['../../etc/cron.d/x', '/etc/passwd', 'a/../../b.txt', 'C:\\x.txt', '..\\x.txt', 'a\u0000.txt'])(
    'refuses the name %j and reads the rest',
    async (name) => {
      const bytes = makeZip([
        { name, content: 'evil' },
        { name: 'a.txt', content: 'Words.' },
      ])
      expect(outcome(await readAll({ name: 'r.zip', bytes }))).toEqual(['unsafe-name', 'r.zip!a.txt'])
    },
  )
  it.each([
    ['a locked file', { name: 'l.txt', content: 'x', locked: true }, 'locked'],
    ['a picture', { name: 'l.txt', content: Uint8Array.of(0x89, 0x50, 0x4e, 0x47) }, 'other-format'],
    ['a broken sidecar', { name: 'a.meta.json', content: '{' }, 'bad-metadata'],
    [
      'an archive cut off',
      { name: 'l.zip', content: makeZip([{ name: 'x.txt', content: 'y' }]).subarray(0, 30) },
      'damaged',
    ],
  ])('refuses %s in it and reads the rest', async (_, member, code) => {
    const all = await readAll({
      name: 'r.zip',
      bytes: makeZip([member, { name: 'a.txt', content: 'A.' }, { name: 'b.txt', content: 'B.' }]),
    })
    expect(outcome(all).filter((each) => each === code)).toHaveLength(1)
    expect(outcome(all)).toContain('r.zip!b.txt')
  })
  it('that Qanat wrote is refused as a whole: its report would be another source of what it quotes', async () => {
    const names = ['README.txt', 'manifest-sha256.txt', 'quotes.csv', 'record.jsonl', 'report.md']
    const members = names.map((name) => ({ name, content: 'Three soldiers were killed.' }))
    expect(outcome(await readAll({ name: 'b.zip', bytes: makeZip(members) }))).toEqual(['no-report'])
    expect(outcome(await readAll({ name: 'b.zip', bytes: makeZip(members.slice(1, 3)) }))).toContain(
      'b.zip!manifest-sha256.txt',
    )
  })
  it('in a zip in a zip in a zip in a zip is read no further', async () => {
    let bytes = makeZip([{ name: 'a.txt', content: 'Deep words.' }])
    for (let depth = 0; depth < 6; depth++) bytes = makeZip([{ name: 'z.zip', content: bytes }])
    expect(await codeOf('r.zip', bytes)).toBe('too-deep')
  })
})

describe('bombs', () => {
  const zeros = new Uint8Array(40_000_000)
  it('that say what they are: refused at once, with no memory taken', async () => {
    const bytes = makeZip([
      { name: 'a.txt', content: zeros },
      { name: 'b.txt', content: 'Words.' },
    ])
    expect(bytes.length).toBeLessThan(50_000)
    const before = process.memoryUsage().rss
    const started = performance.now()
    expect(outcome(await readAll({ name: 'r.zip', bytes }))).toEqual(['bomb', 'r.zip!b.txt'])
    expect(performance.now() - started).toBeLessThan(500)
    expect(process.memoryUsage().rss - before).toBeLessThan(50e6)
  })
  it('that lie about their size: refused when more comes out', async () => {
    const bytes = makeZip([
      { name: 'a.txt', content: zeros, declared: 1000 },
      { name: 'b.txt', content: 'Words.' },
    ])
    const before = process.memoryUsage().rss
    expect(outcome(await readAll({ name: 'r.zip', bytes }))).toEqual(['damaged', 'r.zip!b.txt'])
    expect(process.memoryUsage().rss - before).toBeLessThan(50e6)
  })
  it('in gzip: refused when it is too much for its size', async () => {
    expect(await codeOf('a.txt.gz', gzipSync(zeros))).toBe('bomb')
  })
  it('of many entries', async () => {
    const bytes = makeZip(Array.from({ length: 20_005 }, (_, i) => ({ name: `.${i}`, content: '', stored: true })))
    expect(outcome(await readAll({ name: 'r.zip', bytes }))).toEqual(['bomb'])
  })
  it('in a Word document', async () => {
    const bytes = makeZip([{ name: 'word/document.xml', content: zeros }])
    expect(await codeOf('a.docx', bytes)).toBe('bomb')
  })
  it('as an answer of a server', async () => {
    const body = brotliCompressSync(zeros.subarray(0, 21_000_000))
    const bytes = makeWarc([
      response('https://a.example/', 'text/html', body, 'Content-Encoding: br'),
      response('https://b.example/', 'text/html', story),
    ])
    expect(outcome(await readAll({ name: 'a.warc', bytes }))).toEqual([
      'bomb',
      'a.warc!https://b.example/@2020-03-12T08:00:00Z',
    ])
  })
})

describe('gzip', () => {
  it('is what it holds', async () => {
    expect(await readOne({ name: 'x/a.html.gz', bytes: gzipSync(story) })).toMatchObject({
      name: 'x/a.html.gz!a.html',
      title: 'Taji',
    })
  })
  it('cut off is refused', async () => {
    expect(await codeOf('a.txt.gz', gzipSync('Words of a report.').subarray(0, 20))).toBe('damaged')
  })
})

describe('a web archive', () => {
  const records = [
    response('https://wire.example/taji', 'text/html; charset=utf-8', story),
    response('https://wire.example/a.png', 'image/png', 'xx'),
    response('https://wire.example/none', 'text/html', story, '', '404 Not Found'),
    response(
      'https://wire.example/parts',
      'text/html',
      '13\r\n<p>A lorry was foun\r\n7\r\nd.</p>!\r\n0\r\n\r\n',
      'Transfer-Encoding: chunked',
    ),
    response('https://wire.example/small', 'text/plain', gzipSync('A word in plain text.'), 'Content-Encoding: gzip'),
  ]
  const names = ['taji', 'parts', 'small'].map((page) => `!https://wire.example/${page}@2020-03-12T08:00:00Z`)
  it.each([
    ['plain', 'a.warc', makeWarc(records)],
    ['with a gzip for each record', 'a.warc.gz', Buffer.concat(records.map((record) => gzipSync(makeWarc([record]))))],
    ['in one gzip', 'a.warc.gz', gzipSync(makeWarc(records))],
    ['by its bytes', 'a.bin', makeWarc(records)],
  ])('%s is its pages and texts, with their address', async (_, name, bytes) => {
    const all = await readAll({ name, bytes })
    expect(outcome(all)).toEqual(names.map((page) => `${name}${page}`))
    expect(all[0]).toMatchObject({
      title: 'Taji',
      url: 'https://wire.example/taji',
      text: 'Three soldiers were killed at Taji.',
    })
    expect(all[0]).not.toHaveProperty('published')
    expect(all[1]).toMatchObject({ text: 'A lorry was found.\n\n!' })
    expect(all[2]).toMatchObject({ text: 'A word in plain text.' })
  })
  it('in WACZ is the pages of its list', async () => {
    const bytes = makeZip([
      { name: 'datapackage.json', content: '{}' },
      { name: 'archive/data.warc.gz', content: gzipSync(makeWarc(records)), stored: true },
      {
        name: 'pages/pages.jsonl',
        content: '{"format":"json-pages-1.0"}\nnonsense\n{"url":"https://wire.example/taji"}\n',
      },
    ])
    expect(outcome(await readAll({ name: 'a.wacz', bytes }))).toEqual([`a.wacz!archive/data.warc.gz${names[0]}`])
  })
  it.each([
    [
      'cut off',
      makeWarc(records).subarray(0, 700),
      ['a.warc!https://wire.example/taji@2020-03-12T08:00:00Z', 'damaged'],
    ],
    ['that is none', utf8('WARC/1.0\r\nnonsense\r\n\r\n'), ['damaged']],
    ['with a length that lies', utf8('WARC/1.0\r\nContent-Length: 99999999999\r\n\r\nx'), ['damaged']],
  ])('%s is read to there', async (_, bytes, all) => {
    expect(outcome(await readAll({ name: 'a.warc', bytes }))).toEqual(all)
  })
})
