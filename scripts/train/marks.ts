/** Learns where punctuation hangs, from gold trees. */
import type { Encoded } from '../../src/language/encode.ts'
import { candidates, MARK_FEATURES, markFeatures, skeletonOf } from '../../src/language/marks.ts'
import { random, shuffle } from './random.ts'
import { type Floor, type LearnedSparse, sparseLearner } from './sparse-learner.ts'

/** One sentence with its gold tree. */
export interface MarkLesson {
  readonly encoded: Encoded
  readonly tags: Int32Array
  readonly head: Int32Array
  readonly label: Int32Array
  readonly words: readonly string[]
}

export function learnMarks(
  lessons: readonly MarkLesson[],
  isMark: (tag: number) => boolean,
  options: { readonly seed: number; readonly rounds: number; readonly floor: Floor },
): LearnedSparse {
  const next = random(options.seed)
  const learner = sparseLearner(2, { bits: 18, least: 2 })
  const features = new Int32Array(MARK_FEATURES)
  const scores = new Int32Array(2)
  const order = [...lessons]
  for (let round = -1; round < options.rounds; round++) {
    if (round >= 0) shuffle(order, next)
    for (const { encoded, tags, head, label, words } of order) {
      const open = head.map((h, i) => (isMark(tags[i]!) ? -2 : h))
      for (let i = 0; i < open.length; i++) {
        let above = open[i]!
        while (above >= 0 && above < open.length && open[above] === -2) above = head[above]!
        if (open[i] !== -2) open[i] = above
      }
      const skeleton = skeletonOf(encoded, tags, open, label, words)
      for (let p = 0; p < open.length; p++) {
        if (open[p] !== -2) continue
        const list = candidates(skeleton, p)
        if (list.length < 2 || !list.includes(head[p]!)) continue
        let best = -1
        let high = Number.NEGATIVE_INFINITY
        for (const c of list) {
          const n = markFeatures(skeleton, p, c, list, features)
          if (round < 0) {
            learner.count(features, n)
            continue
          }
          learner.score(features, n, scores)
          const score = scores[0]! - scores[1]!
          if (score > high) {
            high = score
            best = c
          }
        }
        if (round < 0) continue
        if (best !== head[p]) {
          learner.update(features, markFeatures(skeleton, p, head[p]!, list, features), 0, 1)
          learner.update(features, markFeatures(skeleton, p, best, list, features), 1, 0)
        }
        learner.tick()
      }
    }
  }
  return learner.finish(options.floor)
}
