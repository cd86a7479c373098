/** Who stands on either side of a claim when the words beside the verb are nobody themselves. */
import { describe, expect, test } from 'vitest'
import type { Claim } from '../../src/model/index.ts'
import { read } from '../reading.ts'

const side = (list: Claim['initiators']) => list.map(({ name, basis }) => `${name} (${basis})`).join(' + ') || '-'

function parties(text: string, event: string): string | undefined {
  const claim = read(text).claims.find((one) => one.event === event)
  return claim && `${side(claim.initiators)} -> ${side(claim.recipients)}`
}

describe('parties beneath a noun that is nobody', () => {
  test.each([
    ['Ankara welcomed the resumption of ties with Cairo.', 'SUPPORT', 'Turkey (stated) -> Egypt (implied)'],
    [
      'Ankara welcomed the resumption of ties between Cairo and Doha.',
      'SUPPORT',
      'Turkey (stated) -> Egypt (implied) + Qatar (implied)',
    ],
    ['Gunmen attacked a police station in Kirkuk.', 'ASSAULT', 'Gunmen (stated) -> police station (stated)'],
  ])('%s', (text, event, expected) => {
    expect(parties(text, event)).toBe(expected)
  })
  test('a country that is a party to ties is not where they were welcomed', () => {
    const [claim] = read('Ankara welcomed the resumption of ties between Cairo and Doha.').claims
    expect(claim?.place).toBeUndefined()
  })
})

describe('they who speak of themselves', () => {
  test('two speakers', () => {
    expect(parties('Obama and Putin said they will attack Iraq.', 'ASSAULT')).toBe(
      'Barack Obama (implied) + Vladimir Putin (implied) -> Iraq (stated)',
    )
  })
  test('one speaker may mean others', () => {
    expect(parties('Obama said they will attack Iraq.', 'ASSAULT')).not.toContain('Barack Obama')
  })
})

describe('a speaker has no part in what is judged', () => {
  test('called unacceptable', () => {
    const { claims } = read('Russia called the strikes unacceptable.')
    expect(claims.map(({ event }) => event)).toEqual(['ACCUSE'])
    expect(claims[0]?.initiators.map(({ name }) => name)).toEqual(['Russia'])
  })
  test('a strike that somebody does call', () => {
    expect(read('The union called a strike at the port.').claims.map(({ event }) => event)).toEqual(['PROTEST'])
  })
})

test('a number alone is a count and no name', () => {
  const [claim] = read('At least 35 were wounded in the blast.').claims
  expect(claim?.recipients).toEqual([])
})

describe('who hosts and who withdraws', () => {
  test.each([
    ['The king received the envoy in his palace.', 'CONSULT', 'king', 'envoy'],
    ['Washington withdrew its troops from the base.', 'RETREAT', 'United States', undefined],
  ])('%s', (text, event, initiator, recipient) => {
    const claim = read(text).claims.find((one) => one.event === event)
    expect(claim?.initiators[0]?.name).toBe(initiator)
    if (recipient !== undefined) expect(claim?.recipients[0]?.name).toBe(recipient)
  })
})

describe('codes of CAMEO that the words tell more closely than event and mode', () => {
  test.each([
    ['Russia praised the government for its restraint.', '051'],
    ['Ankara restored ties with Cairo.', '054'],
    ['The king received the envoy in his palace.', '043'],
    ['The court ordered the release of the student.', '0841'],
    ['Two senators demanded sanctions against the airline.', '113'],
    ['The junta expelled four aid workers.', '1663'],
  ])('%s %s', (text, code) => {
    expect(read(text).claims.map(({ codes }) => codes.cameo)).toContain(code)
  })
})

describe('what a time between the words does not change', () => {
  test.each([
    ['The president resigned Sunday.', 'RETREAT/resign'],
    ['The parliament threatened on Monday to break relations with Russia.', 'THREATEN/relations'],
  ])('%s', (text, expected) => {
    expect(read(text).claims.map(({ event, mode }) => `${event}/${mode}`)).toContain(expected)
  })
})

test('what somebody is accused of doing is no clause of the accuser', () => {
  const { claims } = read('The minister accused the militia of smuggling weapons.')
  expect(claims.map(({ rule }) => rule)).toContain('accuse.v')
})

test('a name that runs into the verb is its subject', () => {
  expect(parties('Chinese President Xi Jinping meets German Chancellor Angela Merkel in Berlin.', 'CONSULT')).toBe(
    'Xi Jinping (stated) -> Angela Merkel (stated)',
  )
})
