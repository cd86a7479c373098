/**
 * Which words of several texts name one event: "the raid" here, "stormed" there. Words are all there is to go by, so this serves
 * where mentions are given without claims; claims are merged by their arguments.
 */
import { averageLink } from './average-link.ts'
import type { EventText } from './mention.ts'
import { featureNames, rarityIn, topicOf } from './mention-features.ts'
import { mentionWeights } from './mention-weights.ts'

/** Chance from which on groups become one. */
const least = 0.4

const weights = featureNames.map((name) => mentionWeights[name])

/** Groups the mentions of texts; those of different topics are never one event. Each group is a list of ids of mentions. */
export function groupMentions(topics: readonly (readonly EventText[])[]): string[][] {
  const rarity = rarityIn(topics.flat())
  return topics.flatMap((texts) => {
    const { mentions, features } = topicOf(texts, rarity)
    const chance = (i: number, j: number): number => {
      const seen = features(i, j)
      let sum = 0
      for (let at = 0; at < seen.length; at++) sum += weights[at]! * seen[at]!
      return 1 / (1 + Math.exp(-sum))
    }
    return averageLink(mentions.length, chance, least).map((group) => group.map((i) => mentions[i]!.id))
  })
}
