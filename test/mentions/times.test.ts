import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { layOut } from '../../src/document/index.ts'
import { parseSentences } from '../../src/language/index.ts'
import { timeFinder } from '../../src/mentions/index.ts'
import { assertGrounded, printInterval, type TimeMention } from '../../src/model/index.ts'
import { english } from '../language/english.ts'
import { marked } from '../marked.ts'

const published = '2020-11-24' // a Tuesday

function timesIn(text: string, day?: string): readonly TimeMention[] {
  const layout = layOut(text)
  const document = { id: 't', name: 't', text, sha256: '', ...(day === undefined ? {} : { published: day }) }
  const found = timeFinder().find({ document, layout, sentences: parseSentences(text, layout.blocks, english) }, [])
  for (const mention of found) assertGrounded(text, 'time', mention)
  return found
}

/** "value, days" of a mention; a dash where it has none. */
function print({ value, interval }: TimeMention): string {
  return `${value ?? '-'} ${interval === undefined ? '-' : printInterval(interval)}`
}

/** Every time of a marked sentence, with its words, must be found, and no other. */
function check(notation: string, expected: readonly string[], day?: string): void {
  const { text, marks } = marked(notation)
  const found = timesIn(text, day)
  expect(found.map(({ span }) => text.slice(...span))).toEqual(marks.map((mark) => mark.text))
  expect(found.map(print)).toEqual(expected)
}

describe('dates that name themselves', () => {
  test.each([
    ['It happened on {time:3 January 2020} at dusk.', '2020-01-03 2020-01-03'],
    ['It happened on {time:January 3, 2020} in Baghdad.', '2020-01-03 2020-01-03'],
    ['It happened on {time:January 3rd, 2020} in Baghdad.', '2020-01-03 2020-01-03'],
    ['It happened on {time:Jan. 3, 2020} in Baghdad.', '2020-01-03 2020-01-03'],
    ['It happened on {time:September 17 2020} in Baghdad.', '2020-09-17 2020-09-17'],
    ['It happened on {time:the 3rd of January 2020} in Baghdad.', '2020-01-03 2020-01-03'],
    ['It happened on {time:Friday, 3 January 2020} in Baghdad.', '2020-01-03 2020-01-03'],
    ['It happened on {time:2020-01-03} in Baghdad.', '2020-01-03 2020-01-03'],
    ['It happened on {time:13/1/2020} in Baghdad.', '2020-01-13 2020-01-13'],
    ['It happened on {time:1/13/2020} in Baghdad.', '2020-01-13 2020-01-13'],
    ['It happened on {time:13.01.2020} in Baghdad.', '2020-01-13 2020-01-13'],
    ['It happened in {time:March 2019} in Kirkuk.', '2019-03 2019-03'],
    ['It happened in {time:2019} in Kirkuk.', '2019 2019'],
    ['it happened on {time:3 march 2020} in kirkuk.', '2020-03-03 2020-03-03'],
    ['IT HAPPENED ON {time:MARCH 3, 2020} IN KIRKUK.', '2020-03-03 2020-03-03'],
    ['It happened in {time:the 1990s} in Kirkuk.', '199 1990-01-01..1999-12-31'],
    ['It was built in {time:the 19th century} by traders.', '18 1800-01-01..1899-12-31'],
    ['It happened in {time:the summer of 2014} in Mosul.', '2014-SU 2014-06-01..2014-08-31'],
    ['Attacks fell in {time:the third quarter of 2019} in Iraq.', '2019-Q3 2019-07-01..2019-09-30'],
    ['Attacks fell in {time:the first half of 2020} in Iraq.', '2020-H1 2020-01-01..2020-06-30'],
    ['Attacks fell in {time:early 2020} in Iraq.', '2020 2020-01-01..2020-04-30'],
    ['Attacks fell in {time:mid-2020} in Iraq.', '2020 2020-05-01..2020-08-31'],
    ['Attacks fell at {time:the end of 2019} in Iraq.', '2019 2019-09-01..2019-12-31'],
    ['The base was hit in {time:late December 2019} by rockets.', '2019-12 2019-12-22..2019-12-31'],
    ['They met on {time:Christmas Day 2019} in Rome.', '2019-12-25 2019-12-25'],
    ['Attacks fell during {time:Ramadan 2020} in Iraq.', '- 2020-04'],
  ])('%s', (notation, expected) => check(notation, [expected]))
})

describe('ranges', () => {
  test.each([
    ['About 70 attacks came from {time:January to September 2020} in Iraq.', '2020-01/2020-09 2020-01-01..2020-09-30'],
    ['They met between {time:3 and 5 March 2020} in Amman.', '2020-03-03/2020-03-05 2020-03-03..2020-03-05'],
    ['They met on {time:March 3-5, 2020} in Amman.', '2020-03-03/2020-03-05 2020-03-03..2020-03-05'],
    ['The {time:January-September 2020} figures are out.', '2020-01/2020-09 2020-01-01..2020-09-30'],
    ['The {time:2003-2011} war cost lives.', '2003/2011 2003-01-01..2011-12-31'],
    ['It lasted from {time:December to March 2020} in the north.', '2019-12/2020-03 2019-12-01..2020-03-31'],
    ['They fought between {time:3 March 2020 and 5 April 2020} there.', '2020-03-03/2020-04-05 2020-03-03..2020-04-05'],
  ])('%s', (notation, expected) => check(notation, [expected]))

  test('a list of days is each of them', () => {
    check('Rockets fell on {time:5}, {time:7} and {time:9 March 2020} near the base.', [
      '2020-03-05 2020-03-05',
      '2020-03-07 2020-03-07',
      '2020-03-09 2020-03-09',
    ])
  })

  test.each([
    ['The cells have fired rockets since {time:October 2019} at bases.', '2019-10 2019-10-01..'],
    ['The truce held until {time:March 2020} in the north.', '2020-03 ..2020-03-31'],
    ['They withdrew before {time:2012} from the city.', '2012 ..2011-12-31'],
    ['They returned after {time:3 January 2020} to the city.', '2020-01-03 2020-01-04..'],
  ])('%s', (notation, expected) => check(notation, [expected]))
})

describe('times counted from the day of publication', () => {
  test.each([
    ['The convoy was hit {time:yesterday} near Taji.', '2020-11-23 2020-11-23'],
    ['The convoy was hit {time:last Wednesday} near Taji.', '2020-11-18 2020-11-18'],
    ['The convoy was hit on {time:Sunday} near Taji.', '2020-11-22 2020-11-22'],
    ['The parliament will vote on {time:Sunday} in Baghdad.', '2020-11-29 2020-11-29'],
    ['The convoy was hit {time:two weeks ago} near Taji.', '2020-W46 2020-11-09..2020-11-15'],
    ['The convoy was hit {time:last week} near Taji.', '2020-W47 2020-11-16..2020-11-22'],
    ['The convoy was hit {time:earlier this month} near Taji.', '2020-11 2020-11'],
    ['The convoy was hit {time:last year} near Taji.', '2019 2019'],
    ['The talks resume {time:next month} in Geneva.', '2020-12 2020-12'],
    ['The convoy was hit in {time:December} near Taji.', '2019-12 2019-12'],
    ['The convoy was hit on {time:3 January} near Taji.', '2020-01-03 2020-01-03'],
    ['The elections will be held in {time:June} next.', '2021-06 2021-06'],
    ['Protesters were shot in {time:the past few days} in Nasiriyah.', 'PXD 2020-11-17..2020-11-24'],
    ['More troops will leave in {time:the coming days} from Iraq.', 'PXD 2020-11-24..2020-12-01'],
    ['Ten bases were hit in {time:the past three months} in Iraq.', 'P3M 2020-08-24..2020-11-24'],
    ['Gunmen struck on {time:Wednesday night} in Basra.', '2020-11-18TNI 2020-11-18'],
    ['Gunmen struck in {time:the early hours of Monday} in Basra.', '2020-11-23 2020-11-23'],
    ['Nine people died in {time:the past decade} in Basra.', 'P10Y 2010-11-24..2020-11-24'],
    ['The vote was postponed until {time:Sunday} in Baghdad.', '2020-11-29 ..2020-11-29'],
    ['The rocket landed at {time:2 a.m. local time on Tuesday} in Baghdad.', '2020-11-24T02:00 2020-11-24'],
    ['The rocket landed at {time:14:30 on Monday} in Baghdad.', '2020-11-23T14:30 2020-11-23'],
    ['Shots rang out at {time:dawn on Friday} in Basra.', '2020-11-20TMO 2020-11-20'],
  ])('%s', (notation, expected) => {
    check(notation, [expected], published)
    const [mention] = timesIn(marked(notation).text, published)
    expect(mention?.anchor).toBe('published')
  })

  test.each([
    'The convoy was hit yesterday near Taji.',
    'The convoy was hit last Wednesday near Taji.',
    'The convoy was hit on Sunday near Taji.',
    'The convoy was hit two weeks ago near Taji.',
    'The convoy was hit last year near Taji.',
    'The convoy was hit in December near Taji.',
    'Protesters were shot in the past few days in Nasiriyah.',
  ])('without an anchor unresolved: %s', (text) => {
    const [mention, more] = timesIn(text)
    expect(more).toBeUndefined()
    expect(mention?.anchor).toBe('unresolved')
    expect(mention?.interval).toBeUndefined()
  })

  test('a story told long after goes on in its own year and week', () => {
    const text =
      'In {time:2016} the battle began. In {time:October} troops entered the city. On {time:4 November} they reached the river. On {time:Sunday} they crossed it.'
    check(text, ['2016 2016', '2016-10 2016-10', '2016-11-04 2016-11-04', '2016-11-06 2016-11-06'], published)
  })

  test.each(['Two days later another bomb went off.', 'The following month another bomb went off.'])(
    'the day of publication is no date to go on from: %s',
    (text) => {
      const [mention] = timesIn(text, published)
      expect([mention?.anchor, mention?.interval]).toEqual(['unresolved', undefined])
    },
  )

  test('the dateline dates a text without a day of publication', () => {
    const text = 'BAGHDAD, January 3, 2020 (Wire) - The convoy was hit yesterday near the airport.'
    const found = timesIn(text)
    expect(found.map(print)).toEqual(['2020-01-03 2020-01-03', '2020-01-02 2020-01-02'])
    expect(found[1]?.anchor).toBe('text')
    expect(text.slice(...found[1]!.anchorSpan!)).toBe('January 3, 2020')
  })
})

describe('times counted from a date in the text', () => {
  const story = (rest: string): string => `The general was killed on {time:3 January 2020} in Baghdad. ${rest}`
  test.each([
    ['{time:The next day} thousands marched.', '2020-01-04 2020-01-04'],
    ['{time:That day} thousands marched.', '2020-01-03 2020-01-03'],
    ['{time:Two days later} thousands marched.', '2020-01-05 2020-01-05'],
    ['{time:A week later} thousands marched.', '2020-W02 2020-01-06..2020-01-12'],
    ['{time:The following month} thousands marched.', '2020-02 2020-02'],
    ['{time:The previous month} thousands marched.', '2019-12 2019-12'],
    ['In {time:the same month} thousands marched.', '2020-01 2020-01'],
    ['In {time:December} thousands had marched.', '2019-12 2019-12'],
    ['On {time:5 January} thousands marched.', '2020-01-05 2020-01-05'],
    ['Thousands marched on {time:the 7th}.', '2020-01-07 2020-01-07'],
  ])('%s', (rest, expected) => {
    check(story(rest), ['2020-01-03 2020-01-03', expected])
    const { text } = marked(story(rest))
    const mention = timesIn(text)[1]!
    expect(mention.anchor).toBe('text')
    expect(text.slice(...mention.anchorSpan!)).toBe('3 January 2020')
  })
})

describe('stretches, sets and vague times', () => {
  test.each([
    ['The siege lasted {time:three days} there.', 'duration', 'P3D'],
    ['The governor declared {time:a 12-hour} curfew there.', 'duration', 'PT12H'],
    ['They fought for {time:two years} there.', 'duration', 'P2Y'],
    ['They fought for {time:two and a half years} there.', 'duration', 'P2Y6M'],
    ['They fought for {time:several months} there.', 'duration', 'PXM'],
    ['They protest {time:every Friday} there.', 'set', 'XXXX-WXX-5'],
    ['They protest {time:daily} there.', 'set', 'P1D'],
    ['They protest {time:twice a week} there.', 'set', 'P1W'],
    ['The group {time:recently} split.', 'date', 'PAST_REF'],
    ['The group is {time:now} split.', 'date', 'PRESENT_REF'],
    ['The group may split in {time:the future} too.', 'date', 'FUTURE_REF'],
  ])('%s', (notation, type, value) => {
    const { text, marks } = marked(notation)
    const found = timesIn(text, published)
    expect(found.map(({ span }) => text.slice(...span)).at(0)).toBe(marks[0]?.text.replace('a 12-hour', '12-hour'))
    expect(found.map((mention) => [mention.type, mention.value])).toEqual([[type, value]])
    expect(found[0]?.interval).toBeUndefined()
  })
})

test.each([
  ['They fought for about two years.', true],
  ['They fought for two years.', false],
  ['They fought in early 2020.', true],
])('%s approximate: %s', (text, approximate) => {
  expect(timesIn(text).map((mention) => mention.approximate)).toEqual([approximate])
})

describe('no times', () => {
  test.each([
    'The militia may attack the base.',
    'Protesters march through the square.',
    'The second strike killed the driver.',
    'Security Council Resolution 1701 ended the war.',
    'Trucks burned on Highway 1950 near the border.',
    'Some 2000 soldiers left the base.',
    'The fall of the city shocked them.',
    'A 12-year-old boy was shot.',
    'A quarter of the force deserted.',
    'Prices rose by 2.5 million dinars a year.',
    'The F-16 took off.',
    'Call 555-1234-99 for help.',
    'The man is in his 30s.',
    'They joined the annual March for Peace.',
    'Minister Jan Novak spoke.',
  ])('%s', (text) => expect(timesIn(text, published).map(({ span }) => text.slice(...span))).toEqual([]))

  test('the order of 3/1/2020 cannot be told', () => {
    const [mention] = timesIn('It happened on 3/1/2020 in Baghdad.', published)
    expect([mention?.value, mention?.interval, mention?.anchor]).toEqual([undefined, undefined, 'unresolved'])
  })

  test.each(['30 February 2020', '31/31/2020', '2020-13-45'])('%s is no day', (date) => {
    for (const { value } of timesIn(`It happened on ${date} there.`)) expect(value).not.toMatch(/^2020-\d\d-\d\d/)
  })
})

describe('whatever the text', () => {
  const words =
    'on in from to between and the last next two 3 31 2020 March may Friday week days ago later , - / : of \ud800 \u00a0 night a.m.'
  test('spans lie in the text, intervals run forward, nothing throws', () => {
    const text = fc
      .array(fc.oneof(fc.constantFrom(...words.split(' ')), fc.string({ unit: 'binary', maxLength: 6 })), {
        maxLength: 40,
      })
      .map((parts) => parts.join(' '))
    fc.assert(
      fc.property(text, fc.constantFrom(undefined, published), (given, day) => {
        let reach = 0
        for (const { span, interval, anchor } of timesIn(given, day)) {
          expect(span[0]).toBeGreaterThanOrEqual(reach)
          reach = span[1]
          if (interval?.start !== undefined && interval.end !== undefined)
            expect(interval.start <= interval.end).toBe(true)
          if (day === undefined) expect(anchor).not.toBe('published')
        }
      }),
      { numRuns: 150 },
    )
  })
})
