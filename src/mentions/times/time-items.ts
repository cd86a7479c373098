/**
 * Turns the pieces of a sentence into the items the grammar of time reads: numbers put together, figures told apart as days,
 * years, clock times and dates, and words looked up. Words whose tag says that they are no time ("may" the auxiliary) are left bare.
 */
import type { Sentence, Token } from '../../model/index.ts'
import { isDate } from './calendar.ts'
import { ordinalWord, readNumber } from '../numbers/number-words.ts'
import { type Piece, piecesOf } from '../pieces.ts'
import type { Entry, Item } from './time-grammar.ts'
import { bits, lexicon } from './time-words.ts'

/** A date in figures. `day` and `month` are absent when their order cannot be told: 3/1/2020. */
export interface FigureDate {
  readonly year: number
  readonly month?: number
  readonly day?: number
  /** The two numbers in doubt, as written. */
  readonly doubt?: readonly [number, number]
}

export interface ClockTime {
  readonly hour: number
  readonly minute: number
}

/** The items of a sentence; empty when no word in it can belong to a time. */
export function itemsOf(sentence: Sentence): Item[] {
  const pieces = piecesOf(sentence)
  if (!pieces.some(({ word, digit }) => digit || lexicon.has(word) || centuries.has(word))) return []
  const items: Item[] = []
  for (let at = 0; at < pieces.length; ) {
    const taken = figureGroup(pieces, at) ?? numberGroup(pieces, at, sentence) ?? single(pieces, at, sentence)
    items.push(taken.item)
    at = taken.next
  }
  return items
}

/** First words of a year that is spelled out. */
const centuries: ReadonlySet<string> = new Set(['eighteen', 'nineteen', 'twenty'])

interface Taken {
  readonly item: Item
  readonly next: number
}

function single(pieces: readonly Piece[], at: number, sentence: Sentence): Taken {
  const piece = pieces[at]!
  const token = sentence.tokens[piece.token]!
  const values: Entry[] = []
  for (const entry of lexicon.get(piece.word) ?? []) if (fits(entry.class, pieces, at, token)) values.push(entry)
  const rank = ordinalWord(piece.word)
  if (rank !== undefined) values.push({ class: 'ORD', value: rank })
  return make(pieces, at, at + 1, values)
}

/** Refuses readings that case or tag rule out. */
function fits(className: string, pieces: readonly Piece[], at: number, token: Token): boolean {
  const { word } = pieces[at]!
  const capital = token.text.charCodeAt(0) < 97
  const verb = token.upos === 'VERB' || token.upos === 'AUX'
  switch (className) {
    case 'MONTH':
      return !verb && (capital || !doubtfulMonths.has(word) || isDated(pieces, at))
    case 'WEEKDAY':
      return capital || word.length > 4
    case 'SHIFT':
      return word === 'that' ? token.upos !== 'SCONJ' : word !== 'last' || !verb
    case 'SEASON':
    case 'EDGE':
      return !verb
    case 'UNIT':
      return !verb && (word !== 'second' || token.upos === 'NOUN')
    default:
      return true
  }
}

/** "in may", "3 march", "march 2020": lower-case wires still say that it is a month. */
function isDated(pieces: readonly Piece[], at: number): boolean {
  return pieces[at + 1]?.digit === true || pieces[at - 1]?.digit === true || monthCues.has(pieces[at - 1]?.word ?? '')
}

const monthCues: ReadonlySet<string> = new Set(['in', 'since', 'until', 'of', 'late', 'early', 'mid', 'last', 'next'])

/** Months that are common words too. */
const doubtfulMonths: ReadonlySet<string> = new Set(['may', 'march', 'mar', 'jan', 'dec'])

function numberGroup(pieces: readonly Piece[], at: number, sentence: Sentence): Taken | undefined {
  const piece = pieces[at]!
  const number = readNumber(pieces, at)
  if (number === undefined) return undefined
  const { value, form } = number
  let { next } = number
  if (form === 'year')
    return make(pieces, at, next, [
      { class: 'YEAR', value },
      { class: 'NUM', value },
    ])
  const after = pieces[next]
  const glued = after !== undefined && after.start === pieces[next - 1]!.end
  if (piece.digit && next === at + 1) {
    if (glued && suffixes.has(after.word)) return make(pieces, at, next + 1, [{ class: 'ORD', value }, day(value)])
    if (glued && (after.word === 's' || after.word === "'s") && value % 10 === 0) {
      const decade = decadeOf(piece.word)
      if (decade !== undefined) return make(pieces, at, next + 1, decadeValues(piece.word, decade))
    }
    const fraction = fractionAt(pieces, next)
    if (fraction !== undefined) return make(pieces, at, next + 3, [{ class: 'NUM', value: value + fraction }])
    const values: Entry[] = [{ class: 'NUM', value }, day(value)]
    if (/^\d{4}$/.test(piece.word)) {
      if (value >= 1000 && value <= 2199) values.unshift({ class: 'YEAR', value })
    } else if (/^\d{2}$/.test(piece.word) && pieces[at - 1]?.word === "'" && pieces[at - 1]!.end === piece.start) {
      values.unshift({ class: 'YEAR', value: value < 40 ? 2000 + value : 1900 + value })
    }
    return make(pieces, at, next, values)
  }
  const rank = hyphenRank(pieces, next)
  if (rank !== undefined && value % 10 === 0 && value < 100) {
    next += 2
    return make(pieces, at, next, [{ class: 'ORD', value: value + rank }, day(value + rank)])
  }
  const values: Entry[] = [{ class: 'NUM', value }]
  if (value >= 1000 && value < 2100 && sentence.tokens[piece.token - 1]?.lemma === 'year')
    values.push({ class: 'YEAR', value })
  return make(pieces, at, next, values)
}

const suffixes: ReadonlySet<string> = new Set(['st', 'nd', 'rd', 'th'])

function day(value: number): Entry {
  return { class: Number.isInteger(value) && value >= 1 && value <= 31 ? 'DAY' : 'NUM', value }
}

/** "1990s" is a decade wherever it stands, "90s" only beside words that say so. */
function decadeValues(word: string, decade: number): readonly Entry[] {
  return word.length === 4
    ? [
        { class: 'DECADE', value: decade },
        { class: 'YEARS', value: decade },
      ]
    : [{ class: 'DECADE', value: decade }]
}

function decadeOf(word: string): number | undefined {
  if (/^\d{4}$/.test(word)) return Number(word) / 10
  return /^\d{2}$/.test(word) ? Number(word) / 10 + (word < '30' ? 200 : 190) : undefined
}

/** "twenty" and "-first". */
function hyphenRank(pieces: readonly Piece[], at: number): number | undefined {
  if (pieces[at]?.word !== '-') return undefined
  const rank = ordinalWord(pieces[at + 1]?.word ?? '')
  return rank !== undefined && rank < 10 ? rank : undefined
}

/** The "1/2" of "9 1/2". */
function fractionAt(pieces: readonly Piece[], at: number): number | undefined {
  if (pieces[at + 1]?.word !== '/' || !pieces[at]!.digit || !pieces[at + 2]?.digit) return undefined
  const value = Number(pieces[at]!.word) / Number(pieces[at + 2]!.word)
  return value > 0 && value < 1 ? value : undefined
}

/** Dates and clock times in figures: 2020-01-03, 3/1/2020, 03.01.2020, 14:30. */
function figureGroup(pieces: readonly Piece[], at: number): Taken | undefined {
  const piece = pieces[at]!
  if (!piece.digit) return undefined
  const dotted = piece.word.split('.')
  if (dotted.length === 3) {
    const date = figureDate(dotted[0]!, dotted[1]!, dotted[2]!)
    return date && make(pieces, at, at + 1, [{ class: 'DATE', value: date }])
  }
  const separator = pieces[at + 1]
  const second = pieces[at + 2]
  if (!second?.digit || separator!.start !== piece.end || second.start !== separator!.end) return undefined
  if (separator!.word === ':') {
    const hour = Number(piece.word)
    const minute = Number(second.word)
    if (second.word.length !== 2 || !(hour <= 24 && minute < 60)) return undefined
    const seconds = pieces[at + 3]?.word === ':' && pieces[at + 4]?.digit
    return make(pieces, at, at + (seconds ? 5 : 3), [{ class: 'CLOCK', value: { hour, minute } }])
  }
  const third = pieces[at + 4]
  if (pieces[at + 3]?.word !== separator!.word || !third?.digit || third.start !== pieces[at + 3]!.end) return undefined
  if (separator!.word !== '-' && separator!.word !== '/') return undefined
  const date = figureDate(piece.word, second.word, third.word)
  return date && make(pieces, at, at + 5, [{ class: 'DATE', value: date }])
}

function figureDate(a: string, b: string, c: string): FigureDate | undefined {
  if (!/^\d{1,4}$/.test(a) || !/^\d{1,2}$/.test(b) || !/^\d{2,4}$/.test(c)) return undefined
  const [x, y, z] = [Number(a), Number(b), Number(c)]
  if (a.length === 4) return isDate(x, y, z) ? { year: x, month: y, day: z } : undefined
  if (a.length > 2 || c.length === 3) return undefined
  const year = c.length === 4 ? z : z < 40 ? 2000 + z : 1900 + z
  const dayFirst = isDate(year, y, x)
  const monthFirst = isDate(year, x, y)
  if (dayFirst && monthFirst && x !== y) return { year, doubt: [x, y] }
  if (dayFirst) return { year, month: y, day: x }
  return monthFirst ? { year, month: x, day: y } : undefined
}

function make(pieces: readonly Piece[], from: number, next: number, values: readonly Entry[]): Taken {
  let mask = 0
  for (const entry of values) mask |= bits.get(entry.class)!
  const { word, start, token } = pieces[from]!
  const last = pieces[next - 1]!
  const item: Item = {
    word: next === from + 1 || pieces[from]!.digit ? word : '',
    start,
    end: last.end,
    first: token,
    token: last.token,
    mask,
    values,
  }
  return { item, next }
}
