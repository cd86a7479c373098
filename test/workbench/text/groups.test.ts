import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import type { Block } from '../../../src/model/index.ts'
import { groupsOf } from '../../../workbench/src/text/groups.ts'

const told = (text: string, blocks: readonly Block[] = []): readonly string[] =>
  groupsOf(text, blocks).map(
    ({ kind, pieces }) =>
      `${kind}: ${pieces.map(({ line, text: words }) => `${line ?? '-'} ${JSON.stringify(words)}`).join(' ')}`,
  )

describe('a text in groups', () => {
  it('has a group for each block, with the number of each line', () => {
    const text = 'Rockets on Taji\n\nThree soldiers\nwere killed.\n'
    const blocks: readonly Block[] = [
      { kind: 'title', span: [0, 15] },
      { kind: 'paragraph', span: [17, 44] },
    ]
    expect(told(text, blocks)).toEqual([
      'title: 1 "Rockets on Taji\\n"',
      'gap: 2 "\\n"',
      'paragraph: 3 "Three soldiers\\n" 4 "were killed.\\n"',
    ])
  })

  it('keeps two paragraphs apart that no blank line parts', () => {
    const blocks: readonly Block[] = [
      { kind: 'paragraph', span: [0, 3] },
      { kind: 'paragraph', span: [4, 7] },
    ]
    expect(told('one\ntwo', blocks)).toEqual(['paragraph: 1 "one\\n"', 'paragraph: 2 "two"'])
  })

  it('says what furniture a line is', () => {
    const [group] = groupsOf('Share this', [{ kind: 'furniture', furniture: 'share', span: [0, 10] }])
    expect(group).toMatchObject({ kind: 'furniture', furniture: 'share' })
  })

  it('takes a text without layout for prose', () => {
    expect(told('KILLED,3\r\nWOUNDED,4')).toEqual(['paragraph: 1 "KILLED,3\\r\\n" 2 "WOUNDED,4"'])
  })

  it('has nothing of an empty text', () => {
    expect(groupsOf('')).toEqual([])
  })

  it('cuts a line of five million characters into pieces after blanks, and numbers it once', () => {
    const [group] = groupsOf('Gunmen fled. '.repeat(400_000))
    const pieces = group!.pieces
    expect(pieces.length).toBeGreaterThan(1000)
    expect(Math.max(...pieces.map(({ text }) => text.length))).toBeLessThanOrEqual(8000)
    expect(pieces.filter(({ line }) => line !== undefined)).toHaveLength(1)
    expect(pieces.slice(0, -1).every(({ text }) => text.endsWith(' '))).toBe(true)
  })

  it('never cuts a character in two', () => {
    const [group] = groupsOf(`x${'😀'.repeat(9000)}`)
    for (const { text } of group!.pieces) expect(text).not.toMatch(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/)
  })

  it('is the text again, put together, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', ' ', '\n', '\r', '\uD83D', '\u202E', 'ق') }), (text) => {
        const pieces = groupsOf(text, [{ kind: 'paragraph', span: [0, text.length] }]).flatMap((group) => group.pieces)
        expect(pieces.map((piece) => piece.text).join('')).toBe(text)
        for (const { start, text: words } of pieces) expect(text.slice(start, start + words.length)).toBe(words)
      }),
    )
  })
})
