/**
 * The best projective tree by the scores of its arcs (Eisner 1996): spans that are open on one side grow by joining. Where the
 * best heads of all words make such a tree by themselves, there is nothing to search. The root takes one word.
 * Time grows with the cube of the words, so long sentences come in pieces.
 */

/** Scores and splits of spans; a score stands by its start and again by its end, so that all loops run along a row. */
export interface Chart {
  /** Spans whose head is their first word: by start, by end. */
  readonly left: Float64Array
  readonly leftByEnd: Float64Array
  /** Spans whose head is their last word, by end, each one cell to the right. */
  readonly right: Float64Array
  readonly rightByStart: Float64Array
  /** Spans that just made an arc between their ends: from the first by start, from the last by end. */
  readonly arcLeft: Float64Array
  readonly arcRight: Float64Array
  readonly leftSplit: Int16Array
  readonly rightSplit: Int16Array
  readonly arcSplit: Int16Array
  /** Of each word: dependents still to come, words of its branch, the first and the last of them. */
  readonly below: Int16Array
  readonly words: Int16Array
  readonly first: Int16Array
  readonly last: Int16Array
  /** Words without dependents to come. */
  readonly open: Int16Array
}

/** A chart for sentences of up to `longest` words. */
export function chartOf(longest: number): Chart {
  const cells = (longest + 1) * longest
  return {
    left: new Float64Array(cells),
    leftByEnd: new Float64Array(cells),
    right: new Float64Array(cells),
    rightByStart: new Float64Array(cells),
    arcLeft: new Float64Array(cells),
    arcRight: new Float64Array(cells),
    leftSplit: new Int16Array(cells),
    rightSplit: new Int16Array(cells),
    arcSplit: new Int16Array(cells),
    below: new Int16Array(longest),
    words: new Int16Array(longest),
    first: new Int16Array(longest),
    last: new Int16Array(longest),
    open: new Int16Array(longest),
  }
}

/**
 * Finds the heads: `scores[from + d * stride + h]` says how well `h` heads `d`, with `h === size` for the root.
 * Writes into `head`, where the root is `size`.
 */
export function bestTree(
  scores: Float32Array,
  from: number,
  stride: number,
  size: number,
  chart: Chart,
  head: Int32Array,
): void {
  if (bestHeads(scores, from, stride, size, head) && isTree(head, chart)) return
  fill(scores, from, stride, size, chart)
  const { left, rightByStart } = chart
  let root = 0
  let best = Number.NEGATIVE_INFINITY
  for (let r = 0; r < size; r++) {
    const sum = rightByStart[r]! + left[r * size + size - 1]! + scores[from + r * stride + size]!
    if (sum > best) {
      best = sum
      root = r
    }
  }
  takeApart(chart, size, root, head)
}

/** Writes the best head of every word on its own; false when not exactly one of them is the root. */
function bestHeads(scores: Float32Array, from: number, stride: number, size: number, head: Int32Array): boolean {
  let roots = 0
  for (let d = 0; d < size; d++) {
    const row = from + d * stride
    let best = d === 0 ? 1 : 0
    for (let h = best + 1; h <= size; h++) if (h !== d && scores[row + h]! > scores[row + best]!) best = h
    head[d] = best
    if (best === size) roots++
  }
  return roots === 1
}

/** True when the heads, one of them the root, make a projective tree: words fall away from the leaves on, each with all it spans. */
function isTree(head: Int32Array, { below, words, first, last, open }: Chart): boolean {
  const size = head.length
  for (let i = 0; i < size; i++) {
    below[i] = 0
    words[i] = 1
    first[i] = i
    last[i] = i
  }
  for (let i = 0; i < size; i++) if (head[i]! < size) below[head[i]!]!++
  let count = 0
  for (let i = 0; i < size; i++) if (below[i] === 0) open[count++] = i
  for (let at = 0; at < count; at++) {
    const i = open[at]!
    if (last[i]! - first[i]! + 1 !== words[i]) return false
    const above = head[i]!
    if (above === size) continue
    words[above]! += words[i]!
    if (first[i]! < first[above]!) first[above] = first[i]!
    if (last[i]! > last[above]!) last[above] = last[i]!
    if (--below[above]! === 0) open[count++] = above
  }
  return count === size
}

function fill(scores: Float32Array, from: number, stride: number, size: number, chart: Chart): void {
  const { left, leftByEnd, right, rightByStart, arcLeft, arcRight, leftSplit, rightSplit, arcSplit } = chart
  for (let i = 0; i < size; i++) {
    left[i * size + i] = 0
    leftByEnd[i * size + i] = 0
    right[i * size + i] = 0
    rightByStart[i * size + i] = 0
  }
  for (let t = 1; t < size; t++) {
    const end = t * size
    for (let s = t - 1; s >= 0; s--) {
      const start = s * size
      const at = start + t
      let arc = left[start + s]! + right[end + s + 1]!
      let arcAt = s
      let first = Number.NEGATIVE_INFINITY
      let firstAt = s
      let last = Number.NEGATIVE_INFINITY
      let lastAt = s
      for (let r = s + 1; r < t; r++) {
        const joined = left[start + r]! + right[end + r + 1]!
        if (joined > arc) {
          arc = joined
          arcAt = r
        }
        const fromFirst = arcLeft[start + r]! + leftByEnd[end + r]!
        if (fromFirst > first) {
          first = fromFirst
          firstAt = r
        }
        const fromLast = rightByStart[start + r]! + arcRight[end + r]!
        if (fromLast > last) {
          last = fromLast
          lastAt = r
        }
      }
      arcSplit[at] = arcAt
      const byFirst = arc + scores[from + t * stride + s]!
      const byLast = arc + scores[from + s * stride + t]!
      arcLeft[at] = byFirst
      arcRight[end + s] = byLast
      left[at] = Math.max(first, byFirst)
      leftByEnd[end + s] = left[at]!
      leftSplit[at] = first > byFirst ? firstAt : t
      right[end + s] = Math.max(last, byLast)
      rightByStart[at] = right[end + s]!
      rightSplit[at] = last > byLast ? lastAt : s
    }
  }
}

function takeApart({ leftSplit, rightSplit, arcSplit }: Chart, size: number, root: number, head: Int32Array): void {
  head[root] = size
  // Spans still open: start, end, and 1 where the head is the last word.
  const open = [0, root, 1, root, size - 1, 0]
  while (open.length > 0) {
    const side = open.pop()!
    const t = open.pop()!
    const s = open.pop()!
    if (s === t) continue
    const split = side === 0 ? leftSplit[s * size + t]! : rightSplit[s * size + t]!
    const a = side === 0 ? s : split
    const b = side === 0 ? split : t
    head[side === 0 ? b : a] = side === 0 ? a : b
    const middle = arcSplit[a * size + b]!
    open.push(a, middle, 0, middle + 1, b, 1)
    if (side === 0) open.push(split, t, 0)
    else open.push(s, split, 1)
  }
}
