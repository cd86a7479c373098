import { describe, expect, it } from 'vitest'
import { clauseTense, isNegated, isPassive, isPlural, tenseOf, verbFormOf } from '../../src/language/index.ts'
import type { Sentence } from '../../src/model/index.ts'
import { parsed } from './english.ts'

const at = (text: string, word: string): [Sentence, number] => {
  const sentence = parsed(text)[0]!
  return [sentence, sentence.tokens.findIndex((token) => token.text === word)]
}

describe('readers of grammar', () => {
  it.each([
    ['The rebels attacked the base.', 'attacked', 'past', false],
    ['The rebels will attack the base.', 'attack', 'future', false],
    ['The base was attacked by rebels.', 'attacked', 'past', true],
    ['The rebels have attacked the base.', 'attacked', 'past', false],
    ['The rebels attack the base every week.', 'attack', 'present', false],
    ['The rebels would attack the base.', 'attack', 'present', false],
  ])('%s: %s is %s, passive %s', (text, word, tense, passive) => {
    const [sentence, index] = at(text, word)
    expect(clauseTense(sentence, index)).toBe(tense)
    expect(isPassive(sentence, index)).toBe(passive)
  })

  it('tells forms of verbs', () => {
    const [sentence] = at('They fled after seizing the guns that had been hidden to arm others.', 'fled')
    const form = (word: string): unknown => verbFormOf(sentence.tokens.find(({ text }) => text === word)!)
    expect(['fled', 'seizing', 'hidden', 'arm', 'guns'].map(form)).toEqual([
      'finite',
      'present-participle',
      'past-participle',
      'infinitive',
      undefined,
    ])
    expect(tenseOf(sentence.tokens[1]!)).toBe('past')
  })

  it('tells number and negation', () => {
    const [sentence, index] = at('They did not attack the guards at the gate.', 'attack')
    const plural = sentence.tokens.filter(isPlural).map(({ text }) => text)
    expect(plural).toEqual(['They', 'guards'])
    expect(isNegated(sentence, index)).toBe(true)
    expect(isNegated(...at('They attacked the gate.', 'attacked'))).toBe(false)
  })
})
