import { describe, expect, it } from 'vitest'
import { mostRanked, rankedMatches, spansIn } from '../../src/casefile/search/match.ts'
import { parseQuery } from '../../src/casefile/search/query.ts'

describe('texts that answer', () => {
  const texts = [
    'base base far away from here',
    'base',
    'rocket base',
    'rocket',
    'calm',
    'rain',
    'dust',
    'calm',
    'rain',
    'dust',
  ].map((text) => text.split(' '))

  it('come the best first: often, in few words, of rare words', () => {
    expect(rankedMatches(parseQuery('rocket OR base'), texts)).toEqual([2, 3, 1, 0])
    expect(rankedMatches(parseQuery('base NOT rocket'), texts)).toEqual([1, 0])
  })

  it('come the last added first when too many answer to rank them', () => {
    const many = Array.from({ length: mostRanked + 1 }, () => ['base'])
    expect(rankedMatches(parseQuery('base'), many).slice(0, 2)).toEqual([mostRanked, mostRanked - 1])
    expect(rankedMatches(parseQuery('base'), many.slice(1)).slice(0, 2)).toEqual([0, 1])
  })
})

describe('the spans of a query', () => {
  it.each([
    [
      'green OR "green zone"',
      'the Green Zone, green',
      [
        [4, 14],
        [16, 21],
      ],
    ],
    ['"a b" OR "b c"', 'a b c', [[0, 5]]],
    ['x NOT a', 'x a', [[0, 1]]],
    ['½', 'about ½ of it', [[6, 7]]],
  ])('%s in %j', (query, text, spans) => {
    expect(spansIn(parseQuery(query), text)).toEqual(spans)
  })
})
