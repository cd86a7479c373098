import { describe, expect, it } from 'vitest'
import { makeDocx, makeOdt, wp } from './make/office.ts'
import { makeZip } from './make/zip.ts'
import { codeOf, originOf, readOne, utf8 } from './read.ts'

const docx = (body: string, others = {}) => readOne({ name: 'a.docx', bytes: makeDocx(body, others) })
const run = (text: string): string => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`

describe('Word', () => {
  const body = [
    wp('Rockets on Taji', 'Heading1'),
    `<w:p>${run('Three soldiers were ')}<w:ins>${run('killed')}</w:ins><w:del><w:r><w:delText>hurt</w:delText></w:r></w:del>${run(' at Taji.')}<w:r><w:footnoteReference w:id="7"/></w:r></w:p>`,
    `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/></w:numPr></w:pPr>${run('A lorry was found.')}</w:p>`,
    `<w:tbl><w:tr><w:tc>${wp('Day')}</w:tc><w:tc>${wp('Killed')}</w:tc></w:tr><w:tr><w:tc>${wp('11 March')}</w:tc><w:tc>${wp('3')}</w:tc></w:tr></w:tbl>`,
    `<w:p><w:hyperlink>${run('A link')}</w:hyperlink>${run(' and')}<w:r><w:tab/></w:r>${run('a tab,')}<w:r><w:br/></w:r>${run('a new line.')}</w:p>`,
    `<w:p><w:r><w:instrText>PAGE</w:instrText></w:r>${run('After a field.')}</w:p>`,
  ].join('')
  const others = {
    'word/footnotes.xml': `<w:footnotes><w:footnote w:type="separator" w:id="0"><w:p/></w:footnote><w:footnote w:id="7">${wp('Statement of 12 March.')}</w:footnote></w:footnotes>`,
    'docProps/core.xml':
      '<cp:coreProperties><dc:title>Taji</dc:title><dc:creator>Field desk</dc:creator><dcterms:created>2020-03-12T08:00:00Z</dcterms:created></cp:coreProperties>',
  }
  it('is its paragraphs, lists, tables and notes, as they are after its changes', async () => {
    const { text } = await docx(body, others)
    expect(text.split('\n\n')).toEqual([
      'Rockets on Taji',
      'Three soldiers were killed at Taji.[1]',
      '• A lorry was found.',
      'Day\tKilled\n11 March\t3',
      'A link and a tab,\na new line.',
      'After a field.',
      'Notes',
      '[1] Statement of 12 March.',
    ])
  })
  it('says its title and author; the day it was made is no day of publication', async () => {
    const document = await docx(body, others)
    expect(document).toMatchObject({ title: 'Taji', outlet: 'Field desk' })
    expect(document).not.toHaveProperty('published')
  })
  it('knows the paragraph of every word', async () => {
    const document = await docx(body, others)
    expect(originOf(document, 'A lorry')).toEqual({ node: 'body>p:nth-of-type(3)' })
    expect(originOf(document, '11 March')).toEqual({ node: 'body>tbl>tr:nth-of-type(2)>tc>p' })
    expect(originOf(document, 'Statement')).toEqual({ node: 'footnotes>footnote:nth-of-type(2)>p' })
  })
  it('is Word whatever its name ends with', async () => {
    expect((await readOne({ name: 'a.zip', bytes: makeDocx(wp('Words.')) })).text).toBe('Words.')
  })
  it.each([
    ['no document', makeZip([{ name: 'word/document.xml.bak', content: '<a/>' }]), 'damaged'],
    ['no words', makeDocx('<w:p/>'), 'empty'],
    ['a locked document', makeZip([{ name: 'word/document.xml', content: 'x', locked: true }]), 'locked'],
    ['entities of its own', makeDocx('<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>&x;'), 'empty'],
  ])('with %s is refused', async (_, bytes, code) => {
    expect(await codeOf('a.docx', bytes)).toBe(code)
  })
  it('never reads a file that an entity names', async () => {
    const bytes = makeZip([
      {
        name: 'word/document.xml',
        content: `<!DOCTYPE w:document [<!ENTITY x SYSTEM "file:///etc/passwd">]><w:document><w:body>${wp('Words &x; here.')}</w:body></w:document>`,
      },
    ])
    expect((await readOne({ name: 'a.docx', bytes })).text).toBe('Words &x; here.')
  })
})

describe('OpenDocument', () => {
  const text =
    '<text:h>Rockets on Taji</text:h><text:p>Three soldiers<text:s/>were killed at <text:span>Taji</text:span>.<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>Statement.</text:p></text:note-body></text:note></text:p>' +
    '<text:list><text:list-item><text:p>An item.</text:p></text:list-item></text:list><text:tracked-changes><text:p>gone</text:p></text:tracked-changes>' +
    '<table:table><table:table-row><table:table-cell><text:p>Day</text:p></table:table-cell><table:table-cell><text:p>Killed</text:p></table:table-cell></table:table-row></table:table>'
  it('is its paragraphs, lists, tables and notes', async () => {
    const document = await readOne({ name: 'a.odt', bytes: makeOdt(text, '<dc:title>Taji</dc:title>') })
    expect(document.text.split('\n\n')).toEqual([
      'Rockets on Taji',
      'Three soldiers were killed at Taji.[1]',
      '• An item.',
      'Day\tKilled',
      'Notes',
      '[1] Statement.',
    ])
    expect(document.title).toBe('Taji')
  })
})

describe('rich text', () => {
  const read = (source: string) =>
    readOne({ name: 'a.rtf', bytes: Uint8Array.from(source, (char) => char.charCodeAt(0)) })
  it.each([
    ['words and paragraphs', '{\\rtf1\\ansi One\\par Two\\par}', 'One\n\nTwo'],
    [
      'no fonts, colours or pictures',
      '{\\rtf1{\\fonttbl{\\f0 Arial;}}{\\colortbl;\\red0;}{\\*\\generator X;}{\\pict 0102}Words}',
      'Words',
    ],
    ['character sets', "{\\rtf1\\ansicpg1251 \\'d0\\'e0\\'ea\\'e5\\'f2\\'fb}", 'Ракеты'],
    ['Unicode with what stands for it', "{\\rtf1 Kirk\\u363\\'fbk \\uc0\\u8212 \\uc1 end}", 'Kirkūk —end'],
    ['a character of two units', '{\\rtf1 \\u-10179?\\u-8704?}', '😀'],
    ['signs', '{\\rtf1 \\ldblquote a\\rdblquote  \\emdash  \\{b\\}}', '“a” — {b}'],
    ['notes', '{\\rtf1 Killed.{\\footnote Statement.}\\par More.}', 'Killed.[1]\n\nMore.\n\nNotes\n\n[1] Statement.'],
    ['a table', '{\\rtf1 a\\cell b\\cell\\row c\\cell d\\cell\\row}', 'a b\nc d'],
  ])('%s', async (_, source, text) => {
    expect((await read(source)).text).toBe(text)
  })
  it('says its title', async () => {
    expect(await read('{\\rtf1{\\info{\\title Taji}{\\author Desk}{\\company X}}Words}')).toMatchObject({
      title: 'Taji',
      outlet: 'Desk',
      text: 'Words',
    })
  })
  it.each([['{'.repeat(100_000)], ['\\'.repeat(100_001)], ['{\\rtf1 '.repeat(20_000)], ["\\'".repeat(50_000)]])(
    '%#: takes no time when it is made to harm',
    async (source) => {
      const started = performance.now()
      await codeOf('a.rtf', utf8(`{\\rtf1 ${source}`))
      expect(performance.now() - started).toBeLessThan(1500)
    },
  )
})

it.each([
  ['a Word 97 document', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1), 'a.doc'],
  ['a tar archive', Uint8Array.of(...new Uint8Array(257).fill(97), ...utf8('ustar')), 'a.tar'],
  [
    'a spreadsheet',
    makeZip([
      { name: '[Content_Types].xml', content: '<a/>' },
      { name: 'xl/workbook.xml', content: '<a/>' },
    ]),
    'a.xlsx',
  ],
])('%s is refused by its name', async (_, bytes, name) => {
  expect(await codeOf(name, bytes)).toBe('other-format')
})
