/** Learning from decisions that were made up so that what is to be learned is known. */
import { describe, expect, it } from 'vitest'
import {
  crossValidate,
  type Learned,
  learnedFrom,
  learnedIn,
  type Lesson,
  lessonsOf,
  suggester,
} from '../../src/analysis/index.ts'
import type { Claim, CodedClaim } from '../../src/model/index.ts'
import { sample } from '../writers/sample.ts'

const { mode: _, ...claim }: Claim = { ...sample.claims[0]!, event: 'ASSAULT' }

/** Claims of some rows, one a document; a person upholds them, or not, or gives them another code. */
function lessons(
  ...kinds: readonly (readonly [rule: string, n: number, made: 'accepted' | 'rejected' | string])[]
): Lesson[] {
  return kinds.flatMap(([rule, n, made], kind) =>
    Array.from({ length: n }, (_each, i): Lesson => {
      const own = { ...claim, id: `${rule}-${i}`, rule, document: `${kind}-${i}` }
      const given = made === 'accepted' || made === 'rejected' ? own : { ...own, event: made as Claim['event'] }
      const verdict = given === own ? (made as 'accepted' | 'rejected') : ('corrected' as const)
      const decided = new Map<string, CodedClaim>([[own.id, { verdict, blind: false, claim: given }]])
      return lessonsOf(
        [{ document: { id: own.document, text: sample.document.text }, claims: [own] }],
        decided,
        false,
      )[0]!
    }),
  )
}

const learn = (all: readonly Lesson[]): Learned =>
  learnedFrom(all, { version: '0', words: false, figures: crossValidate(all, 1) })

/** What weights make of one claim of a row. */
function suggestion(learned: Learned, rule: string): Claim['suggestion'] {
  return suggester(learned, 'f'.repeat(64))(sample.document, [{ ...claim, rule }])[0]!.suggestion
}

const reviewed = lessons(['raid', 20, 'accepted'], ['derby', 20, 'rejected'], ['clash', 12, 'PROTEST'])

describe('what decisions teach', () => {
  it('is which rows a person upholds, on claims that were held out', () => {
    const { verdicts } = crossValidate(reviewed, 1)
    expect(verdicts).toMatchObject({ n: 52, upheld: 20 })
    expect(verdicts.acceptAll).toMatchObject({ accuracy: 0.3846, precision: 0.3846, recall: 1 })
    expect(verdicts.learned.accuracy).toBe(1)
    expect(verdicts.learned.logLoss).toBeLessThan(verdicts.acceptAll.logLoss / 3)
  })

  it('is which code a person gives instead', () => {
    expect(crossValidate(reviewed, 1).codes).toEqual({ n: 32, corrected: 12, machine: 0.625, learned: 1 })
    const learned = learn(reviewed)
    expect(suggestion(learned, 'clash')?.code).toMatchObject({ event: 'PROTEST' })
    expect(suggestion(learned, 'raid')?.code).toBeUndefined()
  })

  it('is nothing where verdicts follow nothing', () => {
    const all = lessons(['raid', 40, 'accepted'], ['derby', 40, 'accepted'])
    const tossed = all.map((lesson, i): Lesson => ({ ...lesson, upheld: (i * 7) % 3 === 0 }))
    const { verdicts } = crossValidate(tossed, 1)
    expect(verdicts.learned.accuracy).toBeLessThan(0.75)
    expect(verdicts.learned.logLoss).toBeGreaterThan(verdicts.acceptAll.logLoss - 0.05)
  })

  it('does not choose between codes after a handful of corrections', () => {
    const all = lessons(['raid', 30, 'accepted'], ['derby', 10, 'rejected'], ['clash', 4, 'PROTEST'])
    expect(crossValidate(all, 1).codes).toBeUndefined()
    expect(learn(all).rivals).toEqual({})
  })

  it('keeps the claims of a document in one fold', () => {
    const together = reviewed.map((lesson, i): Lesson => ({ ...lesson, document: String(i % 13) }))
    expect(crossValidate(together, 1)).toMatchObject({ folds: 5, by: 'document' })
    expect(
      crossValidate(
        together.map((lesson) => ({ ...lesson, document: 'one' })),
        1,
      ),
    ).toMatchObject({ by: 'claim' })
  })
})

describe('weights', () => {
  const learned = learn(reviewed)

  it('are the same for the same decisions, whatever their order', () => {
    expect(JSON.stringify(learn(reviewed))).toBe(JSON.stringify(learned))
    expect(learnedFrom(reviewed.toReversed(), { version: '0', words: false, figures: learned.figures })).toEqual(
      learned,
    )
  })

  it('are the same after a file', () => {
    const again = learnedIn(JSON.parse(JSON.stringify(learned))) as Learned
    expect(again).toEqual(learned)
    expect(suggestion(again, 'derby')).toEqual(suggestion(learned, 'derby'))
  })

  it('are sure of nothing', () => {
    const sure = { ...learned, upheld: { '': 900 } }
    expect(suggestion(sure, 'raid')?.upheld).toBe(0.999)
    expect(suggestion({ ...sure, upheld: { '': -900 } }, 'raid')?.upheld).toBe(0.001)
  })

  it('say little of a row that nobody decided about', () => {
    expect(suggestion(learned, 'unseen')!.upheld).toBeGreaterThan(suggestion(learned, 'derby')!.upheld)
    expect(suggestion(learned, 'unseen')!.upheld).toBeLessThan(suggestion(learned, 'raid')!.upheld)
  })

  it('suggest no code that the code book does not have', () => {
    const odd = { ...learned, rivals: { ASSAULT: ['PICNIC'] }, codes: { PICNIC: { '': 9 } } }
    expect(suggestion(odd, 'raid')?.code).toBeUndefined()
  })

  it.each([
    ['a list', []],
    ['another thing', { qanat: 'casefile' }],
    ['a later layout', { ...learned, layout: 2 }],
    ['words for weights', { ...learned, upheld: { raid: 'much' } }],
    ['no weights', { ...learned, upheld: undefined }],
    ['no rivals', { ...learned, rivals: { ASSAULT: 'PROTEST' } }],
  ])('are refused where the file holds %s', (_what, content) => {
    expect(typeof learnedIn(JSON.parse(JSON.stringify(content)))).toBe('string')
  })
})
