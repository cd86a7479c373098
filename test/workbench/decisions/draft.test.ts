import { describe, expect, it } from 'vitest'
import type { Claim, Tally, Tie } from '../../../src/model/index.ts'
import { faultOfCorrection } from '../../../src/incidents/index.ts'
import { correctionsOf } from '../../../workbench/src/decisions/corrections-of.ts'
import { type Draft, draftOf, faultOf, withValues, type Worded } from '../../../workbench/src/decisions/draft.ts'

const militia = { name: 'the militia', actor: 'kataib', basis: 'implied', spans: [[0, 11]] } as const
const claim: Claim = {
  id: 'c1',
  document: 'd1',
  event: 'ASSAULT',
  mode: 'heavy-weapons',
  contexts: [],
  quad: 4,
  status: 'asserted',
  attribution: { kind: 'author' },
  initiators: [militia],
  recipients: [],
  place: { name: 'Taji', lat: 33.5, lon: 44.2, precision: 'town', basis: 'stated', spans: [[30, 34]] },
  when: { start: '2020-01-03', end: '2020-01-03', precision: 'day', basis: 'stated', spans: [[38, 47]] },
  counts: [
    { of: 'killed', who: 'soldiers', low: 3, best: 3, high: 3, approximate: false, basis: 'stated', spans: [[20, 25]] },
    { of: 'wounded', approximate: true, basis: 'stated', spans: [[60, 64]] },
  ],
  weapons: [],
  evidence: [0, 47],
  trigger: [12, 18],
  rule: 'frame',
  codes: { plover: null, cameo: null, acled: null, ucdp: null },
}
const of = { kind: 'claim', record: claim } as const

/** The draft with some values of a field typed anew. */
function typed(draft: Draft, field: string, ...values: readonly (string | Partial<Worded>)[]): Draft {
  const held = draft.find((each) => each.field === field)!.values
  return withValues(
    draft,
    field,
    values.map((value, i) => ({
      ...(held[i] ?? { key: -1 - i, spans: [] as const, typed: '' }),
      ...(typeof value === 'string' ? { typed: value } : value),
    })),
  )
}

describe('a claim in the form', () => {
  it('is not corrected by looking at it', () => {
    expect(correctionsOf(of, draftOf(of))).toEqual([])
  })

  it.each([
    ['status', ['denied'], [{ field: 'status', value: 'denied' }]],
    ['place', [''], [{ field: 'place', value: null }]],
    ['when', [''], [{ field: 'when', value: null }]],
    ['mode', [''], [{ field: 'mode', value: null }]],
    ['initiators', [], [{ field: 'initiators', value: [] }]],
  ] as const)('%s typed as %j', (field, values, corrections) => {
    expect(correctionsOf(of, typed(draftOf(of), field, ...values))).toEqual(corrections)
  })

  it('keeps the words of a name that is typed anew, and does not say that they state it', () => {
    expect(correctionsOf(of, typed(draftOf(of), 'place', 'Balad'))).toEqual([
      { field: 'place', value: { name: 'Balad', basis: 'inferred', spans: [[30, 34]] } },
    ])
  })

  it('takes chosen words as stating the value', () => {
    const chosen = typed(draftOf(of), 'place', { typed: 'Balad', spans: [[70, 75]] })
    expect(correctionsOf(of, chosen)).toEqual([
      { field: 'place', value: { name: 'Balad', basis: 'stated', spans: [[70, 75]] } },
    ])
  })

  it('keeps what is known of a value that only gets other words', () => {
    const chosen = typed(draftOf(of), 'place', { spans: [[70, 74]] })
    expect(correctionsOf(of, chosen)).toEqual([
      { field: 'place', value: { ...claim.place, basis: 'stated', spans: [[70, 74]] } },
    ])
  })

  it('leaves the others of a list as they are, and rests a new one on the clause', () => {
    expect(correctionsOf(of, typed(draftOf(of), 'initiators', {}, 'the cell'))).toEqual([
      { field: 'initiators', value: [militia, { name: 'the cell', basis: 'inferred', spans: [[0, 47]] }] },
    ])
  })

  it('changes one count and keeps the one without a figure', () => {
    const [correction, ...others] = correctionsOf(of, typed(draftOf(of), 'counts', 'at least 4', {}))
    expect(others).toEqual([])
    expect(correction).toEqual({
      field: 'counts',
      value: [
        { of: 'killed', who: 'soldiers', low: 4, approximate: false, basis: 'inferred', spans: [[20, 25]] },
        claim.counts[1],
      ],
    })
  })

  it('has no mode that the new event has not', () => {
    const draft = typed(draftOf(of), 'event', 'PROTEST')
    expect(draft.find(({ field }) => field === 'mode')!.options).toContain('demo')
    expect(correctionsOf(of, draft)).toEqual([
      { field: 'event', value: 'PROTEST' },
      { field: 'mode', value: null },
    ])
  })

  it('gives days in the shape of the field', () => {
    expect(correctionsOf(of, typed(draftOf(of), 'when', '2020-01'))).toEqual([
      {
        field: 'when',
        value: { start: '2020-01-01', end: '2020-01-31', precision: 'month', basis: 'inferred', spans: [[38, 47]] },
      },
    ])
  })

  it('gives only what the record can take', () => {
    const draft = typed(typed(typed(draftOf(of), 'event', 'AID'), 'counts', 'about 9', ''), 'recipients', 'the army')
    const corrections = correctionsOf(of, draft)
    expect(corrections.map(({ field }) => field)).toEqual(['event', 'mode', 'recipients', 'counts'])
    for (const correction of corrections) expect(faultOfCorrection('claim', correction)).toBeUndefined()
  })

  it('says who says so, with the words of the name', () => {
    const typedName = typed(draftOf(of), 'attribution', 'claimed_by', { typed: 'the cell', spans: [[50, 58]] })
    expect(correctionsOf(of, typedName)).toEqual([
      { field: 'attribution', value: { kind: 'claimed_by', speaker: 'the cell', speakerSpan: [50, 58] } },
    ])
  })

  it('takes the speaker away with the text itself, and the words of one name from another', () => {
    const reported = {
      kind: 'reported',
      speaker: 'the police',
      actor: 'police',
      speakerSpan: [50, 60],
      cue: [61, 65],
    } as const
    const its = { kind: 'claim', record: { ...claim, attribution: reported } } as const
    expect(correctionsOf(its, draftOf(its))).toEqual([])
    expect(correctionsOf(its, typed(draftOf(its), 'attribution', 'author', {}))).toEqual([
      { field: 'attribution', value: { kind: 'author' } },
    ])
    expect(correctionsOf(its, typed(draftOf(its), 'attribution', {}, 'the army'))).toEqual([
      { field: 'attribution', value: { kind: 'reported', speaker: 'the army', cue: [61, 65] } },
    ])
    expect(correctionsOf(its, typed(draftOf(its), 'attribution', 'confirmed_by', {}))).toEqual([
      { field: 'attribution', value: { ...reported, kind: 'confirmed_by' } },
    ])
  })

  it('keeps a time that was never resolved when nobody types days', () => {
    const unresolved: Claim = {
      ...claim,
      when: { precision: 'vague', anchor: 'unresolved', basis: 'stated', spans: [[38, 47]] },
    }
    const its = { kind: 'claim', record: unresolved } as const
    expect(correctionsOf(its, draftOf(its))).toEqual([])
  })
})

describe('what cannot be', () => {
  it.each([
    ['when', 'Tuesday', /2020-01-03/],
    ['counts', 'many', /3\.\.5/],
  ])('%s “%s” is told', (field, value, told) => {
    const draft = typed(draftOf(of), field, value)
    const faulty = draft.find((each) => each.field === field)!
    expect(faultOf(faulty, faulty.values[0]!)).toMatch(told)
  })

  it('is nothing of the claim as it is', () => {
    for (const field of draftOf(of)) for (const value of field.values) expect(faultOf(field, value)).toBeUndefined()
  })
})

describe('tallies and ties in the form', () => {
  const tally: Tally = {
    id: 't1',
    document: 'd1',
    unit: 'attacks',
    low: 60,
    best: 70,
    high: 80,
    approximate: true,
    initiators: [],
    recipients: [],
    attribution: { kind: 'author' },
    members: [],
    evidence: [0, 20],
    rule: 'tally',
    basis: 'stated',
    spans: [[0, 10]],
  }
  const tie: Tie = {
    id: 't2',
    document: 'd1',
    from: militia,
    relation: 'part_of',
    to: { name: 'the Forces', basis: 'stated', spans: [[20, 30]] },
    polarity: '+',
    status: 'asserted',
    attribution: { kind: 'author' },
    evidence: [[0, 30]],
    rule: 'tie',
  }

  it('are not corrected by looking at them', () => {
    for (const each of [{ kind: 'tally', record: tally } as const, { kind: 'tie', record: tie } as const])
      expect(correctionsOf(each, draftOf(each))).toEqual([])
  })

  it('give the figures of a tally field by field', () => {
    const its = { kind: 'tally', record: tally } as const
    expect(correctionsOf(its, typed(draftOf(its), 'figures', '31'))).toEqual([
      { field: 'low', value: 31 },
      { field: 'best', value: 31 },
      { field: 'high', value: 31 },
      { field: 'approximate', value: false },
    ])
  })

  it('give what the record can take', () => {
    const its = { kind: 'tie', record: tie } as const
    const draft = typed(typed(typed(draftOf(its), 'relation', 'allied_with'), 'polarity', '-'), 'to', 'the brigades')
    const corrections = correctionsOf(its, draft)
    expect(corrections.map(({ field }) => field)).toEqual(['relation', 'polarity', 'to'])
    for (const correction of corrections) expect(faultOfCorrection('tie', correction)).toBeUndefined()
  })

  it('do not let a side be taken away', () => {
    const its = { kind: 'tie', record: tie } as const
    const from = typed(draftOf(its), 'from', '').find(({ field }) => field === 'from')!
    expect(faultOf(from, from.values[0]!)).toBeDefined()
  })
})
