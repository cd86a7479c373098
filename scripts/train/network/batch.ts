/** One batch of sentences through a network in training, forth and back. */
import { addProduct, affine, take } from '../../../src/language/network/arena.ts'
import { type LayerValues, packingOf, runLayer } from '../../../src/language/network/layer.ts'
import { FEATURES, GATES, inputWidth, SPELLING_FEATURES } from '../../../src/language/network/shape.ts'
import type { Random } from '../random.ts'
import { layerBack } from './layer-back.ts'
import { learnArcs, softmax } from './loss.ts'
import { bendInto, eachRow, eachWord, multiplyInto, type NetworkLesson } from './rows.ts'
import { affineBack, type NetworkState } from './state.ts'

/** What of the network falls asleep at random, so that nothing relies on one part (Srivastava et al. 2014). */
export interface Sleep {
  /** Share of the units of each layer, the same for all words of a sentence (Gal & Ghahramani 2016). */
  readonly units: number
  /** A word seen `n` times is taken for an unknown one in `words` of `words + n` cases. */
  readonly words: number
  /** Share of the first tags. */
  readonly tags: number
}

/** How much the tags count against the heads. */
const TAG_SHARE = 0.5

/** Adds the gradients of a batch to those of the network; returns its loss, per word. */
export function learnBatch(
  state: NetworkState,
  batch: readonly NetworkLesson[],
  counts: Int32Array,
  sleep: Sleep,
  next: Random,
): number {
  const { arena, shape, parameters, tables, gradient } = state
  const { floats } = arena
  const { hidden, arc, relation } = shape
  const free = arena.top
  const lessons = [...batch].sort((a, b) => b.head.length - a.head.length)
  const packing = packingOf(
    lessons.map(({ head }) => head.length),
    4,
  )
  const words = lessons.reduce((sum, { head }) => sum + head.length, 0)
  const share = 1 / words
  const wide = 2 * hidden
  const inputs = inputWidth(shape)

  // Forth: embeddings, two layers, tags.
  const masks = (width: number): number => {
    const start = take(arena, lessons.length * width)
    const limit = Math.floor(sleep.units * 2 ** 24)
    const value = 1 / (1 - sleep.units)
    for (let i = 0; i < lessons.length * width; i++) floats[start + i] = next(2 ** 24) < limit ? 0 : value
    return start
  }
  const ids = new Int32Array(packing.rows * tables.length)
  const inputMask = masks(inputs)
  const input = take(arena, packing.rows * inputs)
  eachWord(lessons, packing, (b, t, row) => {
    const at = row * tables.length
    for (let k = 0; k < tables.length; k++) ids[at + k] = lessons[b]!.features[t * tables.length + k]!
    if (next(2 ** 24) * (sleep.words + counts[ids[at]!]!) < 2 ** 24 * sleep.words) ids[at] = 0
    if (next(2 ** 24) < sleep.tags * 2 ** 24) ids.fill(0, at + SPELLING_FEATURES, at + FEATURES)
    let to = input + row * inputs
    let mask = inputMask + b * inputs
    for (let k = 0; k < tables.length; k++) {
      const { width, values } = tables[k]!
      const from = ids[at + k]! * width
      for (let j = 0; j < width; j++) floats[to++] = values[from + j]! * floats[mask++]!
    }
  })
  const layers: { gates: number; values: LayerValues; mask: number; shown: number }[] = []
  let x = { start: input, rows: packing.rows, width: inputs }
  for (const layer of parameters.layers) {
    const columns = 2 * GATES * hidden
    const gates = affine(arena, x.start, x.rows, x.width, layer.input.start, layer.bias.start, columns)
    const values = runLayer(arena, packing, hidden, gates, (direction, outer, at, rows) => {
      const width = GATES * hidden
      addProduct(
        arena,
        outer,
        wide,
        layer.recurrent[direction].start,
        width,
        at,
        columns,
        (rows + 3) & ~3,
        width,
        hidden,
      )
    })
    const mask = masks(wide)
    const shown = take(arena, packing.rows * wide)
    eachWord(lessons, packing, (b, _, row) =>
      multiplyInto(floats, shown + row * wide, values.outer + row * wide, mask + b * wide, wide),
    )
    layers.push({ gates, values, mask, shown })
    x = { start: shown, rows: packing.rows, width: wide }
  }
  const [low, high] = layers as [(typeof layers)[0], (typeof layers)[0]]
  const lowX = { start: low.shown, rows: packing.rows, width: wide }
  const highX = { start: high.shown, rows: packing.rows, width: wide }
  const { tag, tagBias, roles, rolesBias, label, labelBias } = parameters
  const tagScores = affine(arena, low.shown, packing.rows, wide, tag.start, tagBias.start, tag.columns)
  const role = affine(arena, high.shown, packing.rows, wide, roles.start, rolesBias.start, roles.columns)
  const roleMask = masks(2 * arc)
  eachWord(lessons, packing, (b, _, row) =>
    bendInto(floats, role + row * roles.columns, roleMask + b * 2 * arc, 2 * arc),
  )

  // Heads, forth and back.
  let loss = 0
  const dRole = take(arena, packing.rows * roles.columns)
  lessons.forEach(({ head }, b) => {
    loss += learnArcs(state, head, (t) => (packing.starts[t]! + b) * roles.columns, role, dRole, share)
  })

  // Relations, forth and back.
  const pairs = take(arena, packing.rows * relation)
  const pairMask = masks(relation)
  const headRow = (b: number, t: number): number => {
    const above = lessons[b]!.head[t]!
    return above === lessons[b]!.head.length ? -1 : packing.starts[above]! + b
  }
  eachWord(lessons, packing, (b, t, row) => {
    const h = headRow(b, t)
    const one = role + row * roles.columns + 2 * arc
    const other = h < 0 ? parameters.rootRelation.start : role + h * roles.columns + 2 * arc + relation
    for (let k = 0; k < relation; k++) floats[pairs + row * relation + k] = floats[one + k]! + floats[other + k]!
    bendInto(floats, pairs + row * relation, pairMask + b * relation, relation)
  })
  const labelScores = affine(arena, pairs, packing.rows, relation, label.start, labelBias.start, label.columns)
  eachRow(packing, (b, t, row) => {
    const gold = t < (lessons[b]?.head.length ?? 0) ? lessons[b]!.label[t]! : -1
    loss += softmax(floats, labelScores + row * label.columns, label.columns, shape.labels, gold, share)
    const goldTag = gold < 0 ? -1 : lessons[b]!.tag[t]!
    loss +=
      TAG_SHARE * softmax(floats, tagScores + row * tag.columns, tag.columns, shape.tags, goldTag, share * TAG_SHARE)
  })
  const dPairs = take(arena, packing.rows * relation)
  affineBack(
    state,
    { start: pairs, rows: packing.rows, width: relation },
    label.start,
    labelBias.start,
    label.columns,
    labelScores,
    dPairs,
  )
  eachWord(lessons, packing, (b, t, row) => {
    const h = headRow(b, t)
    const one = dRole + row * roles.columns + 2 * arc
    const other = h < 0 ? gradient + parameters.rootRelation.start : dRole + h * roles.columns + 2 * arc + relation
    for (let k = 0; k < relation; k++) {
      if (floats[pairs + row * relation + k] === 0) continue
      const slope = floats[dPairs + row * relation + k]! * floats[pairMask + b * relation + k]!
      floats[one + k]! += slope
      floats[other + k]! += slope
    }
  })

  // Back through the projections and the layers.
  eachWord(lessons, packing, (b, _, row) => {
    const at = row * roles.columns
    for (let k = 0; k < 2 * arc; k++) {
      floats[dRole + at + k] =
        floats[role + at + k] === 0 ? 0 : floats[dRole + at + k]! * floats[roleMask + b * 2 * arc + k]!
    }
  })
  const dHigh = take(arena, packing.rows * wide)
  affineBack(state, highX, roles.start, rolesBias.start, roles.columns, dRole, dHigh)
  const dLow = take(arena, packing.rows * wide)
  layerBack(state, 1, lessons, packing, high, lowX, dHigh, dLow)
  affineBack(state, lowX, tag.start, tagBias.start, tag.columns, tagScores, dLow)
  const dInput = take(arena, packing.rows * inputs)
  layerBack(state, 0, lessons, packing, low, { start: input, rows: packing.rows, width: inputs }, dLow, dInput)
  eachWord(lessons, packing, (b, _, row) => {
    let from = dInput + row * inputs
    let mask = inputMask + b * inputs
    for (let k = 0; k < tables.length; k++) {
      const { width, gradient: slopes, used } = tables[k]!
      const id = ids[row * tables.length + k]!
      used[id] = 1
      for (let j = id * width; j < (id + 1) * width; j++) slopes[j]! += floats[from++]! * floats[mask++]!
    }
  })
  arena.top = free
  return loss / words
}
