/** Learns the parser: moves by a dynamic oracle with exploration, relations from the arcs that are right. */
import type { DenseModel } from '../../src/language/dense-model.ts'
import type { Encoded } from '../../src/language/encode.ts'
import { LABEL_FEATURES, labelFeatures } from '../../src/language/label-features.ts'
import { MOVE_FEATURES, moveFeatures } from '../../src/language/move-features.ts'
import { attach, isFinal, LEFT, SHIFT, shift, startState } from '../../src/language/parse-state.ts'
import type { SparseModel } from '../../src/language/sparse-model.ts'
import { best } from '../../src/language/tag.ts'
import { denseLearner } from './dense-learner.ts'
import { type Gold, moveCosts } from './oracle.ts'
import { type Random, random, shuffle } from './random.ts'
import { sparseLearner } from './sparse-learner.ts'

/** One sentence to learn from: encoded, with tags as a tagger gives them, and its gold tree. */
export interface Lesson {
  readonly encoded: Encoded
  readonly tags: Int32Array
  readonly gold: Gold
}

export interface LearnedParser {
  readonly moves: { readonly model: DenseModel; readonly keys: Int32Array; readonly bytes: Int8Array }
  readonly labels: SparseModel & { readonly keys: Int32Array; readonly bytes: Int8Array }
}

export function learnParser(
  lessons: readonly Lesson[],
  labelCount: number,
  rootLabel: number,
  coarse: Int32Array,
  options: {
    readonly seed: number
    readonly rounds: number
    readonly least?: number
    readonly keep?: number
    onRound?(round: number, right: number, moves: number): void
  },
): LearnedParser {
  const next: Random = random(options.seed)
  const moves = denseLearner({ bits: 23, least: options.least ?? 2 })
  const labels = sparseLearner(labelCount, { bits: 22, least: options.least ?? 2 })
  const row = new Int32Array(MOVE_FEATURES)
  const labelRow = new Int32Array(LABEL_FEATURES)
  const scores = new Int32Array(4)
  const labelScores = new Int32Array(labelCount)
  const costs = new Int32Array(3)
  const order = [...lessons]

  const run = (lesson: Lesson, round: number): [number, number] => {
    const { encoded: e, tags, gold } = lesson
    const state = startState(e.size)
    let right = 0
    let made = 0
    while (!isFinal(state)) {
      let move = SHIFT
      if (state.depth > 0) {
        const n = moveFeatures(state, e, tags, coarse, row)
        moveCosts(state, gold, costs)
        const least = Math.min(costs[0]!, costs[1]!, costs[2]!)
        if (round < 0) {
          moves.count(row, n)
          move = costs[1] === least ? 1 : costs[2] === least ? 2 : 0
        } else {
          moves.score(row, n, scores)
          let chosen = -1
          let good = -1
          for (let k = 0; k < 3; k++) {
            if (costs[k]! >= 1e6) continue
            if (chosen < 0 || scores[k]! > scores[chosen]!) chosen = k
            if (costs[k] === least && (good < 0 || scores[k]! > scores[good]!)) good = k
          }
          made++
          if (chosen === good) right++
          else moves.update(row, n, good, chosen)
          moves.tick()
          move = round > 0 && next(10) > 0 ? chosen : good
        }
      }
      if (move === SHIFT) {
        shift(state)
        continue
      }
      const dependent = state.stack[state.depth - 1]!
      const head = move === LEFT ? state.next : state.stack[state.depth - 2]!
      let label = rootLabel
      if (head < e.size) {
        const n = labelFeatures(state, e, tags, coarse, head, dependent, labelRow)
        if (round < 0) {
          labels.count(labelRow, n)
          label = gold.label[dependent]!
        } else {
          labels.score(labelRow, n, labelScores)
          labelScores[rootLabel] = -2147483648
          label = best(labelScores)
          if (gold.head[dependent] === head) {
            if (label !== gold.label[dependent]) labels.update(labelRow, n, gold.label[dependent]!, label)
            labels.tick()
          }
        }
      }
      attach(state, move, label)
    }
    return [right, made]
  }

  for (const lesson of order) run(lesson, -1)
  for (let round = 0; round < options.rounds; round++) {
    shuffle(order, next)
    let right = 0
    let made = 0
    for (const lesson of order) {
      const [r, m] = run(lesson, round)
      right += r
      made += m
    }
    options.onRound?.(round, right, made)
  }
  return { moves: moves.finish({ keep: options.keep ?? 4 }), labels: labels.finish({ keep: options.keep ?? 4 }) }
}
