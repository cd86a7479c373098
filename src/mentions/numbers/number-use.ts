/** What a number is for: a count of people or things, money, a measure, an age, a calibre, a label such as "Resolution 1701". */
import type { NumberMention, Sentence } from '../../model/index.ts'
import type { Piece } from '../pieces.ts'

export type NumberUse = NumberMention['use']

/** The use of the number that stands in the pieces `[from, to)`, by the words around it. */
export function usageOf(
  pieces: readonly Piece[],
  from: number,
  to: number,
  value: number,
  sentence: Sentence,
): NumberUse {
  const first = pieces[from]!
  const last = pieces[to - 1]!
  const before = pieces[from - 1]
  const after = pieces[to]
  const glued = after !== undefined && after.start === last.end
  if (isLabelled(first, last, before, pieces[from - 2], after, sentence)) return 'label'
  if (before !== undefined && currencySigns.has(before.word)) return 'money'
  if (before?.word === 'of' && pieces[from - 2]?.word === 'out') return 'percent'
  if (after === undefined) return 'count'
  // "seven out of ten"
  if (after.word === 'out' && pieces[to + 1]?.word === 'of') return 'percent'
  if (
    after.word === '%' ||
    after.word.startsWith('percent') ||
    (after.word === 'per' && pieces[to + 1]?.word === 'cent')
  )
    return 'percent'
  const unit = after.word === '-' ? pieces[to + 1]?.word : after.word
  if (unit === undefined) return 'count'
  if (unit === 'mm' || unit === 'millimeter' || unit === 'millimetre' || unit === 'caliber' || unit === 'calibre')
    return 'calibre'
  if (currencies.has(unit)) return 'money'
  if (measures.has(unit) || ((unit === 'square' || unit === 'cubic') && measures.has(pieces[to + 1]?.word ?? '')))
    return 'measure'
  if (glued && lettersOnly.test(after.word) && first.digit && shortUnits.has(after.word)) return 'measure'
  if (isAge(pieces, from, to, value, sentence)) return 'age'
  return 'count'
}

/** "F-16", "AK-47", "K1", "Resolution 1701", "No. 5", "[2]" */
function isLabelled(
  first: Piece,
  last: Piece,
  before: Piece | undefined,
  second: Piece | undefined,
  after: Piece | undefined,
  sentence: Sentence,
): boolean {
  if (before === undefined) return false
  const touching = before.end === first.start
  if (touching && isWord(before.word) && before.token === first.token) return true
  if (touching && before.word === '-' && second !== undefined && second.end === before.start && isWord(second.word)) {
    // "mid-30s" and "pre-2003" are no names; a name's part before the hyphen is short and written in capitals.
    const text = sentence.tokens[second.token]!.text
    return first.digit && /^[A-Z]{1,6}|^Mi$|^Su$|^MiG|^Tu$|^Il$/.test(text)
  }
  if ((before.word === '[' && after?.word === ']') || before.word === '#' || before.word === '\u2116') return true
  if (!first.digit && last === first) return labelNouns.has(before.word) && isCapital(sentence, before)
  return (
    labelNouns.has(before.word) && (isCapital(sentence, before) || before.word === 'no' || before.word === 'number')
  )
}

function isCapital(sentence: Sentence, { token }: Piece): boolean {
  const unit = sentence.tokens[token]!.text.charCodeAt(0)
  return unit >= 65 && unit <= 90
}

const lettersOnly = /^[a-z]+$/

function isWord(word: string): boolean {
  const unit = word.charCodeAt(0)
  return unit >= 97 || unit > 0xbf
}

/** "aged 12", "12-year-old", "12 years old", "Hassan, 34, a farmer" */
function isAge(pieces: readonly Piece[], from: number, to: number, value: number, sentence: Sentence): boolean {
  if (value > 120) return false
  const before = pieces[from - 1]?.word
  if (before === 'aged' || (before === 'age' && pieces[from - 2]?.word !== 'the')) return true
  let at = to
  if (pieces[at]?.word === '-') at++
  const unit = pieces[at]?.word ?? ''
  if (unit === 'year' || unit === 'years' || unit === 'month' || unit === 'months') {
    at++
    if (pieces[at]?.word === '-') at++
    if (pieces[at]?.word === 'old' || pieces[at]?.word === 'olds') return true
    if (pieces[at]?.word === 'of' && pieces[at + 1]?.word === 'age') return true
  }
  const name = pieces[from - 2]
  return (
    to === from + 1 &&
    before === ',' &&
    (pieces[to]?.word === ',' || pieces[to]?.word === '.' || pieces[to]?.word === ')') &&
    name !== undefined &&
    sentence.tokens[name.token]!.upos === 'PROPN' &&
    pieces[from]!.digit &&
    Number.isInteger(value) &&
    sentence.tokens[pieces[from]!.token]!.deprel !== 'conj'
  )
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))

const currencySigns = words('$ \u00a3 \u20ac \u00a5 us$ c$ a$ usd eur gbp')

const currencies = words(
  'dollar dollars euro euros usd eur gbp dinar dinars rial rials riyal riyals lira liras shekel shekels rupee rupees afghani afghanis cents',
)

const measures = words(
  'km kms kilometer kilometers kilometre kilometres mile miles meter meters metre metres m cm centimeter centimeters centimetre centimetres yard yards foot feet ft inch inches kg kgs kilo kilos kilogram kilograms gram grams g pound pounds lb lbs ton tons tonne tonnes litre litres liter liters gallon gallons barrel barrels hectare hectares acre acres degree degrees mph kph knots megawatt megawatts mw watts volts kiloton kilotons megaton megatons bpd sq',
)

const shortUnits = words('km m kg g cm ft lb lbs mw t kt')

const labelNouns = words(
  'resolution highway route road flight article section chapter law act decree order no number nos unit brigade division battalion regiment squadron company group block camp channel phase line page paragraph annex clause bill room gate terminal pier runway checkpoint point sector zone district ward area base hill building tower platform version mark type model class covid operation directive protocol paper figure table note footnote apollo boeing airbus',
)
