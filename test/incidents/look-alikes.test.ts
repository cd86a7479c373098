/** What is one incident and what only looks like one. Letters number the lines; `AB C` says that A and B are one and C is another. */
import { describe, expect, it } from 'vitest'
import { mergeClaims } from '../../src/incidents/index.ts'
import type { Incident } from '../../src/model/index.ts'
import { noted } from './claims.ts'

/** The groups that come out, as letters: "AB C", those of no incident in brackets; with the reasons for a failing case. */
function grouped(lines: readonly string[]): { readonly groups: string; readonly incidents: readonly Incident[] } {
  const { reviewed, claims } = noted(lines)
  const { incidents } = mergeClaims(reviewed, [])
  const letter = (id: string): string => String.fromCharCode(65 + claims.findIndex((claim) => claim.id === id))
  const groups = incidents.map((incident) =>
    incident.claims
      .map(({ claim }) => letter(claim))
      .sort()
      .join(''),
  )
  const alone = claims.map(({ id }) => letter(id)).filter((one) => !groups.some((group) => group.includes(one)))
  return { groups: [...groups, ...alone.map((one) => `(${one})`)].sort().join(' '), incidents }
}

type Case = readonly [name: string, groups: string, ...lines: string[]]

const one: readonly Case[] = [
  [
    'one attack told three ways: base or town, three dead or five, nobody named',
    'ABC',
    'Wire 2020-03-12: ASSAULT/heavy-weapons | - > US forces | Camp Taji | 2020-03-11 | killed 3 | rocket',
    'Post 2020-03-12: ASSAULT | militia > - | Taji | 2020-03-11 | killed 5',
    'Desk 2020-03-13: ASSAULT/heavy-weapons | - | Camp Taji | 2020-03-11 | - | Katyusha',
  ],
  [
    'a site inside the town, on one day',
    'AB',
    'Wire 2020-11-18: ASSAULT/heavy-weapons | - | Green Zone | 2020-11-17 | killed 1 | rocket',
    'Post 2020-11-18: ASSAULT/heavy-weapons | - | Baghdad | 2020-11-17 | wounded 5 | rocket',
  ],
  [
    'a province around the base',
    'AB',
    'Wire 2020-01-08: ASSAULT/heavy-weapons | Iran > US forces | Ain al-Asad | 2020-01-08 | - | missile',
    'Post 2020-01-09: ASSAULT/heavy-weapons | Iran > - | Anbar | 2020-01-08 | - | missile',
  ],
  [
    'a month that holds the day, with the same dead',
    'AB',
    'Wire 2020-03-12: ASSAULT/heavy-weapons | - > US forces | Camp Taji | 2020-03-11 | killed 3 | rocket',
    'Year 2020-12-30: ASSAULT/heavy-weapons | - > US forces | Camp Taji | 2020-03 | killed 3 | rocket',
  ],
  [
    'a day off at the same base with the same dead',
    'AB',
    'Wire 2019-12-28: ASSAULT/heavy-weapons | - > US forces | K1 base | 2019-12-27 | killed 1, wounded 4 | rocket',
    'Desk 2019-12-29: ASSAULT/heavy-weapons | gunmen > US forces | K1 base | 2019-12-28 | killed 1, wounded 4 | rocket',
  ],
  [
    'a base without a point on the map, spelt in two ways',
    'AB',
    'Wire 2020-06-02: ASSAULT/heavy-weapons | militia > US forces | Harir air base | 2020-06-01 | - | rocket',
    'Post 2020-06-02: ASSAULT/heavy-weapons | - > US forces | Hareer base | 2020-06-01 | - | rocket',
  ],
  [
    'an actor that only the texts know, in two transliterations',
    'AB',
    'Wire 2020-06-02: ASSAULT/explosives | Saraya Thawrat al-Eshreen > - | Basra | 2020-06-01 | - | roadside bomb',
    'Post 2020-06-02: ASSAULT/explosives | Saraya Thaurat al-Ashrin > - | Basra | 2020-06-01 | - | roadside bomb',
  ],
  [
    'the army of a state, and the state',
    'AB',
    'Wire 2020-01-08: ASSAULT/aerial | US forces > Iraqi militia | Kirkuk | 2020-01-07',
    'Post 2020-01-08: ASSAULT/aerial | United States > Iraqi militia | Kirkuk | 2020-01-07',
  ],
  [
    'a base under fire with the same dead, printed in one week, one text without a day',
    'AB',
    'Wire 2020-03-12: ASSAULT/heavy-weapons | - | Camp Taji | 2020-03-11 | killed 3',
    'Post 2020-03-13: ASSAULT/heavy-weapons | - | Camp Taji | - | killed 3',
  ],
  [
    'a person is killed once, whatever else the texts leave out',
    'AB',
    'Wire 2020-01-05: ASSAULT/drone | United States > Qassem Soleimani | Baghdad airport | 2020-01-03 | killed 10 | drone',
    'Post 2020-03-01: ASSAULT/targeted | - > Qassem Soleimani | - | -',
  ],
  [
    'rockets in the flash, a drone in the correction',
    'AB',
    'Wire 2020-01-03: ASSAULT/heavy-weapons | - | Baghdad airport | 2020-01-03 | killed ≥7 | rocket',
    'Wire 2020-01-05: ASSAULT/drone | United States > Qassem Soleimani | Baghdad airport | 2020-01-03 | killed 10 | drone',
  ],
  [
    'a blamed group and a group that claims it',
    'AB',
    "Wire 2020-03-12: blamed_on ASSAULT/heavy-weapons | Kata'ib Hezbollah > US forces | Camp Taji | 2020-03-11 | killed 3 | rocket",
    "Post 2020-03-14: claimed_by ASSAULT/heavy-weapons | Asa'ib Ahl al-Haq > US forces | Camp Taji | 2020-03-11 | killed 3 | rocket",
  ],
  [
    'a reprint without a day or a place',
    'AB',
    'Wire 2020-03-12: ASSAULT | militia > soldiers | - | - | killed 4 | "Fighters of an unknown militia [attacked] a column of soldiers before dawn and killed four."',
    'Echo 2020-03-13: ASSAULT | militia > soldiers | - | - | killed 4 | "Fighters of an unknown militia [attacked] a column of soldiers before dawn and killed four."',
  ],
  [
    'a meeting with both sides and the day',
    'AB',
    'Wire 2020-01-08: CONSULT | Mike Pompeo > Adil Abdul-Mahdi | Baghdad | 2020-01-07',
    'Post 2020-01-08: CONSULT/visit | Adil Abdul-Mahdi > Mike Pompeo | Baghdad | 2020-01-07',
  ],
  [
    'a protest told as a march and as a riot',
    'AB',
    'Wire 2019-11-28: PROTEST/demo | protesters > - | Nasiriyah | 2019-11-27',
    'Post 2019-11-28: PROTEST/riot | protesters > - | Nasiriyah | 2019-11-27',
  ],
  [
    'the embassy inside the zone',
    'AB',
    'Wire 2020-01-27: ASSAULT/heavy-weapons | - > United States | US embassy | 2020-01-26 | wounded 1 | rocket',
    'Post 2020-01-27: ASSAULT/heavy-weapons | - | Green Zone | 2020-01-26 | wounded 1 | rocket',
  ],
  [
    'about seventy and at least sixty dead',
    'AB',
    'Wire 2020-01-27: ASSAULT/explosives | - > civilians | Mosul | 2020-01-26 | killed ~70',
    'Post 2020-01-27: ASSAULT/explosives | Islamic State > civilians | Mosul | 2020-01-26 | killed ≥60',
  ],
]

const two: readonly Case[] = [
  [
    'a base under fire with other dead, printed in one week, one text without a day',
    'A B',
    'Wire 2020-03-12: ASSAULT/heavy-weapons | - | Camp Taji | 2020-03-11 | killed 3',
    'Post 2020-03-13: ASSAULT/heavy-weapons | - | Camp Taji | - | killed 9',
  ],
  [
    'rockets on the Green Zone a week apart',
    'A B',
    'Wire 2020-11-18: ASSAULT/heavy-weapons | militia > US forces | Green Zone | 2020-11-17 | wounded 5 | rocket',
    'Wire 2020-11-25: ASSAULT/heavy-weapons | militia > US forces | Green Zone | 2020-11-24 | wounded 5 | rocket',
  ],
  [
    'rockets on the Green Zone on two nights running',
    'A B',
    'Wire 2020-11-18: ASSAULT/heavy-weapons | - | Green Zone | 2020-11-17 | - | rocket',
    'Post 2020-11-19: ASSAULT/heavy-weapons | - | Green Zone | 2020-11-18 | - | rocket',
  ],
  [
    'two bases on one day',
    'A B',
    'Wire 2020-03-12: ASSAULT/heavy-weapons | militia > US forces | Camp Taji | 2020-03-11 | killed 1 | rocket',
    'Post 2020-03-12: ASSAULT/heavy-weapons | militia > US forces | Balad base | 2020-03-11 | killed 1 | rocket',
  ],
  [
    'the airport and the Green Zone of one town on one day',
    'A B',
    'Wire 2020-03-12: ASSAULT/heavy-weapons | militia > US forces | Baghdad airport | 2020-03-11 | - | rocket',
    'Post 2020-03-12: ASSAULT/heavy-weapons | militia > US forces | Green Zone | 2020-03-11 | - | rocket',
  ],
  [
    'a strike and the strike in return',
    'A B',
    'Wire 2020-01-09: ASSAULT | Iran > US forces | Anbar | 2020-01-08',
    'Post 2020-01-09: ASSAULT | US forces > Iran | Anbar | 2020-01-08',
  ],
  [
    'sides reversed where no place is told',
    'A B',
    'Wire 2020-05-02: ASSAULT/aerial | Israel > Syria | Damascus | 2020-05-01',
    'Post 2020-05-02: ASSAULT/aerial | Syria > Israel | - | 2020-05-01',
  ],
  [
    'a shelling and a kidnapping in one town on one day',
    'A B',
    'Wire 2020-05-02: ASSAULT/heavy-weapons | militia > civilians | Mosul | 2020-05-01 | killed 2',
    'Post 2020-05-02: ASSAULT/abduct | militia > civilians | Mosul | 2020-05-01',
  ],
  [
    'an attack and a march at one place on one day',
    'A B',
    'Wire 2020-05-02: ASSAULT/explosives | militia > protesters | Nasiriyah | 2020-05-01',
    'Post 2020-05-02: PROTEST/demo | protesters > - | Nasiriyah | 2020-05-01',
  ],
  [
    'nothing in common but the type, the country and the month',
    'A B',
    'Wire 2020-05-20: ASSAULT | - | Iraq | 2020-05',
    'Post 2020-05-21: ASSAULT | - | Iraq | 2020-05',
  ],
  [
    'the type, the country and the day',
    'A B',
    'Wire 2020-05-20: ASSAULT/heavy-weapons | - | Iraq | 2020-05-19 | - | rocket',
    'Post 2020-05-21: ASSAULT/heavy-weapons | - | Camp Taji | 2020-05-19 | - | rocket',
  ],
  [
    'a month that holds two attacks on one base',
    'A B C',
    'Wire 2020-03-12: ASSAULT/heavy-weapons | - > US forces | Camp Taji | 2020-03-11 | - | rocket',
    'Wire 2020-03-15: ASSAULT/heavy-weapons | - > US forces | Camp Taji | 2020-03-14 | - | rocket',
    'Year 2020-12-30: ASSAULT/heavy-weapons | - > US forces | Camp Taji | 2020-03 | - | rocket',
  ],
  [
    'no day in either and weeks between the printing',
    'A B',
    'Wire 2020-05-02: ASSAULT/heavy-weapons | militia > US forces | Camp Taji | - | - | rocket',
    'Post 2020-06-20: ASSAULT/heavy-weapons | militia > US forces | Camp Taji | - | - | rocket',
  ],
  [
    'two hostile statements of one day',
    'A B',
    'Wire 2020-01-09: ACCUSE/disapprove | Adil Abdul-Mahdi > United States | - | 2020-01-08',
    'Post 2020-01-09: ACCUSE/disapprove | Iran > United States | - | 2020-01-08',
  ],
  [
    'two statements of one man on two days',
    'A B',
    'Wire 2020-01-09: ACCUSE/disapprove | Adil Abdul-Mahdi > United States | - | 2020-01-08',
    'Post 2020-01-13: ACCUSE/disapprove | Adil Abdul-Mahdi > United States | - | 2020-01-12',
  ],
  [
    'an event after the text was printed',
    'A B',
    'Wire 2020-03-10: ASSAULT/heavy-weapons | militia > US forces | Camp Taji | - | killed 3 | rocket',
    'Post 2020-03-12: ASSAULT/heavy-weapons | militia > US forces | Camp Taji | 2020-03-11 | killed 3 | rocket',
  ],
  [
    'two persons killed in one way',
    'A B',
    'Wire 2020-01-05: ASSAULT/targeted | - > Qassem Soleimani | Baghdad | 2020-01-03',
    'Post 2020-01-05: ASSAULT/targeted | - > Adil Abdul-Mahdi | Baghdad | 2020-01-04',
  ],
  [
    'two bases whose names share only what they are',
    'A B',
    'Wire 2020-06-02: ASSAULT/heavy-weapons | militia > US forces | Harir base | 2020-06-01 | - | rocket',
    'Post 2020-06-02: ASSAULT/heavy-weapons | militia > US forces | Qaryat base | 2020-06-01 | - | rocket',
  ],
]

describe('one incident:', () => {
  it.each(one)('%s', (_, groups, ...lines) => {
    const found = grouped(lines)
    expect(found.groups, reasons(found.incidents)).toBe(groups)
  })
})

describe('two incidents:', () => {
  it.each(two)('%s', (_, groups, ...lines) => {
    const found = grouped(lines)
    expect(found.groups, reasons(found.incidents)).toBe(groups)
  })
})

function reasons(incidents: readonly Incident[]): string {
  return incidents.map(({ claims }) => claims.map(({ role, reason }) => `${role}: ${reason}`).join('\n')).join('\n\n')
}
