/**
 * Tags and trees of sentences: first tags by a linear reader, then the network, then what follows from the finished tree.
 * Very long sentences are read in pieces, so that time stays linear.
 */
import { mendCoordination } from './coordination.ts'
import { type Encoded, encode } from './encode.ts'
import type { Model } from './model.ts'
import { type Reading, readSentences } from './network/read-sentences.ts'
import { refineSubtypes } from './subtypes.ts'
import { tagEncoded } from './tag.ts'

/** Words of a piece. */
const LONGEST = 120
/** A piece ends after one of these where it can. */
const joints: ReadonlySet<string> = new Set([';', ',', ':', '.', '!', '?', '-', '–', '—', ')', '|', '•', '*'])

/** Parses sentences given as words; each has at least one. A tree has exactly one root, whose head is the number of words. */
export function parseWords(sentences: readonly (readonly string[])[], model: Model): Reading[] {
  const pieces = sentences.map(piecesOf)
  const given = pieces.flat().map((words) => {
    const e: Encoded = encode(words, model.lexicon)
    return { e, first: tagEncoded(e, model.tagger) }
  })
  const readings = readSentences(model.network, given, model.labels.indexOf('root'))
  let at = 0
  return sentences.map((words, index) => {
    const end = at + pieces[index]!.length
    const reading = join(readings.slice(at, end), model.labels.indexOf('parataxis'))
    at = end
    refine(reading, words, model)
    return reading
  })
}

function piecesOf(words: readonly string[]): (readonly string[])[] {
  if (words.length <= LONGEST) return [words]
  const pieces: (readonly string[])[] = []
  let from = 0
  while (words.length - from > LONGEST) {
    let to = from + LONGEST
    while (to > from + LONGEST / 2 && !joints.has(words[to - 1]!)) to--
    if (to === from + LONGEST / 2) to = from + LONGEST
    pieces.push(words.slice(from, to))
    from = to
  }
  pieces.push(words.slice(from))
  return pieces
}

/** One tree of several: the roots of the later ones hang on that of the first. */
function join(readings: readonly Reading[], parataxis: number): Reading {
  if (readings.length === 1) return readings[0]!
  const size = readings.reduce((sum, { head }) => sum + head.length, 0)
  const whole = { tags: new Int32Array(size), head: new Int32Array(size), label: new Int32Array(size) }
  let root = -1
  let from = 0
  for (const { tags, head, label } of readings) {
    whole.tags.set(tags, from)
    whole.label.set(label, from)
    for (let i = 0; i < head.length; i++) {
      if (head[i]! < head.length) whole.head[from + i] = from + head[i]!
      else if (root < 0) {
        root = from + i
        whole.head[root] = size
      } else {
        whole.head[from + i] = root
        whole.label[from + i] = parataxis
      }
    }
    from += head.length
  }
  return whole
}

function refine(
  { tags, head, label }: Reading,
  words: readonly string[],
  { tags: names, labels, subtypes }: Model,
): void {
  mendCoordination(head, {
    tagged: (i, xpos) => names[tags[i]!]!.xpos === xpos,
    related: (i, relation) => labels[label[i]!] === relation,
  })
  const noun = (i: number): boolean => {
    const { upos } = names[tags[i]!]!
    return upos === 'NOUN' || upos === 'PROPN' || upos === 'PRON'
  }
  const participle = (i: number): boolean => names[tags[i]!]!.xpos === 'VBN'
  refineSubtypes(head, label, words, { noun, participle }, subtypes)
}
