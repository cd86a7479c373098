/** A list distributes: "targeted the palaces in Mosul, the bases of Balad and Taji, and the embassy" has one member a target. */
import type { Sentence } from '../../model/index.ts'
import { conjuncts, dependentsOf, isPlural } from '../../language/index.ts'
import type { Filler } from '../predicates/slots.ts'

const introducers: ReadonlySet<string> = new Set([
  'including',
  'include',
  'such as',
  'like',
  'notably',
  'especially',
  'among',
])

/**
 * The words a list under `fillers` names one by one, at least two; empty when there is no list.
 * A head noun followed by its list ("many sites, most notably: A, B and C") gives way to the items.
 */
export function listItems(sentence: Sentence, fillers: readonly Filler[]): number[] {
  if (fillers.length > 1) return fillers.map(({ token }) => token)
  const head = fillers[0]?.token
  if (head === undefined) return []
  for (const at of descendantHeads(sentence, head)) {
    const items = conjuncts(sentence, at).map(({ index }) => index)
    if (items.length > 1) return isOneOfThem(sentence, head, at) ? [head, ...items] : items
  }
  return []
}

/** "the airport, the embassy and two bases": one thing cannot be the name of several, so the first is an item like the others. */
function isOneOfThem(sentence: Sentence, head: number, first: number): boolean {
  const { deprel } = sentence.tokens[first]!
  return (deprel === 'appos' || deprel === 'parataxis') && !isPlural(sentence.tokens[head]!)
}

/** Words that may open the list of a noun: appositions, loose dependents and "including" phrases. */
function* descendantHeads(sentence: Sentence, head: number): Generator<number> {
  for (const { index } of dependentsOf(sentence, head, 'appos', 'list', 'dep', 'parataxis'))
    if (sentence.tokens[index]!.upos !== 'VERB') yield index
  const verb = sentence.tokens[head]!.head
  for (const { index, upos } of verb < 0 ? [] : dependentsOf(sentence, verb, 'parataxis', 'list', 'dep'))
    if (index > head && (upos === 'NOUN' || upos === 'PROPN')) yield index
  for (const { index } of dependentsOf(sentence, head, 'nmod', 'acl')) {
    const opener = sentence.dependents[index]!.some((at) => introducers.has(sentence.tokens[at]!.lemma))
    if (opener) yield index
    else
      for (const nested of dependentsOf(sentence, index, 'appos', 'list', 'dep'))
        if (sentence.tokens[nested.index]!.upos !== 'VERB') yield nested.index
  }
}

/**
 * The items that a colon announces after an event, read off the line because the parser loses long lists: "struck many sites,
 * most notably: the palaces in Mosul, the bases of Balad and Taji, and the embassy". An item stands right after the colon,
 * a comma or an "and". A colon after `before`, the next event, is that one's. Empty when there are fewer than two.
 */
export function announcedItems(
  sentence: Sentence,
  from: number,
  before: number,
  isItem: (index: number) => boolean,
): number[] {
  const { tokens } = sentence
  const colon = tokens.findIndex(
    ({ text, index }) => text === ':' && index > from && index <= from + 40 && index < before,
  )
  if (colon < 0) return []
  const items: number[] = []
  for (let at = colon + 1; at < tokens.length && tokens[at]!.text !== ';'; at++) {
    if (!qualifying.has(tokens[at]!.deprel) && isItem(at) && opensItem(sentence, at, colon)) items.push(at)
  }
  return items.length > 1 ? items : []
}

/** True when nothing but determiners and modifiers stand between the word and the comma, colon or "and" before it. */
function opensItem({ tokens }: Sentence, index: number, colon: number): boolean {
  for (let at = index - 1; at >= colon; at--) {
    const { text, upos } = tokens[at]!
    if (text === ',' || text === ':' || upos === 'CCONJ') return true
    if (!modifying.has(upos)) return false
  }
  return false
}

const qualifying: ReadonlySet<string> = new Set(['compound', 'amod', 'nmod:poss', 'nmod:desc', 'flat', 'det'])
const modifying: ReadonlySet<string> = new Set(['DET', 'ADJ', 'NOUN', 'PROPN', 'NUM', 'ADV'])
