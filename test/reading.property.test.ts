/** Whatever the text: nothing throws, every span is exact, and time grows with length and no faster. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assertReadingGrounded, spansOf } from '../src/model/index.ts'
import { readText } from './examples.ts'

/** Bits that break readers: names, dates and numbers amid marks, controls and halves of characters. */
const bits = [
  'The militia ',
  'fired ',
  'three rockets ',
  'at Baghdad ',
  'on 3 January 2020',
  'on Monday ',
  'Kata\u2019ib Hezbollah ',
  'denied ',
  'killing 12 soldiers',
  'about 70 attacks ',
  'from January to September ',
  '[2]',
  '(4)',
  '.',
  '\u2026',
  ',',
  ' ',
  '\n',
  '\n\n',
  '\r\n',
  '\u00a0',
  '\u200b',
  '\u201c',
  '\u201d',
  '"',
  "'",
  '(',
  ')',
  '-',
  '\u2013',
  '1. ',
  'if ',
  'said ',
  'BOMB ',
  '\ud83d',
  '\ude00',
  '\u0000',
  '\u202e',
  '\u0627\u0644\u0639\u0631\u0627\u0642 ',
  'a',
  'A',
  '9',
  '0'.repeat(30),
  '$',
  '\u0301',
  'https://example.org/a?b ',
  '@',
  '#',
] as const

const mangled = fc.array(fc.constantFrom(...bits), { maxLength: 80 }).map((chosen) => chosen.join(''))

function checked(text: string): void {
  const reading = readText(text)
  expect(reading.document.text).toBe(text)
  assertReadingGrounded(reading)
  for (const { start, end, tokens } of reading.sentences)
    for (const token of tokens) {
      expect(text.slice(token.start, token.end)).toBe(token.text)
      expect(start <= token.start && token.end <= end).toBe(true)
    }
  for (const finding of reading.findings)
    for (const [, span] of spansOf(finding))
      expect(0 <= span[0] && span[0] < span[1] && span[1] <= text.length).toBe(true)
}

describe('any text', () => {
  it('of any code units is read', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 400 }), checked), { numRuns: 150, seed: 1 })
  })

  it('of any grapheme is read', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), checked), { numRuns: 100, seed: 2 })
  })

  it('of mangled reporting is read', () => {
    fc.assert(fc.property(mangled, checked), { numRuns: 300, seed: 3 })
  })

  it.each([
    ['nothing', ''],
    ['space', ' \n\t\u00a0 '],
    ['half a character', '\ud800'],
    ['half a character in a word', 'Bagh\udc00dad was hit'],
    ['NUL', '\u0000\u0000'],
    ['a thousand brackets', '[('.repeat(1000)],
    ['a thousand open quotes', '\u201c'.repeat(1000)],
    ['a long number', '9'.repeat(5000)],
    ['a long word', 'a'.repeat(20_000)],
    ['a long row of dots', '.'.repeat(10_000)],
  ])('of %s is read', (_, text) => checked(text))

  it('read twice gives the same', () => {
    fc.assert(
      fc.property(mangled, (text) => {
        expect(readText(text)).toEqual(readText(text))
      }),
      { numRuns: 50, seed: 4 },
    )
  })
})

const sentence =
  'On 3 January 2020 the militia fired three rockets at the base near Baghdad, killing two soldiers, police said. '

describe('time grows with the length of', () => {
  it.each([
    ['many sentences', sentence],
    ['one sentence', 'the militia fired three rockets at Baghdad and '],
    ['lines', 'Three rockets hit Baghdad\n'],
    ['paragraphs', `${sentence}\n\n`],
    ['list items', '1. On 3 January, a rocket hit Baghdad.\n'],
    ['open quotes', '\u201cThey fired, he said. '],
    ['notes', 'It fired [1] at (2) the base [3]. '],
    ['names', 'Qassem Soleimani, Abu Mahdi al-Muhandis, '],
    ['numbers', '12 soldiers, 1,300 rockets, '],
    ['spaces', '          '],
    ['brackets', '(['],
  ])(
    '%s',
    (_, unit) => {
      const short = unit.repeat(Math.ceil(4_000 / unit.length))
      const long = short.repeat(4)
      readText(short)
      // Processor time, and the best of three laps, so that a busy machine does not count; a square would give sixteen.
      expect(best(long)).toBeLessThan(best(short) * 8 + 50)
    },
    60_000,
  )
})

function best(text: string): number {
  return Math.min(
    ...[1, 2, 3].map(() => {
      const begun = process.cpuUsage()
      readText(text)
      const { user, system } = process.cpuUsage(begun)
      return (user + system) / 1000
    }),
  )
}
