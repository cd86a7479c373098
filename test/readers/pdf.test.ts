import { describe, expect, it } from 'vitest'
import { makePdf, type Written } from './make/pdf.ts'
import { codeOf, originOf, readOne, shown } from './read.ts'

const lines = (texts: readonly string[], left = 50, top = 100, size = 10): Written[] =>
  texts.map((text, i) => ({ at: [left, top + i * size * 1.4], text, size }))
const read = (pages: readonly (readonly Written[])[], info = {}) =>
  readOne({ name: 'a.pdf', bytes: makePdf(pages, info) })

describe('a PDF', () => {
  it('is paragraphs: over line ends and pages, without the hyphens of the lines', async () => {
    const frame = (page: number): Written[] => [
      { at: [50, 30], text: 'Situation report', size: 8 },
      { at: [290, 780], text: `Page ${page} of 2`, size: 8 },
    ]
    const document = await read([
      [
        { at: [50, 70], text: 'Rockets on Taji', size: 18 },
        ...lines([
          'Eighteen rockets struck the base at Taji north of Baghdad on Wednes-',
          'day evening, the military said. Nobody was hurt in the al-',
          'Asad camp, where the long-range radar was out of order, and a long-',
          'range gun was not found. The search began at once and went on',
        ]),
        ...frame(1),
      ],
      [
        ...lines([
          'until the morning.',
          'A lorry was found near the river by the police, who said that',
          'it was burnt.',
        ]),
        ...frame(2),
      ],
    ])
    expect(shown(document).split('\n\n')).toEqual([
      'Rockets on Taji',
      'Eighteen rockets struck the base at Taji north of Baghdad on Wednesday evening, the military said. Nobody was hurt in the al-Asad camp, where the long-range radar was out of order, and a long-range gun was not found. The search began at once and went on until the morning.',
      '{running-head: Situation report}',
      '{page-number: Page 1 of 2}',
      'A lorry was found near the river by the police, who said that it was burnt.',
      '{running-head: Situation report}',
      '{page-number: Page 2 of 2}',
    ])
    expect(originOf(document, 'until the morning')).toEqual({ page: 2, box: [50, 90, expect.any(Number), 12.5] })
    expect(originOf(document, 'Rockets on Taji')).toEqual({ page: 1, box: [50, 52, expect.any(Number), 22.5] })
  })
  it('is read column by column, between the lines that run over both', async () => {
    const column = (name: string): string[] =>
      [1, 2, 3, 4, 5, 6].map((n) => `The ${name} column has a line ${n} of words${n === 6 ? '.' : ''}`)
    const { text } = await read([
      [
        { at: [50, 60], text: 'A heading that runs over both of the columns of the page', size: 16 },
        ...lines(column('left')),
        ...lines(column('right'), 320),
        {
          at: [50, 220],
          text: 'A line that runs under both of the columns of the page and ends the page, as it were.',
          size: 10,
        },
      ],
    ])
    const at = [
      'A heading',
      'left column has a line 1',
      'left column has a line 6',
      'right column has a line 1',
      'right column has a line 6',
      'A line that runs under',
    ].map((words) => text.indexOf(words))
    expect(at).toEqual(at.toSorted((a, b) => a - b))
    expect(at[0]).toBe(0)
  })
  it('keeps the lines of a table of contents apart', async () => {
    const { text } = await read([
      lines(['1 Summary . . . . . . . . . . . . 3', '2 attacks on bases . . . . . . . . 14']),
    ])
    expect(text.split('\n\n')).toHaveLength(2)
  })
  it('keeps the rows of a table on lines of their own', async () => {
    const row = (cells: readonly string[], top: number): Written[] =>
      cells.map((text, i) => ({ at: [50 + i * 150, top], text }))
    const { text } = await read([
      [
        ...row(['Day', 'Place', 'Killed'], 100),
        ...row(['11 March', 'Taji', '3'], 114),
        ...row(['27 December', 'K1', '1'], 128),
      ],
    ])
    expect(text.split(/\n+/)).toEqual(['Day\tPlace\tKilled', '11 March\tTaji\t3', '27 December\tK1\t1'])
  })
  it('has its notes as [1], with their list at the end', async () => {
    const raised = { at: [249, 111] as const, text: '1', size: 6 }
    const document = await read([
      [
        ...lines(['Three soldiers of the coalition were killed, as the', 'military said in a statement on 12 March.']),
        { ...raised, at: [238, 110] },
        { at: [50, 760], text: '1', size: 6 },
        { at: [58, 762], text: 'Statement of the coalition.', size: 8 },
      ],
      lines(['Nobody claimed the attack, and nobody was arrested for', 'it in the days that followed.']),
    ])
    expect(document.text).toContain('on 12 March.[1]')
    expect(document.text.endsWith('Notes\n\n[1] Statement of the coalition.')).toBe(true)
  })
  it('starts a paragraph after a gap, at an indent, after a short last line, in larger letters', async () => {
    const { text } = await read([
      [
        ...lines(['The first paragraph goes on over one whole line and ends', 'here.']),
        ...lines(['The second one stands after a gap in the page and goes on', 'over two lines.'], 50, 150),
        { at: [65, 178], text: 'The third one has its first line set in a little and it' },
        { at: [50, 192], text: 'goes on as well.' },
        { at: [50, 230], text: 'A heading', size: 13 },
        ...lines(['The fourth one stands under the heading.'], 50, 250),
      ],
    ])
    expect(text.split('\n\n').map((block) => block.slice(0, 12))).toEqual([
      'The first pa',
      'The second o',
      'The third on',
      'A heading',
      'The fourth o',
    ])
  })
  it('says its title and author, but not what programs put there', async () => {
    const page = [lines(['Some words of a report.'])]
    expect(await read(page, { Title: 'Rockets on Taji', Author: 'Field desk' })).toMatchObject({
      title: 'Rockets on Taji',
      outlet: 'Field desk',
      language: 'en',
    })
    expect(await read(page, { Title: 'Microsoft Word - taji.doc' })).not.toHaveProperty('title')
    expect(await read(page, { CreationDate: 'D:20200312080000' })).not.toHaveProperty('published')
  })
  it.each([['.txt'], ['.html'], ['']])('is a PDF whatever its name ends with: %j', async (ending) => {
    const bytes = makePdf([lines(['Some words of a report.'])])
    expect((await readOne({ name: `a${ending}`, bytes })).text).toBe('Some words of a report.')
  })
  it('without text is refused', async () => {
    expect(await codeOf('scan.pdf', makePdf([[], []]))).toBe('pictures')
    expect(await codeOf('scan.pdf', makePdf([[{ at: [300, 780], text: '1' }], [{ at: [300, 780], text: '2' }]]))).toBe(
      'pictures',
    )
  })
  it.each([[10], [200], [400]])('cut off after %i bytes is refused or read, never more', async (length) => {
    expect(['damaged', 'pictures', 'read', 'empty']).toContain(
      await codeOf('a.pdf', makePdf([lines(['Words.'])]).subarray(0, length)),
    )
  })
})
