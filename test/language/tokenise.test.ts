import { describe, expect, it } from 'vitest'
import { tokenise } from '../../src/language/index.ts'

const words = (text: string): string =>
  tokenise(text)
    .map(([start, end]) => text.slice(start, end))
    .join(' | ')

describe('tokens', () => {
  it.each([
    // clitics
    ["They don't agree.", "They | do | n't | agree | ."],
    ['It’s Haddad’s house', 'It | ’s | Haddad | ’s | house'],
    ['Rahim ’s brother', 'Rahim | ’s | brother'],
    ["We cannot, we won't, they'll", "We | can | not | , | we | wo | n't | , | they | 'll"],
    ["the guards' post", "the | guards | ' | post"],
    ["O'Neill met the Sha'ar tribe", "O'Neill | met | the | Sha'ar | tribe"],
    // hyphens
    ['a US-based group', 'a | US | - | based | group'],
    ['an anti-tank mine and a pre-war road', 'an | anti-tank | mine | and | a | pre-war | road'],
    ['al-Hamra near Ain al-Tamr', 'al | - | Hamra | near | Ain | al | - | Tamr'],
    ['5-10 men on 2020-09-30', '5 | - | 10 | men | on | 2020-09-30'],
    ['a ceasefire—or a pause', 'a | ceasefire | — | or | a | pause'],
    ['call 555-0134', 'call | 555-0134'],
    // numbers and units
    ['1,200 men fled 3.5 km', '1,200 | men | fled | 3.5 | km'],
    ['107mm rockets at 7:30pm', '107 | mm | rockets | at | 7:30 | pm'],
    ['$40m, or 15%', '$ | 40 | m | , | or | 15 | %'],
    ['on 9/11 and the 5th', 'on | 9/11 | and | the | 5th'],
    // stops
    [
      'The U.S. envoy met Gen. Nasser at 6 p.m. today.',
      'The | U.S. | envoy | met | Gen. | Nasser | at | 6 | p.m. | today | .',
    ],
    ['J. Karim left...', 'J. | Karim | left | ...'],
    ['They waited.Then they left', 'They | waited | . | Then | they | left'],
    ['in the north,that is', 'in | the | north | , | that | is'],
    ['Really?! Yes!!', 'Really | ?! | Yes | !!'],
    // brackets, note marks and quotes
    ['the base[2] was hit.(4)', 'the | base | [ | 2 | ] | was | hit | . | ( | 4 | )'],
    ['He said “we left”.', 'He | said | “ | we | left | ” | .'],
    ["''No'' and ``yes``", "'' | No | '' | and | `` | yes | ``"],
    // addresses
    [
      'See https://example.org/a-b?c=1, or write to desk@example.org.',
      'See | https://example.org/a-b?c=1 | , | or | write | to | desk@example.org | .',
    ],
    ['at example.com.', 'at | example.com | .'],
    ['#ceasefire @reporter_1', '#ceasefire | @reporter_1'],
    // white space
    ['two\u00a0words\u200band\ttwo\r\nmore', 'two | words | and | two | more'],
  ])('cuts %j', (text, expected) => {
    expect(words(text)).toBe(expected)
  })

  it('keeps what shows nothing inside a word and drops it around words', () => {
    const text = '\ufeffdis\u00adplaced \u200dpeople\u2060'
    expect(tokenise(text).map(([start, end]) => text.slice(start, end))).toEqual(['dis\u00adplaced', 'people'])
  })

  it('stays inside its span', () => {
    expect(tokenise('one two three', [4, 9])).toEqual([
      [4, 7],
      [8, 9],
    ])
  })
})
