/** The dynamic oracle for arc-hybrid (Goldberg and Nivre 2013): how many gold arcs each move makes impossible. */
import { isAllowed, LEFT, RIGHT, SHIFT, type State } from '../../src/language/parse-state.ts'

/** A gold tree: heads (the root's head is `size`) and the dependents of each word. */
export interface Gold {
  readonly head: Int32Array
  readonly label: Int32Array
  /** Dependents of word `h`: `dependents[starts[h]]` to `dependents[starts[h + 1]]`, in order. */
  readonly starts: Int32Array
  readonly dependents: Int32Array
}

export function goldTree(head: Int32Array, label: Int32Array): Gold {
  const size = head.length
  const starts = new Int32Array(size + 2)
  for (const h of head) starts[h + 1]!++
  for (let h = 1; h < starts.length; h++) starts[h]! += starts[h - 1]!
  const fill = starts.slice()
  const dependents = new Int32Array(size)
  for (let d = 0; d < size; d++) dependents[fill[head[d]!]!++] = d
  return { head, label, starts, dependents }
}

/** Writes the cost of each move into `costs`; a move that is not allowed costs 1e6. */
export function moveCosts(state: State, gold: Gold, costs: Int32Array): void {
  const { stack, depth, next, size } = state
  const s0 = depth > 0 ? stack[depth - 1]! : -1
  const s1 = depth > 1 ? stack[depth - 2]! : -1
  let waiting = 0
  if (s0 >= 0) for (let k = gold.starts[s0]!; k < gold.starts[s0 + 1]!; k++) if (gold.dependents[k]! >= next) waiting++
  costs[SHIFT] = 1e6
  costs[LEFT] = 1e6
  costs[RIGHT] = 1e6
  if (isAllowed(state, LEFT)) {
    const h = gold.head[s0]!
    costs[LEFT] = waiting + (h === s1 || h > next ? 1 : 0)
  }
  if (isAllowed(state, RIGHT)) costs[RIGHT] = waiting + (gold.head[s0]! >= next ? 1 : 0)
  if (isAllowed(state, SHIFT)) {
    let lost = 0
    for (let k = gold.starts[next]!; k < gold.starts[next + 1]! && gold.dependents[k]! < next; k++) {
      if (state.head[gold.dependents[k]!] === -1) lost++
    }
    const h = gold.head[next]!
    if (h < next && h !== s0 && state.head[h] === -1) lost++
    costs[SHIFT] = lost
  }
  void size
}
