import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { furnitureOf, layOut } from '../../src/document/index.ts'
import { furniture } from '../../scripts/data/furniture.ts'
import type { FurnitureRow } from '../../src/document/index.ts'
import { quote } from '../../src/model/index.ts'

const table = furnitureOf(furniture.compile() as FurnitureRow[])
const prose =
  'The army said that its soldiers had found the launcher in an orchard north of the town and had taken it away for study.'

/** The blocks of a text as a person would list them. */
function blocks(text: string): string[] {
  return layOut(text, table).blocks.map(({ kind, furniture, span }) => `${furniture ?? kind}: ${quote(text, span)}`)
}

describe('the head of a report', () => {
  it.each([
    [`Rockets hit base near Balad\n\nLina Haddad\n\n${prose}`, ['title', 'byline', 'paragraph']],
    [
      `Rockets hit base near Balad\nBy Lina Haddad and Omar Saleh\n3 March 2020\n${prose}`,
      ['title', 'byline', 'dateline', 'paragraph'],
    ],
    [`${prose}\n\n${prose}`, ['paragraph', 'paragraph']],
    ['Rockets hit base near Balad', ['paragraph']],
    [`What next for the truce?\n\n${prose}`, ['title', 'paragraph']],
    [`Security Situation\n\nKey Points\n\n${prose}`, ['title', 'heading', 'paragraph']],
    [`ERBIL — ${prose}`, ['dateline', 'paragraph']],
    [`MOSUL, March 3 (Tigris Wire) -\n\n${prose}`, ['dateline', 'paragraph']],
  ])('%j', (text, kinds) => {
    expect(layOut(text, table).blocks.map((block) => block.kind)).toEqual(kinds)
  })

  it.each([
    ['KIRKUK, Jan 3 (Tigris Wire) - Gunmen fled.', 'KIRKUK', 'Jan 3'],
    ['ERBIL — Gunmen fled.', 'ERBIL', undefined],
    ['Basra, 14 March 2020 (Tigris Wire) – Gunmen fled.', 'Basra', '14 March 2020'],
    ['DEIR EZ-ZOR, Syria: Gunmen fled.', undefined, undefined],
    ['AL-QAIM, Iraq (TW) -- [REPORT] [TEXT] Gunmen fled.', 'AL-QAIM, Iraq', undefined],
    ['Mosul – Gunmen fled.', 'Mosul', undefined],
    ["Mosul – Iraq's second city – was quiet.", undefined, undefined],
    ['The army said on Jan 3 - a Friday - that gunmen fled.', undefined, undefined],
    ['IS - the group - denied it.', undefined, undefined],
  ])('the dateline of %j', (text, place, date) => {
    const { dateline } = layOut(text, table)
    expect([dateline?.place && quote(text, dateline.place), dateline?.date && quote(text, dateline.date)]).toEqual([
      place,
      date,
    ])
  })
})

describe('parts that the format marks', () => {
  const parts = [
    'Home World Sport',
    'Rockets hit base',
    'Lina Haddad',
    prose,
    'A line that is no furniture by itself.',
    'Ali',
  ]
  const text = parts.join('\n\n')
  const span = (words: string): [number, number] => [text.indexOf(words), text.indexOf(words) + words.length]
  const kinds = (marked: Parameters<typeof layOut>[2]): string[] =>
    layOut(text, table, marked).blocks.map(({ kind, furniture }) => furniture ?? kind)

  it('are furniture of that kind', () => {
    const marked = [
      { kind: 'navigation', span: span('Home World Sport') },
      { kind: 'reply', span: span('A line that is no furniture by itself.\n\nAli') },
    ]
    expect(kinds(marked)).toEqual(['navigation', 'title', 'byline', 'paragraph', 'reply', 'reply'])
  })
  it('are not when they are less than half of a line', () => {
    expect(kinds([{ kind: 'page', span: span('Home') }]).at(0)).not.toBe('page')
    expect(kinds([{ kind: 'page', span: span('Home World') }]).at(0)).toBe('page')
  })
})

describe('paragraphs', () => {
  it('joins wrapped lines and keeps the paragraphs of mail apart', () => {
    const text =
      'The spokesman said that the third convoy in a week had been hit on the\r\nroad between the port and the capital, and that a driver was hurt when\r\nhis lorry left the road.\r\n\r\nNobody claimed the attack. The police closed the road until the evening\r\nand searched the villages on both sides of it.'
    expect(blocks(text)).toHaveLength(2)
  })

  it('keeps lines apart that are one paragraph each', () => {
    expect(blocks(`${prose}\n${prose}\n${prose}`)).toHaveLength(3)
    expect(blocks('Gunmen killed a guard.\nA second guard was hurt.\nThe police came late.')).toHaveLength(3)
  })

  it('joins a line that goes on in lower case', () => {
    expect(
      blocks('The governor said on Monday that the town was calm and\nthat the market would open again.'),
    ).toHaveLength(1)
  })

  it.each([
    [
      'The bases on the list are:\n- a base near the river\n- a camp in the town\n- an airport',
      ['paragraph', 'item', 'item', 'item'],
    ],
    [
      'The bases on the list are:\n1. A base near the river\n2) A camp in the town\n(c) An airport',
      ['paragraph', 'item', 'item', 'item'],
    ],
    ['• a base near the river\n  that floods in spring\n• a camp', ['item', 'item']],
    ['W. Salem, who led the group, was not hurt in the raid.', ['paragraph']],
    ['5.9 tonnes of fuel burnt in the depot on Friday evening.', ['paragraph']],
  ])('items in %j', (text, kinds) => {
    expect(layOut(text, table).blocks.map((block) => block.kind)).toEqual(kinds)
  })

  it('survives no-break spaces and a byte order mark', () => {
    expect(blocks('\ufeff\u00a0 Gunmen\u00a0fled. \u00a0\n')).toEqual(['paragraph: Gunmen\u00a0fled.'])
  })
})

describe('page furniture', () => {
  const below = (line: string): string => `${prose}\n\n${prose}\n\n${line}`
  it.each([
    ['Show More', 'widget'],
    ['Related Articles', 'related'],
    ['Leave a Reply', 'comment-form'],
    ['Your email address will not be published. Required fields are marked *', 'comment-form'],
    ['Back to top button', 'widget'],
    ['Share this:', 'share'],
    ['Read also: What the truce means for the port', 'related'],
    ['Advertisement', 'advertisement'],
    ['Subscribe to our newsletter', 'subscribe'],
    ['We use cookies to give you the best experience on our site.', 'legal'],
    ['© 2020 Tigris Wire', 'legal'],
    ['Tags: Iraq, drones', 'navigation'],
    ['Home | News | Opinion | Sport', 'navigation'],
    ['Photo: Lina Haddad/File photo', 'caption'],
    ['Soldiers stand guard at the gate of the camp. (AFP Photo/Lina Haddad)', 'caption'],
    ['12 comments', 'comment-form'],
    ['5 min read', 'widget'],
    ['@tigriswire #Iraq', 'share'],
    ['Politics', 'navigation'],
    ['Facebook Twitter WhatsApp Telegram Share via Email Print', 'share'],
    ['Save my name, email, and website in this browser for the next time I comment.', 'comment-form'],
    ['0 112 4 minutes read', 'widget'],
    ['Search for:', 'navigation'],
  ])('%s', (line, kind) => {
    expect(blocks(below(line)).at(-1)).toBe(`${kind}: ${line}`)
    expect(blocks(`${line}\n\n${prose}\n\n${prose}`)[0]).toBe(`${kind}: ${line}`)
  })

  it.each([
    'What next for Iraq?',
    'A truce and its price',
    'The army read more into the attack than the police did.',
    'He asked them to leave a reply at the gate before noon.',
    'Topics discussed in the talks included the border and the prisoners.',
    'Home was never safe for the families who came back to the district.',
    'Share prices fell after the strike on the refinery, the ministry said.',
    'Police shared a photo of the suspect on Friday.',
    'Two killed in clash',
  ])('is not %s', (line) => {
    for (const text of [`${prose}\n\n${line}\n\n${prose}`, `${prose}\n${line}\n${prose}`])
      expect(blocks(text)[1]).not.toMatch(
        /^(?:widget|related|share|navigation|caption|comment-form|legal|subscribe|advertisement):/,
      )
  })

  it('takes the headlines below a box of related pages with it, but no heading of the report', () => {
    const text = `${prose}\n\nRelated Articles\n\nTruce ends in the south\n\nMinister visits port\n\n${prose}\n\nWhat comes next\n\n${prose}`
    expect(blocks(text).map((line) => line.split(':')[0])).toEqual([
      'paragraph',
      'related',
      'related',
      'heading',
      'paragraph',
      'heading',
      'paragraph',
    ])
  })

  it('works by shape alone without a table', () => {
    expect(layOut(`${prose}\n\nHome | News | Opinion | Sport`).blocks.at(-1)?.furniture).toBe('navigation')
    expect(layOut(`${prose}\n\nShow More`).blocks.at(-1)?.kind).toBe('paragraph')
  })
})

describe('notes', () => {
  it('reads marks and the entries they lead to', () => {
    const text = `The truce ended in March. [2] The group denied it. (4)\n\n${prose}²\n\nReferences\n[1] A. Writer, "A title of note", 2019.\n[2] B. Writer, https://example.org/page`
    const { marks, notes, blocks } = layOut(text, table)
    expect(marks.map((mark) => [mark.label, mark.style])).toEqual([
      ['2', 'bracket'],
      ['4', 'parenthesis'],
      ['2', 'superscript'],
    ])
    expect(notes.map((note) => note.label)).toEqual(['1', '2'])
    expect(blocks.map((block) => block.kind)).toEqual(['paragraph', 'paragraph', 'heading', 'reference', 'reference'])
  })

  it.each([
    ['It said so [3, 5-6].', ['3', '5', '6']],
    ['He fled.(7) They came.', ['7']],
    ['The first gave up. [1] The second did not. (2) The third fled.', ['1', '2']],
    ['We want this. (1) Release the men. (2) Open the road.', []],
    ['Three demands: (1) the men, (2) the road, (3) the port.', []],
    ['Ali Hassan (34) was killed with two guards (3).', []],
    ['The plot covers 20 km² of desert and 3 m³ of water.', []],
    ['The ruling (2019) stands.', []],
    ['He said “[12] people came” and left.', []],
  ])('marks in %j', (text, labels) => {
    expect(layOut(text, table).marks.map((mark) => mark.label)).toEqual(labels)
  })
})

describe('quotations', () => {
  it.each([
    ['He said "we will go" and left.', ['we will go']],
    ['He said “we will go” and left.', ['we will go']],
    ['The «guard of the river» denied it.', ['guard of the river']],
    ["The 'river guard' denied it.", ['river guard']],
    ['He said “the ‘river guard’ is ours”.', ['the ‘river guard’ is ours', 'river guard']],
    ["He said ``we go'' and left.", ['we go']],
    ['of the Guard, ” Omar Saleh” to the town', ['Omar Saleh']],
    ['The “ river guard ” denied it.', ['river guard']],
    ['The “river guard“ denied it.', ['river guard']],
    ['He said "we go," "they stay" and "all is well."', ['we go,', 'they stay', 'all is well.']],
    ['It said "we go, "the man added.', ['we go,']],
    ["The soldiers' families and Iraq's army don't agree.", []],
    ['Asa’ib and the militias’ men didn’t go in the ’90s.', []],
    ['A 9" pipe and a 12" pipe burst.', []],
    ['the word” stood there', []],
  ])('%s', (text, inner) => {
    const { quotations } = layOut(text, table)
    expect(quotations.map((quotation) => quote(text, quotation.inner))).toEqual(inner)
    expect(quotations.every((quotation) => quotation.closed)).toBe(true)
  })

  it.each([
    ['The “Ain” base Saleh “in the west.\n\nThe next paragraph.', 'in the west.'],
    ['He said “we go. “They stay” was the reply.', 'we go.'],
    ['"We go', 'We go'],
  ])('an unclosed one ends with its block: %j', (text, inner) => {
    const broken = layOut(text, table).quotations.filter((quotation) => !quotation.closed)
    expect(broken.map((quotation) => quote(text, quotation.inner))).toEqual([inner])
  })
})

describe('any text', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      '\n',
      '\n\n',
      '\r\n',
      '“',
      '”',
      '"',
      "'",
      '‘',
      '’',
      '[2] ',
      '(4)',
      '- ',
      '1. ',
      'References\n',
      'Show More\n',
      ' — ',
      'BAGHDAD',
      ' (AP) ',
      '²',
      '\u00a0',
      '\ud800',
      'Photo: ',
      '|',
      '. ',
    ),
    fc.string({ unit: 'binary', maxLength: 12 }),
    fc.constantFrom('The army left the town', 'killed', 'By Omar Saleh', 'Jan 3'),
  )
  it('is covered by its blocks, in order, and every span lies inside', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const text = pieces.join('')
        const layout = layOut(text, table)
        let at = 0
        for (const { span } of layout.blocks) {
          expect(text.slice(at, span[0]).trim()).toBe('')
          expect(span[0]).toBeGreaterThanOrEqual(at)
          expect(text.slice(...span).trim()).toBe(text.slice(...span))
          expect(span[1]).toBeGreaterThan(span[0])
          at = span[1]
        }
        expect(text.slice(at).trim()).toBe('')
        const inner = [...layout.marks, ...layout.notes, ...layout.quotations].map((one) => one.span)
        for (const [start, end] of inner) {
          expect(start).toBeLessThan(end)
          expect(layout.blocks.some(({ span }) => span[0] <= start && end <= span[1])).toBe(true)
        }
      }),
      { numRuns: 400 },
    )
  })

  it.each([
    ['one line', 'The army said “we will go” [2] and (3) left. '],
    ['quotes', '“ "'],
    ['lines', 'a b c\n'],
    ['wrapped', `${'word '.repeat(14)}\n`],
    ['blanks', ' \n'],
    ['brackets', '[1, 2,'],
    ['capitals', 'BAGHDAD, '],
    ['pipes', '| a '],
  ])('takes time in step with its length: %s', (_, unit) => {
    const time = (size: number): number => {
      const text = unit.repeat(Math.ceil(size / unit.length))
      const start = performance.now()
      layOut(text, table)
      return performance.now() - start
    }
    time(50_000)
    expect(time(800_000)).toBeLessThan(Math.max(40 * time(80_000), 4000))
  })
})
