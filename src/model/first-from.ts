/** Index of the first item whose key is `from` or later, of items in the order of their keys, by halving; the length when none is. */
export function firstFrom<T, K extends number | string>(items: readonly T[], from: K, keyOf: (item: T) => K): number {
  let low = 0
  let high = items.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (keyOf(items[middle]!) < from) low = middle + 1
    else high = middle
  }
  return low
}
