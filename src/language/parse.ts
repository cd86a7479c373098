/**
 * The dependency parser: greedy arc-hybrid transitions, each with the relation it makes, scored by one linear model.
 * Two transitions a word, so the time is linear in the length of the sentence.
 */
import type { Encoded } from './encode.ts'
import { MOVE_FEATURES, moveFeatures } from './move-features.ts'
import { attach, isFinal, LEFT, shift, startState } from './parse-state.ts'
import { scoreSparse, type SparseModel } from './sparse-model.ts'

/** The classes of the parser's model: class 0 shifts, the others are a move with a relation. */
export interface Transitions {
  readonly move: Uint8Array
  readonly label: Uint8Array
  /** The relation `root`, for the arc to the root; no transition has it. */
  readonly root: number
}

/** What the parser needs of a model. */
export interface Parser {
  readonly model: SparseModel
  readonly transitions: Transitions
  /** Tag → number of its part of speech. */
  readonly coarse: Int32Array
}

/** Heads and relations of a sentence. */
export interface Tree {
  /** The number of words for the root. */
  readonly head: Int32Array
  readonly label: Int32Array
}

/** Parses one sentence; the tree has exactly one root. */
export function parseEncoded(e: Encoded, tags: Int32Array, { model, transitions, coarse }: Parser): Tree {
  const { move, label, root } = transitions
  const { size } = e
  const state = startState(size)
  const features = new Int32Array(MOVE_FEATURES)
  const scores = new Int32Array(model.classes)
  while (!isFinal(state)) {
    if (state.depth === 0) {
      shift(state)
      continue
    }
    if (state.next === size && state.depth === 1) {
      attach(state, LEFT, root)
      continue
    }
    scoreSparse(model, features, moveFeatures(state, e, tags, coarse, features), scores)
    const mayShift = state.next < size
    const chosen = bestAllowed(scores, move, mayShift, mayShift, state.depth > 1)
    if (chosen === 0) shift(state)
    else attach(state, move[chosen]!, label[chosen]!)
  }
  return { head: state.head.slice(0, size), label: state.label.slice(0, size) }
}

/** The best class among the moves that are allowed. */
export function bestAllowed(
  scores: Int32Array,
  move: Uint8Array,
  mayShift: boolean,
  mayLeft: boolean,
  mayRight: boolean,
): number {
  let at = mayShift ? 0 : -1
  for (let k = 1; k < move.length; k++) {
    if (!(move[k] === LEFT ? mayLeft : mayRight)) continue
    if (at < 0 || scores[k]! > scores[at]!) at = k
  }
  return at
}
