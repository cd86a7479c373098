/** Heads in a file: one, or a list of them. */
import type { Head } from '../../../../src/model/index.ts'

/** None for a text that holds something else. */
export function headsIn(text: string): readonly Head[] {
  let held: unknown
  try {
    held = JSON.parse(text)
  } catch {
    return []
  }
  return (Array.isArray(held) ? held : [held]).filter(isHead)
}

function isHead(value: unknown): value is Head {
  if (typeof value !== 'object' || value === null) return false
  const { casefile, number, hash, at, key, signature } = value as Partial<Record<keyof Head, unknown>>
  return typeof number === 'number' && [casefile, hash, at, key, signature].every((part) => typeof part === 'string')
}
