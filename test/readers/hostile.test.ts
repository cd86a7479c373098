/** Whatever the bytes, a reader gives documents and refusals: it never throws, never hangs, never gives a wrong span. */
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { makeDocx, makeOdt, wp } from './make/office.ts'
import { makePdf } from './make/pdf.ts'
import { makeWarc, response } from './make/warc.ts'
import { makeZip } from './make/zip.ts'
import { readAll, utf8 } from './read.ts'

const story = '<html><body><p>Three soldiers were killed at Taji, the army said.</p></body></html>'
const whole: Readonly<Record<string, Uint8Array>> = {
  'a.txt': utf8('Three soldiers were killed at Taji.'),
  'a.md': utf8('# Taji\n\nThree **soldiers** were killed.'),
  'a.html': utf8(story),
  'a.pdf': makePdf([[{ at: [50, 100], text: 'Three soldiers were killed.' }]]),
  'a.docx': makeDocx(wp('Three soldiers were killed.')),
  'a.odt': makeOdt('<text:p>Three soldiers were killed.</text:p>'),
  'a.rtf': utf8("{\\rtf1\\ansi Three soldiers\\'92 deaths.\\par}"),
  'a.eml': utf8(
    'From: a@example.org\r\nSubject: Taji\r\nContent-Type: text/plain\r\n\r\nThree soldiers were killed.\r\n',
  ),
  'a.rss': utf8(
    '<rss><channel><title>W</title><item><title>T</title><description>Three soldiers.</description></item></channel></rss>',
  ),
  'a.csv': utf8('title,text\nOne,"Three soldiers, killed."\n'),
  'a.zip': makeZip([{ name: 'a.txt', content: 'Three soldiers.' }]),
  'a.txt.gz': gzipSync('Three soldiers.'),
  'a.warc': makeWarc([response('https://a.example/', 'text/html', story)]),
  'a.warc.gz': gzipSync(makeWarc([response('https://a.example/', 'text/html', story)])),
  'a.wacz': makeZip([
    { name: 'datapackage.json', content: '{}' },
    { name: 'archive/a.warc', content: makeWarc([response('https://a.example/', 'text/html', story)]) },
  ]),
}

describe.each(Object.entries(whole))('%s', (name, bytes) => {
  it('is read when it is whole', async () => {
    const [document] = await readAll({ name, bytes })
    expect(document).toMatchObject({ text: expect.stringContaining('Three') })
  })
  it('cut off anywhere is refused or read', async () => {
    const steps = Math.min(bytes.length, 30)
    for (let i = 0; i < steps; i++)
      await readAll({ name, bytes: bytes.subarray(0, Math.floor((bytes.length * i) / steps)) })
  })
  it('with bytes changed is refused or read', async () => {
    const change = fc.tuple(fc.nat(bytes.length - 1), fc.nat(255))
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 12 }), async (changes) => {
        const changed = Uint8Array.from(bytes)
        for (const [at, byte] of changes) changed[at] = byte
        await readAll({ name, bytes: changed })
      }),
      { numRuns: 25 },
    )
  })
  it('of any bytes is refused or read', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (tail) => {
        await readAll({ name, bytes: Uint8Array.of(...bytes.subarray(0, 12), ...tail) })
      }),
      { numRuns: 25 },
    )
  })
})

describe('markup of any kind', () => {
  const piece = fc.constantFrom(
    '<p>',
    '</p>',
    '<div class="a">',
    '<table><tr><td>',
    '<sup>2</sup>',
    '<li>',
    '<br>',
    '&#xD800;',
    '\ud800',
    'words ',
    '<!--',
    '-->',
    '<script>',
    '<![CDATA[',
    '<blockquote type=cite>',
    '<q>',
    '\u0000',
    '\u2028',
    '<pre>\n',
    '<article>',
    '<time datetime=x>',
  )
  it.each(['a.html', 'a.xml', 'a.eml'])('in %s gives true spans', async (name) => {
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 60 }), async (pieces) => {
        await readAll({ name, bytes: utf8(pieces.join('')) })
      }),
      { numRuns: 40 },
    )
  })
})
