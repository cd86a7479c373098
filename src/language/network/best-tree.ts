/**
 * The best projective tree by the scores of its arcs (Eisner 1996): spans that are open on one side grow by joining.
 * The root takes one word. Time grows with the cube of the words, so long sentences come in pieces.
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
      let best = left[start + s]! + right[end + s + 1]!
      let split = s
      for (let r = s + 1; r < t; r++) {
        const sum = left[start + r]! + right[end + r + 1]!
        if (sum > best) {
          best = sum
          split = r
        }
      }
      arcSplit[at] = split
      arcLeft[at] = best + scores[from + t * stride + s]!
      arcRight[end + s] = best + scores[from + s * stride + t]!
      best = arcLeft[at]!
      split = t
      for (let r = s + 1; r < t; r++) {
        const sum = arcLeft[start + r]! + leftByEnd[end + r]!
        if (sum > best) {
          best = sum
          split = r
        }
      }
      left[at] = best
      leftByEnd[end + s] = best
      leftSplit[at] = split
      best = arcRight[end + s]!
      split = s
      for (let r = s + 1; r < t; r++) {
        const sum = rightByStart[start + r]! + arcRight[end + r]!
        if (sum > best) {
          best = sum
          split = r
        }
      }
      right[end + s] = best
      rightByStart[at] = best
      rightSplit[at] = split
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
