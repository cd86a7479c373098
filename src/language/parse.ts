/**
 * The dependency parser: greedy arc-hybrid transitions scored by a linear model, relations named by a second one
 * when an arc is made. Two moves a word, so the time is linear in the length of the sentence.
 */
import { type DenseModel, scoreDense } from './dense-model.ts'
import type { Encoded } from './encode.ts'
import { LABEL_FEATURES, labelFeatures } from './label-features.ts'
import { MOVE_FEATURES, moveFeatures } from './move-features.ts'
import { attach, isAllowed, isFinal, LEFT, RIGHT, SHIFT, shift, startState } from './parse-state.ts'
import { scoreSparse, type SparseModel } from './sparse-model.ts'
import { best } from './tag.ts'

/** What the parser needs of a model. */
export interface Parser {
  readonly moves: DenseModel
  readonly labels: SparseModel
  /** Tag → number of its part of speech. */
  readonly coarse: Int32Array
  /** The relation `root`; no other word has it. */
  readonly rootLabel: number
}

/** Heads (-1 for the root) and relations of an encoded and tagged sentence. */
export interface Tree {
  readonly head: Int32Array
  readonly label: Int32Array
}

/** Parses one sentence; the tree has exactly one root. */
export function parseEncoded(e: Encoded, tags: Int32Array, parser: Parser): Tree {
  const state = startState(e.size)
  const features = new Int32Array(MOVE_FEATURES)
  const labelRow = new Int32Array(LABEL_FEATURES)
  const scores = new Int32Array(4)
  const labelScores = new Int32Array(parser.labels.classes)
  while (!isFinal(state)) {
    const move = nextMove()
    if (move === SHIFT) shift(state)
    else {
      const dependent = state.stack[state.depth - 1]!
      const head = move === LEFT ? state.next : state.stack[state.depth - 2]!
      let label = parser.rootLabel
      if (head < e.size) {
        const count = labelFeatures(state, e, tags, parser.coarse, head, dependent, labelRow)
        scoreSparse(parser.labels, labelRow, count, labelScores)
        labelScores[parser.rootLabel] = -2147483648
        label = best(labelScores)
      }
      attach(state, move, label)
    }
  }
  const head = state.head.slice(0, e.size)
  for (let i = 0; i < e.size; i++) if (head[i] === e.size) head[i] = -1
  return { head, label: state.label.slice(0, e.size) }

  function nextMove(): number {
    if (state.depth === 0) return SHIFT
    const count = moveFeatures(state, e, tags, parser.coarse, features)
    scoreDense(parser.moves, features, count, scores)
    let chosen = -1
    for (let move = SHIFT; move <= RIGHT; move++) {
      if (isAllowed(state, move) && (chosen < 0 || scores[move]! > scores[chosen]!)) chosen = move
    }
    return chosen
  }
}
