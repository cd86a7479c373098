/** Learns the reader of first tags from gold tags. */
import { encode } from '../../src/language/encode.ts'
import type { Tagger } from '../../src/language/tag.ts'
import { TAG_FEATURES, tagFeatures } from '../../src/language/tag-features.ts'
import { drawCapitals, recase } from './capitals.ts'
import { type LearnedLexicon, makeLexicon } from './lexicon.ts'
import { random, shuffle } from './random.ts'
import { type Floor, type LearnedSparse, sparseLearner } from './sparse-learner.ts'
import { type GoldSentence, wordsOf } from './treebank.ts'

/** The right tag must win by more than this, in steps of one update. */
const MARGIN = 40

export interface LearnedTagger extends Tagger {
  readonly lexicon: LearnedLexicon
  readonly reader: LearnedSparse
}

interface Options {
  readonly seed: number
  readonly rounds: number
  /** Features seen less often are not learnt. */
  readonly least: number
  readonly floor: Floor
}

export function learnTagger(
  sentences: readonly GoldSentence[],
  names: readonly string[],
  idOf: (joint: string) => number,
  options: Options,
): LearnedTagger {
  const lexicon = makeLexicon(sentences, idOf)
  const items = sentences.map((sentence) => ({
    words: wordsOf(sentence),
    gold: Int32Array.from(sentence.tokens, ({ upos, xpos }) => idOf(`${upos}|${xpos}`)),
  }))
  return { lexicon, settled: lexicon.settled, reader: learnReader(items, lexicon, names.length, options) }
}

function learnReader(
  items: readonly { readonly words: readonly string[]; readonly gold: Int32Array }[],
  lexicon: LearnedLexicon,
  classes: number,
  { seed, rounds, least, floor }: Options,
): LearnedSparse {
  const next = random(seed)
  const learner = sparseLearner(classes, { bits: 21, least })
  const features = new Int32Array(TAG_FEATURES)
  const scores = new Int32Array(classes)
  for (const { words, gold } of items) {
    const e = encode(words, lexicon)
    for (let i = 0; i < e.size; i++)
      learner.count(features, tagFeatures(e, i, i > 0 ? gold[i - 1]! : -1, i > 1 ? gold[i - 2]! : -1, features))
  }
  const order = [...items]
  for (let round = 0; round < rounds; round++) {
    shuffle(order, next)
    for (const { words, gold } of order) {
      const e = encode(recase(words, drawCapitals(next)), lexicon)
      let previous = -1
      let before = -1
      for (let i = 0; i < e.size; i++) {
        let tag = lexicon.settled[e.known[i]!]!
        if (tag < 0) {
          const right = gold[i]!
          const count = tagFeatures(e, i, previous, before, features)
          learner.score(features, count, scores)
          const rival = bestBut(scores, right)
          tag = scores[rival]! >= scores[right]! ? rival : right
          if (scores[right]! - scores[rival]! <= MARGIN) learner.update(features, count, right, rival)
          learner.tick()
        }
        before = previous
        previous = tag
      }
    }
  }
  return learner.finish(floor)
}

/** The first index with the highest score but `not`. */
function bestBut(scores: Int32Array, not: number): number {
  let at = -1
  for (let k = 0; k < scores.length; k++) if (k !== not && (at < 0 || scores[k]! > scores[at]!)) at = k
  return at
}
