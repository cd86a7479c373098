/**
 * The lowest point of a smooth convex function by L-BFGS: steps along a gradient that the last steps have bent (D. Liu and J. Nocedal,
 * On the limited memory BFGS method for large scale optimization, 1989), each shortened until it goes down enough (Armijo).
 * No chance is in it: the same function gives the same point.
 */

/** Works out the value at a point and writes the gradient there. */
export type Slope = (at: Float64Array, gradient: Float64Array) => number

/** Steps that are remembered. */
const memory = 8
const mostSteps = 200
/** A gradient this short, a coordinate on average, is flat; a step that takes less than this share off the value was the last. */
const flat = 1e-7
const leastGain = 1e-6

/**
 * The point where the function is lowest, from zero on. `curvature` is about how fast the slope changes along each coordinate: steps are
 * taken in units in which that is one, so that what is seen often does not hold up what is seen seldom.
 */
export function minimise(curvature: Float64Array, slope: Slope): Float64Array {
  const unit = curvature.map((each) => 1 / Math.sqrt(each))
  const lowest = descend(curvature.length, (at, gradient) => {
    const value = slope(
      at.map((each, i) => each * unit[i]!),
      gradient,
    )
    for (let i = 0; i < gradient.length; i++) gradient[i]! *= unit[i]!
    return value
  })
  return lowest.map((each, i) => each * unit[i]!)
}

function descend(size: number, slope: Slope): Float64Array {
  let at: Float64Array = new Float64Array(size)
  let gradient: Float64Array = new Float64Array(size)
  let value = slope(at, gradient)
  const moves: { readonly step: Float64Array; readonly turn: Float64Array; readonly curve: number }[] = []
  for (let i = 0; i < mostSteps && dot(gradient, gradient) > flat * flat * size; i++) {
    const direction = bent(gradient, moves)
    const fall = dot(gradient, direction)
    if (!(fall < 0)) break
    const next = new Float64Array(size)
    const there = new Float64Array(size)
    let length = moves.length === 0 ? Math.min(1, 1 / Math.sqrt(dot(gradient, gradient))) : 1
    let found = Number.POSITIVE_INFINITY
    for (let tries = 0; tries < 40; tries++, length /= 2) {
      for (let j = 0; j < size; j++) next[j] = at[j]! + length * direction[j]!
      found = slope(next, there)
      if (found <= value + 1e-4 * length * fall) break
    }
    if (!(found < value)) break
    const [step, turn] = [minus(next, at), minus(there, gradient)]
    const curve = dot(step, turn)
    if (curve > 1e-12) moves.push({ step, turn, curve })
    if (moves.length > memory) moves.shift()
    const gain = value - found
    ;[at, gradient, value] = [next, there, found]
    if (gain < leastGain * Math.abs(value)) break
  }
  return at
}

/** Downhill, bent by what the last steps showed of the curve (the two loops of L-BFGS). */
function bent(
  gradient: Float64Array,
  moves: readonly { readonly step: Float64Array; readonly turn: Float64Array; readonly curve: number }[],
): Float64Array {
  const direction = gradient.map((each) => -each)
  const shares: number[] = []
  for (const { step, turn, curve } of moves.toReversed()) {
    const share = dot(step, direction) / curve
    shares.push(share)
    add(direction, turn, -share)
  }
  const last = moves.at(-1)
  if (last !== undefined) {
    const scale = last.curve / dot(last.turn, last.turn)
    for (let i = 0; i < direction.length; i++) direction[i]! *= scale
  }
  for (const { step, turn, curve } of moves) add(direction, step, shares.pop()! - dot(turn, direction) / curve)
  return direction
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!
  return sum
}

function add(to: Float64Array, what: Float64Array, times: number): void {
  for (let i = 0; i < to.length; i++) to[i]! += times * what[i]!
}

function minus(a: Float64Array, b: Float64Array): Float64Array {
  return a.map((each, i) => each - b[i]!)
}
