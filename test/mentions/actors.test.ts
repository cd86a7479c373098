import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { marked } from '../marked.ts'
import { parse } from '../parse.ts'
import { find, found } from './actors.ts'

describe('names and descriptions', () => {
  test.each([
    '{actor:Three {actor:US} soldiers} were killed in Kirkuk.',
    "{actor:{actor:Kata'ib Hezbollah} militants} fired at a base.",
    '{actor:The {actor:Iraqi} Prime Minister Mustafa Al-Kadhimi} spoke on Monday.',
    '{actor:Hundreds of {actor:protesters}} marched through the streets.',
    '{actor:{actor:Iraqi} federal police} arrested {actor:two men}.',
  ])('%s', (notation) => {
    const { text, marks } = marked(notation)
    expect(find(text).map(({ span }) => text.slice(...span))).toEqual(marks.map(({ text: words }) => words))
  })

  test.each([
    ['Turkish forces crossed the border.', { id: 'turkish-armed-forces', country: 'TUR', sector: 'MIL' }],
    ['Peruvian police closed the road.', { id: 'text:peruvian police', country: 'PER', sector: 'COP' }],
    ['Syrian rebels took the town.', { id: 'text:syrian rebel', country: 'SYR', sector: 'REB' }],
    ['Iraqis voted in October.', { country: 'IRQ', sector: 'CVL' }],
    ['Gunmen attacked a bus.', { id: 'text:gunman', sector: 'UAF' }],
    ['Hamas spokesman Karim Sattar denied it.', { id: 'text:karim sattar', country: 'PSE', sector: 'REB' }],
  ])('%s', (text, referent) => expect(find(text)[0]!.referent).toMatchObject(referent))

  it('names what a backed group is without giving it to its backer', () => {
    const militias = find('Iran-backed militias shelled the airport.')[0]!
    expect(militias.referent?.id).toBe('text:iran-backed militia')
    expect(militias.referent?.country).toBeUndefined()
  })

  it('gives a facility to its owner', () => {
    const [base] = find('Rockets hit the US embassy in Baghdad.')
    expect(base).toMatchObject({ form: 'description', basis: 'implied', referent: { id: 'USA' } })
    expect(find('They met at the embassy.').some(({ reason }) => reason.startsWith('facility'))).toBe(false)
  })

  test.each([
    ['Baghdad said the talks had failed.', 'Baghdad=IRQ'],
    ['Talks between Washington and Tehran have failed.', 'Tehran=IRN'],
  ])('takes a seat for its state: %s', (text, mention) => expect(found(text)).toContain(mention))

  test.each(['The blast happened in Baghdad.', 'He lives in Iraq.', 'They flew to Iraq.'])(
    'leaves a place a place: %s',
    (text) => expect(find(text).map(({ referent }) => referent?.id)).not.toContain('IRQ'),
  )
})

describe('reference', () => {
  const last = (text: string, words: string) => find(text).findLast(({ span }) => text.slice(...span) === words)

  test.each([
    ["Kata'ib Hezbollah fired rockets. The group denied it.", 'The group', 'kataib-hezbollah', 'inferred'],
    ['The strike killed Qassem Soleimani. Soleimani had led the force.', 'Soleimani', 'qassem-soleimani', 'stated'],
    ['Colonel Karim Sattar spoke. Sattar left early.', 'Sattar', 'text:karim sattar', 'implied'],
    ['Colonel Karim Sattar spoke. He left early.', 'He', 'text:karim sattar', 'inferred'],
    ['Katyusha cells fired rockets. These cells then fled.', 'These cells', 'katyusha-cells', 'implied'],
    ['The US-led coalition struck. The coalition said it hit a camp.', 'The coalition', 'us-led-coalition', 'implied'],
    ['A group that calls itself Usbat al-Thaireen claimed it.', 'A group', 'usbat-al-thairin', 'implied'],
    ['The Popular Rescue Front (PRF) met. The PRF chose a leader.', 'The PRF', 'text:popular rescue front', 'implied'],
  ] as const)('%s', (text, words, id, basis) => expect(last(text, words)).toMatchObject({ basis, referent: { id } }))

  test.each([
    [
      'whoever acts inside a state speaks of its own institutions',
      'Japan was worried. A Philippine senator asked the government to act.',
      'the government',
      'PHL',
    ],
    ['several countries are no single one', 'Japan and Peru met. Both countries agreed.', 'Both countries', undefined],
  ] as const)('%s', (_, text, words, country) => expect(last(text, words)?.referent?.country).toBe(country))

  it('takes the army for no movement that has an army in its name', () => {
    const army = last('The National Liberation Army freed two men. The army welcomed it.', 'The army')
    expect(army?.referent?.name).not.toBe('National Liberation Army')
  })

  it('leaves what nothing decides without a referent', () => {
    expect(last('They said so.', 'They')?.referent).toBeUndefined()
    expect(last('The group denied it.', 'The group')?.referent).toBeUndefined()
    expect(last('Rouhani spoke. She left.', 'She')?.referent).toBeUndefined()
  })

  it('says where it refers back to', () => {
    const text = 'Colonel Karim Sattar spoke. He left early.'
    const he = last(text, 'He')!
    expect(text.slice(...he.antecedent!)).toBe('Colonel Karim Sattar')
    expect(he.reason).toContain('Karim Sattar')
  })
})

describe('any text', () => {
  const word = fc.constantFrom(
    'Iraqi',
    'forces',
    'the',
    'group',
    'of',
    'U.S.',
    '“Katyusha',
    'cells”',
    'al-',
    'Qaani',
    ',',
    '(',
    ')',
    'they',
    'said',
    "'s",
    'Baghdad',
    '.',
    '\u00a0',
    '\ud800',
    'é',
    'حماس',
    'and',
    'Minister',
    'for',
  )

  it('gives spans inside the text, heads inside the sentence, and no crossing', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(word, { maxLength: 60 }).map((words) => words.join(' ')),
          fc.string({ maxLength: 200, unit: 'binary' }),
        ),
        (text) => {
          const mentions = find(text)
          const { sentences } = parse(text)
          for (const { span, head, sentence, reason } of mentions) {
            expect(span[0]).toBeLessThan(span[1])
            expect(span[1]).toBeLessThanOrEqual(text.length)
            expect(sentences[sentence]!.tokens[head]).toBeDefined()
            expect(reason).not.toBe('')
          }
          for (const a of mentions)
            for (const b of mentions)
              expect(a.span[0] < b.span[0] && b.span[0] < a.span[1] && a.span[1] < b.span[1]).toBe(false)
        },
      ),
      { numRuns: 150 },
    )
  })

  it('takes time that grows with the length of the text', () => {
    const sentence = "Iraqi forces of the group and US soldiers from the Asa'ib movement said they fled, "
    const text = `${sentence.repeat(600)}.`
    const parsed = parse(text)
    expect(parsed.sentences.length).toBeGreaterThan(0)
    const before = performance.now()
    find(text)
    expect(performance.now() - before).toBeLessThan(10_000)
  })
})
