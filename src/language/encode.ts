/**
 * A sentence as the learners see it: each word as numbers for its spelling, its ends, its shape, and the tags it is known to have.
 * Spelling is folded: lower case, every digit 0, every apostrophe ', nothing invisible.
 */
import { classOf, DIGIT, INVISIBLE, LETTER, UPPER } from './characters.ts'
import { hashOf, mix } from './hash.ts'
import { type IntTable, lookUp } from './int-table.ts'

/** How a sentence uses capitals; in all but `mixed` the shape of a word says nothing. */
const MIXED = 0
const LOWER = 1
const CAPITALS = 2
const TITLE = 3

export interface Encoded {
  readonly size: number
  /** MIXED, LOWER, CAPITALS or TITLE. */
  readonly capitals: number
  readonly word: Int32Array
  readonly suffix1: Int32Array
  readonly suffix2: Int32Array
  readonly suffix3: Int32Array
  readonly suffix4: Int32Array
  readonly prefix1: Int32Array
  readonly prefix2: Int32Array
  readonly prefix3: Int32Array
  readonly shape: Int32Array
  /** The word's place in the lexicon, from 1; 0 for a word it lacks. */
  readonly entry: Int32Array
  /** Class of the tags seen for the word in training; 0 for a word never seen. */
  readonly known: Int32Array
}

/** The words that training saw more than once. */
export interface Lexicon {
  /** Hash of the folded word → its place, from 1. */
  readonly places: IntTable
  /** Place → class of its tags; 0 for place 0. */
  readonly classes: Int32Array
}

const COLUMNS = 11

/** The columns of a block of numbers, one number a word in each. */
function columnsOf(block: Int32Array, size: number, capitals: number): Encoded {
  const column = (k: number): Int32Array => block.subarray(k * size, (k + 1) * size)
  return {
    size,
    capitals,
    word: column(0),
    suffix1: column(1),
    suffix2: column(2),
    suffix3: column(3),
    suffix4: column(4),
    prefix1: column(5),
    prefix2: column(6),
    prefix3: column(7),
    shape: column(8),
    entry: column(9),
    known: column(10),
  }
}

const plain = /^[a-z]+$/
const marks = new Map<string, string>([
  ['“', '"'],
  ['”', '"'],
  ['„', '"'],
  ['«', '"'],
  ['»', '"'],
  ['``', '"'],
  ["''", '"'],
  ['’’', '"'],
  ['‘‘', '"'],
  ['–', '-'],
  ['—', '--'],
  ['‐', '-'],
  ['‑', '-'],
  ['…', '...'],
])

/** The folded spelling of a word. */
export function fold(word: string): string {
  if (plain.test(word)) return word
  const mark = marks.get(word)
  if (mark !== undefined) return mark
  let folded = ''
  const lower = word.toLowerCase()
  const limit = Math.min(lower.length, 40)
  for (let i = 0; i < limit; i++) {
    const bits = classOf(lower, i)
    if ((bits & DIGIT) !== 0) folded += '0'
    else if ((bits & INVISIBLE) === 0) {
      const c = lower[i]!
      folded += c === '’' || c === '‘' || c === '`' || c === '´' || c === 'ʼ' ? "'" : c
    }
  }
  if (folded.length > 3 && /^[.!?]+$/.test(folded)) return folded[0] === '.' ? '...' : folded[0]!
  return folded
}

/** Which letters and digits a word has, as a small number. */
function shapeOf(word: string): number {
  let upper = 0
  let lower = 0
  let digits = 0
  let other = 0
  for (let i = 0; i < word.length && i < 40; i++) {
    const bits = classOf(word, i)
    if ((bits & UPPER) !== 0) upper++
    else if ((bits & LETTER) !== 0) lower++
    else if ((bits & DIGIT) !== 0) digits++
    else if ((bits & INVISIBLE) === 0) other++
  }
  const first = classOf(word, 0)
  let shape = (first & UPPER) !== 0 ? (lower > 0 ? 1 : upper > 1 ? 2 : 3) : upper > 0 ? 4 : lower > 0 ? 5 : 6
  if (shape === 1 && upper > 1) shape = 7
  return shape * 16 + Math.min(digits, 4) * 2 + (other > 0 ? 1 : 0)
}

/** The shape with letters of no case. */
function caselessShape(shape: number): number {
  return 128 + (shape & 15) + (shape >> 4 === 6 ? 16 : 0)
}

/** How the words use capitals. */
function capitalsOf(words: readonly string[]): number {
  let upper = 0
  let lower = 0
  let started = 0
  let long = 0
  let longStarted = 0
  let longLower = 0
  for (const word of words) {
    let up = 0
    let low = 0
    for (let i = 0; i < word.length && i < 40; i++) {
      const bits = classOf(word, i)
      if ((bits & UPPER) !== 0) up++
      else if ((bits & LETTER) !== 0) low++
    }
    upper += up
    lower += low
    if (up > 0) started++
    if (up + low > 3) {
      long++
      if ((classOf(word, 0) & UPPER) !== 0) longStarted++
      if (up === 0) longLower++
    }
  }
  if (upper === 0) return lower > 0 ? LOWER : MIXED
  if (lower * 10 <= upper && started >= 2 && longLower === 0 && upper >= 6) return CAPITALS
  if (long >= 3 && longStarted * 10 >= long * 9) return TITLE
  return MIXED
}

/** Encodes the words of one sentence. */
export function encode(words: readonly string[], { places, classes }: Lexicon): Encoded {
  const n = words.length
  const capitals = capitalsOf(words)
  const encoded = columnsOf(new Int32Array(n * COLUMNS), n, capitals)
  for (let i = 0; i < n; i++) {
    const word = words[i]!
    const folded = fold(word)
    const { length } = folded
    const hash = hashOf(folded)
    encoded.word[i] = hash
    encoded.suffix1[i] = hashOf(folded, Math.max(0, length - 1))
    encoded.suffix2[i] = hashOf(folded, Math.max(0, length - 2))
    encoded.suffix3[i] = hashOf(folded, Math.max(0, length - 3))
    encoded.suffix4[i] = hashOf(folded, Math.max(0, length - 4))
    encoded.prefix1[i] = hashOf(folded, 0, Math.min(length, 2))
    encoded.prefix2[i] = hashOf(folded, 0, Math.min(length, 3))
    encoded.prefix3[i] = hashOf(folded, 0, Math.min(length, 4))
    const shape = shapeOf(word)
    encoded.shape[i] = capitals === MIXED ? mix(shape, i === 0 ? 1 : 0) : caselessShape(shape)
    const entry = lookUp(places, hash, 0)
    encoded.entry[i] = entry
    encoded.known[i] = classes[entry]!
  }
  return encoded
}
