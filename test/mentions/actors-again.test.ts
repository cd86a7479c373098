import { expect, test, describe } from 'vitest'
import { quote } from '../../src/model/index.ts'
import { read } from '../reading.ts'

const who = (text: string, words: string, at = 0) => {
  const found = read(text).mentions.filter(
    (mention) => mention.kind === 'actor' && mention.span[0] >= at && quote(text, mention.span) === words,
  )
  const [mention] = found
  return mention?.kind === 'actor' ? mention.referent?.name : undefined
}

describe('who is meant by a later word', () => {
  test.each([
    ['Foreign Minister Lea Brandt flew to Oslo. The minister will return on Friday.', 'The minister', 'Lea Brandt'],
    ['The Taliban took Kunduz. The militants freed prisoners.', 'The militants', 'Taliban'],
  ])('%s: %s', (text, words, name) => {
    expect(who(text, words)).toBe(name)
  })
})

describe('who is not meant', () => {
  test.each([
    ['The Harbour Brigade outran the army near Basra.', 'the army', 'Harbour Brigade'],
    ['Hezbollah met the envoy. The two groups agreed.', 'The two groups', 'Hezbollah'],
    ['Lawmakers from the Green Party and from the Harvest Alliance walked out.', 'the Harvest Alliance', 'Green Party'],
    ['The Taliban fought Hezbollah. The militants fled.', 'The militants', 'Taliban'],
    ['Colonel Tariq Aziz Hamdan said so.', 'Colonel Tariq Aziz Hamdan', 'Tariq Aziz'],
    ['Opposition leader Ana Duarte was freed.', 'Duarte', 'José Napoleón Duarte'],
  ])('%s: %s', (text, words, name) => {
    expect(who(text, words)).not.toBe(name)
  })
})
