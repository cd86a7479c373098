/** One happening told with several words: what became of it in the same clause, and words further on that go back to it. */
import { describe, expect, test } from 'vitest'
import type { Claim } from '../../src/model/index.ts'
import { read } from '../reading.ts'

function partsOf(text: string): readonly string[] {
  const { claims } = read(text)
  return claims.flatMap(({ trigger, parts }: Claim) =>
    (parts ?? []).map(
      ({ spans: [span], outcome, basis, recipients }) =>
        `${text.slice(...trigger)}: ${text.slice(...span!)} ${outcome ?? '-'} ${basis} ${recipients.map(({ name }) => name).join('+')}`,
    ),
  )
}

describe('parts of a claim', () => {
  test('those who died in an attack stand beside what was attacked', () => {
    expect(partsOf('Gunmen attacked a police station in Kirkuk, killing three shopkeepers.')).toEqual([
      'attacked: killing killed stated three shopkeepers',
    ])
  })
  test('a bare noun goes back to what was told before it', () => {
    expect(partsOf('A car bomb exploded in Mosul on Monday. The blast was heard across the river.')).toEqual([
      'exploded: blast - implied ',
    ])
  })
  test('a word of another event goes back to nothing', () => {
    expect(partsOf('The minister met the envoy in Doha. The attack was quick.')).toEqual([])
  })
  test('a word of another means goes back to nothing', () => {
    expect(partsOf('Gunmen shot a judge dead in Basra. The shelling was heavy.')).toEqual([])
  })
})

describe('what the word itself says became of people', () => {
  test.each([
    ['Rebels killed two guards near Balad.', 'killed'],
    ['Rebels attacked two guards near Balad.', undefined],
  ])('%s', (text, outcome) => {
    expect(read(text).claims[0]?.outcome).toBe(outcome)
  })
})

describe('the members of a count are counted in it', () => {
  const recipients = (text: string) => read(text).claims[0]?.recipients.map(({ name }) => name)
  test('they make the whole', () => {
    expect(recipients('Police arrested 12 people, seven women and five men, on Sunday.')).toEqual(['12 people'])
  })
  test('they do not', () => {
    expect(recipients('Police arrested four farmers, seven women and five men on Sunday.')).toHaveLength(3)
  })
})

test('what a protest is about is no party to it', () => {
  const [claim] = read('Thousands of students protested against corruption and unemployment in Basra.').claims
  expect(claim?.event).toBe('PROTEST')
  expect(claim?.recipients).toEqual([])
})

describe('status', () => {
  const status = (text: string) => read(text).claims.find(({ event }) => event !== 'REQUEST')?.status
  test.each([
    ['Police had to open fire on the crowd.', 'asserted'],
    ['Police have to open fire on the crowd.', 'intended'],
    ['The union will not end the strike until its demands are met.', 'negated'],
    ['The rebels did not attack the base until Monday.', 'asserted'],
  ])('%s %s', (text, expected) => {
    expect(status(text)).toBe(expected)
  })
})

describe('ACLED of demonstrations', () => {
  const codes = (text: string) => read(text).claims.flatMap(({ codes: { acled } }) => acled?.sub_event_type ?? [])
  test.each([
    ['Police fired on demonstrators in Basra.', 'Excessive force against protesters'],
    ['Police dispersed the demonstrators with tear gas.', 'Protest with intervention'],
    ['Protesters clashed with the police in Basra.', 'Violent demonstration'],
    ['The army set up a base near the crossing.', 'Headquarters or base established'],
    ['The rebels handed over two villages to the army.', 'Non-violent transfer of territory'],
    ['The two armies agreed a truce on Sunday.', 'Agreement'],
  ])('%s', (text, sub) => {
    expect(codes(text)).toContain(sub)
  })
  test('farmers who are shot at are no demonstrators', () => {
    expect(codes('Gunmen fired on farmers near Basra.')).not.toContain('Excessive force against protesters')
  })
})
