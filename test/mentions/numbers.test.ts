import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { people } from '../../scripts/data/weapons.ts'
import { layOut } from '../../src/document/index.ts'
import { parseSentences } from '../../src/language/index.ts'
import { numberFinder, timeFinder } from '../../src/mentions/index.ts'
import { assertGrounded, type NumberMention, type Parse } from '../../src/model/index.ts'
import { english } from '../language/english.ts'
import { marked } from '../marked.ts'

const times = timeFinder()
const numbers = numberFinder(people.compile() as string[])

function parse(text: string): Parse {
  const layout = layOut(text)
  return {
    document: { id: 't', name: 't', text, sha256: '' },
    layout,
    sentences: parseSentences(text, layout.blocks, english),
  }
}

function numbersIn(text: string): readonly NumberMention[] {
  const parsed = parse(text)
  const found = numbers.find(parsed, times.find(parsed, []))
  for (const mention of found) assertGrounded(text, 'number', mention)
  return found
}

/** "low/best/high", with a tilde when approximate. */
function print({ low, best, high, approximate }: NumberMention): string {
  return `${low ?? '-'}/${best ?? '-'}/${high ?? '-'}${approximate ? '~' : ''}`
}

describe('counts: words, bounds and the noun that is counted', () => {
  test.each([
    ['{n:Three} soldiers were killed.', '3/3/3', 'soldiers'],
    ['{n:12} soldiers were killed.', '12/12/12', 'soldiers'],
    ['{n:1,500} families were displaced.', '1500/1500/1500', 'families'],
    ['{n:Twenty-four} soldiers were killed.', '24/24/24', 'soldiers'],
    ['{n:One hundred and five} soldiers were killed.', '105/105/105', 'soldiers'],
    ['{n:About 70} attacks were recorded.', '70/70/70~', 'attacks'],
    ['{n:Nearly 70} attacks were recorded.', '70/70/70~', 'attacks'],
    ['{n:At least 12} soldiers were killed.', '12/12/-', 'soldiers'],
    ['{n:More than 70} people were injured.', '70/70/-~', 'people'],
    ['{n:Fewer than 70} people were injured.', '-/-/70~', 'people'],
    ['{n:Up to 70} people were injured.', '-/-/70', 'people'],
    ['{n:As many as 300} people were injured.', '-/-/300', 'people'],
    ['{n:10 to 15} soldiers were killed.', '10/-/15', 'soldiers'],
    ['{n:10-15} soldiers were killed.', '10/-/15', 'soldiers'],
    ['{n:Between 10 and 15} soldiers were killed.', '10/-/15', 'soldiers'],
    ['{n:Two or three} soldiers were killed.', '2/-/3', 'soldiers'],
    ['{n:A dozen} soldiers were killed.', '12/12/12~', 'soldiers'],
    ['{n:Dozens} of people were killed.', '24/-/-~', 'people'],
    ['{n:Scores} of people were killed.', '40/-/-~', 'people'],
    ['{n:Hundreds} of people were killed.', '200/-/-~', 'people'],
    ['{n:Tens of thousands} of people fled.', '20000/-/-~', 'people'],
    ['{n:Several hundred} people fled.', '300/-/900~', 'people'],
    ['{n:Several} people fled.', '3/-/9~', 'people'],
    ['{n:A few} people fled.', '3/-/7~', 'people'],
    ['{n:A couple} of rockets landed nearby.', '2/2/2~', 'rockets'],
    ['{n:Half a million} people fled.', '500000/500000/500000~', 'people'],
    ['{n:2.5 million} people fled.', '2500000/2500000/2500000', 'people'],
    ['The blast killed {n:12} of the soldiers.', '12/12/12', 'soldiers'],
    ['The blast wounded {n:12} other soldiers.', '12/12/12', 'soldiers'],
    ['The blast wounded {n:five} Iraqi army soldiers.', '5/5/5', 'soldiers'],
    ['{n:No} casualties were reported.', '0/0/0', 'casualties'],
    ['{n:None} of the soldiers died.', '0/0/0', 'soldiers'],
    ['The rocket killed {n:an} American contractor.', '1/1/1', 'contractor'],
  ])('%s', (notation, expected, noun) => {
    const { text, marks } = marked(notation)
    const [mention, ...more] = numbersIn(text)
    expect(more).toEqual([])
    expect(mention && text.slice(...mention.span)).toBe(marks[0]?.text)
    expect(mention && print(mention)).toBe(expected)
    expect(mention?.use).toBe('count')
    expect(parse(text).sentences[0]!.tokens[mention!.noun!]?.text).toBe(noun)
  })

  test.each([
    'The blast killed {n:12}.',
    '{n:No one} was hurt.',
    'The strike left {n:four} dead.',
    'The strike left {n:15} injured.',
  ])('no noun: %s', (notation) => {
    const { text, marks } = marked(notation)
    const [mention] = numbersIn(text)
    expect(mention && text.slice(...mention.span)).toBe(marks[0]?.text)
    expect(mention?.noun).toBeUndefined()
  })
})

describe('numbers that are no tolls', () => {
  test.each([
    ['The {n:second} rocket missed.', 'ordinal'],
    ['The {n:3rd} rocket missed.', 'ordinal'],
    ['They paid £{n:5 million} for it.', 'money'],
    ['They paid {n:5} dollars for it.', 'money'],
    ['The base lies {n:70} km west of the city.', 'measure'],
    ['The base lies {n:70} kilometers west of the city.', 'measure'],
    ['Attacks fell by {n:30} percent.', 'percent'],
    ['Attacks fell by {n:30}%.', 'percent'],
    ['{n:Seven} out of {n:ten} rockets missed.', 'percent'],
    ['The girl, aged {n:12}, survived.', 'age'],
    ['The {n:12}-year-old survived.', 'age'],
    ['Ali Hassan, {n:34}, survived.', 'age'],
    ['The {n:107}mm rocket missed.', 'calibre'],
    ['The {n:122} mm rocket missed.', 'calibre'],
    ['Resolution {n:1701} was adopted.', 'label'],
    ['Highway {n:80} was closed.', 'label'],
    ['The F-{n:16} took off.', 'label'],
    ['The group denied it [{n:2}].', 'label'],
  ])('%s', (notation, use) => {
    const { text, marks } = marked(notation)
    const found = numbersIn(text).filter((mention) => mention.reason !== 'article before a person')
    expect(found.map(({ span }) => text.slice(...span))).toEqual(marks.map((mark) => mark.text))
    expect(found[0]?.use).toBe(use)
    expect(found[0]?.noun === undefined || use === 'ordinal').toBe(true)
  })
})

describe('no numbers', () => {
  test.each([
    'It happened on 3 January 2020.',
    'It lasted for two years.',
    'The group is no longer active.',
    'They attacked one another.',
    'There is no doubt about it.',
    'It is, on the one hand, a threat.',
    'A rocket hit the base.',
    'Few soldiers remained.',
    'It happened in 2019.',
    '',
  ])('%s', (text) => expect(numbersIn(text).map(({ span }) => text.slice(...span))).toEqual([]))
})

describe('whatever the text', () => {
  const words =
    'a an half no one two dozen dozens of hundred million and or more than at least up to between 10 15 1,500 2.5 - $ mm 3rd F-16 [ 2 ] \ud800'
  test('bounds are in order, spans lie in the text and do not overlap', () => {
    const text = fc
      .array(fc.oneof(fc.constantFrom(...words.split(' ')), fc.string({ unit: 'binary', maxLength: 6 })), {
        maxLength: 40,
      })
      .map((parts) => parts.join(' '))
    fc.assert(
      fc.property(text, (given) => {
        let reach = 0
        for (const { span, low, best, high } of numbersIn(given)) {
          expect(span[0]).toBeGreaterThanOrEqual(reach)
          reach = span[1]
          expect((low ?? 0) <= (best ?? low ?? 0)).toBe(true)
          expect((best ?? low ?? 0) <= (high ?? Number.POSITIVE_INFINITY)).toBe(true)
        }
      }),
      { numRuns: 150 },
    )
  })
})
