/** Figures on a treebank with gold tokens: how many words have the right tag, head and relation. */
import type { Model } from '../../src/language/index.ts'
import { parseTokens } from '../../src/language/index.ts'
import type { GoldSentence } from './treebank.ts'

export interface Score {
  readonly upos: number
  readonly xpos: number
  readonly lemma: number
  readonly uas: number
  readonly las: number
}

/** Percentages over all words; `recase` changes the words first, keeping their length. */
export function score(
  sentences: readonly GoldSentence[],
  model: Model,
  recase: (text: string) => string = (t) => t,
): Score {
  let words = 0
  const right = { upos: 0, xpos: 0, lemma: 0, uas: 0, las: 0 }
  for (const { text, tokens } of sentences) {
    const changed = recase(text)
    const given = changed.length === text.length ? changed : text
    const parsed = parseTokens(
      given,
      tokens.map(({ start, end }) => [start, end] as const),
      0,
      model,
    )
    for (let i = 0; i < tokens.length; i++) {
      const gold = tokens[i]!
      const found = parsed.tokens[i]!
      words++
      if (found.upos === gold.upos) right.upos++
      if (found.xpos === gold.xpos) right.xpos++
      if (found.lemma === gold.lemma.toLowerCase()) right.lemma++
      if (found.head !== gold.head - 1) continue
      right.uas++
      if (found.deprel.split(':')[0] === gold.deprel.split(':')[0]) right.las++
    }
  }
  const percent = (n: number): number => Math.round((10000 * n) / Math.max(1, words)) / 100
  return {
    upos: percent(right.upos),
    xpos: percent(right.xpos),
    lemma: percent(right.lemma),
    uas: percent(right.uas),
    las: percent(right.las),
  }
}
