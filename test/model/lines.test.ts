import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lineEnd, lineTable, offsetOf, positionOf } from '../../src/model/index.ts'

describe('lines and columns', () => {
  it.each([
    ['ab\ncd', 3, 2, 1],
    ['ab\ncd', 2, 1, 3],
    ['ab\r\ncd', 4, 2, 1],
    ['ab\rcd', 3, 2, 1],
    ['\n\n', 2, 3, 1],
    ['a😀b', 3, 1, 4],
    ['', 0, 1, 1],
  ])('%j at %i is %i:%i', (text, offset, line, column) => {
    expect(positionOf(lineTable(text), offset)).toEqual({ line, column })
  })
  it('ends a line before its end-of-line', () => {
    const text = 'ab\r\ncd\n\nef'
    const lines = lineTable(text)
    expect([1, 2, 3, 4].map((line) => lineEnd(text, lines, line))).toEqual([2, 6, 7, 10])
  })
  it('finds every offset again, and refuses places that are not there', () => {
    const text = 'ab\r\nc\n'
    const lines = lineTable(text)
    expect(offsetOf(text, lines, { line: 2, column: 1 })).toBe(4)
    expect(offsetOf(text, lines, { line: 1, column: 4 })).toBeUndefined()
    expect(offsetOf(text, lines, { line: 1, column: 0 })).toBeUndefined()
    expect(offsetOf(text, lines, { line: 9, column: 1 })).toBeUndefined()
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', '\n', '\r', '😀') }), (any) => {
        const table = lineTable(any)
        for (let offset = 0; offset < any.length; offset++) {
          const { line, column } = positionOf(table, offset)
          expect(table[line - 1]! + column - 1).toBe(offset)
          expect(column).toBeGreaterThan(0)
        }
      }),
    )
  })
})
