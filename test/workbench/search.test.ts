import { describe, expect, it } from 'vitest'
import { pieces } from '../../workbench/src/screens/search/pieces.ts'
import { withoutFilter } from '../../workbench/src/screens/search/query.ts'

/** `three [soldiers] fell` */
function marked(text: string, start: number, spans: readonly (readonly [number, number])[]): string {
  return pieces(text, start, spans)
    .map(({ words, isHit }) => (isHit ? `[${words}]` : words))
    .join('')
}

describe('a passage with its hits', () => {
  const text = 'three soldiers fell'
  it.each([
    [[], 'three soldiers fell'],
    [[[106, 114]], 'three [soldiers] fell'],
    [
      [
        [115, 119],
        [100, 105],
      ],
      '[three] soldiers [fell]',
    ],
    [[[100, 119]], '[three soldiers fell]'],
  ] as const)('marks %j', (spans, expected) => expect(marked(text, 100, spans)).toBe(expected))

  it('keeps the text whole where hits overlap or reach beyond it', () => {
    const spans = [
      [90, 105],
      [102, 114],
      [116, 130],
    ] as const
    expect(marked(text, 100, spans)).toBe('[three][ soldiers] f[ell]')
    expect(
      pieces(text, 100, spans)
        .map(({ words }) => words)
        .join(''),
    ).toBe(text)
  })

  it('has nothing for an empty text', () => expect(pieces('', 5, [[5, 9]])).toEqual([]))
})

describe('a query without a filter', () => {
  it.each([
    ['rockets place:Kirkuk', 'place', 'rockets'],
    ['place:"Green Zone" rockets "two words"', 'place', 'rockets "two words"'],
    ['Place:Kirkuk after:2020', 'place', 'after:2020'],
    ['place:"never closed', 'place', ''],
    ['workplace:x rockets', 'place', 'workplace:x rockets'],
    ['صواريخ place:كركوك', 'place', 'صواريخ'],
  ])('%s without %s', (query, name, expected) => expect(withoutFilter(query, name)).toBe(expected))
})
