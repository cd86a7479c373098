/** Which tags each word has in the treebank: the dictionary of the tagger. */
import { fold, type Lexicon } from '../../src/language/encode.ts'
import { hashOf } from '../../src/language/hash.ts'
import { intTable } from '../../src/language/int-table.ts'
import { type GoldSentence, wordsOf } from './treebank.ts'

export interface LearnedLexicon extends Lexicon {
  /** Hashes of the words in order of their places. */
  readonly keys: Int32Array
  /** Place → how often the word occurs. */
  readonly counts: Int32Array
  /** Class → its only tag, or -1. Class 0 is for words never seen. */
  readonly settled: Int32Array
}

/** Joint tags with at least `least` tokens, most frequent first; a rarer one becomes the most frequent of its part of speech. */
export function tagNames(
  sentences: readonly GoldSentence[],
  least = 4,
): { readonly names: string[]; idOf(joint: string): number } {
  const counts = new Map<string, number>()
  for (const { tokens } of sentences)
    for (const { upos, xpos } of tokens) counts.set(`${upos}|${xpos}`, (counts.get(`${upos}|${xpos}`) ?? 0) + 1)
  const names = [...counts]
    .filter(([, count]) => count >= least)
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .map(([name]) => name)
  const ids = new Map(names.map((name, id) => [name, id]))
  return {
    names,
    idOf(joint) {
      const id = ids.get(joint)
      if (id !== undefined) return id
      const upos = `${joint.split('|')[0]}|`
      return Math.max(
        0,
        names.findIndex((name) => name.startsWith(upos)),
      )
    },
  }
}

/** Counts the tags of every word; a word is settled when one tag has all of at least `sure` uses. */
export function makeLexicon(
  sentences: readonly GoldSentence[],
  idOf: (joint: string) => number,
  sure = 12,
): LearnedLexicon {
  const uses = new Map<number, Map<number, number>>()
  for (const sentence of sentences) {
    const words = wordsOf(sentence)
    for (let i = 0; i < words.length; i++) {
      const { upos, xpos } = sentence.tokens[i]!
      const hash = hashOf(fold(words[i]!))
      const tags = uses.get(hash) ?? new Map<number, number>()
      uses.set(hash, tags)
      const tag = idOf(`${upos}|${xpos}`)
      tags.set(tag, (tags.get(tag) ?? 0) + 1)
    }
  }
  const classes = new Map<string, number>()
  const settled = [-1]
  const hashes = [...uses.keys()].sort((a, b) => (a >>> 0) - (b >>> 0))
  const keys: number[] = []
  const values: number[] = [0]
  const counts: number[] = [0]
  for (const hash of hashes) {
    const tags = [...uses.get(hash)!].sort((a, b) => b[1] - a[1] || a[0] - b[0])
    const sum = tags.reduce((n, [, count]) => n + count, 0)
    if (sum < 2) continue
    const usual = tags.filter(([, count]) => count * 20 >= sum).map(([tag]) => tag)
    const alone = tags[0]![1] === sum && sum >= sure
    const name = `${alone ? '!' : ''}${sum < 5 ? '?' : ''}${usual.slice(0, 4).join(' ')}`
    let id = classes.get(name)
    if (id === undefined) {
      id = settled.length
      classes.set(name, id)
      settled.push(alone ? tags[0]![0] : -1)
    }
    keys.push(hash)
    values.push(id)
    counts.push(sum)
  }
  const k = Int32Array.from(keys)
  return {
    places: intTable(
      k,
      keys.map((_, index) => index + 1),
    ),
    classes: Int32Array.from(values),
    keys: k,
    counts: Int32Array.from(counts),
    settled: Int32Array.from(settled),
  }
}
