/**
 * The state of the parser: a stack of words whose heads are open, the next word, and the tree so far.
 * Arc-hybrid transitions (Kuhlmann et al. 2011): SHIFT the next word onto the stack; LEFT hangs the top of the stack on the
 * next word; RIGHT hangs it on the word below it. The root is one more word at the end.
 */
export const SHIFT = 0
export const LEFT = 1
export const RIGHT = 2

export interface State {
  /** Words; the root has this index. */
  readonly size: number
  readonly stack: Int32Array
  /** Words on the stack. */
  depth: number
  /** The next word; `size` when only the root is left. */
  next: number
  /** -1 while open; `size` for the word under the root. */
  readonly head: Int32Array
  readonly label: Int32Array
  /** Outermost dependents on each side and the ones inside them; -1 for none. */
  readonly left1: Int32Array
  readonly left2: Int32Array
  readonly right1: Int32Array
  readonly right2: Int32Array
  readonly leftCount: Int32Array
  readonly rightCount: Int32Array
  /** Sets of labels on each side, as mixed numbers. */
  readonly leftLabels: Int32Array
  readonly rightLabels: Int32Array
}

export function startState(size: number): State {
  const n = size + 1
  const block = new Int32Array(n * 11)
  const column = (k: number): Int32Array => block.subarray(k * n, (k + 1) * n)
  block.fill(-1, 0, n * 6)
  return {
    size,
    head: column(0),
    label: column(1),
    left1: column(2),
    left2: column(3),
    right1: column(4),
    right2: column(5),
    leftCount: column(6),
    rightCount: column(7),
    leftLabels: column(8),
    rightLabels: column(9),
    stack: column(10),
    depth: 0,
    next: 0,
  }
}

/** True when the whole tree is built. */
export function isFinal(state: State): boolean {
  return state.depth === 0 && state.next === state.size
}

/** True when the transition may be taken. */
export function isAllowed(state: State, move: number): boolean {
  if (move === SHIFT) return state.next < state.size
  if (move === RIGHT) return state.depth > 1
  return state.depth > 0 && (state.next < state.size || state.depth === 1)
}

/** Pushes the next word. */
export function shift(state: State): void {
  state.stack[state.depth++] = state.next++
}

/** Takes the top of the stack off and hangs it on the next word (LEFT) or on the word below it (RIGHT). */
export function attach(state: State, move: number, label: number): void {
  const dependent = state.stack[--state.depth]!
  const head = move === LEFT ? state.next : state.stack[state.depth - 1]!
  state.head[dependent] = head
  state.label[dependent] = label
  if (move === LEFT) {
    state.left2[head] = state.left1[head]!
    state.left1[head] = dependent
    state.leftCount[head]!++
    state.leftLabels[head] = addLabel(state.leftLabels[head]!, label)
  } else {
    state.right2[head] = state.right1[head]!
    state.right1[head] = dependent
    state.rightCount[head]!++
    state.rightLabels[head] = addLabel(state.rightLabels[head]!, label)
  }
}

/** A set of labels as a number: each label adds its own amount once; punctuation adds nothing. */
function addLabel(set: number, label: number): number {
  return set | (1 << (label % 31))
}
