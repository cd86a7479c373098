/**
 * Learns the weights of the name model: averaged structured perceptrons (Collins 2002) with a margin, several with the sentences in
 * other orders, added up. Integers only, so that one seed gives one result everywhere.
 */
import { expand } from '../../src/language/index.ts'
import { MOST_FEATURES } from '../../src/mentions/name-model/features.ts'
import { LABELS } from '../../src/mentions/name-model/labels.ts'
import {
  bestLabels,
  NAMES_VERSION,
  type NamesHeader,
  type NameWeights,
  STEPS,
} from '../../src/mentions/name-model/name-model.ts'
import { random, shuffle } from './random.ts'

/** A sentence as the model sees it, and the labels of its words. */
export interface NameLesson {
  readonly features: Int32Array
  readonly right: Uint8Array
}

interface Options {
  readonly seed: number
  readonly rounds: number
  /** Perceptrons that are added up. */
  readonly voices: number
  /** What every wrong label is given in training, in steps of one update. */
  readonly margin: number
}

/** Sums over all voices: for each feature a row, and the steps. */
interface Sums {
  readonly keys: readonly number[]
  readonly rows: Float64Array
  readonly steps: Float64Array
}

export function learnNames(lessons: readonly NameLesson[], options: Options): Sums {
  const { keys, numbered } = rowsOf(lessons)
  const rows = new Float64Array(keys.length * LABELS)
  const steps = new Float64Array(STEPS)
  for (let voice = 0; voice < options.voices; voice++)
    learnVoice(numbered, { ...options, seed: options.seed + voice }, rows, steps)
  return { keys, rows, steps }
}

/** All features in order, and the lessons with each feature replaced by its place among them. */
function rowsOf(lessons: readonly NameLesson[]): {
  readonly keys: readonly number[]
  readonly numbered: readonly NameLesson[]
} {
  const seen = new Set<number>()
  for (const { features, right } of lessons)
    for (let at = 0; at < right.length; at++) for (const feature of featuresAt(features, at)) seen.add(feature)
  const keys = [...seen].sort((a, b) => a - b)
  const rowOf = new Map(keys.map((key, row) => [key, row]))
  const numbered = lessons.map(({ features, right }) => {
    const own = features.slice()
    for (let at = 0; at < right.length; at++) {
      const places = featuresAt(own, at)
      for (let i = 0; i < places.length; i++) places[i] = rowOf.get(places[i]!)!
    }
    return { features: own, right }
  })
  return { keys, numbered }
}

function featuresAt(features: Int32Array, at: number): Int32Array {
  const from = at * MOST_FEATURES
  return features.subarray(from, from + features[from + MOST_FEATURES - 1]!)
}

function learnVoice(
  lessons: readonly NameLesson[],
  { seed, rounds, margin: wrong }: Options,
  rowSums: Float64Array,
  stepSums: Float64Array,
): void {
  const next = random(seed)
  const weights = new Int32Array(rowSums.length)
  const late = new Float64Array(rowSums.length)
  const steps = new Int32Array(STEPS)
  const lateSteps = new Float64Array(STEPS)
  const known: NameWeights = { find: byPlace, weights, steps }
  let now = 0
  const step = (before: number, label: number, by: number): void => {
    steps[before * LABELS + label]! += by
    lateSteps[before * LABELS + label]! += by * now
  }
  const order = [...lessons]
  for (let round = 0; round < rounds; round++) {
    shuffle(order, next)
    for (const { features, right } of order) {
      const found = bestLabels(features, right.length, known, { right, wrong })
      for (let at = 0; at < right.length; at++) {
        const before = at === 0 ? LABELS : right[at - 1]!
        const beforeFound = at === 0 ? LABELS : found[at - 1]!
        if (before !== beforeFound || right[at] !== found[at]) {
          step(before, right[at]!, 1)
          step(beforeFound, found[at]!, -1)
        }
        if (right[at] === found[at]) continue
        for (const feature of featuresAt(features, at)) {
          const row = feature * LABELS
          weights[row + right[at]!]! += 1
          late[row + right[at]!]! += now
          weights[row + found[at]!]! -= 1
          late[row + found[at]!]! -= now
        }
      }
      now++
    }
  }
  // The sum over all moments: a weight counts from the moment it was added.
  for (let i = 0; i < weights.length; i++) rowSums[i]! += weights[i]! * now - late[i]!
  for (let i = 0; i < STEPS; i++) stepSums[i]! += steps[i]! * now - lateSteps[i]!
}

/** In training a feature is the place of its row. */
function byPlace(features: Int32Array, from: number, to: number, rows: Int32Array): void {
  for (let at = from; at < to; at++) rows[at - from] = features[at]! * LABELS
}

/** The bytes of the file; rows whose weights are all smaller than `floor` bytes are left out. */
export function nameFile(
  { keys, rows, steps }: Sums,
  header: Omit<NamesHeader, 'version' | 'rows'>,
  floor: number,
): Uint8Array {
  const sizes = rows.map(Math.abs).sort()
  const top = sizes[Math.floor(sizes.length * 0.9999)] ?? 1
  const unit = expand(127) / Math.max(1, top)
  const kept: number[] = []
  const bytes: number[] = []
  for (const [row, key] of keys.entries()) {
    const own = Array.from(rows.subarray(row * LABELS, (row + 1) * LABELS), (weight) => squeezed(weight * unit))
    if (own.every((byte) => Math.abs(byte) < floor)) continue
    kept.push(key)
    bytes.push(...own)
  }
  const whole: NamesHeader = { version: NAMES_VERSION, ...header, rows: kept.length }
  const head = new TextEncoder().encode(JSON.stringify(whole))
  const file = new Uint8Array(4 + head.length + 4 * (kept.length + STEPS) + bytes.length)
  const view = new DataView(file.buffer)
  view.setUint32(0, head.length, true)
  file.set(head, 4)
  let at = 4 + head.length
  for (const number of [...kept, ...Array.from(steps, (weight) => Math.round(weight * unit))]) {
    view.setInt32(at, number, true)
    at += 4
  }
  for (const byte of bytes) view.setInt8(at++, byte)
  return file
}

/** The byte that stands nearest to a weight. */
function squeezed(weight: number): number {
  const size = Math.min(expand(127), Math.abs(weight))
  const byte = Math.min(127, Math.round(Math.sqrt(size)))
  return weight < 0 ? -byte : byte
}
