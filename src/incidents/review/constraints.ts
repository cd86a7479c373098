/** What people said about which claims are one incident. The later word wins where two clash. */
import type { Decision } from '../../model/index.ts'
import type { FindAnchor } from './anchors.ts'
import { standingDecisions } from './standing-decisions.ts'

export interface Constraints {
  /** Claims that are one incident. */
  readonly together: readonly (readonly [a: string, b: string])[]
  /** True for two claims that are not. */
  readonly apart: (a: string, b: string) => boolean
  /** True when nobody split anything. */
  readonly none: boolean
}

/** The merges and splits that hold. The newest is taken first; an older one that contradicts it is left out. */
export function constraintsOf(decisions: readonly Decision[], find: FindAnchor): Constraints {
  const owner = new Map<string, string>()
  const root = (id: string): string => {
    let at = id
    for (let next = owner.get(at); next !== undefined && next !== at; next = owner.get(at)) at = next
    return at
  }
  const together: (readonly [string, string])[] = []
  const split: (readonly [string, string])[] = []
  const isSplit = (a: string, b: string): boolean =>
    split.some(([x, y]) => (root(x) === root(a) && root(y) === root(b)) || (root(x) === root(b) && root(y) === root(a)))
  for (const { verdict, about } of standingDecisions(decisions).toReversed()) {
    if (verdict !== 'merge' && verdict !== 'split') continue
    const [first, ...others] = about.flatMap((anchor) => find(anchor) ?? [])
    if (first === undefined) continue
    for (const other of others) {
      if (root(first) === root(other) || isSplit(first, other)) continue
      if (verdict === 'split') split.push([first, other])
      else {
        together.push([first, other])
        owner.set(root(other), root(first))
      }
    }
  }
  const apart = new Set(split.flatMap(([a, b]) => [`${root(a)} ${root(b)}`, `${root(b)} ${root(a)}`]))
  return {
    together,
    apart: (a, b) => apart.size > 0 && a !== b && apart.has(`${root(a)} ${root(b)}`),
    none: apart.size === 0,
  }
}
