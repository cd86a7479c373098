/** Where incidents stand on a line of time: a share of its length, and how many stand below. */
import { dayNumber } from '../../../../src/codebook/index.ts'
import type { Distant } from '../../api/types.ts'

interface Stand {
  readonly id: string
  /** From 0, the first day, to 1, the last. */
  readonly at: number
  /** How much of the line it may lie in, for one that is known to a longer time than a day. */
  readonly length: number
  /** Those that stand at the same spot already. */
  readonly below: number
}

export interface Line {
  readonly stands: readonly Stand[]
  readonly first: string
  readonly last: string
  readonly undated: number
}

/** Spots that a line is told apart to. */
const spots = 80

/** Undefined when none has a day. */
export function standInTime(inside: readonly Distant[]): Line | undefined {
  const dated = inside.flatMap(({ incident: { id, start, end } }) => {
    const [first, last] = [start ?? end, end ?? start]
    if (first === undefined || last === undefined) return []
    const [from, to] = [dayNumber(first), dayNumber(last)]
    return Number.isNaN(from) || Number.isNaN(to) ? [] : [{ id, from, to, first, last }]
  })
  if (dated.length === 0) return undefined
  const [from, to] = [Math.min(...dated.map((each) => each.from)), Math.max(...dated.map((each) => each.to))]
  const days = Math.max(1, to - from)
  const full = new Map<number, number>()
  const stands = dated.map((each) => {
    const at = (each.from - from) / days
    const spot = Math.round(at * spots)
    const below = full.get(spot) ?? 0
    full.set(spot, below + 1)
    return { id: each.id, at, length: (each.to - each.from) / days, below }
  })
  return {
    stands,
    first: dated.find((each) => each.from === from)!.first,
    last: dated.find((each) => each.to === to)!.last,
    undated: inside.length - dated.length,
  }
}
