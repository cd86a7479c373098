import { describe, expect, it } from 'vitest'
import { onlyInputs } from '../../bench/adapter.ts'

const row = {
  id: 'r1',
  text: 'Rockets hit the base.',
  date: '2020-03-11',
  label: 'ASSAULT',
  mentions: [
    { m: 'm1', start: 8, end: 11, cluster: 'c7' },
    { m: 'm2', start: 0, end: 7, cluster: 'c8' },
  ],
}

describe('an adapter is shown', () => {
  it.each([
    ['the id and the text', [], { id: 'r1', text: 'Rockets hit the base.' }],
    ['a field it declared', ['date'], { id: 'r1', text: 'Rockets hit the base.', date: '2020-03-11' }],
    [
      'parts of a list it declared',
      ['mentions.m', 'mentions.start'],
      {
        id: 'r1',
        text: 'Rockets hit the base.',
        mentions: [
          { m: 'm1', start: 8 },
          { m: 'm2', start: 0 },
        ],
      },
    ],
    ['nothing for a field that is not there', ['dct'], { id: 'r1', text: 'Rockets hit the base.' }],
  ])('%s', (_, inputs, expected) => {
    expect(onlyInputs(row, inputs)).toEqual(expected)
  })

  it('no gold that it did not declare', () => {
    expect(JSON.stringify(onlyInputs(row, ['mentions.m', 'mentions.start', 'mentions.end', 'date']))).not.toMatch(
      /ASSAULT|c7|c8/,
    )
  })
})
