/** Walks over the rows of a batch, and what is done number by number in them. */
import type { Packing } from '../../../src/language/network/layer.ts'

/** One sentence to learn from. */
export interface NetworkLesson {
  /** Rows of the tables, one after the other for each word. */
  readonly features: Int32Array
  /** The number of words for the root. */
  readonly head: Int32Array
  readonly label: Int32Array
  readonly tag: Int32Array
}

/** Every word with its sentence, its place and its row. */
export function eachWord(
  lessons: readonly NetworkLesson[],
  { steps, starts }: Packing,
  visit: (sentence: number, word: number, row: number) => void,
): void {
  for (let t = 0; t < steps; t++) {
    for (let b = 0; b < lessons.length && lessons[b]!.head.length > t; b++) visit(b, t, starts[t]! + b)
  }
}

/** Every row, those without a word too. */
export function eachRow(
  { steps, starts }: Packing,
  visit: (sentence: number, word: number, row: number) => void,
): void {
  for (let t = 0; t < steps; t++)
    for (let row = starts[t]!; row < starts[t + 1]!; row++) visit(row - starts[t]!, t, row)
}

export function multiplyInto(floats: Float32Array, to: number, a: number, b: number, width: number): void {
  for (let k = 0; k < width; k++) floats[to + k] = floats[a + k]! * floats[b + k]!
}

/** What is below zero becomes zero, the rest is multiplied with its mask. */
export function bendInto(floats: Float32Array, at: number, mask: number, width: number): void {
  for (let k = 0; k < width; k++) floats[at + k] = floats[at + k]! > 0 ? floats[at + k]! * floats[mask + k]! : 0
}
