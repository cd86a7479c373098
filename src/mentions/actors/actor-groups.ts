/** Noun groups of the dependency tree: what belongs to "three Iraqi soldiers of the 9th division" around its head. */
import type { Sentence } from '../../model/index.ts'

/** A stretch of tokens, both ends included. */
export interface Stretch {
  readonly first: number
  readonly last: number
}

const left: ReadonlySet<string> = new Set([
  'det',
  'det:predet',
  'amod',
  'compound',
  'nummod',
  'nmod:poss',
  'nmod:desc',
  'nmod:unmarked',
  'nmod:npmod',
  'flat',
  'goeswith',
  'advmod',
  'punct',
  'obl:npmod',
  'obl:unmarked',
  'compound:prt',
  'nmod',
  'dep',
  'reparandum',
])
const right: ReadonlySet<string> = new Set(['flat', 'goeswith', 'nmod:unmarked', 'nmod:npmod', 'fixed', 'compound'])
const outside: ReadonlySet<string> = new Set([
  'acl',
  'acl:relcl',
  'advcl',
  'advcl:relcl',
  'appos',
  'parataxis',
  'conj',
  'cc',
  'nsubj',
  'cop',
  'list',
  'orphan',
  'discourse',
  'vocative',
])

/** No group begins with one of these. */
const skipped = /^(?:PUNCT|ADP|CCONJ|SCONJ)$/

/** The noun group around a head without relative clauses, appositions and coordinated nouns; phrases with one of the prepositions belong to it. */
export function nounStretch(sentence: Sentence, head: number, prepositions: ReadonlySet<string>): Stretch {
  const { tokens, dependents } = sentence
  let first = head
  const mine = dependents[head]!
  for (let i = mine.length - 1; i >= 0; i--) {
    const at = mine[i]!
    if (at > head) continue
    const { deprel } = tokens[at]!
    if (!left.has(deprel) || (deprel === 'nmod' && hasCase(sentence, at))) break
    const from = edge(sentence, at, -1)
    if (from < first) first = from
  }
  for (let i = head - 1; i > first; i--) {
    if (tokens[i]!.text === ',' && tokens[i - 1]!.upos === 'NOUN') first = i
  }
  while (first < head && (skipped.test(tokens[first]!.upos) || tokens[first]!.xpos === 'WP$')) first++
  while (first < head && tokens[first]!.deprel === 'advmod' && tokens[first]!.head === head) first++
  let last = head
  for (const at of mine) {
    if (at < head) continue
    const { deprel } = tokens[at]!
    if (right.has(deprel) && at <= last + 2) last = Math.max(last, edge(sentence, at, 1))
    else if (deprel === 'nmod' && prepositions.has(caseOf(sentence, at) ?? ''))
      last = Math.max(last, edge(sentence, at, 1))
    else if (deprel !== 'punct') break
    else if (tokens[at]!.text === ',' || tokens[at]!.text === '(') break
  }
  return { first, last }
}

/** Tokens that a branch of a noun group may reach out; whatever hangs farther is a tree gone wrong. */
const widest = 100

/** The outermost token of a branch, without clauses and appositions. */
function edge(sentence: Sentence, index: number, side: -1 | 1): number {
  let end = index
  const open = [index]
  while (open.length > 0) {
    const at = open.pop()!
    if (side < 0 ? at < end : at > end) end = at
    for (const dependent of sentence.dependents[at]!) {
      const { deprel } = sentence.tokens[dependent]!
      if (outside.has(deprel) || (deprel === 'punct' && dependent < at !== side < 0)) continue
      if (Math.abs(dependent - index) <= widest) open.push(dependent)
    }
  }
  while (
    side > 0 &&
    end > index &&
    sentence.tokens[end]!.upos === 'PUNCT' &&
    !/^[”’")\]]$/.test(sentence.tokens[end]!.text)
  )
    end--
  return end
}

/** The preposition of a noun: "of" for "of the group"; undefined for none. */
export function caseOf(sentence: Sentence, index: number): string | undefined {
  for (const at of sentence.dependents[index]!) {
    const { deprel, lemma } = sentence.tokens[at]!
    if (deprel === 'case' && lemma !== "'s" && lemma !== '’s' && lemma !== "'") return lemma
  }
  return undefined
}

function hasCase(sentence: Sentence, index: number): boolean {
  return caseOf(sentence, index) !== undefined
}

/** The token of a stretch that is governed from outside it: its syntactic head. */
export function headWithin(sentence: Sentence, first: number, last: number): number {
  for (let i = first; i <= last; i++) {
    const { head, upos } = sentence.tokens[i]!
    if (head >= first && head <= last) continue
    if (upos === 'NOUN' || upos === 'PROPN' || upos === 'PRON' || upos === 'ADJ' || upos === 'NUM' || upos === 'X')
      return i
  }
  for (let i = last; i >= first; i--) if (/^(?:NOUN|PROPN|PRON)$/.test(sentence.tokens[i]!.upos)) return i
  return last
}

/** True when a token hangs, at any depth, from a token of the stretch. */
export function hangsFrom(sentence: Sentence, index: number, { first, last }: Stretch): boolean {
  let at = sentence.tokens[index]!.head
  for (let steps = 0; at >= 0 && steps < 64; steps++) {
    if (at >= first && at <= last) return true
    at = sentence.tokens[at]!.head
  }
  return false
}
