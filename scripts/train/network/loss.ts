/** Losses of the network and their gradients: heads of one sentence, and classes of one word. */
import { distanceOf } from '../../../src/language/network/shape.ts'
import type { NetworkState } from './state.ts'

/** Loss and gradients of the heads of one sentence. */
export function learnArcs(
  { arena, shape, parameters, gradient }: NetworkState,
  head: Int32Array,
  place: (word: number) => number,
  role: number,
  dRole: number,
  share: number,
): number {
  const { floats } = arena
  const { arc } = shape
  const { prior, distance, rootArc } = parameters
  const size = head.length
  const scale = 1 / Math.sqrt(arc)
  const asHead = Array.from({ length: size + 1 }, (_, j) => (j === size ? rootArc.start : role + place(j) + arc))
  const dHead = Array.from({ length: size + 1 }, (_, j) =>
    j === size ? gradient + rootArc.start : dRole + place(j) + arc,
  )
  const bonus = new Float64Array(size + 1)
  const dBonus = new Float64Array(size + 1)
  const scores = new Float64Array(size + 1)
  for (let j = 0; j <= size; j++) bonus[j] = inner(floats, asHead[j]!, prior.start, arc)
  let loss = 0
  for (let i = 0; i < size; i++) {
    const one = role + place(i)
    const dOne = dRole + place(i)
    let top = Number.NEGATIVE_INFINITY
    for (let j = 0; j <= size; j++) {
      if (j === i) continue
      const far = j === size ? 0 : floats[distance.start + distanceOf(j - i)]!
      scores[j] = inner(floats, one, asHead[j]!, arc) * scale + bonus[j]! + far
      if (scores[j]! > top) top = scores[j]!
    }
    let sum = 0
    for (let j = 0; j <= size; j++) {
      scores[j] = j === i ? 0 : Math.exp(scores[j]! - top)
      sum += scores[j]!
    }
    loss -= Math.log(scores[head[i]!]! / sum + 1e-12)
    for (let j = 0; j <= size; j++) {
      const slope = (scores[j]! / sum - (j === head[i] ? 1 : 0)) * share
      if (j === i || (slope < 1e-6 * share && slope > -1e-6 * share)) continue
      dBonus[j]! += slope
      if (j < size) floats[gradient + distance.start + distanceOf(j - i)]! += slope
      const other = asHead[j]!
      const dOther = dHead[j]!
      const by = slope * scale
      for (let k = 0; k < arc; k++) {
        floats[dOne + k]! += by * floats[other + k]!
        floats[dOther + k]! += by * floats[one + k]!
      }
    }
  }
  for (let j = 0; j <= size; j++) {
    for (let k = 0; k < arc; k++) {
      floats[gradient + prior.start + k]! += dBonus[j]! * floats[asHead[j]! + k]!
      floats[dHead[j]! + k]! += dBonus[j]! * floats[prior.start + k]!
    }
  }
  return loss
}

function inner(floats: Float32Array, a: number, b: number, width: number): number {
  let sum = 0
  for (let k = 0; k < width; k++) sum += floats[a + k]! * floats[b + k]!
  return sum
}

/** Turns the scores of `count` classes into the gradients of their loss, times `share`; for gold -1 into zeros. */
export function softmax(
  floats: Float32Array,
  at: number,
  width: number,
  count: number,
  gold: number,
  share: number,
): number {
  if (gold < 0) {
    floats.fill(0, at, at + width)
    return 0
  }
  let top = floats[at]!
  for (let k = 1; k < count; k++) if (floats[at + k]! > top) top = floats[at + k]!
  let sum = 0
  for (let k = 0; k < count; k++) {
    const value = Math.exp(floats[at + k]! - top)
    floats[at + k] = value
    sum += value
  }
  const loss = -Math.log(floats[at + gold]! / sum + 1e-12)
  for (let k = 0; k < width; k++) {
    floats[at + k] = k < count ? share * (floats[at + k]! / sum - (k === gold ? 1 : 0)) : 0
  }
  return loss
}
