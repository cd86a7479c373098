/** Reads the amount that begins at a piece: figures, number words, vague quantities, bounds, ranges. */
import { type Bound, bounded, bounds, needsArticle, none, type Quantity, quantities } from './number-quantities.ts'
import { ordinalWord, readNumber, scaleWord, smallNumber } from './number-words.ts'
import type { Piece } from '../pieces.ts'

export interface Amount extends Quantity {
  /** First piece, bound words included. */
  readonly from: number
  /** First piece of the figure itself. */
  readonly core: number
  /** Piece after the last. */
  readonly to: number
  /** One of its numbers, for telling ages from years. */
  readonly value: number
  readonly ordinal: boolean
  /** Why, for the reason of the mention. */
  readonly reason: string
}

/** True when a piece may begin an amount. */
export function mayBegin(piece: Piece): boolean {
  return piece.digit || starters.has(piece.word)
}

const starters: ReadonlySet<string> = new Set([
  ...'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety'.split(
    ' ',
  ),
  ...'a an half no none nobody first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'.split(
    ' ',
  ),
  ...quantities.keys(),
])

export function readAmount(pieces: readonly Piece[], at: number): Amount | undefined {
  return ordinalAt(pieces, at) ?? numberAt(pieces, at) ?? vagueAt(pieces, at)
}

function ordinalAt(pieces: readonly Piece[], at: number): Amount | undefined {
  const piece = pieces[at]!
  const after = pieces[at + 1]
  const suffixed =
    piece.digit && after !== undefined && after.start === piece.end && /^(?:st|nd|rd|th)$/.test(after.word)
  const rank = suffixed ? Number(piece.word) : ordinalWord(piece.word)
  if (rank === undefined || !Number.isFinite(rank)) return undefined
  const to = suffixed ? at + 2 : at + 1
  return { from: at, core: at, to, value: rank, ordinal: true, best: rank, approximate: false, reason: 'ordinal' }
}

function numberAt(pieces: readonly Piece[], at: number): Amount | undefined {
  const first = figure(pieces, at)
  if (first === undefined) return undefined
  const bound = boundBefore(pieces, at)
  const from = bound?.from ?? at
  const range = rangeFrom(pieces, at, first)
  if (range !== undefined) {
    const between = pieces[at - 1]?.word === 'between'
    return {
      from: between ? at - 1 : from,
      core: at,
      to: range.to,
      value: first.value,
      ordinal: false,
      low: first.value,
      high: range.value,
      approximate: bound?.bound === 'about',
      reason: 'range',
    }
  }
  const tail = boundAfter(pieces, first.to)
  const quantity = bounded(first.value, tail?.bound ?? bound?.bound)
  return {
    from,
    core: at,
    to: tail?.to ?? first.to,
    value: first.value,
    ordinal: false,
    ...quantity,
    // "a dozen", "a hundred" are round.
    approximate: quantity.approximate || first.round,
    reason: bound === undefined ? 'number' : `number, ${bound.bound}`,
  }
}

interface Figure {
  readonly value: number
  readonly to: number
  readonly round: boolean
}

function figure(pieces: readonly Piece[], at: number): Figure | undefined {
  const { word } = pieces[at]!
  if (word === 'half') {
    // "half a million"
    const scale = scaleWord(pieces[at + 2]?.word ?? '')
    const article = pieces[at + 1]?.word
    return scale !== undefined && (article === 'a' || article === 'an')
      ? { value: scale / 2, to: at + 3, round: true }
      : undefined
  }
  const number = readNumber(pieces, at)
  if (number === undefined) return undefined
  const article = word === 'a' || word === 'an'
  return { value: number.value, to: number.next, round: article || pieces[number.next - 1]!.word === 'dozen' }
}

const links: ReadonlySet<string> = new Set(['to', '-', '\u2013', '\u2014', 'or', 'and'])

/** The other end of "10 to 15", "10-15", "two or three", "between 10 and 15". */
function rangeFrom(pieces: readonly Piece[], at: number, first: Figure): { value: number; to: number } | undefined {
  const link = pieces[first.to]
  if (link === undefined || !links.has(link.word) || first.to + 1 >= pieces.length) return undefined
  const between = pieces[at - 1]?.word === 'between'
  if ((link.word === 'and') !== between) return undefined
  if (pieces[at - 1]?.word === 'from') return undefined
  const second = pieces[first.to + 1]!
  if (!second.digit && smallNumber(second.word) === undefined) return undefined
  const last = figure(pieces, first.to + 1)
  if (last === undefined) return undefined
  // "two to three million" scales both.
  if (last.value <= first.value) return undefined
  return { value: last.value, to: last.to }
}

function boundBefore(
  pieces: readonly Piece[],
  at: number,
): { readonly bound: Bound; readonly from: number } | undefined {
  if (at === 0 || !boundEnds.has(pieces[at - 1]!.word)) return undefined
  for (const [words, bound] of bounds) {
    const from = at - words.length
    if (from >= 0 && words.every((word, i) => pieces[from + i]!.word === word)) return { bound, from }
  }
  return undefined
}

const boundEnds: ReadonlySet<string> = new Set(bounds.map(([words]) => words.at(-1)!))

/** "12 or more", "12 or so", "12 or fewer" */
function boundAfter(pieces: readonly Piece[], at: number): { readonly bound: Bound; readonly to: number } | undefined {
  if (pieces[at]?.word !== 'or') return undefined
  const bound = tails.get(pieces[at + 1]?.word ?? '')
  return bound && { bound, to: at + 2 }
}

const tails: ReadonlyMap<string, Bound> = new Map([
  ['more', 'from'],
  ['so', 'about'],
  ['fewer', 'to'],
  ['less', 'to'],
])

function vagueAt(pieces: readonly Piece[], at: number): Amount | undefined {
  const { word } = pieces[at]!
  if (word === 'no' || word === 'none' || word === 'nobody') {
    const one = word === 'no' && pieces[at + 1]?.word === 'one'
    return { from: at, core: at, to: at + (one ? 2 : 1), value: 0, ordinal: false, ...none, reason: 'none' }
  }
  const article = word === 'a' || word === 'an'
  const core = article ? at + 1 : at
  const quantity = quantities.get(pieces[core]?.word ?? '')
  // "as many as 300"
  if (pieces[core]?.word === 'many' && pieces[core + 1]?.word === 'as') return undefined
  if (quantity === undefined || needsArticle.has(pieces[core]!.word) !== article) return undefined
  let to = core + 1
  let factor = 1
  let reason = `quantity '${pieces[core]!.word}'`
  const scaled = scaleAfter(pieces, to)
  if (scaled !== undefined) {
    factor = scaled.factor
    reason += ` of '${pieces[scaled.to - 1]!.word}'`
    to = scaled.to
  }
  const bound = boundBefore(pieces, at)
  const { low, best, high } = quantity
  return {
    from: bound?.from ?? at,
    core: at,
    to,
    value: low ?? 0,
    ordinal: false,
    ...(low === undefined ? {} : { low: low * factor }),
    ...(best === undefined ? {} : { best: best * factor }),
    ...(high === undefined ? {} : { high: high * factor }),
    approximate: quantity.approximate,
    reason,
  }
}

/** "several hundred", "tens of thousands", "a couple of dozen" */
function scaleAfter(
  pieces: readonly Piece[],
  at: number,
): { readonly factor: number; readonly to: number } | undefined {
  const of = pieces[at]?.word === 'of'
  const word = pieces[of ? at + 1 : at]?.word ?? ''
  const factor = scaleWord(word) ?? (of && word.endsWith('s') ? scaleWord(word.slice(0, -1)) : undefined)
  return factor === undefined ? undefined : { factor, to: of ? at + 2 : at + 1 }
}
