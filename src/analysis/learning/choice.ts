/**
 * Choosing one of several by what speaks for each: multinomial logistic regression with a penalty on the squares of the weights
 * (J. Anderson, Separate sample logistic discrimination, 1972; A. Hoerl and R. Kennard for the penalty, 1970). Each example says
 * which choices were open.
 */
import { minimise } from './minimise.ts'

/** What somebody chose. */
export interface Choice {
  /** What held. */
  readonly features: readonly string[]
  /** The choices that were open. */
  readonly open: readonly string[]
  readonly chosen: string
}

/** What each feature says for each choice, in logits; the empty feature always holds. */
export type ChoiceWeights = ReadonlyMap<string, ReadonlyMap<string, number>>

/** The penalty on half the square of a weight, against one example; on the weights that always hold almost none. */
const penalty = 1
const penaltyOfAlways = 0.1
/** Features of fewer examples tell nothing that holds elsewhere. */
const leastSeen = 2

/** Learns from examples: the weights under which what was chosen is the likeliest. */
export function learnChoice(examples: readonly Choice[]): ChoiceWeights {
  const choices = sorted(examples.flatMap(({ open }) => open))
  const features = ['', ...frequent(examples)]
  const place = new Map(features.map((feature, i) => [feature, i]))
  const column = new Map(choices.map((choice, i) => [choice, i]))
  const coded = examples.map((example) => ({
    held: Int32Array.from([0, ...new Set(example.features.flatMap((feature) => place.get(feature) ?? []))]),
    open: Int32Array.from(example.open, (choice) => column.get(choice)!),
    chosen: example.open.indexOf(example.chosen),
  }))
  const width = choices.length
  const curvature = new Float64Array(features.length * width)
  for (let i = 0; i < curvature.length; i++) curvature[i] = i < width ? penaltyOfAlways : penalty
  for (const { held, open } of coded)
    for (const row of held) for (const choice of open) curvature[row * width + choice]! += 1 / 4
  const weights = minimise(curvature, (at, gradient) => {
    let value = 0
    for (let i = 0; i < at.length; i++) {
      const strength = i < width ? penaltyOfAlways : penalty
      value += (strength / 2) * at[i]! * at[i]!
      gradient[i] = strength * at[i]!
    }
    // Plain loops: this is where all the time goes.
    for (const { held, open, chosen } of coded) {
      const scores = new Float64Array(open.length)
      for (let i = 0; i < open.length; i++)
        for (let j = 0; j < held.length; j++) scores[i]! += at[held[j]! * width + open[i]!]!
      const shares = softmax(scores)
      value -= Math.log(Math.max(shares[chosen]!, 1e-300))
      for (let i = 0; i < open.length; i++) {
        const error = shares[i]! - (i === chosen ? 1 : 0)
        for (let j = 0; j < held.length; j++) gradient[held[j]! * width + open[i]!]! += error
      }
    }
    return value
  })
  return new Map(
    features.map((feature, row) => [
      feature,
      new Map(choices.map((choice, i) => [choice, weights[row * width + i]!] as const)),
    ]),
  )
}

/** Scores in logits as shares of one. */
export function softmax(scores: ArrayLike<number>): Float64Array {
  const shares = Float64Array.from(scores)
  let most = Number.NEGATIVE_INFINITY
  for (let i = 0; i < shares.length; i++) most = Math.max(most, shares[i]!)
  let sum = 0
  for (let i = 0; i < shares.length; i++) {
    shares[i] = Math.exp(shares[i]! - most)
    sum += shares[i]!
  }
  for (let i = 0; i < shares.length; i++) shares[i]! /= sum
  return shares
}

function frequent(examples: readonly Choice[]): readonly string[] {
  const seen = new Map<string, number>()
  for (const { features } of examples)
    for (const feature of new Set(features)) seen.set(feature, (seen.get(feature) ?? 0) + 1)
  return sorted([...seen].filter(([, times]) => times >= leastSeen).map(([feature]) => feature))
}

/** Each once, in the order of their letters, so that the order of the examples' words changes nothing. */
function sorted(all: readonly string[]): readonly string[] {
  return [...new Set(all)].sort()
}
