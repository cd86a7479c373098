/** Finding one's place in lists that are in text order, by halving. */
import type { Sentence } from '../../model/index.ts'
import { firstFrom } from '../first-from.ts'

/** Index of the sentence that holds `offset`; -1 when none does. */
export function sentenceAt(sentences: readonly Sentence[], offset: number): number {
  const at = firstFrom(sentences, offset + 1, ({ start }) => start) - 1
  return at >= 0 && offset < sentences[at]!.end ? at : -1
}

/** Items by a key, each group in the order given. */
export function groupBy<T, K>(items: Iterable<T>, keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>()
  for (const item of items) {
    const key = keyOf(item)
    const group = groups.get(key)
    if (group) group.push(item)
    else groups.set(key, [item])
  }
  return groups
}
