import type { CheckedReading, Filed } from '../model/index.ts'

/** A reading as it is kept: without its trees, which the text and the weights give again. */
export function filedOf({ document, layout, mentions, claims, tallies, ties, findings }: CheckedReading): Filed {
  return { document, layout, mentions, claims, tallies, ties, findings }
}
