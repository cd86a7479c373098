/**
 * What vague quantities say, as bounds. A word that only bounds a number from one side leaves the other side open.
 *
 * | words | low | best | high | why |
 * |---|---|---|---|---|
 * | a dozen | 12 | 12 | 12 | approximate |
 * | dozens | 24 | - | - | at least two dozens |
 * | scores | 40 | - | - | at least two scores |
 * | tens | 20 | - | - | at least two tens |
 * | hundreds, thousands … | 200, 2000 … | - | - | at least two of them |
 * | several | 3 | - | 9 | fewer than ten |
 * | a few, a handful | 3 | - | 7 | |
 * | a couple, both, a pair | 2 | 2 | 2 | a couple is approximate |
 * | many, numerous, multiple | 2 | - | - | more than one, nothing else is said |
 * | some (of people) | 1 | - | - | one or more |
 * | no, none, no one, nobody | 0 | 0 | 0 | stated |
 */
export interface Quantity {
  readonly low?: number
  readonly best?: number
  readonly high?: number
  readonly approximate: boolean
}

const atLeast = (low: number): Quantity => ({ low, approximate: true })
const exactly = (n: number): Quantity => ({ low: n, best: n, high: n, approximate: false })

export const quantities: ReadonlyMap<string, Quantity> = new Map([
  ['dozens', atLeast(24)],
  ['scores', atLeast(40)],
  ['tens', atLeast(20)],
  ['hundreds', atLeast(200)],
  ['thousands', atLeast(2000)],
  ['millions', atLeast(2e6)],
  ['billions', atLeast(2e9)],
  ['several', { low: 3, high: 9, approximate: true }],
  ['few', { low: 3, high: 7, approximate: true }],
  ['handful', { low: 3, high: 7, approximate: true }],
  ['couple', { low: 2, best: 2, high: 2, approximate: true }],
  ['pair', exactly(2)],
  ['both', exactly(2)],
  ['many', atLeast(2)],
  ['numerous', atLeast(2)],
  ['multiple', atLeast(2)],
  ['countless', atLeast(2)],
])

/** Words that need "a" before them to count: "a few soldiers", not "few soldiers". */
export const needsArticle: ReadonlySet<string> = new Set(['few', 'handful', 'couple', 'pair'])

export const none: Quantity = exactly(0)

/**
 * How words before a number move its bounds. `about`: around it. `from`: it is the least ("at least 12": low 12, best 12).
 * `above`: more than it ("more than 70": low 70, best 70, approximate; the text does not say 71). `to`: it is the most
 * ("up to 12": high 12). `below`: fewer than it (high 12, approximate). Only `about` and `from` keep a best; `above` keeps
 * the number as best because it is the only figure the text gives.
 */
export type Bound = 'about' | 'from' | 'above' | 'to' | 'below'

/** Phrases before a number, longest first where they share a beginning. */
export const bounds: readonly (readonly [words: readonly string[], bound: Bound])[] = (
  [
    ['as many as', 'to'],
    ['as much as', 'to'],
    ['as few as', 'from'],
    ['no fewer than', 'from'],
    ['no less than', 'from'],
    ['not less than', 'from'],
    ['no more than', 'to'],
    ['not more than', 'to'],
    ['more than', 'above'],
    ['greater than', 'above'],
    ['fewer than', 'below'],
    ['less than', 'below'],
    ['at least', 'from'],
    ['at minimum', 'from'],
    ['a minimum of', 'from'],
    ['at most', 'to'],
    ['up to', 'to'],
    ['a maximum of', 'to'],
    ['close to', 'about'],
    ['an estimated', 'about'],
    ['in excess of', 'above'],
    ['upwards of', 'above'],
    ['over', 'above'],
    ['above', 'above'],
    ['exceeding', 'above'],
    ['under', 'below'],
    ['below', 'below'],
    ['about', 'about'],
    ['around', 'about'],
    ['nearly', 'about'],
    ['almost', 'about'],
    ['some', 'about'],
    ['roughly', 'about'],
    ['approximately', 'about'],
    ['estimated', 'about'],
    ['circa', 'about'],
    ['~', 'about'],
  ] as const
).map(([phrase, bound]) => [phrase.split(' '), bound])

/** The bounds of a number under the words before it. */
export function bounded(n: number, bound: Bound | undefined): Quantity {
  switch (bound) {
    case undefined:
      return exactly(n)
    case 'about':
      return { low: n, best: n, high: n, approximate: true }
    case 'from':
      return { low: n, best: n, approximate: false }
    case 'above':
      return { low: n, best: n, approximate: true }
    case 'to':
      return { high: n, approximate: false }
    case 'below':
      return { high: n, approximate: true }
  }
}
