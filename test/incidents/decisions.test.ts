/** What a person decided holds, whatever later versions of the code call the records. */
import { describe, expect, it } from 'vitest'
import { applyDecisions, faultOfCorrection, mergeClaims } from '../../src/incidents/index.ts'
import type { Anchor, Claim, Decision, Incident, Verdict } from '../../src/model/index.ts'
import { type Noted, noted } from './claims.ts'

const twins = [
  'Wire 2020-03-12: ASSAULT/heavy-weapons | - > US forces | Camp Taji | 2020-03-11 | killed 3 | rocket',
  'Post 2020-03-12: ASSAULT/heavy-weapons | - > US forces | Camp Taji | 2020-03-11 | killed 3 | rocket',
]
const strangers = [
  'Wire 2020-03-12: ASSAULT/heavy-weapons | - > US forces | Camp Taji | 2020-03-11 | killed 3 | rocket',
  'Post 2020-03-20: ASSAULT | gunmen > civilians | Basra | 2020-03-18 | killed 9',
]

function anchorOf({ id, document, trigger }: Claim): Anchor {
  return { record: 'claim', id, document, span: trigger }
}

let made = 0

function decision(verdict: Verdict, about: readonly Claim[], more: Partial<Decision> = {}): Decision {
  made++
  const at = `2024-01-01T00:00:${String(made % 60).padStart(2, '0')}Z`
  return { id: `decision-${made}`, at, by: 'Layla', verdict, about: about.map(anchorOf), ...more }
}

/** The same texts read by another version: other ids, triggers a little wider, the claims in another order. */
function recoded({ reviewed, claims }: Noted): Noted {
  const again = claims.map((claim) => ({
    ...claim,
    id: `r${claim.id}`,
    trigger: [claim.trigger[0] - 1, claim.trigger[1]] as const,
  }))
  return { reviewed: { ...reviewed, claims: again.toReversed() }, claims: again }
}

function incidentsOf({ reviewed }: Noted, decisions: readonly Decision[]): readonly Incident[] {
  return mergeClaims(applyDecisions(reviewed, decisions), decisions).incidents
}

describe('a merge', () => {
  const before = noted(strangers)
  const merged = [decision('merge', before.claims)]

  it('joins what the machine keeps apart, and says who did', () => {
    expect(incidentsOf(before, [])).toHaveLength(2)
    const [incident, ...others] = incidentsOf(before, merged)
    expect(others).toEqual([])
    expect(incident!.claims.map(({ by }) => by)).toEqual(['machine', 'person'])
    expect(incident!.claims[1]).toMatchObject({ reason: 'merged in review' })
    expect(incident!.claims[1]).not.toHaveProperty('likeness')
  })

  it('outlives a recode', () => expect(incidentsOf(recoded(before), merged)).toHaveLength(1))

  it('goes with an undo, and comes back when the undo is undone', () => {
    const undo = decision('undo', [], { undoes: merged[0]!.id })
    expect(incidentsOf(before, [...merged, undo])).toHaveLength(2)
    expect(incidentsOf(before, [...merged, undo, decision('undo', [], { undoes: undo.id })])).toHaveLength(1)
  })

  it('gives way to a later split, and a split to a later merge', () => {
    const split = decision('split', before.claims)
    expect(incidentsOf(before, [...merged, split])).toHaveLength(2)
    expect(incidentsOf(before, [...merged, split, decision('merge', before.claims)])).toHaveLength(1)
  })

  it('can hang a denial on an incident', () => {
    const denial = noted([...strangers, 'Desk: denied ASSAULT | gunmen > - | - | -'])
    const found = incidentsOf(denial, [decision('merge', [denial.claims[1]!, denial.claims[2]!])])
    expect(found.find(({ standing }) => standing === 'disputed')?.claims.map(({ role }) => role)).toEqual([
      'asserts',
      'denies',
    ])
  })
})

describe('a split', () => {
  const before = noted(twins)
  const split = [decision('split', before.claims)]

  it('parts what the machine joins', () => {
    expect(incidentsOf(before, [])).toHaveLength(1)
    expect(incidentsOf(before, split)).toHaveLength(2)
  })

  it('outlives a recode', () => expect(incidentsOf(recoded(before), split)).toHaveLength(2))

  it('is not gone round by a third report that is like both', () => {
    const three = noted([...twins, twins[0]!.replace('Wire', 'Echo')])
    const groups = incidentsOf(three, split).map(({ claims }) => claims.map(({ claim }) => claim))
    expect(groups.some((group) => three.claims.slice(0, 2).every(({ id }) => group.includes(id)))).toBe(false)
  })

  it('parts two claims of one text that lean on each other', () => {
    const text = noted([
      'Wire 2020-03-12: ASSAULT | militia > US forces | Camp Taji | 2020-03-11 | - | - | "A militia [attacked] the camp."',
      'Wire 2020-03-12: ASSAULT | - | - | - | killed 3 | - | "Three were [killed]."',
    ])
    expect(incidentsOf(text, [])).toHaveLength(1)
    expect(incidentsOf(text, [decision('split', text.claims)])).toHaveLength(2)
  })
})

describe('a correction', () => {
  const before = noted(strangers)
  const [first, second] = before.claims as [Claim, Claim]
  const correct = (claim: Claim, field: string, value: unknown): Decision =>
    decision('correct', [claim], { corrections: [{ field, value }] })

  it('puts the value in, with the words of the one before', () => {
    const place = { name: 'Balad base', lat: 33.94, lon: 44.361, precision: 'site' }
    const { claims, reviews } = applyDecisions(before.reviewed, [correct(first, 'place', place)])
    expect(claims[0]!.place).toEqual({ ...place, basis: 'inferred', spans: first.place!.spans })
    expect(reviews.get(first.id)).toMatchObject({ verdict: 'corrected', by: 'Layla', fields: ['place'] })
  })

  it('takes the evidence where there was no value', () => {
    const { claims } = applyDecisions(before.reviewed, [
      correct(second, 'weapons', [{ name: 'rifle', class: 'firearm' }]),
    ])
    expect(claims[1]!.weapons).toEqual([
      { name: 'rifle', class: 'firearm', basis: 'inferred', spans: [second.evidence] },
    ])
  })

  it('works the codes out anew', () => {
    const { claims } = applyDecisions(before.reviewed, [correct(first, 'event', 'PROTEST')])
    expect(claims[0]).toMatchObject({ event: 'PROTEST', quad: 4, codes: { cameo: '140' } })
    expect(claims[0]).not.toHaveProperty('mode')
  })

  it('of the code takes the label that stood for it, and what weights made of it, away', () => {
    const read = noted(strangers)
    const claims = read.reviewed.claims.map((claim) => ({
      ...claim,
      label: 'shelling',
      suggestion: { upheld: 0.9, learned: '0123456789abcdef' },
    }))
    const made = (field: string, value: unknown): Claim =>
      applyDecisions({ ...read.reviewed, claims }, [correct(first, field, value)]).claims[0]!
    expect(made('mode', 'drone')).not.toHaveProperty('label')
    expect(made('event', 'PROTEST')).not.toHaveProperty('suggestion')
    expect(made('place', null)).toMatchObject({ label: 'shelling', suggestion: { upheld: 0.9 } })
  })

  it('changes what is merged', () => {
    const same = noted(twins)
    const later = correct(same.claims[1]!, 'when', { start: '2020-03-14', end: '2020-03-14', precision: 'day' })
    expect(incidentsOf(same, [later])).toHaveLength(2)
  })

  it('takes a value away with a null', () => {
    const { claims } = applyDecisions(before.reviewed, [correct(first, 'place', null)])
    expect(claims[0]).not.toHaveProperty('place')
  })

  it('adds up with another one', () => {
    const two = [correct(first, 'mode', 'drone'), correct(first, 'place', null)]
    const { claims, reviews } = applyDecisions(before.reviewed, two)
    expect(claims[0]).toMatchObject({ mode: 'drone', codes: { cameo: '195' } })
    expect(reviews.get(first.id)!.fields).toEqual(['mode', 'place'])
  })

  it.each([
    ['trigger', [0, 1], 'has no field trigger'],
    ['event', 'PARTY', 'event has not the shape'],
    ['event', null, 'cannot be taken away'],
    ['status', 'maybe', 'status has not the shape'],
    ['initiators', 'Iran', 'initiators has not the shape'],
    ['place', [], 'place has not the shape'],
    ['__proto__', {}, 'has no field'],
  ])('of %s to %j is refused', (field, value, fault) => {
    expect(faultOfCorrection('claim', { field, value })).toContain(fault)
    const { claims } = applyDecisions(before.reviewed, [correct(first, field, value)])
    expect(claims[0]!.event).toBe('ASSAULT')
    expect(claims[0]!.trigger).toEqual(first.trigger)
  })
})

describe('a verdict', () => {
  const before = noted(strangers)
  const [first, second] = before.claims as [Claim, Claim]

  it('of reject takes the claim out of the record, and of its list and tally', () => {
    const reviewed = {
      ...before.reviewed,
      claims: [{ ...first, members: [second.id] }, second],
    }
    const after = applyDecisions(reviewed, [decision('reject', [second])])
    expect(after.claims.map(({ id }) => id)).toEqual([first.id])
    expect(after.claims[0]).not.toHaveProperty('members')
    expect(after.reviews.has(second.id)).toBe(false)
  })

  it('of accept after reject brings it back', () => {
    const after = applyDecisions(before.reviewed, [decision('reject', [first]), decision('accept', [first])])
    expect(after.claims).toHaveLength(2)
    expect(after.reviews.get(first.id)!.verdict).toBe('accepted')
  })

  it('about a claim that is no longer there changes nothing', () => {
    const gone: Claim = { ...first, id: 'cgone', document: 'dgone' }
    expect(applyDecisions(before.reviewed, [decision('reject', [gone])]).claims).toEqual(before.reviewed.claims)
  })
})
