/** Krippendorff's alpha on the examples of his papers and by what must hold of any alpha. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  bootstrapBounds,
  type Continuum,
  intervalAlpha,
  nominalAlpha,
  type Random,
  seededRandom,
  unitizingAlpha,
} from '../../src/analysis/index.ts'

/** A row a coder, a column a unit; a point where the coder gave no value. */
function unitsOf(...rows: readonly string[]): string[][] {
  const coders = rows.map((row) => row.split(' '))
  return coders[0]!.map((_, unit) => coders.map((values) => values[unit]!).filter((value) => value !== '.'))
}
const numbers = (units: readonly (readonly string[])[]): number[][] => units.map((values) => values.map(Number))

describe('alpha', () => {
  // Krippendorff 2011, section D: four observers, twelve units, values missing.
  const fourByTwelve = unitsOf(
    '1 2 3 3 2 1 4 1 2 . . .',
    '1 2 3 3 2 2 4 1 2 5 . 3',
    '. 3 3 3 2 3 4 2 2 5 1 .',
    '1 2 3 3 2 4 4 1 2 5 1 .',
  )

  it('of the classic four coders is 0.743 for codes and 0.849 for intervals', () => {
    expect(nominalAlpha(fourByTwelve)).toBeCloseTo(0.743, 3)
    expect(intervalAlpha(numbers(fourByTwelve))).toBeCloseTo(0.849, 3)
  })

  it('of two coders with two codes is 0.095', () => {
    // Ibid., section A.
    expect(nominalAlpha(unitsOf('0 1 0 0 0 0 0 0 1 0', '1 1 1 0 0 1 0 0 0 0'))).toBeCloseTo(0.095, 3)
  })

  it('of two coders with five codes is 0.692', () => {
    // Ibid., section B.
    expect(nominalAlpha(unitsOf('a a b b d c c c e d d a', 'b a b b b c c c e d d d'))).toBeCloseTo(0.692, 3)
  })

  it('takes a near miss of a toll for less than a far one', () => {
    const near = intervalAlpha([
      [3, 4],
      [10, 10],
      [50, 50],
    ])!
    const far = intervalAlpha([
      [3, 40],
      [10, 10],
      [50, 50],
    ])!
    expect(near).toBeGreaterThan(0.99)
    expect(far).toBeLessThan(near)
  })

  it('says nothing of one value, of one coder, of nothing', () => {
    expect(nominalAlpha(unitsOf('a a a', 'a a a'))).toBeUndefined()
    expect(nominalAlpha(unitsOf('a b c'))).toBeUndefined()
    expect(nominalAlpha([])).toBeUndefined()
    expect(intervalAlpha([])).toBeUndefined()
    expect(intervalAlpha([[7, 7]])).toBeUndefined()
  })

  const table = fc.array(fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { minLength: 3, maxLength: 3 }), {
    minLength: 2,
    maxLength: 20,
  })

  it('is 1 for coders who agree and never more', () =>
    fc.assert(
      fc.property(table, (units) => {
        const alike = nominalAlpha(units.map(([first]) => [first!, first!]))
        expect(alike === undefined || alike === 1).toBe(true)
        expect(nominalAlpha(units) ?? 0).toBeLessThanOrEqual(1)
      }),
    ))

  it('does not know one coder from another, nor the order of units', () =>
    fc.assert(
      fc.property(table, (units) => {
        const codes = nominalAlpha(units)
        const turned = nominalAlpha(units.map(([a, b, c]) => [c!, a!, b!]).toReversed())
        if (codes === undefined) expect(turned).toBeUndefined()
        else expect(turned).toBeCloseTo(codes, 12)
        const values = units.map((unit) => unit.map((code) => code.charCodeAt(0)))
        const interval = intervalAlpha(values)
        if (interval !== undefined)
          expect(intervalAlpha(values.map((unit) => unit.map((value) => 1e6 - 3 * value)))).toBeCloseTo(interval, 6)
      }),
    ))

  it('is near 0 for coders who throw dice', () => {
    const random = seededRandom(7)
    const dice = Array.from({ length: 20_000 }, () => [1 + Math.floor(6 * random()), 1 + Math.floor(6 * random())])
    expect(Math.abs(nominalAlpha(dice.map((pair) => pair.map(String)))!)).toBeLessThan(0.02)
    expect(Math.abs(intervalAlpha(dice)!)).toBeLessThan(0.02)
  })
})

describe('unitizing alpha', () => {
  it('is what the formulas give by hand', () => {
    // One coder marks [2, 6), the other [3, 6), of ten characters. Observed: 2 (1² + 0²) / (2 · 1 · 10²) = 0.01. Gaps are 2, 4, 3, 4.
    // Expected: of the 4 long 1/3 (2·4³ - 3·4² + 4) + 4² (1 + 1) = 60, of the 3 long 1/3 (2·3³ - 3·3² + 3) + 3² (2 + 1 + 2) = 55;
    // 2/10 (60 + 55) / (20 · 19 - 4·3 - 3·2) = 23 / 362.
    expect(unitizingAlpha([{ length: 10, coders: [[[2, 6]], [[3, 6]]] }])).toBeCloseTo(1 - 0.01 / (23 / 362), 12)
  })

  it('counts a stretch that only one of them marked by its length', () => {
    // Observed: 2 · 3² / (2 · 10²) = 0.09. Gaps are 2, 5, 10; expected: 2/10 · 3² (3 + 8) / (20 · 19 - 3·2) = 19.8 / 374.
    expect(unitizingAlpha([{ length: 10, coders: [[[2, 5]], []] }])).toBeCloseTo(1 - 0.09 / (19.8 / 374), 12)
  })

  const spans = fc
    .uniqueArray(fc.nat(60), { minLength: 2, maxLength: 6 })
    .map((cuts) => cuts.toSorted((a, b) => a - b))
    .map((cuts) => cuts.flatMap((cut, i) => (i % 2 === 0 && i + 1 < cuts.length ? [[cut, cuts[i + 1]!] as const] : [])))
  const continuum = fc.record({ length: fc.constant(60), coders: fc.tuple(spans, spans) })

  it('is 1 when the same stretches are marked, less for any other', () =>
    fc.assert(
      fc.property(fc.array(continuum, { minLength: 1, maxLength: 4 }), (continua) => {
        const same = continua.map(({ length, coders: [one] }) => ({ length, coders: [one, one] }))
        expect(unitizingAlpha(same)).toBe(1)
        const differ =
          JSON.stringify(continua.map(({ coders }) => coders[0])) !==
          JSON.stringify(continua.map(({ coders }) => coders[1]))
        const alpha = unitizingAlpha(continua)!
        if (differ) expect(alpha).toBeLessThan(1)
        const turned = continua.map(({ length, coders: [one, other] }) => ({ length, coders: [other, one] }))
        expect(unitizingAlpha(turned)).toBeCloseTo(alpha, 12)
      }),
    ))

  it('is near 0 for stretches put anywhere', () => {
    const random = seededRandom(11)
    const anywhere = (): readonly [number, number][] => {
      const length = 10 + Math.floor(random() * 10)
      const start = Math.floor(random() * (200 - length + 1))
      return [[start, start + length]]
    }
    const continua: Continuum[] = Array.from({ length: 3000 }, () => ({
      length: 200,
      coders: [anywhere(), anywhere()],
    }))
    expect(Math.abs(unitizingAlpha(continua)!)).toBeLessThan(0.02)
  })

  it('takes overlapping stretches of one coder for one', () => {
    const apart = unitizingAlpha([
      {
        length: 30,
        coders: [
          [
            [2, 9],
            [5, 14],
          ],
          [[2, 14]],
        ],
      },
    ])
    expect(apart).toBe(1)
  })

  it('says nothing where nothing is marked', () => {
    expect(unitizingAlpha([{ length: 30, coders: [[], []] }])).toBeUndefined()
    expect(unitizingAlpha([{ length: 0, coders: [[], []] }])).toBeUndefined()
    expect(unitizingAlpha([{ length: 30, coders: [[[1, 4]]] }])).toBeUndefined()
    expect(unitizingAlpha([])).toBeUndefined()
  })
})

describe('bounds', () => {
  const boundsOf = (list: readonly (readonly string[])[], random: Random, samples?: number) =>
    bootstrapBounds(
      list.map(() => 1),
      (times) => nominalAlpha(list, times),
      random,
      samples,
    )
  const units = Array.from({ length: 60 }, (_, i) => [i % 3 === 0 ? 'a' : 'b', i % 3 === 0 || i % 10 === 1 ? 'a' : 'b'])

  it('hold the figure, are the same for the same seed, and narrow with more units', () => {
    const alpha = nominalAlpha(units)!
    const [low, high] = boundsOf(units, seededRandom(1))!
    expect(low).toBeLessThan(alpha)
    expect(high).toBeGreaterThan(alpha)
    expect(boundsOf(units, seededRandom(1))).toEqual([low, high])
    expect(boundsOf(units, seededRandom(2))).not.toEqual([low, high])
    const [from, to] = boundsOf([...units, ...units, ...units, ...units], seededRandom(1))!
    expect(to - from).toBeLessThan((high - low) * 0.7)
  })

  it('hold the true figure about 95 times in 100', () => {
    // Two coders who see one thing and err in a fifth of the cases each; the true alpha from 200,000 units.
    const random = seededRandom(3)
    const draw = (n: number): string[][] =>
      Array.from({ length: n }, () => {
        const truth = random() < 0.5 ? 'a' : 'b'
        return [0, 1].map(() => (random() < 0.2 ? (truth === 'a' ? 'b' : 'a') : truth))
      })
    const truth = nominalAlpha(draw(200_000))!
    let held = 0
    for (let i = 0; i < 200; i++) {
      const [low, high] = boundsOf(draw(80), random, 200)!
      if (low <= truth && truth <= high) held++
    }
    expect(held).toBeGreaterThan(178)
    expect(held).toBeLessThan(200)
  })

  it('are absent where too few can be drawn', () => {
    expect(boundsOf([['a', 'b']], seededRandom(1))).toBeUndefined()
    expect(
      boundsOf(
        [
          ['a', 'a'],
          ['a', 'a'],
          ['a', 'b'],
        ],
        seededRandom(1),
      ),
    ).toBeUndefined()
  })
})
