import { describe, expect, it } from 'vitest'
import { splitSentences, tokenise } from '../../src/language/index.ts'

const sentences = (text: string): string[] => {
  const tokens = tokenise(text)
  return splitSentences(text, tokens).map(([first, end]) => text.slice(tokens[first]![0], tokens[end - 1]![1]))
}

describe('sentences', () => {
  it.each([
    ['The convoy stopped. Nobody was hurt.', ['The convoy stopped.', 'Nobody was hurt.']],
    ['He met Gen. Saleh in St. Helena. They spoke.', ['He met Gen. Saleh in St. Helena.', 'They spoke.']],
    ['The talks moved to the U.S. The envoy stayed.', ['The talks moved to the U.S.', 'The envoy stayed.']],
    ['The U.S. Army left.', ['The U.S. Army left.']],
    ['It began at 6 p.m. and ended at 9.', ['It began at 6 p.m. and ended at 9.']],
    ['J. R. Karim signed. M. Odeh did not.', ['J. R. Karim signed.', 'M. Odeh did not.']],
    ['“We left.” Then it rained.', ['“We left.”', 'Then it rained.']],
    ['"Why now?" he asked. Nobody knew.', ['"Why now?" he asked.', 'Nobody knew.']],
    ['A shell fell on the yard.[3] Two men ran.', ['A shell fell on the yard.[3]', 'Two men ran.']],
    ['They feared for the future.The council met.', ['They feared for the future.', 'The council met.']],
    ['the road is closed. the bridge is open.', ['the road is closed.', 'the bridge is open.']],
    ['THE ROAD IS CLOSED. THE BRIDGE IS OPEN.', ['THE ROAD IS CLOSED.', 'THE BRIDGE IS OPEN.']],
    ['Who fired; who fled? No answer!', ['Who fired; who fled?', 'No answer!']],
    ['About 3.5 km away. No. 7 was empty.', ['About 3.5 km away.', 'No. 7 was empty.']],
    ['1. The first item', ['1. The first item']],
    ['No stop here\n\nNor here', ['No stop here', 'Nor here']],
    ['Call 555-0134 or 0134-555. they answer at night.', ['Call 555-0134 or 0134-555.', 'they answer at night.']],
    ['We burned the DVD. give it up.', ['We burned the DVD.', 'give it up.']],
    ['Nobody saw it. they ran.', ['Nobody saw it.', 'they ran.']],
    ['It met vs. nobody and lost.', ['It met vs. nobody and lost.']],
    ['They are safe. :) More tomorrow.', ['They are safe. :)', 'More tomorrow.']],
    ['So it went on . . . Nobody came.', ['So it went on . . .', 'Nobody came.']],
    ['', []],
  ])('cuts %j', (text, expected) => {
    expect(sentences(text)).toEqual(expected)
  })
})
