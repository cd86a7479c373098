/** Which two coders are compared. */
import type { Coder } from '../../../api/types.ts'

export interface CoderPair {
  readonly a: string
  readonly b: string
}

/**
 * The two that are asked for; else the one with the most decisions that were not blind, and the one with the most that were.
 * Undefined while fewer than two have decided.
 */
export function coderPair(
  coders: readonly Coder[],
  a: string | undefined,
  b: string | undefined,
): CoderPair | undefined {
  const names = coders.map(({ name }) => name)
  if (names.length < 2) return undefined
  const second = b !== undefined && names.includes(b) && b !== a ? b : undefined
  const first = a !== undefined && names.includes(a) ? a : undefined
  const most = (count: (coder: Coder) => number, but: string | undefined): string =>
    coders.filter(({ name }) => name !== but).toSorted((x, y) => count(y) - count(x))[0]!.name
  const one = first ?? most(({ decisions, blind }) => decisions - blind, second)
  return { a: one, b: second ?? most(({ blind }) => blind, one) }
}
