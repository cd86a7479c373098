/** Learns the tagger from gold tags. */
import { encode } from '../../src/language/encode.ts'
import { best, type Tagger } from '../../src/language/tag.ts'
import { TAG_FEATURES, tagFeatures } from '../../src/language/tag-features.ts'
import { recase } from './capitals.ts'
import { type Lexicon, makeLexicon } from './lexicon.ts'
import { random, shuffle } from './random.ts'
import { sparseLearner } from './sparse-learner.ts'
import { type GoldSentence, wordsOf } from './treebank.ts'

export interface LearnedTagger extends Tagger {
  readonly lexicon: Lexicon
  readonly model: Tagger['model'] & { readonly keys: Int32Array; readonly bytes: Int8Array }
}

export function learnTagger(
  sentences: readonly GoldSentence[],
  names: readonly string[],
  idOf: (joint: string) => number,
  options: { readonly seed: number; readonly rounds: number; readonly keep?: number; readonly least?: number },
): LearnedTagger {
  const next = random(options.seed)
  const lexicon = makeLexicon(sentences, idOf)
  const learner = sparseLearner(names.length, { bits: 22, least: options.least ?? 2 })
  const features = new Int32Array(TAG_FEATURES)
  const scores = new Int32Array(names.length)
  const items = sentences.map((sentence) => ({
    words: wordsOf(sentence),
    gold: Int32Array.from(sentence.tokens, ({ upos, xpos }) => idOf(`${upos}|${xpos}`)),
  }))
  for (const { words, gold } of items) {
    const e = encode(words, lexicon.words)
    for (let i = 0; i < e.size; i++)
      learner.count(features, tagFeatures(e, i, i > 0 ? gold[i - 1]! : -1, i > 1 ? gold[i - 2]! : -1, features))
  }
  for (let round = 0; round < options.rounds; round++) {
    shuffle(items, next)
    for (const { words, gold } of items) {
      const e = encode(recase(words, next), lexicon.words)
      let previous = -1
      let before = -1
      for (let i = 0; i < e.size; i++) {
        let tag = lexicon.settled[e.known[i]!]!
        if (tag < 0) {
          const count = tagFeatures(e, i, previous, before, features)
          learner.score(features, count, scores)
          tag = best(scores)
          if (tag !== gold[i]) learner.update(features, count, gold[i]!, tag)
          learner.tick()
        }
        before = previous
        previous = tag
      }
    }
  }
  return { lexicon, settled: lexicon.settled, model: learner.finish({ keep: options.keep ?? 4 }) }
}
