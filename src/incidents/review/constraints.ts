/** What people said about which claims are one incident, or which names one actor. The later word wins where two clash. */
import type { Decision } from '../../model/index.ts'
import type { FindAnchor } from './anchors.ts'
import { appliedDecisions } from './standing-decisions.ts'

export interface Constraints {
  /** Claims that are one incident, names that are one actor. */
  readonly together: readonly (readonly [a: string, b: string])[]
  /** True for two that are not. */
  readonly apart: (a: string, b: string) => boolean
  /** What stands for all that are one with it. */
  readonly root: (id: string) => string
}

/**
 * The merges and splits that hold. The newest is taken first; an older one that contradicts it is left out. What the machine takes
 * for one comes last: it gives way to all that a person said.
 */
export function constraintsOf(
  decisions: readonly Decision[],
  find: FindAnchor,
  machine: readonly (readonly [a: string, b: string])[] = [],
): Constraints {
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
  const join = (a: string, b: string): void => {
    if (root(a) === root(b) || isSplit(a, b)) return
    together.push([a, b])
    owner.set(root(b), root(a))
  }
  for (const { verdict, about } of appliedDecisions(decisions).toReversed()) {
    if (verdict !== 'merge' && verdict !== 'split') continue
    const [first, ...others] = about.flatMap((anchor) => find(anchor) ?? [])
    if (first === undefined) continue
    for (const other of others) {
      if (verdict === 'merge') join(first, other)
      else if (root(first) !== root(other) && !isSplit(first, other)) split.push([first, other])
    }
  }
  for (const [a, b] of machine) join(a, b)
  const apart = new Set(split.flatMap(([a, b]) => [`${root(a)} ${root(b)}`, `${root(b)} ${root(a)}`]))
  return {
    together,
    apart: (a, b) => apart.size > 0 && a !== b && apart.has(`${root(a)} ${root(b)}`),
    root,
  }
}
