/** Spans of the parts of an attribution: the words of a speaker, of a cue, of what is said. */
import { isRelation } from '../../language/tree.ts'
import type { Quotation, Sentence, Span, Token } from '../../model/index.ts'

const leading = new Set([',', ';', ':', '-', '–', '—', '―', '...', '…', '.'])

/** The dependents of a token in text order. */
export function children(sentence: Sentence, index: number): Token[] {
  return sentence.dependents[index]!.map((i) => sentence.tokens[i]!)
}

/** Indexes of a token and all below it in text order, without the branches in `without`. */
export function branch(sentence: Sentence, index: number, without: ReadonlySet<number>): number[] {
  const found = [index]
  for (let i = 0; i < found.length; i++) {
    for (const dependent of sentence.dependents[found[i]!]!) if (!without.has(dependent)) found.push(dependent)
  }
  return found.sort((a, b) => a - b)
}

/** The spans that tokens cover, one for each unbroken run, without commas and the like at the ends of a run. */
export function spansOfTokens(sentence: Sentence, indexes: readonly number[]): Span[] {
  const spans: Span[] = []
  for (let i = 0; i < indexes.length; ) {
    let j = i
    while (j + 1 < indexes.length && indexes[j + 1]! === indexes[j]! + 1) j++
    const span = trimmed(sentence, indexes[i]!, indexes[j]!)
    if (span !== undefined) spans.push(span)
    i = j + 1
  }
  return spans
}

function trimmed(sentence: Sentence, from: number, to: number): Span | undefined {
  let first = from
  let last = to
  while (first <= last && leading.has(sentence.tokens[first]!.text)) first++
  while (last >= first && leading.has(sentence.tokens[last]!.text)) last--
  if (first > last) return undefined
  const only = sentence.tokens[first]!
  if (first === last && (only.upos === 'PUNCT' || only.upos === 'CCONJ' || only.upos === 'SCONJ')) return undefined
  return [only.start, sentence.tokens[last]!.end]
}

/** The words of a speaker: the noun group without clauses and asides behind it. */
export function speakerSpan(sentence: Sentence, head: number): Span {
  let first = head
  let last = head
  const found = [head]
  for (let i = 0; i < found.length; i++) {
    for (const at of sentence.dependents[found[i]!]!) {
      const word = sentence.tokens[at]!
      if (isRelation(word, 'acl', 'acl:relcl', 'appos', 'parataxis', 'punct', 'dep', 'case', 'advcl', 'mark', 'list')) {
        if (word.deprel !== 'case' || found[i] === head) continue
      }
      if (i === 0 && isRelation(word, 'cop', 'aux', 'nsubj', 'advmod', 'obl')) continue
      found.push(at)
      if (at < first) first = at
      if (at > last) last = at
    }
  }
  return [sentence.tokens[first]!.start, sentence.tokens[last]!.end]
}

/** The quotation that holds a position; undefined for none. */
export function quotationAt(quotations: readonly Quotation[], position: number): Quotation | undefined {
  let low = 0
  let high = quotations.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (quotations[middle]!.span[0] <= position) low = middle + 1
    else high = middle
  }
  for (let i = low - 1; i >= 0 && i > low - 4; i--) if (position < quotations[i]!.span[1]) return quotations[i]
  return undefined
}

/** Spans in text order, joined where they overlap. */
export function joined(spans: readonly Span[]): Span[] {
  const sorted = [...spans].sort((a, b) => a[0] - b[0] || b[1] - a[1])
  const found: Span[] = []
  for (const span of sorted) {
    const last = found.at(-1)
    if (last !== undefined && span[0] <= last[1]) found[found.length - 1] = [last[0], Math.max(last[1], span[1])]
    else found.push(span)
  }
  return found
}

/** The hull of words that lie close together: "claimed responsibility". */
export function wordsSpan(...words: readonly Token[]): Span {
  return [Math.min(...words.map((word) => word.start)), Math.max(...words.map((word) => word.end))]
}

/** Index of the sentence at or after a position. */
export function sentenceAt(sentences: readonly Sentence[], position: number): number {
  let low = 0
  let high = sentences.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (sentences[middle]!.end <= position) low = middle + 1
    else high = middle
  }
  return low
}
