/** What is seen of two mentions of events in texts on one topic, as numbers: the words, their surroundings, the texts they stand in. */
import { averageLink } from './average-link.ts'
import { contentWords, type EventMention, type EventText, mentionsOf } from './mention.ts'
import { cosine, type Rarity, rarityAmong, type Vector, vectorOf } from './rarity.ts'

/** The names of what is seen, in the order of the numbers. */
export const featureNames: readonly FeatureName[] = [
  'always',
  'same lemma',
  'same stem',
  'same kind of event',
  'one in the other',
  'same part of speech',
  'one text',
  'one text, same stem',
  'texts alike',
  'texts alike, words alike',
  'topic aside, texts alike',
  'topic aside, texts alike, words alike',
  'one story',
  'one story, words alike',
  'one story, one text',
  'one story, rare word',
  'sentences alike',
  'sentences alike, words alike',
  'arguments alike',
  'arguments alike, words alike',
  'no argument alike, words alike',
  'rare word',
  'rare word, texts alike',
  'both say',
  'other kinds of event',
]

/** One thing that is seen of two mentions. */
export type FeatureName =
  | 'always'
  | 'same lemma'
  | 'same stem'
  | 'same kind of event'
  | 'one in the other'
  | 'same part of speech'
  | 'one text'
  | 'one text, same stem'
  | 'texts alike'
  | 'texts alike, words alike'
  | 'topic aside, texts alike'
  | 'topic aside, texts alike, words alike'
  | 'one story'
  | 'one story, words alike'
  | 'one story, one text'
  | 'one story, rare word'
  | 'sentences alike'
  | 'sentences alike, words alike'
  | 'arguments alike'
  | 'arguments alike, words alike'
  | 'no argument alike, words alike'
  | 'rare word'
  | 'rare word, texts alike'
  | 'both say'
  | 'other kinds of event'

/** Mentions of one topic with all that comparing them needs. */
export interface Topic {
  readonly mentions: readonly EventMention[]
  /** The numbers for two mentions. */
  readonly features: (i: number, j: number) => number[]
}

/** Cosine, with the words of the topic aside, from which on texts are taken for one story. */
const oneStory = 0.07

/** Rarity among all texts at hand, of whatever topic. */
export function rarityIn(texts: readonly EventText[]): Rarity {
  return rarityAmong(texts.map(contentWords))
}

export function topicOf(texts: readonly EventText[], rarity: Rarity): Topic {
  const words = texts.map(contentWords)
  const inTopic = rarityAmong([...words, []])
  const holding = new Map<string, number>()
  for (const each of words) for (const word of new Set(each)) holding.set(word, (holding.get(word) ?? 0) + 1)
  const whole = words.map((each) => vectorOf(each, rarity.of))
  const aside = words.map((each) =>
    vectorOf(each, (word) => (holding.get(word)! > 1 ? inTopic.of(word) * rarity.of(word) : 0)),
  )
  const texting = pairwise(whole)
  const asiding = pairwise(aside)
  const story = new Int32Array(texts.length)
  for (const [number, group] of averageLink(texts.length, asiding, oneStory).entries())
    for (const text of group) story[text] = number
  const mentions = texts.flatMap((text, i) => mentionsOf(text, i))
  const around = mentions.map((mention) => vectorOf(mention.around, rarity.of))
  const beside = mentions.map((mention) => vectorOf(mention.beside, rarity.of))
  return {
    mentions,
    features: (i, j) => {
      const [a, b] = [mentions[i]!, mentions[j]!]
      const sameStem = Number(a.stem === b.stem)
      const kin = sameStem === 0 && meet(a.kinds, b.kinds) ? 1 : 0
      const inside = sameStem === 0 && meet(a.stems, b.stems) ? 1 : 0
      const alike = Math.max(sameStem, kin, inside)
      const oneText = Number(a.text === b.text)
      const texts = texting(a.text, b.text)
      const apart = asiding(a.text, b.text)
      const same = Number(story[a.text] === story[b.text])
      const rare = sameStem * (rarity.of(a.lemma) / rarity.most)
      const sentences = cosine(around[i]!, around[j]!)
      const args = cosine(beside[i]!, beside[j]!)
      const none = beside[i]!.size > 0 && beside[j]!.size > 0 && args === 0 ? alike : 0
      return [
        1,
        Number(a.lemma === b.lemma),
        sameStem,
        kin,
        inside,
        Number(a.upos === b.upos),
        oneText,
        oneText * sameStem,
        texts,
        texts * alike,
        apart,
        apart * alike,
        same,
        same * alike,
        same * oneText,
        same * rare,
        sentences,
        sentences * alike,
        args,
        args * alike,
        none,
        rare,
        rare * texts,
        Number(a.says && b.says),
        Number(a.kinds.size > 0 && b.kinds.size > 0 && !meet(a.kinds, b.kinds)),
      ]
    },
  }
}

function pairwise(vectors: readonly Vector[]): (i: number, j: number) => number {
  const count = vectors.length
  const known = new Float64Array(count * count)
  for (let i = 0; i < count; i++)
    for (let j = 0; j <= i; j++)
      known[i * count + j] = known[j * count + i] = i === j ? 1 : cosine(vectors[i]!, vectors[j]!)
  return (i, j) => known[i * count + j]!
}

function meet(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  for (const value of a) if (b.has(value)) return true
  return false
}
