/** What an incident says of its sources: tolls, dissent, places and times, who counts as a source, parents and members. */
import { describe, expect, it } from 'vitest'
import { mergeClaims } from '../../src/incidents/index.ts'
import type { Claim, Incident, Tie } from '../../src/model/index.ts'
import { noted } from './claims.ts'

const at = 'ASSAULT/heavy-weapons | militia > US forces | Camp Taji | 2020-03-11'

function incident(...lines: readonly string[]): Incident {
  const { incidents } = mergeClaims(noted(lines).reviewed, [])
  expect(incidents).toHaveLength(1)
  return incidents[0]!
}

describe('a toll', () => {
  it.each([
    ['one value', ['killed 3'], { low: 3, best: 3, high: 3 }],
    ['the value of most sources', ['killed 5', 'killed 3', 'killed 5'], { low: 3, best: 5, high: 5 }],
    ['the lower of two', ['killed 5', 'killed 3'], { low: 3, best: 3, high: 5 }],
    ['the sum of kinds in one claim', ['killed 3 soldiers, killed 2 policemen'], { low: 5, best: 5, high: 5 }],
  ])('is %s', (_, counts, toll) => {
    const lines = counts.map((count, i) => `Outlet${i} 2020-03-12: ${at} | ${count}`)
    const found = incident(...lines).tolls
    expect(found).toHaveLength(1)
    expect(found[0]).toMatchObject({ of: 'killed', ...toll })
    expect(found[0]!.values).toHaveLength(counts.length)
  })

  it('does not sink to a part that the same text names', () => {
    const { tolls } = incident(
      `Wire 2020-03-12: ${at} | killed 25 fighters`,
      'Wire 2020-03-12: ASSAULT | - > - | - | - | killed 4 commanders | - | "Four commanders were [killed]."',
    )
    expect(tolls[0]).toMatchObject({ low: 25, best: 25, high: 25 })
    expect(tolls[0]!.values).toHaveLength(2)
  })

  it('says who is counted when all agree', () => {
    const two = (first: string, second: string): Incident =>
      incident(`Wire 2020-03-12: ${at} | killed 3 ${first}`, `Post 2020-03-12: ${at} | killed 3 ${second}`)
    expect(two('soldiers', 'soldiers').tolls[0]!.who).toBe('soldiers')
    expect(two('soldiers', 'people').tolls[0]).not.toHaveProperty('who')
  })
})

describe('dissent', () => {
  it.each([
    ['count', `${at} | killed 3`, `${at} | killed 5`, 'killed: 3 (Wire) or 5 (Post)'],
    [
      'date',
      `${at} | killed 3, wounded 12`,
      'ASSAULT/heavy-weapons | militia > US forces | Camp Taji | 2020-03-12 | killed 3, wounded 12',
      '2020-03-11 (Wire) or 2020-03-12 (Post)',
    ],
    [
      'actor',
      "ASSAULT/heavy-weapons | Kata'ib Hezbollah > US forces | Camp Taji | 2020-03-11 | wounded 12",
      "ASSAULT/heavy-weapons | Asa'ib Ahl al-Haq > US forces | Camp Taji | 2020-03-11 | wounded 12",
      "Kata'ib Hezbollah (Wire) or Asa'ib Ahl al-Haq (Post)",
    ],
    [
      'type',
      `${at} | wounded 12`,
      'ASSAULT/drone | militia > US forces | Camp Taji | 2020-03-11 | wounded 12',
      'ASSAULT/heavy-weapons (Wire) or ASSAULT/drone (Post)',
    ],
  ] as const)('over the %s is kept and named', (kind, wire, post, note) => {
    const found = incident(`Wire 2020-03-13: ${wire}`, `Post 2020-03-14: ${post}`)
    expect(found.dissent).toEqual([{ kind, claims: found.claims.map(({ claim }) => claim), note }])
  })

  it.each([
    ['about thirty and 32', 'killed ~30', 'killed 32'],
    ['at least three and five', 'killed ≥3', 'killed 5'],
    ['three and three', 'killed 3', 'killed 3'],
  ])('is not seen in %s', (_, wire, post) => {
    const one = wire.includes('≥') ? { open: true } : {}
    const { reviewed } = noted([`Wire 2020-03-12: ${at} | ${wire}`, `Post 2020-03-12: ${at} | ${post}`])
    const claims = reviewed.claims.map((claim, i) =>
      i === 0 && 'open' in one ? { ...claim, counts: claim.counts.map(({ high: _high, ...count }) => count) } : claim,
    )
    expect(mergeClaims({ ...reviewed, claims }, []).incidents.map(({ dissent }) => dissent)).toEqual([[]])
  })
})

describe('sources', () => {
  it('are outlets, not texts', () => {
    expect(incident(`Wire 2020-03-12: ${at}`, `Wire 2020-03-13: ${at}`, `Post 2020-03-13: ${at}`).sources).toBe(2)
  })

  it('count a reprint once', () => {
    const words = '"A militia [attacked] the camp north of the capital with many rockets before dawn."'
    expect(
      incident(`Wire 2020-03-12: ${at} | - | - | ${words}`, `Echo 2020-03-13: ${at} | - | - | ${words}`).sources,
    ).toBe(1)
  })

  it('do not count who only denies', () => {
    expect(
      incident(`Wire 2020-03-12: ${at}`, 'Post 2020-03-13: denied ASSAULT | - | Camp Taji | 2020-03-11').sources,
    ).toBe(1)
  })
})

describe('the values of an incident', () => {
  const found = incident(
    `Wire 2020-03-12: ${at} | - | rocket`,
    'Post 2020-03-12: ASSAULT | Iraqi militia > US forces | Taji | 2020-03-11 | - | Katyusha',
    'Year 2020-12-30: ASSAULT/heavy-weapons | militia > US forces | Camp Taji | 2020-03 | wounded 12 | rocket',
  )

  it('put the most exact place first', () => {
    expect(found.places.map(({ name }) => name)).toEqual(['Camp Taji', 'Taji'])
  })

  it('put the most exact time first', () => {
    expect(found.times.map(({ precision }) => precision)).toEqual(['day', 'month'])
  })

  it('hold each actor once, with the claims that name it', () => {
    expect(found.recipients).toEqual([
      expect.objectContaining({ name: 'US forces', actor: 'us-armed-forces', basis: 'stated' }),
    ])
    expect(found.recipients[0]!.claims).toHaveLength(3)
  })

  it('are coded as a whole', () => {
    expect(found).toMatchObject({ event: 'ASSAULT', mode: 'heavy-weapons', quad: 4, codes: { cameo: '194' } })
  })

  it('give each joined claim its reason', () => {
    const [first, second] = found.claims
    expect(first!.reason).toBe('the first telling of it')
    expect(second!.reason).toContain('same day (2020-03-11)')
    expect(second!.likeness).toBeGreaterThan(0.5)
  })
})

describe('a list of sites', () => {
  const { reviewed, claims } = noted([
    'Wire 2020-03-14: ASSAULT/aerial | US forces > Iraqi militia | Iraq | 2020-03-13 | killed 6',
    'Wire 2020-03-14: ASSAULT/aerial | US forces > - | Camp Taji | 2020-03-13',
    'Wire 2020-03-14: ASSAULT/aerial | US forces > - | Balad base | 2020-03-13',
  ])
  const [whole, ...members] = claims as [Claim, Claim, Claim]
  const listed = { ...reviewed, claims: [{ ...whole, members: members.map(({ id }) => id) }, ...members] }

  it('is an incident with a member for each place', () => {
    const { incidents } = mergeClaims(listed, [])
    expect(incidents).toHaveLength(3)
    const parent = incidents.find(({ members: own }) => own.length > 0)!
    expect(parent.claims.map(({ claim }) => claim)).toEqual([whole.id])
    for (const id of parent.members)
      expect(incidents.find((each) => each.id === id)).toMatchObject({ parent: parent.id, members: [] })
  })

  it('is one incident when its items lie at no places of their own', () => {
    const bare = listed.claims.map((claim) => {
      const { place: _, ...rest } = claim
      return claim.members === undefined ? rest : claim
    })
    const { incidents } = mergeClaims({ ...listed, claims: bare }, [])
    expect(incidents.map(({ claims: own }) => own.map(({ role }) => role))).toEqual([['asserts', 'part', 'part']])
  })

  it('is counted by the tally that names it', () => {
    const tally = {
      id: 't1',
      document: whole.document,
      unit: 'attacks',
      approximate: true,
      best: 70,
      basis: 'stated' as const,
      spans: [[0, 4] as const],
      initiators: [],
      recipients: [],
      attribution: { kind: 'author' as const },
      members: [whole.id],
      evidence: [0, 4] as const,
      rule: 'test',
    }
    const { incidents } = mergeClaims({ ...listed, tallies: [tally] }, [])
    expect(incidents.flatMap(({ tallies }) => tallies)).toEqual(['t1'])
  })
})

describe('the network', () => {
  const { reviewed } = noted([`Wire 2020-03-12: ${at}`, `Post 2020-05-01: ${at}`])
  const [wire, post] = reviewed.documents.map(({ id }) => id) as [string, string]
  const tie = (id: string, document: string, more: Partial<Tie> = {}): Tie => ({
    id,
    document,
    from: { name: 'Iran', actor: 'IRN', country: 'IRN', basis: 'stated', spans: [[0, 4]] },
    relation: 'supports',
    to: { name: 'River Brigade', actor: 'text:river brigade', basis: 'stated', spans: [[0, 4]] },
    polarity: '+',
    status: 'asserted',
    attribution: { kind: 'author' },
    evidence: [[0, 4]],
    rule: 'test',
    ...more,
  })
  const networkOf = (...ties: readonly Tie[]) => mergeClaims({ ...reviewed, ties }, []).network

  it('joins ties of many texts, with the first and the last day', () => {
    const spelt = { name: 'River Brigades', basis: 'stated', spans: [[0, 4]] } as const
    expect(
      networkOf(tie('a', wire), tie('b', post), tie('c', post, { to: { ...spelt, name: 'the River Brigade' } })),
    ).toMatchObject([
      {
        from: { id: 'IRN' },
        relation: 'supports',
        stated: ['a', 'b', 'c'],
        ended: [],
        first: '2020-03-12',
        last: '2020-05-01',
      },
    ])
  })

  it('keeps what is denied or over apart from what is stated', () => {
    const [edge] = networkOf(tie('a', wire), tie('b', post, { polarity: '-' }), tie('c', post, { status: 'denied' }))
    expect(edge).toMatchObject({ stated: ['a'], ended: ['b', 'c'], last: '2020-03-12' })
  })

  it('takes the time of the tie before the day of printing', () => {
    const when = {
      start: '2014-06-01',
      end: '2014-06-30',
      precision: 'month',
      basis: 'stated',
      spans: [[0, 4]],
    } as const
    expect(networkOf(tie('a', post, { when }))[0]).toMatchObject({ first: '2014-06-01', last: '2014-06-30' })
  })

  it('has one edge for an alliance told from either side', () => {
    const ally = tie('a', wire, { relation: 'allied_with' })
    expect(networkOf(ally, { ...ally, id: 'b', from: ally.to, to: ally.from })).toHaveLength(1)
    const support = tie('a', wire)
    expect(networkOf(support, { ...support, id: 'b', from: support.to, to: support.from })).toHaveLength(2)
  })

  it('leaves out what is only expected', () => {
    expect(networkOf(tie('a', wire, { status: 'predicted' }))).toEqual([])
  })
})
