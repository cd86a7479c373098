import type { Span } from './span.ts'

/**
 * How a value follows from the text. `stated`: the words say it ("three soldiers were killed").
 * `implied`: grammar or reference carries it over ("they", "the group", the subject of "wanted to attack").
 * `inferred`: worked out by us (the country of a town, a date from an anchor). Nothing downstream may raise a basis.
 */
export type Basis = 'stated' | 'implied' | 'inferred'

/** What every value of a record carries: its basis and the exact words it came from. */
export interface Grounds {
  readonly basis: Basis
  readonly spans: readonly Span[]
}

const rank: Readonly<Record<Basis, number>> = { stated: 0, implied: 1, inferred: 2 }

/** The weaker of two bases. */
export function weaker(a: Basis, b: Basis): Basis {
  return rank[a] >= rank[b] ? a : b
}
