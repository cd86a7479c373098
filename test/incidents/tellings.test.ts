/** One text's claims: what leans on what, what begins anew, and what only seems to be told. */
import { describe, expect, it } from 'vitest'
import { mergeClaims } from '../../src/incidents/index.ts'
import type { Incident } from '../../src/model/index.ts'
import { noted } from './claims.ts'

const day = 'Wire 2020-03-12'

function incidentsOf(...lines: readonly string[]): readonly Incident[] {
  return mergeClaims(noted(lines.map((line) => `${day}: ${line}`)).reviewed, []).incidents
}

/** Roles in the order of the text, an incident a list. */
function rolesOf(...lines: readonly string[]): readonly (readonly string[])[] {
  return incidentsOf(...lines).map(({ claims }) => claims.map(({ role }) => role))
}

const attack =
  'ASSAULT/heavy-weapons | militia > US forces | Camp Taji | 2020-03-11 | - | rocket | "Rockets [hit] the camp."'

describe('one telling:', () => {
  it.each([
    [
      'a toll in the next sentence',
      'ASSAULT | - > soldiers | - | - | killed 2 | - | "Two soldiers were [killed]."',
      'part',
    ],
    ['a toll of none', 'negated ASSAULT | - > - | - | - | killed 0 | - | "Nobody was [killed]."', 'part'],
    ['the attack', 'ASSAULT | - > - | - | - | - | - | "Many people heard the [attack] that night."', 'asserts'],
    [
      'the attack, claimed',
      'claimed_by ASSAULT | Kata\'ib Hezbollah > - | - | - | - | - | "A group claimed the [attack] later."',
      'asserts',
    ],
    [
      'the attack, denied',
      'denied_by ASSAULT | Kata\'ib Hezbollah > - | - | - | - | - | "The group denied the [attack]."',
      'denies',
    ],
  ])('%s', (_, line, role) => {
    expect(rolesOf(attack, line)).toEqual([['asserts', role]])
  })

  it('the title and the text under it', () => {
    expect(
      rolesOf(
        'ASSAULT/heavy-weapons | - | Taji | - | - | rocket | "Rockets [hit] a camp"',
        'ASSAULT/heavy-weapons | militia > US forces | Camp Taji | 2020-03-11 | - | rocket | "Rockets [landed] in a camp on Wednesday."',
      ),
    ).toEqual([['asserts', 'asserts']])
  })
})

describe('two tellings:', () => {
  it.each([
    [
      'a second barrage',
      'ASSAULT/heavy-weapons | militia > US forces | Camp Taji | - | - | - | "They fired a second [barrage]."',
    ],
    [
      'what an attack answers',
      'ASSAULT | - > Qassem Soleimani | - | - | - | - | "It came in retaliation for the [killing] of a general."',
    ],
    [
      'an attack of another day',
      'ASSAULT | - > - | Camp Taji | 2020-03-05 | - | - | "A week before, rockets [hit] it too."',
    ],
    [
      'an attack on another base',
      'ASSAULT | - > - | Balad base | 2020-03-11 | - | - | "Rockets also [hit] another base."',
    ],
    ['an arrest', 'COERCE/arrest | Iraqi army > gunmen | Taji | 2020-03-11 | - | - | "The army [arrested] men."'],
  ])('%s', (_, line) => {
    expect(incidentsOf(attack, line)).toHaveLength(2)
  })
})

describe('no incident comes of', () => {
  it.each([
    ['a prediction', 'predicted ASSAULT | United States > Iran | Iraq | 2020-04'],
    ['a condition', 'conditional ASSAULT | United States > Iran | Iraq | 2020-04'],
    ['a threat', 'threatened ASSAULT | Iran > US forces | Camp Taji | 2020-04-01'],
    ['a plan', 'intended ASSAULT | Iran > US forces | Camp Taji | 2020-04-01'],
    ['a denial alone', 'denied ASSAULT | Iran > US forces | Camp Taji | 2020-03-11'],
    ['a negation alone', 'negated ASSAULT | Iran > US forces | Camp Taji | 2020-03-11'],
    ['what somebody denies having done', 'denied_by ASSAULT | Iran > US forces | Camp Taji | 2020-03-11'],
    ['an attack that could be any', 'ASSAULT | - > - | - | -'],
    [
      'attacks told as known, nowhere and never',
      'ASSAULT | United States > - | - | - | - | - | "He condemned the [airstrikes]."',
    ],
    ['what has gone on for years', 'ASSAULT | militia > - | - | 2014-01-01..2019-12-31'],
  ])('%s', (_, line) => {
    expect(incidentsOf(line)).toEqual([])
  })
})

describe('what asserts nothing', () => {
  const [wire, post] = [
    'Wire 2020-01-08: ASSAULT/heavy-weapons | Iran > US forces | Ain al-Asad | 2020-01-08 | - | missile',
    'Post 2020-01-09: ASSAULT/heavy-weapons | Iran > US forces | Ain al-Asad | 2020-01-08 | - | missile',
  ]
  const rolesWith = (...lines: readonly string[]): readonly string[] =>
    mergeClaims(noted([wire, post, ...lines]).reviewed, [])
      .incidents[0]!.claims.map(({ role }) => role)
      .sort()

  it('is hung on the incident when it denies it from another text', () => {
    const { incidents } = mergeClaims(
      noted([wire, post, 'Desk 2020-01-10: denied ASSAULT | - > - | Ain al-Asad | 2020-01-08']).reviewed,
      [],
    )
    expect(incidents).toHaveLength(1)
    expect(incidents[0]).toMatchObject({ standing: 'disputed', sources: 2 })
    expect(incidents[0]!.dissent).toContainEqual(expect.objectContaining({ kind: 'denied' }))
  })

  it('is hung on the incident when it expected it', () => {
    expect(rolesWith('Desk 2020-01-06: predicted ASSAULT | Iran > US forces | Ain al-Asad | 2020-01-08')).toEqual([
      'asserts',
      'asserts',
      'expects',
    ])
  })

  it('is hung on the visit that it planned, and founds none beside it', () => {
    const { incidents } = mergeClaims(
      noted([
        'Wire 2020-01-05: intended CONSULT/visit | Mike Pompeo > Adil Abdul-Mahdi | Baghdad | 2020-01-07',
        'Post 2020-01-08: CONSULT/visit | Mike Pompeo > Adil Abdul-Mahdi | Baghdad | 2020-01-07',
      ]).reviewed,
      [],
    )
    expect(incidents.map(({ claims }) => claims.map(({ role }) => role))).toEqual([['expects', 'asserts']])
  })

  it.each([
    ['expects it when it is over', 'Desk 2020-01-20: predicted ASSAULT | Iran > US forces | Ain al-Asad | 2020-01-21'],
    ['denies another day', 'Desk 2020-01-20: denied ASSAULT | - > - | Ain al-Asad | 2020-01-12'],
    ['denies another place', 'Desk 2020-01-20: denied ASSAULT | - > - | Camp Taji | 2020-01-08'],
    ['expects it the other way about', 'Desk 2020-01-06: predicted ASSAULT | US forces > Iran | - | 2020-01-08'],
    ['names no place and no day', 'Desk 2020-01-20: denied ASSAULT | Iran > - | - | -'],
  ])('stays alone when it %s', (_, line) => {
    expect(rolesWith(line)).toEqual(['asserts', 'asserts'])
  })
})
