/** Training sentences in other capitals, so that wires in capitals and headlines are read nearly as well. */
import type { Random } from './random.ts'

/** The words as they are, or in lower case, in capitals, or with every word capitalised. */
export function recase(words: readonly string[], next: Random): readonly string[] {
  const draw = next(20)
  if (draw < 14) return words
  if (draw < 16) return words.map((word) => word.toLowerCase())
  if (draw < 18) return words.map((word) => (word.toUpperCase().length === word.length ? word.toUpperCase() : word))
  return words.map((word) => (word.length > 3 || /^[A-Z]/.test(word) ? word[0]!.toUpperCase() + word.slice(1) : word))
}
