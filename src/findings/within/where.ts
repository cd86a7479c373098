/** Finding one's place in lists that are in text order, by halving. */
import type { Sentence } from '../../model/index.ts'

/** Index of the first item that starts at or after `offset`; the length when none does. */
export function firstFrom<T>(items: readonly T[], offset: number, startOf: (item: T) => number): number {
  let low = 0
  let high = items.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (startOf(items[middle]!) < offset) low = middle + 1
    else high = middle
  }
  return low
}

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
