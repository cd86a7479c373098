/** A small generator of pseudo-random numbers from a seed, the same on every machine (xorshift32). */
export type Random = (below: number) => number

/** Numbers from 0 up to, not including, `below`. */
export function random(seed: number): Random {
  let state = Math.imul(seed, 0x9e3779b1) | 1
  return (below) => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) % below
  }
}

/** Shuffles a list in place (Fisher and Yates). */
export function shuffle<T>(list: T[], next: Random): void {
  for (let i = list.length - 1; i > 0; i--) {
    const j = next(i + 1)
    const kept = list[i]!
    list[i] = list[j]!
    list[j] = kept
  }
}
