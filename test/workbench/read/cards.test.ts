import { describe, expect, it } from 'vitest'
import type { Claim, Finding, Mention, Span, Tie } from '../../../src/model/index.ts'
import type { DocumentPage } from '../../../src/server/contract/index.ts'
import { type Card, cardsAt, cardsOf, evidenceInWords } from '../../../workbench/src/screens/read/cards.ts'
import { litOf } from '../../../workbench/src/screens/read/highlight-sets.ts'

const text = 'Rockets hit Taji. The militia, part of the Forces, denied it.'

const claim = (id: string, evidence: Span, more: Partial<Claim> = {}): Claim => ({
  id,
  document: 'd',
  event: 'ASSAULT',
  contexts: [],
  quad: 4,
  status: 'asserted',
  attribution: { kind: 'author' },
  initiators: [],
  recipients: [],
  counts: [],
  weapons: [],
  evidence,
  trigger: [evidence[0], evidence[0] + 3],
  rule: 'frame',
  codes: { plover: null, cameo: null, acled: null, ucdp: null },
  ...more,
})
const tie: Tie = {
  id: 'tie',
  document: 'd',
  from: { name: 'the militia', basis: 'stated', spans: [[18, 29]] },
  relation: 'part_of',
  to: { name: 'the Forces', basis: 'stated', spans: [[39, 49]] },
  polarity: '+',
  status: 'asserted',
  attribution: { kind: 'author' },
  evidence: [
    [31, 49],
    [18, 29],
  ],
  rule: 'tie',
}
const between: Finding = {
  id: 'between',
  document: 'other',
  rule: 'denied-by',
  severity: 'medium',
  spans: [[700, 710]],
  elsewhere: [{ document: 'd', spans: [[8, 11]] }],
  note: 'One asserts what another denies.',
}

const page = (more: Partial<DocumentPage> = {}): DocumentPage => ({
  revision: 1,
  document: { id: 'd', name: 'd.txt', text, sha256: '' },
  row: { id: 'd', name: 'd.txt', length: text.length, claims: 2, tallies: 0, ties: 1, findings: 0, decided: 0 },
  sentences: [],
  mentions: [],
  claims: [claim('denial', [18, 61], { status: 'denied' }), claim('hit', [0, 16])],
  tallies: [],
  ties: [tie],
  findings: [between],
  reviews: {},
  reviewed: { claims: {}, tallies: {}, ties: {} },
  incidents: { hit: 'i1' },
  dismissed: {},
  rules: { 'denied-by': { id: 'denied-by', code: 'QN505', title: 'Denied', severity: 'medium' } },
  ...more,
})
const told = (cards: readonly Card[]): string => cards.map(({ id }) => id).join(' ')

describe('cards', () => {
  it('come in the order of their words, of a finding between texts those in this text', () => {
    expect(told(cardsOf(page()))).toBe('hit between denial tie')
    expect(cardsOf(page())[1]!.spans).toEqual([[8, 11]])
  })

  it('have a person’s values, the incident and the rule', () => {
    const corrected = claim('hit', [0, 16], { status: 'denied' })
    const cards = cardsOf(page({ reviewed: { claims: { hit: corrected }, tallies: {}, ties: {} } }))
    expect(cards[0]).toMatchObject({ record: { status: 'denied' }, incident: 'i1' })
    expect(cards[1]).toMatchObject({ rule: { code: 'QN505' } })
  })

  it('say what review made of them, a dismissal too', () => {
    const dismissal = { id: 'x', at: '', by: 'Ana', verdict: 'reject', about: [], note: 'two attacks' } as const
    const cards = cardsOf(
      page({
        reviews: { hit: { verdict: 'accepted', by: 'Ben', decision: 'y' } },
        dismissed: { between: dismissal },
      }),
    )
    expect(cards.map(({ review }) => review?.verdict)).toEqual(['accepted', 'rejected', undefined, undefined])
    expect(cards[1]!.review).toEqual({ verdict: 'rejected', by: 'Ana', decision: 'x', note: 'two attacks' })
  })

  it('are all found at a place, those whose event is named there first, then those with the fewest words', () => {
    const cards = cardsOf(page())
    expect(told(cardsAt(cards, 9))).toBe('between hit')
    expect(told(cardsAt(cards, 1))).toBe('hit')
    expect(told(cardsAt(cards, 20))).toBe('denial tie')
    expect(told(cardsAt(cards, 25))).toBe('tie denial')
    expect(told(cardsAt(cards, 16))).toBe('')
  })

  it('say where their words stand', () => {
    const cards = cardsOf(page())
    expect(evidenceInWords(cards[0]!, text)).toBe('evidence: “Rockets hit Taji”, characters 0 to 16')
    expect(evidenceInWords(cards[3]!, text)).toBe(
      'evidence: “The militia”, characters 18 to 29 and characters 31 to 49',
    )
    expect(evidenceInWords({ ...cards[1]!, spans: [] }, text)).toBe('no words in this text')
  })
})

describe('what is lit', () => {
  const cards = (more: Partial<DocumentPage> = {}): readonly Card[] => cardsOf(page(more))

  it('are the fields of claims, each place once; findings always', () => {
    const militia = { name: 'militia', basis: 'stated', spans: [[22, 29]] } as const
    const claims = [claim('a', [0, 16], { initiators: [militia] }), claim('b', [18, 61], { recipients: [militia] })]
    const lit = litOf('fields', cards({ claims }), [])
    expect(lit.get('q-actor')).toEqual([[22, 29]])
    expect(lit.get('q-trigger')).toEqual([
      [0, 3],
      [18, 21],
    ])
    expect(lit.get('q-finding')).toEqual([[8, 11]])
    expect([...litOf('none', cards(), []).keys()]).toEqual(['q-finding'])
  })

  it('are no fields of a claim that was rejected', () => {
    const lit = litOf('fields', cards({ reviews: { hit: { verdict: 'rejected', by: 'Ben', decision: 'y' } } }), [])
    expect(lit.get('q-trigger')).toEqual([[18, 21]])
  })

  it('is by status what is asserted and what is not', () => {
    const lit = litOf('status', cards(), [])
    expect(lit.get('q-hedged')).toEqual([[18, 61]])
    expect(lit.get('q-asserted')).toEqual([
      [0, 16],
      [18, 29],
      [31, 49],
    ])
  })

  it('is by review the machine’s guess and what a person said', () => {
    const lit = litOf('review', cards({ reviews: { hit: { verdict: 'corrected', by: 'Ben', decision: 'y' } } }), [])
    expect(lit.get('q-accepted')).toEqual([[0, 16]])
    expect(lit.get('q-guess')).toContainEqual([18, 61])
  })

  it('is all that is named', () => {
    const mention = { kind: 'place', span: [12, 16] } as unknown as Mention
    expect(litOf('names', cards(), [mention]).get('q-place')).toEqual([[12, 16]])
  })
})
