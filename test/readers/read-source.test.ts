import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { QanatError } from '../../src/model/index.ts'
import { byteLimit, isoDay, readers, readMetadata, readSource, sidecarOf } from '../../src/readers/index.ts'
import { invalidAt } from '../../src/readers/decode.ts'

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
const utf16 = (text: string, bigEndian: boolean): Uint8Array => {
  const bytes = new Uint8Array(2 + text.length * 2)
  const view = new DataView(bytes.buffer)
  view.setUint16(0, 0xfeff, !bigEndian)
  for (let i = 0; i < text.length; i++) view.setUint16(2 + i * 2, text.charCodeAt(i), !bigEndian)
  return bytes
}
const codeOf = (name: string, bytes: Uint8Array): string => {
  try {
    readSource({ name, bytes })
  } catch (error) {
    if (error instanceof QanatError) return error.code
    throw error
  }
  return 'read'
}

describe('plain text', () => {
  it('keeps every character and takes its id from the bytes', () => {
    const bytes = utf8('Line one.\r\n\tLine “two”.\n')
    const document = readSource({ name: 'a.txt', bytes, title: 'A', published: '2020-11-24' })
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    expect(document).toEqual({
      id: sha256.slice(0, 16),
      name: 'a.txt',
      text: 'Line one.\r\n\tLine “two”.\n',
      sha256,
      title: 'A',
      published: '2020-11-24',
      language: 'en',
    })
  })
  it.each([
    ['UTF-8 with a mark', Uint8Array.of(0xef, 0xbb, 0xbf, ...utf8('Kirkūk'))],
    ['UTF-16 little-endian', utf16('Kirkūk', false)],
    ['UTF-16 big-endian', utf16('Kirkūk', true)],
  ])('reads %s and leaves the mark out', (_, bytes) => {
    expect(readSource({ name: 'a.txt', bytes }).text).toBe('Kirkūk')
  })
  it('reads a name without an ending, and one that nobody knows', () => {
    expect(readSource({ name: '-', bytes: utf8('words') }).text).toBe('words')
    expect(readSource({ name: 'wire.feed7', bytes: utf8('words') }).text).toBe('words')
  })
})

describe('what is refused', () => {
  it.each([
    ['nothing', 'a.txt', utf8(''), 'empty'],
    ['white space', 'a.txt', utf8(' \n\t\u00a0\n'), 'empty'],
    ['a byte order mark alone', 'a.txt', Uint8Array.of(0xef, 0xbb, 0xbf), 'empty'],
    ['a NUL', 'a.txt', utf8('a\0b'), 'binary'],
    ['a NUL far in', 'a.txt', utf8(`${'word '.repeat(3000)}\0`), 'binary'],
    ['many control characters', 'a.txt', utf8('\u0001\u0002ab\u0003'.repeat(9)), 'binary'],
    ['compressed bytes', 'a.txt', Uint8Array.of(0x1f, 0x8b, 8, 0, 0, 0, 0, 0xff), 'binary'],
    ['Latin-1', 'a.txt', Uint8Array.of(...utf8('the caf'), 0xe9, ...utf8(' bomb')), 'not-utf8'],
    ['too much', 'a.txt', new Uint8Array(byteLimit + 1).fill(97), 'too-large'],
    ['a page', 'a.HTML', utf8('<p>words</p>'), 'other-format'],
    ['a PDF', 'a.pdf', utf8('%PDF-1.4'), 'other-format'],
  ])('%s', (_, name, bytes, code) => {
    expect(codeOf(name, bytes)).toBe(code)
  })
  it('names the offset of the first byte that is no UTF-8', () => {
    expect(() => readSource({ name: 'a.txt', bytes: Uint8Array.of(97, 98, 0xe9, 99) })).toThrow(
      'a.txt: is not valid UTF-8 at byte 2',
    )
  })
  it.each([
    ['a lone continuation', [0x80], 0],
    ['an overlong slash', [97, 0xc0, 0xaf], 1],
    ['a surrogate', [97, 0xed, 0xa0, 0x80], 1],
    ['beyond Unicode', [0xf5, 0x80, 0x80, 0x80], 0],
    ['a cut sequence', [97, 98, 0xe2, 0x82], 2],
    ['all well', [0xe2, 0x82, 0xac, 0xf0, 0x9f, 0x98, 0x80], 7],
  ])('%s', (_, bytes, offset) => {
    expect(invalidAt(Uint8Array.from(bytes))).toBe(offset)
  })
  it('agrees with the decoder on any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
        let valid = true
        try {
          new TextDecoder('utf-8', { fatal: true }).decode(bytes)
        } catch {
          valid = false
        }
        expect(invalidAt(bytes) === bytes.length).toBe(valid)
      }),
    )
  })
  it('never throws anything but its own errors, and keeps any text', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), fc.constantFrom('a.txt', 'b.md'), (bytes, name) => {
        expect(typeof codeOf(name, bytes)).toBe('string')
      }),
    )
  })
})

describe('Markdown', () => {
  const read = (text: string) => readSource({ name: 'a.md', bytes: utf8(text) })
  it('blanks marks and keeps every offset', () => {
    const text =
      '# Head\n\nThe **militia** fired [three rockets](https://x.example/a "t") at _Taji_. `code`\n- item one\n'
    const document = read(text)
    expect(document.text).toHaveLength(text.length)
    for (const words of ['militia', 'three rockets', 'Taji', 'code', 'item one']) {
      expect(document.text.indexOf(words)).toBe(text.indexOf(words))
    }
    expect(document.text).not.toMatch(/[*_`[\]]|x\.example/)
  })
  it('takes front matter as metadata and not as words', () => {
    const document = read('---\ntitle: "A night in Taji"\ndate: 2020-03-12\noutlet: The Wire\n---\nWords.\n')
    expect(document).toMatchObject({ title: 'A night in Taji', published: '2020-03-12', outlet: 'The Wire' })
    expect(document.text.trim()).toBe('Words.')
    expect(document.text.split('\n')[5]).toBe('Words.')
  })
  it('lets a sidecar speak before front matter', () => {
    const bytes = utf8('---\ntitle: Old\n---\nWords.')
    expect(readSource({ name: 'a.md', bytes, title: 'New' }).title).toBe('New')
  })
  it.each([['snake_case_name'], ['2 * 3 * 4'], ['a [note] stays'], ['[2]']])('leaves %s alone', (text) => {
    expect(read(text).text).toBe(text)
  })
  it('takes no longer for hostile text than for a page of words', () => {
    for (const piece of ['<!--', '[a](', '**_', '[[', '---\n', '`']) {
      const started = performance.now()
      read(`word ${piece.repeat(100_000)}`)
      expect(performance.now() - started, piece).toBeLessThan(2000)
    }
  })
  it('keeps the length of any text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', '*', '_', '[', ']', '(', ')', '\n', '`', '-', ' ', '<!--', '-->') }),
        (text) => {
          fc.pre(text.trim() !== '' && !text.startsWith('---'))
          const kept = readSource({ name: 'a.md', bytes: utf8(`x${text}`) }).text
          expect(kept).toHaveLength(text.length + 1)
        },
      ),
    )
  })
})

describe('metadata', () => {
  it('reads its four keys and leaves others alone', () => {
    const json = '{"title":"T","outlet":"O","published":"2020-11-24T10:00:00Z","url":"https://x.example","mood":1}'
    expect(readMetadata(json, 'a.meta.json')).toEqual({
      title: 'T',
      outlet: 'O',
      published: '2020-11-24',
      url: 'https://x.example',
    })
    expect(readMetadata('{"title":null,"outlet":""}', 'a.meta.json')).toEqual({})
  })
  it.each([
    ['nonsense'],
    ['[]'],
    ['null'],
    ['{"title":3}'],
    ['{"published":"yesterday"}'],
    ['{"published":"2020-02-31"}'],
  ])('refuses %s', (json) => {
    expect(() => readMetadata(json, 'a.meta.json')).toThrow(QanatError)
  })
  it.each([
    ['report.txt', 'report.meta.json'],
    ['a.b/report', 'a.b/report.meta.json'],
    ['report.tar.md', 'report.tar.meta.json'],
  ])('of %s stands in %s', (name, sidecar) => {
    expect(sidecarOf(name)).toBe(sidecar)
  })
  it.each([
    ['2020-11-24', '2020-11-24'],
    ['2020-11-24 10:00', '2020-11-24'],
    ['2020-13-01', undefined],
    ['24/11/2020', undefined],
    ['2020-11-24x', undefined],
  ])('%s is the day %s', (given, day) => {
    expect(isoDay(given)).toBe(day)
  })
})

it('has a reader for every ending once', () => {
  const endings = readers.flatMap(({ extensions }) => extensions)
  expect(new Set(endings).size).toBe(endings.length)
})
