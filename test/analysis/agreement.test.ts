/** Two coders over the same claims: what is compared, what is left out, and what is said of it. */
import { describe, expect, it } from 'vitest'
import { type Agreement, agreementOf, type CodeAgreement, seededRandom } from '../../src/analysis/index.ts'
import { workOfCoder } from '../../src/incidents/index.ts'
import type { Claim, Correction, Decision, Verdict } from '../../src/model/index.ts'
import { noted } from '../incidents/claims.ts'

const lines = [
  'Wire 2020-03-12: ASSAULT/heavy-weapons | militia > US forces | Camp Taji | 2020-03-11 | killed 3 | - | "Rockets [hit] the camp."',
  'Wire 2020-03-12: THREATEN | militia > United States | - | - | - | - | "A militia [threatened] more."',
  'Wire 2020-03-12: ASSAULT | gunmen > civilians | Basra | - | killed 9 | - | "In Basra gunmen [shot] at a bus."',
  'Post 2020-03-14: PROTEST | protesters > - | Baghdad | 2020-03-13 | - | - | "Crowds [marched] on Friday."',
  'Post 2020-03-14: COERCE | - > protesters | Baghdad | 2020-03-13 | - | - | "Many were [held] that night."',
]
const { reviewed, claims } = noted(lines)

let made = 0
function decision(by: string, verdict: Verdict, claim: Claim, more: Partial<Decision> = {}): Decision {
  made++
  const { id, document, trigger } = claim
  return {
    id: `x${made}`,
    at: `2024-03-01T00:00:00.${String(made).padStart(3, '0')}Z`,
    by,
    verdict,
    about: [{ record: 'claim', id, document, span: trigger }],
    ...more,
  }
}

/** A letter a claim: accepted, rejected, corrected with what follows, flagged, or open (`-`). */
function work(
  by: string,
  letters: string,
  corrections: readonly Correction[] = [],
  more: Partial<Decision> = {},
): Decision[] {
  const verdicts: Readonly<Record<string, Verdict>> = { a: 'accept', x: 'reject', c: 'correct', f: 'flag' }
  return [...letters].flatMap((letter, i) =>
    letter === '-'
      ? []
      : [decision(by, verdicts[letter]!, claims[i]!, { ...(letter === 'c' ? { corrections } : {}), ...more })],
  )
}

function agreement(decisions: readonly Decision[]): Agreement {
  const [a, b] = ['Layla', 'Omar'].map((by) => workOfCoder(reviewed, decisions, by)) as [
    ReturnType<typeof workOfCoder>,
    ReturnType<typeof workOfCoder>,
  ]
  return agreementOf({ a, b, claims, documents: reviewed.documents, random: seededRandom(1) })
}
const of = (found: Agreement, field: CodeAgreement['field']): CodeAgreement =>
  found.codes.find((each) => each.field === field)!
const blind = { blind: true } as const

describe('agreement', () => {
  it('of two who say the same is 1 in all that varies', () => {
    const found = agreement([...work('Layla', 'aaxaa'), ...work('Omar', 'aaxaa', [], blind)])
    expect(found).toMatchObject({ n: 5, seen: 0 })
    expect(of(found, 'verdict')).toMatchObject({ n: 5, agreed: 5, alpha: 1 })
    expect(of(found, 'event')).toMatchObject({ n: 4, agreed: 4, alpha: 1 })
    expect(of(found, 'status')).toMatchObject({ n: 4, agreed: 4 })
    expect(of(found, 'status')).not.toHaveProperty('alpha')
    expect(found.spans.map(({ documents, stretches, alpha }) => [documents, stretches, alpha])).toEqual([
      [2, [4, 4], 1],
      [2, [4, 4], 1],
    ])
  })

  it('compares codes as each coder corrected them, of claims that both upheld', () => {
    const event = [{ field: 'event', value: 'ASSAULT' }]
    const found = agreement([...work('Layla', 'aaxaa'), ...work('Omar', 'acaac', event, blind)])
    expect(of(found, 'verdict').pairs).toEqual([
      { a: 'accepted', b: 'accepted', n: 2 },
      { a: 'accepted', b: 'corrected', n: 2 },
      { a: 'rejected', b: 'accepted', n: 1 },
    ])
    expect(of(found, 'event')).toMatchObject({ n: 4, agreed: 2 })
    expect(of(found, 'event').pairs.filter(({ a, b }) => a !== b)).toEqual([
      { a: 'COERCE', b: 'ASSAULT', n: 1 },
      { a: 'THREATEN', b: 'ASSAULT', n: 1 },
    ])
    expect(of(found, 'mode').pairs).toContainEqual({ a: 'heavy-weapons', b: 'heavy-weapons', n: 1 })
    const [trigger] = found.spans
    expect(trigger).toMatchObject({ field: 'trigger', stretches: [4, 5] })
    expect(trigger!.alpha).toBeLessThan(1)
  })

  it('tells the claims on which they differ, and in what', () => {
    const found = agreement([
      ...work('Layla', 'aaxaa'),
      ...work('Omar', 'acaax', [{ field: 'event', value: 'ASSAULT' }], blind),
    ])
    expect(found.differences).toEqual([
      {
        claim: claims[1]!.id,
        fields: [
          { field: 'verdict', a: 'accepted', b: 'corrected' },
          { field: 'event', a: 'THREATEN', b: 'ASSAULT' },
        ],
      },
      { claim: claims[2]!.id, fields: [{ field: 'verdict', a: 'rejected', b: 'accepted' }] },
      { claim: claims[4]!.id, fields: [{ field: 'verdict', a: 'accepted', b: 'rejected' }] },
    ])
    const count: Correction = { field: 'counts', value: [] }
    const none = agreement([...work('Layla', 'a----'), ...work('Omar', 'c----', [count], blind)])
    expect(none.differences[0]!.fields).toContainEqual({ field: 'killed', a: '3', b: 'none' })
    expect(agreement([...work('Layla', 'aa---'), ...work('Omar', 'xx---')]).differences).toEqual([])
  })

  it('measures tolls by how far they are apart', () => {
    const count = (best: number): Correction[] => [
      { field: 'counts', value: [{ of: 'killed', best, approximate: false }] },
    ]
    const killed = (best: number): number =>
      of(agreement([...work('Layla', 'a-a--'), ...work('Omar', 'c-a--', count(best), blind)]), 'killed').alpha!
    expect(killed(3)).toBe(1)
    expect(killed(4)).toBeLessThan(1)
    expect(killed(8)).toBeLessThan(killed(4))
  })

  it('leaves out what was decided in sight of the other', () => {
    const found = agreement([...work('Layla', 'aaa--'), ...work('Omar', 'aa---'), ...work('Omar', '--a--', [], blind)])
    expect(found).toMatchObject({ n: 1, seen: 2 })
  })

  it('takes what was decided blind before what was decided in sight', () => {
    const found = agreement([...work('Layla', 'a----'), ...work('Omar', 'x----', [], blind), ...work('Omar', 'a----')])
    expect(of(found, 'verdict').pairs).toEqual([{ a: 'accepted', b: 'rejected', n: 1 }])
  })

  it('takes a decision that was undone for none', () => {
    const [one] = work('Omar', 'a----', [], blind) as [Decision]
    const undo: Decision = { ...decision('Omar', 'undo', claims[0]!), about: [], undoes: one.id }
    expect(agreement([...work('Layla', 'a----'), one, undo])).toMatchObject({ n: 0, seen: 0 })
  })

  it('compares stretches only in texts that both worked through', () => {
    const found = agreement([...work('Layla', 'aaa--'), ...work('Omar', 'aaaa-', [], blind)])
    expect(found.spans.map(({ documents }) => documents)).toEqual([1, 1])
    expect(found.spans[0]).not.toHaveProperty('bounds')
  })

  it('of coders who share nothing says nothing', () => {
    const found = agreement([...work('Layla', 'aa---'), ...work('Omar', '--aaa', [], blind)])
    expect(found).toMatchObject({ n: 0, seen: 0 })
    for (const each of [...found.codes, ...found.spans]) expect(each).not.toHaveProperty('alpha')
  })

  it('has the same bounds every time', () => {
    const decisions = [...work('Layla', 'aaxax'), ...work('Omar', 'axxaa', [], blind)]
    const found = agreement(decisions)
    expect(of(found, 'verdict').bounds).toBeDefined()
    expect(agreement(decisions)).toEqual(found)
  })
})
