/** Learns the lemmatiser: the shortest list of endings and exceptions that gives the lemmas of the treebanks. */
import { fold } from '../../src/language/encode.ts'
import { inflections } from './inflections.ts'
import { type GoldSentence, wordsOf } from './treebank.ts'

const LONGEST = 6

/** The table that `readLemmatiser` reads. */
export function learnLemmas(sentences: readonly GoldSentence[]): string {
  const uses = new Map<string, Map<string, Map<string, number>>>()
  for (const sentence of sentences) {
    const words = wordsOf(sentence)
    for (let i = 0; i < words.length; i++) {
      const { xpos, lemma, form } = sentence.tokens[i]!
      if (/\d/.test(words[i]!) || /\s/.test(lemma) || form !== words[i]) continue
      const ofTag = at(uses, xpos, () => new Map<string, Map<string, number>>())
      const ofWord = at(ofTag, fold(words[i]!), () => new Map<string, number>())
      const lower = fold(lemma)
      ofWord.set(lower, (ofWord.get(lower) ?? 0) + 1)
    }
  }
  const lines: string[] = []
  const more = inflections()
  for (const [tag, words] of [...uses].sort(byKey)) {
    const usual = new Map<string, string>(more.get(tag))
    for (const [word, lemmas] of [...words].sort(byKey)) {
      if (!usual.has(word)) usual.set(word, [...lemmas].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]![0])
    }
    lines.push(`=${tag}`, ...learnTag(usual))
  }
  return lines.join('\n')
}

function learnTag(usual: ReadonlyMap<string, string>): string[] {
  const counts = new Map<string, Map<string, number>>()
  for (const [word, lemma] of usual) {
    let same = 0
    while (same < word.length && same < lemma.length && word[same] === lemma[same]) same++
    const cut = word.length - same
    const edit = `${cut}\t${lemma.slice(same)}`
    if (cut > 4) continue
    for (let length = cut; length <= Math.min(LONGEST, word.length); length++) {
      const ofEnding = at(counts, word.slice(word.length - length), () => new Map<string, number>())
      ofEnding.set(edit, (ofEnding.get(edit) ?? 0) + 1)
    }
  }
  const chosen = new Map<string, string>()
  const endings = [...counts.keys()].sort((a, b) => a.length - b.length || (a < b ? -1 : 1))
  for (const ending of endings) {
    const [edit, count] = [...counts.get(ending)!].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]!
    if (ending !== '' && count < 2) continue
    let shorter: string | undefined
    for (let k = 1; k <= ending.length && shorter === undefined; k++) shorter = chosen.get(ending.slice(k))
    if (edit !== shorter) chosen.set(ending, edit)
  }
  if (!chosen.has('')) chosen.set('', '0\t')
  const lines: string[] = []
  for (const [word, lemma] of usual) if (apply(word, chosen) !== lemma) lines.push(`\t${word}\t${lemma}`)
  for (const [ending, edit] of chosen) lines.push(`-${ending}\t${edit}`)
  return lines
}

function apply(word: string, chosen: ReadonlyMap<string, string>): string {
  for (let length = Math.min(LONGEST, word.length); length >= 0; length--) {
    const edit = chosen.get(word.slice(word.length - length))
    if (edit === undefined) continue
    const [cut, add] = edit.split('\t')
    return word.slice(0, word.length - Number(cut)) + add || word
  }
  return word
}

function at<V>(map: Map<string, V>, key: string, make: () => V): V {
  let value = map.get(key)
  if (value === undefined) {
    value = make()
    map.set(key, value)
  }
  return value
}

function byKey(a: readonly [string, unknown], b: readonly [string, unknown]): number {
  return a[0] < b[0] ? -1 : 1
}
