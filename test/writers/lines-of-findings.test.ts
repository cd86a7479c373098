import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lineTable, type Span } from '../../src/model/index.ts'
import { excerpts } from '../../src/writers/findings-text.ts'

const show = (text: string, ...spans: Span[]) => excerpts(text, lineTable(text), spans)

describe('excerpts', () => {
  it('puts carets under the words and dashes under what they clash with', () => {
    expect(show('nine attacks, one in May', [18, 24], [0, 12])).toEqual([
      { line: 1, words: 'nine attacks, one in May', carets: '------------      ^^^^^^' },
    ])
  })
  it('shows one line for each line that has words', () => {
    expect(show('one\ntwo\nthree', [8, 13], [0, 3])).toEqual([
      { line: 1, words: 'one', carets: '---' },
      { line: 3, words: 'three', carets: '^^^^^' },
    ])
  })
  it('cuts long lines down to the words and what stands around them', () => {
    const line = `${'far away words '.repeat(40)}the clash ${'and more words '.repeat(40)}`
    const [row] = show(line, [line.indexOf('clash'), line.indexOf('clash') + 5])
    expect(row!.words.length).toBeLessThan(110)
    expect(row!.words).toMatch(/^… .* …$/)
    expect(row!.carets.indexOf('^')).toBe(row!.words.indexOf('clash'))
  })
  it('holds the carets under the words in any text', () => {
    const text = fc.string({
      unit: fc.constantFrom('a', 'b', ' ', '\n', '\t', '\u001b', '\ud800', 'é'),
      minLength: 1,
      maxLength: 400,
    })
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(60), (words, from, length) => {
        const start = from % words.length
        const span: Span = [start, Math.min(words.length, start + 1 + length)]
        for (const row of show(words, span)) {
          expect(row.carets.length).toBeLessThanOrEqual(row.words.length)
          expect(row.carets).toContain('^')
          expect(row.words).not.toMatch(/[\u0000-\u001f]/)
        }
      }),
    )
  })
  it('takes a line of a million characters', () => {
    const line = 'word '.repeat(200_000)
    const started = performance.now()
    show(line, [500_000, 500_004], [10, 14])
    expect(performance.now() - started).toBeLessThan(1000)
  })
})
