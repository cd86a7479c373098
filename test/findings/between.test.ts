/** The rules between texts, each with texts that it must speak of and texts that it must leave alone. Lines are as in `test/incidents/claims.ts`. */
import { describe, expect, it } from 'vitest'
import { checkRecord, recordRules } from '../../src/findings/index.ts'
import { mergeClaims } from '../../src/incidents/index.ts'
import {
  assertGrounded,
  type Claim,
  contentId,
  type Decision,
  type Finding,
  type Reviewed,
  type Tally,
  type Tie,
} from '../../src/model/index.ts'
import { noted } from '../incidents/claims.ts'

/** What a person said: all these claims are one incident. */
function oneIncident(claims: readonly Claim[]): Decision {
  const about = claims.map(({ id, document, trigger }) => ({ record: 'claim' as const, id, document, span: trigger }))
  return { id: 'd1', at: '2021-01-01T00:00:00.000Z', by: 'Layla', verdict: 'merge', about }
}

interface Case {
  readonly lines: readonly string[]
  /** Lines are merged by a person, so that the rule is tried and not the merging. */
  readonly merged?: boolean
  /** What is said besides. */
  readonly more?: (claims: readonly Claim[], reviewed: Reviewed) => Partial<Reviewed>
  readonly speakers?: readonly (string | undefined)[]
}

function findings(rule: string, { lines, merged = true, more, speakers }: Case): readonly Finding[] {
  const { reviewed: before, claims: silent } = noted(lines)
  const claims = silent.map((claim, i): Claim => {
    const speaker = speakers?.[i]
    return speaker === undefined
      ? claim
      : { ...claim, attribution: { kind: 'reported', speaker, speakerSpan: claim.evidence } }
  })
  const reviewed: Reviewed = { ...before, claims, ...more?.(claims, before) }
  const record = { ...reviewed, ...mergeClaims(reviewed, merged ? [oneIncident(claims)] : []) }
  const texts = new Map(reviewed.documents.map(({ id, text }) => [id, text]))
  const found = checkRecord(
    record,
    recordRules.filter(({ id }) => id === rule),
  )
  for (const finding of found) {
    assertGrounded(texts.get(finding.document)!, finding.rule, { spans: finding.spans })
    for (const { document, spans } of finding.elsewhere ?? []) {
      expect(document).not.toBe(finding.document)
      assertGrounded(texts.get(document)!, finding.rule, { spans })
    }
  }
  return found
}

const attack = 'ASSAULT/heavy-weapons | militia > US forces | Camp Taji | 2020-03-11'
const tie = (claim: Claim, polarity: '+' | '-', when?: Tie['when']): Tie => ({
  id: contentId('t', claim.id),
  document: claim.document,
  from: { name: 'militia', actor: 'militia', basis: 'stated', spans: [claim.trigger] },
  relation: 'part_of',
  to: { name: 'front', actor: 'front', basis: 'stated', spans: [claim.trigger] },
  polarity,
  status: 'asserted',
  attribution: { kind: 'author' },
  ...(when === undefined ? {} : { when }),
  evidence: [claim.evidence],
  rule: 'test',
})
const year = (claim: Claim, start: string, end: string): NonNullable<Tie['when']> => ({
  start,
  end,
  precision: 'year',
  basis: 'stated',
  spans: [claim.trigger],
})
const tally =
  (best: number, more: Partial<Tally> = {}) =>
  (claims: readonly Claim[]): Partial<Reviewed> => {
    const { document, evidence, trigger } = claims.at(-1)!
    const grounds = { basis: 'stated' as const, spans: [trigger] }
    const window = { start: '2020-01-01', end: '2020-12-31', precision: 'year' as const, ...grounds }
    const made: Tally = {
      id: 'tally',
      document,
      unit: 'attacks',
      event: 'ASSAULT',
      low: best,
      best,
      high: best,
      approximate: false,
      window,
      initiators: [],
      recipients: [],
      attribution: { kind: 'author' },
      members: [],
      evidence,
      rule: 'test',
      ...grounds,
      ...more,
    }
    return { tallies: [made] }
  }
const year2020 = [
  'Wire 2020-02-02: ASSAULT/heavy-weapons | militia > US forces | Camp Taji | 2020-02-01 | - | rocket',
  'Wire 2020-03-12: ASSAULT/heavy-weapons | militia > US forces | Balad base | 2020-03-11 | - | rocket',
  'Wire 2020-05-06: ASSAULT/heavy-weapons | militia > US forces | K1 base | 2020-05-05 | - | rocket',
  'Post 2020-12-30: CONSULT | Iran > Syria | Damascus | 2020-12-29',
]

const speaks: readonly (readonly [rule: string, name: string, given: Case, says: Partial<Finding>])[] = [
  [
    'count-conflict',
    'three dead or five',
    { lines: [`Wire 2020-03-12: ${attack} | killed 3`, `Post 2020-03-13: ${attack} | killed 5`] },
    { severity: 'high', actual: '5', expected: ['3'] },
  ],
  [
    'count-conflict',
    'other wounded',
    { lines: [`Wire 2020-03-12: ${attack} | wounded 12`, `Post 2020-03-13: ${attack} | wounded 4`] },
    { severity: 'medium' },
  ],
  [
    'count-conflict',
    'an outlet that raises its own number',
    { lines: [`Wire 2020-03-12: ${attack} | killed 2`, `Wire 2020-03-14: ${attack} | killed 3`] },
    { severity: 'low', actual: '3' },
  ],
  [
    'count-conflict',
    'the outlet against a speaker it quoted',
    {
      lines: [`Wire 2020-03-12: ${attack} | killed 80`, `Wire 2020-03-14: ${attack} | killed 0`],
      speakers: ['state television'],
    },
    { severity: 'high' },
  ],
  [
    'date-conflict',
    'a week apart',
    {
      lines: [
        `Wire 2020-03-12: ${attack}`,
        'Post 2020-03-13: ASSAULT/heavy-weapons | militia > US forces | Camp Taji | 2020-03-04',
      ],
    },
    { severity: 'high', actual: '2020-03-04', expected: ['2020-03-11'] },
  ],
  [
    'date-conflict',
    'a day apart',
    {
      lines: [
        `Wire 2020-03-12: ${attack}`,
        'Post 2020-03-13: ASSAULT/heavy-weapons | militia > US forces | Camp Taji | 2020-03-12',
      ],
    },
    { severity: 'medium' },
  ],
  [
    'place-conflict',
    'two towns',
    {
      lines: [
        `Wire 2020-03-12: ${attack}`,
        'Post 2020-03-13: ASSAULT/heavy-weapons | militia > US forces | Mosul | 2020-03-11',
      ],
    },
    { severity: 'high', actual: 'Mosul', expected: ['Camp Taji'] },
  ],
  [
    'place-conflict',
    'two countries',
    {
      lines: [
        'Wire 2020-03-12: ASSAULT/aerial | Israel > militia | Damascus | 2020-03-11',
        'Post 2020-03-13: ASSAULT/aerial | Israel > militia | Iraq | 2020-03-11',
      ],
    },
    { actual: 'Iraq' },
  ],
  [
    'actor-conflict',
    'two armed groups',
    {
      lines: [
        "Wire 2020-03-12: ASSAULT | Kata'ib Hezbollah > US forces | Camp Taji | 2020-03-11",
        "Post 2020-03-13: ASSAULT | Asa'ib Ahl al-Haq > US forces | Camp Taji | 2020-03-11",
      ],
    },
    { severity: 'high', actual: "Asa'ib Ahl al-Haq" },
  ],
  [
    'actor-conflict',
    'two states, one of them accused',
    {
      lines: [
        'Wire 2020-03-12: ASSAULT | Iran > US forces | Camp Taji | 2020-03-11',
        'Post 2020-03-13: blamed_on ASSAULT | Israel > US forces | Camp Taji | 2020-03-11',
      ],
    },
    { severity: 'medium' },
  ],
  [
    'denied-by',
    'somebody denies it',
    {
      lines: [
        `Wire 2020-03-12: ${attack}`,
        'Post 2020-03-13: denied denied_by ASSAULT/heavy-weapons | militia > US forces | Camp Taji | 2020-03-11',
      ],
    },
    { severity: 'medium', actual: 'denied' },
  ],
  [
    'denied-by',
    'the text itself says that it did not happen',
    {
      lines: [
        `Wire 2020-03-12: ${attack}`,
        'Post 2020-03-13: negated ASSAULT/heavy-weapons | militia > US forces | Camp Taji | 2020-03-11',
      ],
    },
    { severity: 'high', actual: 'negated' },
  ],
  [
    'status-conflict',
    'planned, then told',
    {
      lines: [
        'Wire 2020-03-10: intended CONSULT/visit | Mike Pompeo > Iraq | Baghdad | 2020-03-11',
        'Post 2020-03-12: CONSULT/visit | Mike Pompeo > Iraq | Baghdad | 2020-03-11',
      ],
    },
    { severity: 'low', actual: 'intended' },
  ],
  [
    'status-conflict',
    'still expected after the day',
    {
      lines: [
        'Wire 2020-03-14: intended CONSULT/visit | Mike Pompeo > Iraq | Baghdad | 2020-03-11',
        'Post 2020-03-12: CONSULT/visit | Mike Pompeo > Iraq | Baghdad | 2020-03-11',
      ],
    },
    { severity: 'medium' },
  ],
  [
    'late-report',
    'first told nine months after',
    {
      merged: false,
      lines: [`Wire 2020-12-12: ${attack}`, 'Post 2020-04-01: CONSULT | Iran > Syria | Damascus | 2020-03-31'],
    },
    { severity: 'low', actual: '2020-12-12' },
  ],
  [
    'single-source',
    'one outlet has the dead, another one wrote and has not',
    {
      merged: false,
      lines: [
        `Wire 2020-03-12: ${attack} | killed 3`,
        'Post 2020-03-13: CONSULT | Iran > Syria | Damascus | 2020-03-12',
      ],
    },
    { actual: 'Wire' },
  ],
  [
    'circular-sourcing',
    'one quotes the other',
    { lines: [`Wire 2020-03-12: ${attack}`, `Post 2020-03-13: ${attack}`], speakers: [undefined, 'the Wire'] },
    { severity: 'medium', actual: 'Wire' },
  ],
  [
    'circular-sourcing',
    'one spokesman',
    { lines: [`Wire 2020-03-12: ${attack}`, `Post 2020-03-13: ${attack}`], speakers: ['Yahya Rasool', 'Yahya Rasool'] },
    { severity: 'low', actual: 'Yahya Rasool' },
  ],
  [
    'circular-sourcing',
    'a sentence word for word',
    {
      lines: [
        `Wire 2020-03-12: ${attack} | - | - | "Three men in a white car [fired] at the gate of the camp"`,
        `Post 2020-03-13: ${attack} | - | - | "Three men in a white car [fired] at the gate of the camp"`,
      ],
    },
    { severity: 'medium', actual: 'Wire' },
  ],
  [
    'tally-against-record',
    'two counted, three known',
    { merged: false, lines: year2020, more: tally(2) },
    { severity: 'medium', actual: '2', expected: ['3'] },
  ],
  [
    'tally-against-record',
    'seventy counted, three known',
    { merged: false, lines: year2020, more: tally(70, { approximate: true }) },
    { severity: 'low', actual: 'about 70' },
  ],
  [
    'tie-conflict',
    'part of it or not',
    {
      merged: false,
      lines: [`Wire 2020-03-12: ${attack}`, 'Post 2020-03-13: CONSULT | Iran > Syria | Damascus | 2020-03-12'],
      more: (claims) => ({ ties: [tie(claims[0]!, '+'), tie(claims[1]!, '-')] }),
    },
    { actual: 'not part of' },
  ],
]

const silent: readonly (readonly [rule: string, name: string, given: Case])[] = [
  [
    'count-conflict',
    'the same number',
    { lines: [`Wire 2020-03-12: ${attack} | killed 3`, `Post 2020-03-13: ${attack} | killed 3`] },
  ],
  [
    'count-conflict',
    'at least three and five',
    { lines: [`Wire 2020-03-12: ${attack} | killed ≥3`, `Post 2020-03-13: ${attack} | killed 5`] },
  ],
  [
    'count-conflict',
    'numbers of rockets',
    { lines: [`Wire 2020-03-12: ${attack} | munitions 15`, `Post 2020-03-13: ${attack} | munitions 18`] },
  ],
  [
    'count-conflict',
    'soldiers and civilians',
    { lines: [`Wire 2020-03-12: ${attack} | killed 3 soldiers`, `Post 2020-03-13: ${attack} | killed 5 farmers`] },
  ],
  [
    'date-conflict',
    'a day and the month that holds it',
    {
      lines: [
        `Wire 2020-03-12: ${attack}`,
        'Post 2020-12-30: ASSAULT/heavy-weapons | militia > US forces | Camp Taji | 2020-03',
      ],
    },
  ],
  [
    'date-conflict',
    'a time that nobody could resolve',
    {
      lines: [
        `Wire 2020-03-12: ${attack}`,
        'Post 2020-03-13: ASSAULT/heavy-weapons | militia > US forces | Camp Taji | unresolved',
      ],
    },
  ],
  [
    'place-conflict',
    'a base and the town beside it',
    {
      lines: [
        `Wire 2020-03-12: ${attack}`,
        'Post 2020-03-13: ASSAULT/heavy-weapons | militia > US forces | Taji | 2020-03-11',
      ],
    },
  ],
  [
    'place-conflict',
    'a country named for its people',
    {
      lines: [
        'Wire 2020-03-12: ASSAULT/aerial | Israel > militia | Damascus | 2020-03-11',
        'Post 2020-03-13: ASSAULT/aerial | Israel > Iraqi militia | Iraq | 2020-03-11',
      ],
    },
  ],
  [
    'actor-conflict',
    'a group and a general word',
    {
      lines: [
        "Wire 2020-03-12: ASSAULT | Kata'ib Hezbollah > US forces | Camp Taji | 2020-03-11",
        'Post 2020-03-13: ASSAULT | gunmen > US forces | Camp Taji | 2020-03-11',
      ],
    },
  ],
  [
    'actor-conflict',
    'a state and its army',
    {
      lines: [
        'Wire 2020-03-12: ASSAULT | United States > militia | Camp Taji | 2020-03-11',
        'Post 2020-03-13: ASSAULT | US forces > militia | Camp Taji | 2020-03-11',
      ],
    },
  ],
  ['denied-by', 'nobody denies it', { lines: [`Wire 2020-03-12: ${attack}`, `Post 2020-03-13: ${attack}`] }],
  [
    'denied-by',
    'the denial stands in the same text',
    {
      lines: [
        `Wire 2020-03-12: ${attack}`,
        'Wire 2020-03-12: denied denied_by ASSAULT/heavy-weapons | militia > US forces | Camp Taji | 2020-03-11',
      ],
    },
  ],
  [
    'status-conflict',
    'both tell it',
    {
      lines: [
        'Wire 2020-03-12: CONSULT/visit | Mike Pompeo > Iraq | Baghdad | 2020-03-11',
        'Post 2020-03-12: CONSULT/visit | Mike Pompeo > Iraq | Baghdad | 2020-03-11',
      ],
    },
  ],
  [
    'late-report',
    'told the day after and again months later',
    { lines: [`Wire 2020-03-12: ${attack}`, `Post 2020-12-12: ${attack}`] },
  ],
  [
    'late-report',
    'the record holds no text of the days between',
    { merged: false, lines: [`Wire 2020-12-12: ${attack}`] },
  ],
  [
    'late-report',
    'a visit',
    {
      merged: false,
      lines: [
        'Wire 2020-12-12: CONSULT/visit | Mike Pompeo > Iraq | Baghdad | 2020-03-11',
        'Post 2020-04-01: CONSULT | Iran > Syria | Damascus | 2020-03-31',
      ],
    },
  ],
  [
    'single-source',
    'two outlets tell it',
    { lines: [`Wire 2020-03-12: ${attack} | killed 3`, `Post 2020-03-13: ${attack} | killed 3`] },
  ],
  [
    'single-source',
    'nobody else wrote then',
    {
      merged: false,
      lines: [
        `Wire 2020-03-12: ${attack} | killed 3`,
        'Post 2020-09-13: CONSULT | Iran > Syria | Damascus | 2020-09-12',
      ],
    },
  ],
  [
    'single-source',
    'nobody was hurt',
    {
      merged: false,
      lines: [`Wire 2020-03-12: ${attack}`, 'Post 2020-03-13: CONSULT | Iran > Syria | Damascus | 2020-03-12'],
    },
  ],
  [
    'circular-sourcing',
    'two spokesmen',
    {
      lines: [`Wire 2020-03-12: ${attack}`, `Post 2020-03-13: ${attack}`],
      speakers: ['Yahya Rasool', 'Myles Caggins'],
    },
  ],
  [
    'circular-sourcing',
    'witnesses are many',
    { lines: [`Wire 2020-03-12: ${attack}`, `Post 2020-03-13: ${attack}`], speakers: ['witnesses', 'witnesses'] },
  ],
  [
    'circular-sourcing',
    'a report that speaks of itself',
    { lines: [`Wire 2020-03-12: ${attack}`, `Post 2020-03-13: ${attack}`], speakers: ['This report', 'This report'] },
  ],
  [
    'circular-sourcing',
    'one outlet in two reports',
    { lines: [`Wire 2020-03-12: ${attack}`, `Wire 2020-03-13: ${attack}`], speakers: ['Yahya Rasool', 'Yahya Rasool'] },
  ],
  ['tally-against-record', 'the number fits', { merged: false, lines: year2020, more: tally(3) }],
  [
    'tally-against-record',
    'another year',
    {
      merged: false,
      lines: year2020,
      more: tally(2, {
        window: { start: '2019-01-01', end: '2019-12-31', precision: 'year', basis: 'stated', spans: [[0, 4]] },
      }),
    },
  ],
  [
    'tally-against-record',
    'another attacker',
    {
      merged: false,
      lines: year2020,
      more: tally(2, {
        initiators: [{ name: 'Israel', actor: 'ISR', country: 'ISR', basis: 'stated', spans: [[0, 4]] }],
      }),
    },
  ],
  [
    'tie-conflict',
    'two texts agree',
    {
      merged: false,
      lines: [`Wire 2020-03-12: ${attack}`, 'Post 2020-03-13: CONSULT | Iran > Syria | Damascus | 2020-03-12'],
      more: (claims) => ({ ties: [tie(claims[0]!, '+'), tie(claims[1]!, '+')] }),
    },
  ],
  [
    'tie-conflict',
    'it held in one year and ended before another',
    {
      merged: false,
      lines: [`Wire 2020-03-12: ${attack}`, 'Post 2020-03-13: CONSULT | Iran > Syria | Damascus | 2020-03-12'],
      more: (claims) => ({
        ties: [
          tie(claims[0]!, '+', year(claims[0]!, '2018-01-01', '2018-12-31')),
          tie(claims[1]!, '-', year(claims[1]!, '2020-01-01', '2020-12-31')),
        ],
      }),
    },
  ],
]

describe('a rule between texts', () => {
  it.each(speaks)('%s speaks: %s', (rule, _, given, says) => {
    const found = findings(rule, given)
    expect(found).toHaveLength(1)
    expect(found[0]).toMatchObject({ rule, ...says })
    expect(found[0]!.note).not.toBe('')
  })
  it.each(silent)('%s is silent: %s', (rule, _, given) => {
    expect(findings(rule, given)).toEqual([])
  })
  it.each(recordRules.map(({ id }) => id))('%s is tried both ways', (id) => {
    expect(speaks.filter(([rule]) => rule === id).length).toBeGreaterThan(0)
    expect(silent.filter(([rule]) => rule === id).length).toBeGreaterThan(0)
  })
  it('says the same of the same record in any order of its texts', () => {
    const { reviewed, claims } = noted([
      `Wire 2020-03-12: ${attack} | killed 3`,
      `Post 2020-03-13: ${attack} | killed 5`,
    ])
    const turned = { ...reviewed, documents: reviewed.documents.toReversed(), claims: claims.toReversed() }
    const check = (given: Reviewed): readonly string[] =>
      checkRecord({ ...given, ...mergeClaims(given, []) })
        .map(({ id }) => id)
        .sort()
    expect(check(turned)).toEqual(check(reviewed))
    expect(check(reviewed).length).toBeGreaterThan(0)
  })
})
