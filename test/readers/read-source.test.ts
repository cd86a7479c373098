import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { QanatError } from '../../src/model/index.ts'
import { byteLimit, isoDay, readers, readMetadata, sidecarOf } from '../../src/readers/index.ts'
import { invalidAt } from '../../src/readers/text/decode.ts'
import { codeOf, readOne, utf8 } from './read.ts'

const utf16 = (text: string, bigEndian: boolean, mark = '\ufeff'): Uint8Array => {
  const bytes = new Uint8Array((mark.length + text.length) * 2)
  const view = new DataView(bytes.buffer)
  for (const [i, char] of [...(mark + text)].entries()) view.setUint16(i * 2, char.charCodeAt(0), !bigEndian)
  return bytes
}

const report = 'The army said that the rockets were fired from a truck which was found by the police in the evening. '
const arabic = 'قال الجيش إن الصواريخ أطلقت من شاحنة عثرت عليها الشرطة مساء في قرية قريبة من القاعدة. '
/** Texts with a quotation in another language. */
const cases = {
  english: report.repeat(8) + arabic + report.repeat(8),
  arabic: arabic.repeat(8) + report + arabic.repeat(8),
}

describe('plain text', () => {
  it('keeps every character and takes its id from the bytes', async () => {
    const bytes = utf8('Line one.\r\n\tLine “two”.\n')
    const document = await readOne({ name: 'a.txt', bytes, title: 'A', published: '2020-11-24' })
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
  ])('reads %s and leaves the mark out', async (_, bytes) => {
    expect((await readOne({ name: 'a.txt', bytes })).text).toBe('Kirkūk')
  })
  it('reads a name without an ending, and one that nobody knows', async () => {
    expect((await readOne({ name: '-', bytes: utf8('words') })).text).toBe('words')
    expect((await readOne({ name: 'wire.feed7', bytes: utf8('words') })).text).toBe('words')
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
    ['bytes of no letters in any character set', 'a.txt', Uint8Array.of(0x81, 0x8d, 0x8f, 0x90, 0x9d), 'not-utf8'],
    ['GeoJSON', 'a.geojson', utf8('{"type":"FeatureCollection","features":[\n'), 'no-report'],
    ['JSON', 'a.txt', utf8('\ufeff[ {"text": "Rockets hit a camp."} ]'), 'no-report'],
    ['a network', 'a.graphml', utf8('<?xml version="1.0"?>\n<graphml xmlns="x"></graphml>'), 'no-report'],
    ['a Parquet table', 'a.parquet', utf8('PAR1'), 'no-report'],
    ['too much', 'a.txt', new Uint8Array(byteLimit + 1).fill(97), 'too-large'],
  ])('%s', async (_, name, bytes, code) => {
    expect(await codeOf(name, bytes)).toBe(code)
  })
  it.each(['[1] A note, before all others.', '{sic} the report begins so', '["We heard rockets", he said]'])(
    'nothing of %j',
    async (text) => {
      expect((await readOne({ name: 'a.txt', bytes: utf8(text) })).text).toBe(text)
    },
  )
  it('names the offset of the first byte that is no UTF-8', async () => {
    await expect(readOne({ name: 'a.txt', bytes: Uint8Array.of(97, 98, 0x81, 0x8d) })).rejects.toThrow(
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
  it('never throws anything but its own errors, and keeps any text', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 60 }), fc.constantFrom('a.txt', 'b.md'), async (bytes, name) => {
        expect(typeof (await codeOf(name, bytes))).toBe('string')
      }),
    )
  })
})

describe('character sets', () => {
  const cyrillic = 'Три ракеты попали в базу под Киркуком, сообщили военные. Никто не взял на себя ответственность.'
  const koi8 = (text: string): Uint8Array => {
    const table = new Map<string, number>()
    for (let byte = 128; byte < 256; byte++) table.set(new TextDecoder('koi8-r').decode(Uint8Array.of(byte)), byte)
    return Uint8Array.from(text, (char) => table.get(char) ?? char.charCodeAt(0))
  }
  it.each([
    ['Latin-1', Uint8Array.of(...utf8('The caf'), 0xe9, ...utf8(' was hit by a bomb.')), 'The café was hit by a bomb.'],
    ['Windows quotes', Uint8Array.of(0x93, ...utf8('No raid'), 0x94, ...utf8(', he said.')), '“No raid”, he said.'],
    ['KOI8-R', koi8(cyrillic), cyrillic],
    ['UTF-16 without a mark', utf16('Rockets hit Taji.', false, ''), 'Rockets hit Taji.'],
    [
      'UTF-8 that was cut',
      utf8('Die Brücke über den Großen Zab. Überall Rauch. ü').subarray(0, -1),
      /Brücke.*Zab.*\ufffd$/,
    ],
  ])('%s is read', async (_, bytes, text) => {
    expect((await readOne({ name: 'a.txt', bytes })).text).toEqual(
      typeof text === 'string' ? text : expect.stringMatching(text),
    )
  })
  it('goes by what a type declares where the bytes are not UTF-8', async () => {
    const bytes = Uint8Array.of(0xca, 0xcc, 0xe5)
    const { text } = await readOne({ name: 'a', bytes, type: 'text/plain; charset=windows-1256' })
    expect(text).toBe('تجه')
  })
  it('takes well-formed UTF-8 for what it is, whatever is declared', async () => {
    const { text } = await readOne({ name: 'a', bytes: utf8('Kirkūk'), type: 'text/plain; charset=windows-1252' })
    expect(text).toBe('Kirkūk')
  })
})

describe('the language', () => {
  it.each([
    ['Three rockets hit the base near Taji on Monday, and nobody was hurt.', 'en'],
    ['ROCKETS HIT TAJI', 'en'],
    ['words', 'en'],
    ['سقطت ثلاثة صواريخ على القاعدة قرب التاجي يوم الاثنين ولم يصب أحد', 'ar'],
    ['Tres cohetes cayeron el lunes en la base cerca de Tayi y no hubo heridos, según el ejército iraquí.', 'es'],
    ['Trois roquettes sont tombées lundi sur la base près de Taji, sans faire de blessés, selon l’armée.', 'fr'],
    [cases.english, 'en'],
    [cases.arabic, 'ar'],
    ['12 345 – 67', undefined],
  ])('of %s', async (text, language) => {
    expect((await readOne({ name: 'a.txt', bytes: utf8(text) })).language).toBe(language)
  })
})

describe('Markdown', () => {
  const read = (text: string) => readOne({ name: 'a.md', bytes: utf8(text) })
  it('blanks marks and keeps every offset', async () => {
    const text =
      '# Head\n\nThe **militia** fired [three rockets](https://x.example/a "t") at _Taji_. `code`\n- item one\n'
    const document = await read(text)
    expect(document.text).toHaveLength(text.length)
    for (const words of ['militia', 'three rockets', 'Taji', 'code', 'item one']) {
      expect(document.text.indexOf(words)).toBe(text.indexOf(words))
    }
    expect(document.text).not.toMatch(/[*_`[\]]|x\.example/)
  })
  it('takes front matter as metadata and not as words', async () => {
    const document = await read('---\ntitle: "A night in Taji"\ndate: 2020-03-12\noutlet: The Wire\n---\nWords.\n')
    expect(document).toMatchObject({ title: 'A night in Taji', published: '2020-03-12', outlet: 'The Wire' })
    expect(document.text.trim()).toBe('Words.')
    expect(document.text.split('\n')[5]).toBe('Words.')
  })
  it('lets a sidecar speak before front matter', async () => {
    const bytes = utf8('---\ntitle: Old\n---\nWords.')
    expect((await readOne({ name: 'a.md', bytes, title: 'New' })).title).toBe('New')
  })
  it.each([['snake_case_name'], ['2 * 3 * 4'], ['a [note] stays'], ['[2]']])('leaves %s alone', async (text) => {
    expect((await read(text)).text).toBe(text)
  })
  it('takes no longer for hostile text than for a page of words', async () => {
    for (const piece of ['<!--', '[a](', '**_', '[[', '---\n', '`']) {
      const started = performance.now()
      await read(`word ${piece.repeat(100_000)}`)
      expect(performance.now() - started, piece).toBeLessThan(2000)
    }
  })
  it('keeps the length of any text', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: fc.constantFrom('a', '*', '_', '[', ']', '(', ')', '\n', '`', '-', ' ', '<!--', '-->') }),
        async (text) => {
          fc.pre(text.trim() !== '' && !text.startsWith('---'))
          const { text: kept } = await readOne({ name: 'a.md', bytes: utf8(`x${text}`) })
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
