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
  test('what a deed is done for is part of it where it is a deed of the same kind', () => {
    expect(partsOf('Students rallied in Tunis to protest against the bill.')).toEqual(['rallied: protest - stated '])
    expect(partsOf('Students rallied in Tunis to demand reforms.')).toEqual([])
    expect(partsOf('Gunmen attacked the bus to kill the judge.')).toEqual([])
  })
  test('a bare noun goes back to what was told before it', () => {
    expect(partsOf('A car bomb exploded in Mosul on Monday. The blast was heard across the river.')).toEqual([
      'exploded: blast - implied ',
    ])
  })
  test('who died soon after an attack is inferred to have died of it', () => {
    expect(partsOf('A car bomb exploded in Mosul on Monday. Two policemen died at the scene.')).toEqual([
      'exploded: died killed inferred Two policemen',
    ])
    const { claims } = read('A car bomb exploded in Mosul on Monday. Two policemen died at the scene.')
    expect(claims.flatMap(({ parts }) => parts ?? []).flatMap(({ recipients }) => recipients)).toMatchObject([
      { basis: 'inferred' },
    ])
  })
  test('who died after a blast in the same sentence died of it', () => {
    expect(partsOf('Two people died when a bomb exploded at a bank.')).toEqual([
      'exploded: died killed stated Two people',
    ])
  })
  test.each([
    'The council met in Mosul on Monday. Two policemen died at the scene.',
    'A car bomb exploded in Mosul on Monday. Two patients died of cholera in Basra.',
    'A car bomb exploded in Mosul on Monday. A painter, who died in 1953, had lived there.',
    'Gunmen may attack the bus. Two policemen died at the scene.',
    'A car bomb exploded in Mosul. The mayor came. He wept. The police came. The governor died in his sleep.',
    'Two policemen died at the scene.',
  ])('nobody is inferred to have died of an attack: %s', (text) => {
    expect(partsOf(text).filter((part) => part.includes('inferred'))).toEqual([])
  })
  test('a word of another event goes back to nothing', () => {
    expect(partsOf('The minister met the envoy in Doha. The attack was quick.')).toEqual([])
  })
  test('a word of another means goes back to nothing', () => {
    expect(partsOf('Gunmen shot a judge dead in Basra. The shelling was heavy.')).toEqual([])
  })
})

describe('what a blast was at', () => {
  const things = (text: string) =>
    read(text).claims.flatMap(({ recipients }) => recipients.map(({ name, basis }) => `${name} ${basis}`))
  test.each([
    ['A bomb exploded outside the bank in Mosul.', ['bank implied']],
    ['A car bomb went off in front of the home of a judge.', ['home of a judge implied']],
    ['An explosion took place between the shop and the bakery.', ['shop implied', 'bakery implied']],
    ['A bomb exploded in a minibus, injuring eight people.', ['eight people stated', 'minibus implied']],
  ])('%s', (text, expected) => {
    expect(things(text)).toEqual(expected)
  })
  test.each(['A bomb exploded in the city of Mosul.', 'A bomb exploded near the river.', 'Gunmen fled near the bank.'])(
    'no thing: %s',
    (text) => {
      expect(things(text).filter((each) => each.endsWith('implied'))).toEqual([])
    },
  )
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
