/** How alike bags of words are when rare words count more: cosine of tf-idf vectors (G. Salton and C. Buckley, 1988). */

/** Words with their weights; of length one. */
export type Vector = ReadonlyMap<string, number>

/** How rare words are among texts. */
export interface Rarity {
  /** Natural logarithm of how many texts there are for each that has the word. */
  readonly of: (word: string) => number
  /** That of a word which one text alone has. */
  readonly most: number
}

export function rarityAmong(texts: readonly (readonly string[])[]): Rarity {
  const holding = new Map<string, number>()
  for (const words of texts) for (const word of new Set(words)) holding.set(word, (holding.get(word) ?? 0) + 1)
  return {
    of: (word) => Math.log(texts.length / (holding.get(word) ?? 1)),
    most: Math.log(Math.max(2, texts.length)),
  }
}

/** A vector of words, each weighted by how often it stands there and by `weigh`; words that weigh nothing are left out. */
export function vectorOf(words: Iterable<string>, weigh: (word: string) => number): Vector {
  const times = new Map<string, number>()
  for (const word of words) times.set(word, (times.get(word) ?? 0) + 1)
  const weighed = [...times]
    .map(([word, count]) => [word, (1 + Math.log(count)) * weigh(word)] as const)
    .filter(([, weight]) => weight > 0)
  const length = Math.sqrt(weighed.reduce((sum, [, weight]) => sum + weight * weight, 0))
  return new Map(weighed.map(([word, weight]) => [word, weight / length]))
}

export function cosine(a: Vector, b: Vector): number {
  const [short, long] = a.size <= b.size ? [a, b] : [b, a]
  let sum = 0
  for (const [word, weight] of short) sum += weight * (long.get(word) ?? 0)
  return sum
}
