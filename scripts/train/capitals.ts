/** Training sentences in other capitals, so that wires in capitals and headlines are read nearly as well. */
import type { Random } from './random.ts'

/** How a sentence is written: as it is, in lower case, in capitals, with every word capitalised. */
export type Capitals = 0 | 1 | 2 | 3

/** All of them. */
export const everyCapitals: readonly Capitals[] = [0, 1, 2, 3]

/** Seven in ten sentences stay as they are. */
export function drawCapitals(next: Random): Capitals {
  const draw = next(20)
  return draw < 14 ? 0 : draw < 16 ? 1 : draw < 18 ? 2 : 3
}

/** The words in other capitals. */
export function recase(words: readonly string[], capitals: Capitals): readonly string[] {
  if (capitals === 0) return words
  if (capitals === 1) return words.map((word) => word.toLowerCase())
  if (capitals === 2)
    return words.map((word) => (word.toUpperCase().length === word.length ? word.toUpperCase() : word))
  return words.map((word) => (word.length > 3 || /^[A-Z]/.test(word) ? word[0]!.toUpperCase() + word.slice(1) : word))
}
