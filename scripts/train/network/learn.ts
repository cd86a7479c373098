/** Learns the network from gold trees and first tags. */
import { encode, type Lexicon } from '../../../src/language/encode.ts'
import { FEATURES, featuresOf, type NetworkShape, SPELLING_FEATURES } from '../../../src/language/network/shape.ts'
import type { FirstTags } from '../../../src/language/tag.ts'
import { type Capitals, drawCapitals, recase } from '../capitals.ts'
import { learnBatch, type Sleep } from './batch.ts'
import type { NetworkLesson } from './rows.ts'
import { type NetworkState, startNetwork, update } from './state.ts'
import { random, shuffle } from '../random.ts'

/** One sentence: its words, the first tags it gets in each way of writing it, and what is right. */
export interface Lesson {
  readonly words: readonly string[]
  readonly first: readonly FirstTags[]
  readonly head: Int32Array
  readonly label: Int32Array
  readonly tag: Int32Array
}

interface Options {
  readonly seed: number
  readonly rounds: number
  onRound?(round: number, loss: number, state: NetworkState): void
}

const SLEEP: Sleep = { units: 0.25, words: 0.25, tags: 0.3 }
/** Words of a batch, more or less. */
const BATCH = 500
const RATE = 0.002
const WARM_UP = 200
/** Longer sentences are not learnt from. */
const LONGEST = 120

export function learnNetwork(
  lessons: readonly Lesson[],
  lexicon: Lexicon & { readonly counts: Int32Array },
  shape: NetworkShape,
  { seed, rounds, onRound }: Options,
): NetworkState {
  const next = random(seed)
  const state = startNetwork(shape, next)
  const order = lessons.filter(({ words }) => words.length <= LONGEST)
  const total = rounds * order.reduce((sum, { words }) => sum + words.length, 0)
  let done = 0
  for (let round = 0; round < rounds; round++) {
    shuffle(order, next)
    let loss = 0
    let batches = 0
    let batch: NetworkLesson[] = []
    let words = 0
    const learn = (): void => {
      const warm = Math.min(1, (state.updates + 1) / WARM_UP)
      loss += learnBatch(state, batch, lexicon.counts, SLEEP, next)
      update(state, RATE * warm * Math.max(0.01, 1 - done / total))
      batches++
      done += words
      batch = []
      words = 0
    }
    for (const lesson of order) {
      batch.push(writtenAs(lesson, drawCapitals(next), lexicon))
      words += lesson.words.length
      if (words >= BATCH) learn()
    }
    if (batch.length > 0) learn()
    onRound?.(round, loss / batches, state)
  }
  return state
}

function writtenAs({ words, first, head, label, tag }: Lesson, capitals: Capitals, lexicon: Lexicon): NetworkLesson {
  const e = encode(recase(words, capitals), lexicon)
  const { tags, rivals } = first[capitals]!
  const features = new Int32Array(e.size * FEATURES)
  for (let i = 0; i < e.size; i++) {
    featuresOf(e, i, features, i * FEATURES)
    features[i * FEATURES + SPELLING_FEATURES] = tags[i]! + 1
    features[i * FEATURES + SPELLING_FEATURES + 1] = rivals[i]!
  }
  return { features, head, label, tag }
}
