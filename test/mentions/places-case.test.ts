import { describe, expect, test } from 'vitest'
import { quote } from '../../src/model/index.ts'
import { read } from '../reading.ts'

const places = (text: string) =>
  read(text)
    .mentions.filter(({ kind }) => kind === 'place')
    .map(({ span }) => quote(text, span))

describe('places in text without small letters, or without capitals', () => {
  test.each([
    ['A BOMB WENT OFF AT LONDON BRIDGE STATION AND POLICE AT TEHRAN AIRPORT SEARCHED BAGS.', 'AT TEHRAN'],
    ['the family bought a turkey in ankara on monday and cooked it.', 'turkey'],
    ['MEN BROKE INTO THE CAR IN NAIROBI ON MONDAY AND FLED.', 'CAR'],
  ])('%s has no %s', (text, words) => {
    expect(places(text)).not.toContain(words)
  })
  test('keep their own names', () => {
    expect(places('the family bought a turkey in ankara on monday and cooked it.')).toContain('ankara')
    expect(places('talks between turkey and greece failed on monday in ankara.')).toContain('turkey')
  })
})
