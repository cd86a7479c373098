/**
 * First tags: a linear reader gives every word its joint tag (part of speech and Penn tag) from left to right, by the tags it
 * gave before. Words that had one tag only in training take it unseen. Where a second tag comes close, it is told as well:
 * the network reads both and has the last word.
 */
import type { Encoded } from './encode.ts'
import type { SparseModel } from './sparse-model.ts'
import { tagFeatures } from './tag-features.ts'

/** What the tagger needs of a model. */
export interface Tagger {
  readonly reader: SparseModel
  /** For each class of known tags (`Encoded.known`), the only tag words of that class have; -1 when they have more. */
  readonly settled: Int32Array
}

/** The first tags of a sentence, as indexes into the model's tags. */
export interface FirstTags {
  readonly tags: Int32Array
  /** 0 where the tag is sure; else 1 + the second tag, and the number of tags more where it comes very close. */
  readonly rivals: Int32Array
}

/** By how much a tag must win to be sure, and how little is very close: a tenth and a thirtieth of the words win by less. */
const SURE = 21000
const CLOSE = 7000

export function tagEncoded(e: Encoded, { reader, settled }: Tagger): FirstTags {
  const tags = new Int32Array(e.size)
  const rivals = new Int32Array(e.size)
  const { classes, features, scores } = reader
  let previous = -1
  let before = -1
  for (let i = 0; i < e.size; i++) {
    let tag = settled[e.known[i]!]!
    if (tag < 0) {
      reader.score(tagFeatures(e, i, previous, before, features))
      let rival = scores[1]! > scores[0]! ? 0 : 1
      tag = 1 - rival
      for (let k = 2; k < classes; k++) {
        if (scores[k]! > scores[tag]!) {
          rival = tag
          tag = k
        } else if (scores[k]! > scores[rival]!) rival = k
      }
      const margin = scores[tag]! - scores[rival]!
      if (margin < SURE) rivals[i] = 1 + rival + (margin < CLOSE ? classes : 0)
    }
    tags[i] = tag
    before = previous
    previous = tag
  }
  return { tags, rivals }
}
