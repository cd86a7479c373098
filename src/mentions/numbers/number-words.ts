/** How English writes numbers: "twenty-four", "one hundred and five", "2.5 million", "nineteen ninety-six". */
import type { Piece } from '../pieces.ts'

export interface WrittenNumber {
  readonly value: number
  /** Index of the piece after the number. */
  readonly next: number
  /** `digits`: begins with figures; `words`: spelled out; `year`: spelled as a year, "nineteen ninety-six". */
  readonly form: 'digits' | 'words' | 'year'
}

const small: ReadonlyMap<string, number> = new Map(
  [
    'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
      .split(' ')
      .map((word, n) => [word, n] as const),
    'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ').map((word, n) => [word, (n + 2) * 10] as const),
  ].flat(),
)

const scales: ReadonlyMap<string, number> = new Map([
  ['hundred', 100],
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
  ['trillion', 1e12],
  ['dozen', 12],
])

const ordinals: ReadonlyMap<string, number> = new Map([
  ...'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth'
    .split(' ')
    .map((word, n) => [word, n + 1] as const),
  ['twentieth', 20],
  ['thirtieth', 30],
  ['hundredth', 100],
])

/** The rank a single ordinal word names. */
export function ordinalWord(word: string): number | undefined {
  return ordinals.get(word)
}

/** The value of a single number word under one hundred. */
export function smallNumber(word: string): number | undefined {
  return small.get(word)
}

/** The factor of "hundred", "thousand", "million", "dozen". */
export function scaleWord(word: string): number | undefined {
  return scales.get(word)
}

/** The value of figures with separators: "1,500", "2.5"; undefined for "3.1.2020" and "1,50". */
function figures(word: string): number | undefined {
  let value = word
  const comma = word.indexOf(',')
  if (comma >= 0) {
    if (comma > 3 || !thousands.test(word)) return undefined
    value = word.replaceAll(',', '')
  }
  const point = value.indexOf('.')
  if (point >= 0 && value.indexOf('.', point + 1) >= 0) return undefined
  const number = Number(value)
  return Number.isFinite(number) ? number : undefined
}

const thousands = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/

/** The number that begins at a piece, as long as it goes; undefined where none does. */
export function readNumber(pieces: readonly Piece[], at: number): WrittenNumber | undefined {
  const first = pieces[at]!
  if (first.digit) {
    const value = figures(first.word)
    return value === undefined ? undefined : scaled(pieces, at + 1, value, 'digits')
  }
  const start = small.get(first.word)
  if (start === undefined) {
    if (first.word !== 'a' && first.word !== 'an') return undefined
    const next = pieces[at + 1]
    return next && scales.has(next.word) ? compose(pieces, at + 1, 1) : undefined
  }
  return compose(pieces, at + 1, start)
}

/** "2.5" and the "million" after it. */
function scaled(pieces: readonly Piece[], at: number, value: number, form: 'digits'): WrittenNumber {
  const scale = scales.get(pieces[at]?.word ?? '')
  return scale === undefined ? { value, next: at, form } : { value: value * scale, next: at + 1, form }
}

/** Goes on from a first number word: tens and units, hundreds, thousands, years in pairs. */
function compose(pieces: readonly Piece[], from: number, start: number): WrittenNumber {
  let at = from
  let total = 0
  let current = start
  let last = start
  while (at < pieces.length) {
    const skip = bridge(pieces, at, last)
    const word = pieces[skip]?.word ?? ''
    const scale = scales.get(word)
    if (scale !== undefined && skip === at) {
      if (scale < 1000) current *= scale
      else {
        total += current * scale
        current = 0
      }
      last = scale
      at++
      continue
    }
    const value = small.get(word)
    if (value === undefined) break
    const unitsAfterTens = last >= 20 && last < 100 && last % 10 === 0 && value > 0 && value < 10
    const smallAfterScale = last >= 100 && value > 0
    if (unitsAfterTens || smallAfterScale) {
      current += value
      last = value
      at = skip + 1
    } else if (at === from && start >= 11 && start <= 20 && value >= 10) return yearPair(pieces, skip, start)
    else break
  }
  return { value: total + current, next: at, form: 'words' }
}

/** "nineteen" and what follows: "ninety-six", "twelve". */
function yearPair(pieces: readonly Piece[], at: number, century: number): WrittenNumber {
  const rest = compose(pieces, at + 1, small.get(pieces[at]!.word)!)
  return { value: century * 100 + rest.value, next: rest.next, form: 'year' }
}

/** Steps over the hyphen of "twenty-four" and the "and" of "hundred and five". */
function bridge(pieces: readonly Piece[], at: number, last: number): number {
  const word = pieces[at]!.word
  const next = pieces[at + 1]?.word ?? ''
  if ((word === '-' || word === '\u2010') && (small.has(next) || scales.has(next))) return at + 1
  return word === 'and' && last >= 100 && small.has(next) ? at + 1 : at
}
