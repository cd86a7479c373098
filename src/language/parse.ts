/**
 * The dependency parser: greedy arc-hybrid transitions, each with the relation it makes, scored by one linear model.
 * Two transitions a word, so the time is linear in the length of the sentence.
 */
import type { Encoded } from './encode.ts'
import { hangMarks, OPEN_MARK, skeletonOf } from './marks.ts'
import { MOVE_FEATURES, moveFeatures } from './move-features.ts'
import { attach, isFinal, LEFT, shift, startState } from './parse-state.ts'
import { isNoun, PUNCT } from './parts-of-speech.ts'
import { scoreSparse, type SparseModel } from './sparse-model.ts'
import { refineSubtypes, type SubtypeLabels } from './subtypes.ts'

/** The classes of the parser's model: class 0 shifts, the others are a move with a relation. */
export interface Transitions {
  readonly move: Uint8Array
  readonly label: Uint8Array
  /** The relation `root`, for the arc to the root; no transition has it. */
  readonly root: number
}

/** What the parser needs of a model. */
export interface Parser {
  readonly moves: SparseModel
  readonly transitions: Transitions
  /** Tells where punctuation hangs: class 0 for, class 1 against. */
  readonly marks: SparseModel
  /** The relations `punct` and `parataxis`. */
  readonly punct: number
  readonly parataxis: number
  readonly subtypes: SubtypeLabels
  /** Tags of past participles. */
  readonly participles: ReadonlySet<number>
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
export function parseEncoded(e: Encoded, tags: Int32Array, words: readonly string[], parser: Parser): Tree {
  const tree = readTree(e, tags, parser)
  rehangMarks(e, tags, tree, words, parser)
  const noun = (i: number): boolean => isNoun(parser.coarse[tags[i]!]!)
  const participle = (i: number): boolean => parser.participles.has(tags[i]!)
  refineSubtypes(tree.head, tree.label, words, { noun, participle }, parser.subtypes)
  return tree
}

/** The tree that the transitions make. */
function readTree(e: Encoded, tags: Int32Array, { moves, transitions, coarse }: Parser): Tree {
  const { move, label, root } = transitions
  const { size } = e
  const state = startState(size)
  const features = new Int32Array(MOVE_FEATURES)
  const scores = new Int32Array(moves.classes)
  while (!isFinal(state)) {
    if (state.depth === 0) {
      shift(state)
      continue
    }
    if (state.next === size && state.depth === 1) {
      attach(state, LEFT, root)
      continue
    }
    scoreSparse(moves, features, moveFeatures(state, e, tags, coarse, features), scores)
    const mayShift = state.next < size
    const chosen = bestAllowed(scores, move, mayShift, mayShift, state.depth > 1)
    if (chosen === 0) shift(state)
    else attach(state, move[chosen]!, label[chosen]!)
  }
  return { head: state.head.slice(0, size), label: state.label.slice(0, size) }
}

/** Takes the punctuation off the tree and hangs it on anew, now that the whole tree is known. */
function rehangMarks(
  e: Encoded,
  tags: Int32Array,
  { head, label }: Tree,
  words: readonly string[],
  parser: Parser,
): void {
  const { size } = e
  const isMark = (i: number): boolean => parser.coarse[tags[i]!] === PUNCT
  let kept = -1
  for (let i = 0; i < size && kept < 0; i++) if (!isMark(i)) kept = i
  if (kept < 0) return
  const given = head.slice()
  let root = -1
  for (let i = 0; i < size; i++) {
    if (isMark(i)) {
      head[i] = OPEN_MARK
      continue
    }
    let above = given[i]!
    while (above < size && isMark(above)) above = given[above]!
    if (above === size && root >= 0) above = root
    if (above === size) {
      root = i
      label[i] = parser.transitions.root
    } else if (label[i] === parser.transitions.root || label[i] === parser.punct) label[i] = parser.parataxis
    head[i] = above
  }
  hangMarks(skeletonOf(e, tags, head, label, words), parser.marks, parser.punct)
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
