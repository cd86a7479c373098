/** Learns the parser by a dynamic oracle with exploration (Goldberg and Nivre 2013): it follows its own mistakes. */
import type { Encoded } from '../../src/language/encode.ts'
import { MOVE_FEATURES, moveFeatures } from '../../src/language/move-features.ts'
import { bestAllowed, type Transitions } from '../../src/language/parse.ts'
import { attach, isFinal, LEFT, RIGHT, SHIFT, shift, startState, type State } from '../../src/language/parse-state.ts'
import { type Gold, moveCosts } from './oracle.ts'
import { random, shuffle } from './random.ts'
import { type Floor, type LearnedSparse, sparseLearner } from './sparse-learner.ts'

/** One sentence to learn from: encoded, with tags as a tagger gives them, and its gold tree. */
export interface Lesson {
  readonly encoded: Encoded
  readonly tags: Int32Array
  readonly gold: Gold
}

/** A good transition must win by more than this, in steps of one update. */
const MARGIN = 60
/** In so many of ten cases the parser goes on from its own choice, right or wrong. */
const EXPLORE = 9

/** The transitions that the gold trees need. */
export function transitionsOf(lessons: readonly Lesson[], root: number): Transitions {
  const seen = new Map<number, number>()
  for (const { gold } of lessons) {
    for (let d = 0; d < gold.head.length; d++) {
      const h = gold.head[d]!
      if (h === gold.head.length) continue
      const pair = gold.label[d]! * 4 + (h > d ? LEFT : RIGHT)
      seen.set(pair, (seen.get(pair) ?? 0) + 1)
    }
  }
  const pairs = [...seen]
    .filter(([, count]) => count > 4)
    .map(([pair]) => pair)
    .sort((a, b) => a - b)
  return {
    move: Uint8Array.from([SHIFT, ...pairs.map((pair) => pair & 3)]),
    label: Uint8Array.from([0, ...pairs.map((pair) => pair >> 2)]),
    root,
  }
}

export function learnParser(
  lessons: readonly Lesson[],
  transitions: Transitions,
  coarse: Int32Array,
  options: {
    readonly seed: number
    readonly rounds: number
    readonly least: number
    readonly floor: Floor
    onRound?(round: number, right: number, made: number): void
  },
): LearnedSparse {
  const next = random(options.seed)
  const classes = transitions.move.length
  const learner = sparseLearner(classes, { bits: 23, least: options.least })
  const features = new Int32Array(MOVE_FEATURES)
  const scores = new Int32Array(classes)
  const costs = new Int32Array(3)
  const classFor = new Map<number, number>()
  for (let k = 1; k < classes; k++) classFor.set(transitions.label[k]! * 4 + transitions.move[k]!, k)

  /** The best class among the cheapest moves: the gold relation where the arc is gold, any where no gold arc is left. */
  const bestGood = (state: State, gold: Gold): number => {
    const least = Math.min(costs[0]!, costs[1]!, costs[2]!)
    let good = costs[SHIFT] === least ? 0 : -1
    const dependent = state.stack[state.depth - 1]!
    for (const move of [LEFT, RIGHT]) {
      if (costs[move] !== least) continue
      const head = move === LEFT ? state.next : state.stack[state.depth - 2]!
      const only = gold.head[dependent] === head ? classFor.get(gold.label[dependent]! * 4 + move) : undefined
      const k = only ?? bestAllowed(scores, transitions.move, false, move === LEFT, move === RIGHT)
      if (good < 0 || scores[k]! > scores[good]!) good = k
    }
    return good
  }
  const bestRival = (good: number, state: State, gold: Gold): number => {
    const least = Math.min(costs[0]!, costs[1]!, costs[2]!)
    const dependent = state.stack[state.depth - 1]!
    let at = -1
    for (let k = 0; k < classes; k++) {
      const move = transitions.move[k]!
      if (k === good || costs[move]! >= 1e6 || (at >= 0 && scores[k]! <= scores[at]!)) continue
      if (costs[move] === least) {
        if (move === SHIFT) continue
        const head = move === LEFT ? state.next : state.stack[state.depth - 2]!
        if (gold.head[dependent] !== head || gold.label[dependent] === transitions.label[k]) continue
      }
      at = k
    }
    return at
  }
  const run = ({ encoded: e, tags, gold }: Lesson, round: number): [number, number] => {
    const state = startState(e.size)
    let right = 0
    let made = 0
    while (!isFinal(state)) {
      if (state.depth === 0) {
        shift(state)
        continue
      }
      if (state.next === e.size && state.depth === 1) {
        attach(state, LEFT, transitions.root)
        continue
      }
      const n = moveFeatures(state, e, tags, coarse, features)
      moveCosts(state, gold, costs)
      if (round < 0) {
        learner.count(features, n)
        scores.fill(0)
      } else learner.score(features, n, scores)
      let chosen = bestGood(state, gold)
      if (round >= 0) {
        const rival = bestRival(chosen, state, gold)
        made++
        if (rival < 0 || scores[chosen]! > scores[rival]!) right++
        if (rival >= 0 && scores[chosen]! - scores[rival]! <= MARGIN) {
          learner.update(features, n, chosen, rival)
        }
        learner.tick()
        if (rival >= 0 && scores[rival]! >= scores[chosen]! && round > 0 && next(10) < EXPLORE) chosen = rival
      }
      if (chosen === 0) shift(state)
      else attach(state, transitions.move[chosen]!, transitions.label[chosen]!)
    }
    return [right, made]
  }

  const order = [...lessons]
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
  return learner.finish(options.floor)
}
