/**
 * The name model: an averaged perceptron over sequences (Collins 2002) that labels the words of a sentence with the kinds of names
 * they stand in, and its file: a JSON header with the data and the licence, then sorted keys and a row of weights for each.
 */
import { expand, intTable, lookUp } from '../../language/index.ts'
import { errors, type Sentence } from '../../model/index.ts'
import { featuresOf, MOST_FEATURES } from './features.ts'
import { LABELS, mayFollow, NO_NAME } from './labels.ts'
import type { Marks } from './marks.ts'

/** Version of the layout below and of the features; a file of another version is refused. */
export const NAMES_VERSION = 1

export interface NamesHeader {
  readonly version: number
  /** What it was trained on. */
  readonly data: readonly string[]
  readonly licence: string
  readonly seed: number
  /** Rows of weights. */
  readonly rows: number
}

export interface NameModel {
  readonly header: NamesHeader
  /** The best sequence of labels, one a word. */
  label(sentence: Sentence, marks: Marks): Uint8Array
}

/** Weights of features, and of one label after another (the last row: of the first label). */
export interface NameWeights {
  /** Where each feature has its row of weights, times `LABELS`, in the place of the feature; -1 for none. */
  find(features: Int32Array, from: number, to: number, rows: Int32Array): void
  readonly weights: Int16Array | Int32Array
  readonly steps: Int32Array
}

/** Opens the file; throws `errors.weightsMalformed`. */
export function openNameModel(bytes: Uint8Array): NameModel {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const start = bytes.length < 4 ? Number.POSITIVE_INFINITY : 4 + view.getUint32(0, true)
  if (start > bytes.length) throw errors.weightsMalformed('the file of names is cut off')
  const header = headerOf(bytes.subarray(4, start))
  const steps = start + 4 * header.rows
  const rows = steps + 4 * STEPS
  if (rows + LABELS * header.rows !== bytes.length) throw errors.weightsMalformed('the file of names is uneven')
  const keys = Int32Array.from({ length: header.rows }, (_, row) => view.getInt32(start + 4 * row, true))
  const places = intTable(
    keys,
    keys.map((_, row) => LABELS * row),
  )
  const weights = new Int16Array(LABELS * header.rows)
  for (let i = 0; i < weights.length; i++) weights[i] = expand(view.getInt8(rows + i))
  const known: NameWeights = {
    find(features, from, to, rows) {
      for (let at = from; at < to; at++) rows[at - from] = lookUp(places, features[at]!, -1)
    },
    weights,
    steps: Int32Array.from({ length: STEPS }, (_, i) => view.getInt32(steps + 4 * i, true)),
  }
  return { header, label: (sentence, marks) => bestLabels(featuresOf(sentence, marks), sentence.tokens.length, known) }
}

/** One label after each other, and first in a sentence. */
export const STEPS: number = (LABELS + 1) * LABELS

function headerOf(bytes: Uint8Array): NamesHeader {
  let header: Partial<NamesHeader>
  try {
    header = { ...(JSON.parse(new TextDecoder().decode(bytes)) as Partial<NamesHeader>) }
  } catch {
    throw errors.weightsMalformed('the header of the names is no JSON')
  }
  if (header.version !== NAMES_VERSION)
    throw errors.weightsMalformed(`the names have version ${header.version}, not ${NAMES_VERSION}`)
  const { rows } = header
  if (rows === undefined || !Number.isInteger(rows) || rows < 0 || rows > 2 ** 20)
    throw errors.weightsMalformed('the names have no rows')
  return header as NamesHeader
}

/** For each label those that may stand before it. */
const before: readonly (readonly number[])[] = Array.from({ length: LABELS }, (_, label) =>
  Array.from({ length: LABELS }, (_each, other) => other).filter((other) => mayFollow(other, label)),
)
const found = new Int32Array(MOST_FEATURES)

const NEVER = -(2 ** 40)

/**
 * The sequence with the highest sum (Viterbi). In training `wrong` is added to every label but the right ones, so that these learn
 * to win by a margin.
 */
export function bestLabels(
  features: Int32Array,
  size: number,
  { find, weights, steps }: NameWeights,
  margin?: { readonly right: Uint8Array; readonly wrong: number },
): Uint8Array {
  const sums = new Float64Array(size * LABELS)
  const back = new Uint8Array(size * LABELS)
  const own = new Int32Array(LABELS)
  for (let at = 0; at < size; at++) {
    const from = at * LABELS
    const first = at * MOST_FEATURES
    const count = features[first + MOST_FEATURES - 1]!
    find(features, first, first + count, found)
    own.fill(0)
    for (let f = 0; f < count; f++) {
      const row = found[f]!
      if (row >= 0) for (let label = 0; label < LABELS; label++) own[label]! += weights[row + label]!
    }
    if (margin !== undefined)
      for (let label = 0; label < LABELS; label++) if (margin.right[at] !== label) own[label]! += margin.wrong
    for (let label = 0; label < LABELS; label++) {
      let best = NEVER
      if (at === 0) best = mayFollow(NO_NAME, label) ? steps[LABELS * LABELS + label]! : NEVER
      else
        for (const other of before[label]!) {
          const sum = sums[from - LABELS + other]! + steps[other * LABELS + label]!
          if (sum <= best) continue
          best = sum
          back[from + label] = other
        }
      sums[from + label] = own[label]! + best
    }
  }
  return path(sums, back, size)
}

function path(sums: Float64Array, back: Uint8Array, size: number): Uint8Array {
  const labels = new Uint8Array(size)
  if (size === 0) return labels
  const last = (size - 1) * LABELS
  let label = 0
  for (let other = 1; other < LABELS; other++) if (sums[last + other]! > sums[last + label]!) label = other
  for (let at = size - 1; at >= 0; at--) {
    labels[at] = label
    label = back[at * LABELS + label]!
  }
  return labels
}
