/** Reads sentences with the network: tags, the scores of all arcs, the best trees and their relations. */
import { addProduct, affine, type Panels, reserve, shorten, shortProduct } from './arena.ts'
import { bestTree, type Chart, chartOf } from './best-tree.ts'
import type { Encoded } from '../encode.ts'
import { meet, MOST_ROWS, type Network } from './network.ts'
import { type Packing, packingOf, runLayer } from './layer.ts'
import type { FirstTags } from '../tag.ts'
import { featuresOf, GATES, multipleOf8, type Parameter, SPELLING_FEATURES } from './shape.ts'

/** What is known of a sentence before: its words as numbers and their first tags. */
export interface Given {
  readonly e: Encoded
  readonly first: FirstTags
}

/** Tags, heads (the root's is the number of words) and relations of a sentence. */
export interface Reading {
  readonly tags: Int32Array
  readonly head: Int32Array
  readonly label: Int32Array
}

/** Reads sentences of at most `MOST_ROWS / 4` words; `root` is the relation that only the root has. */
export function readSentences(network: Network, given: readonly Given[], root: number): Reading[] {
  const order = given.map((_, index) => index).sort((a, b) => given[b]!.e.size - given[a]!.e.size || a - b)
  const readings: Reading[] = []
  for (let from = 0; from < order.length; ) {
    let to = from
    let rows = 0
    while (to < order.length && rows + given[order[to]!]!.e.size <= MOST_ROWS) rows += given[order[to++]!]!.e.size
    const chunk = order.slice(from, to)
    readChunk(
      network,
      chunk.map((index) => given[index]!),
      root,
    ).forEach((reading, k) => {
      readings[chunk[k]!] = reading
    })
    from = to
  }
  return readings
}

function readChunk(network: Network, given: readonly Given[], root: number): Reading[] {
  const { arena, shape, parameters, panels } = network
  const { hidden, arc, relation } = shape
  const free = arena.top
  const packing = packingOf(
    given.map(({ e }) => e.size),
    1,
  )
  const { rows } = packing
  const wide = 2 * hidden
  const layer = (number: number, gates: number): number => {
    const { outer } = runLayer(arena, packing, hidden, gates, (direction, from, at, count) => {
      const top = arena.top
      const before = shorten(arena, from, wide, count, hidden)
      const columns = 2 * GATES * hidden
      shortProduct(arena, before, panels.recurrent[number]![direction], at, columns, at, columns, count)
      arena.top = top
    })
    return shorten(arena, outer, wide, rows, wide)
  }
  const through = (x: number, matrix: Panels, bias: Parameter): number => {
    const y = reserve(arena, rows * matrix.columns)
    shortProduct(arena, x, matrix, bias.start, 0, y, matrix.columns, rows)
    return y
  }
  const { tag, tagBias, roles, rolesBias, layers } = parameters
  const low = layer(0, firstGates(network, given, packing))
  const high = layer(1, through(low, panels.input, layers[1]!.bias))
  const tags = through(low, panels.tag, tagBias)
  const role = through(high, panels.roles, rolesBias)
  const { floats } = arena
  const chart = chartOf(packing.steps)
  const readings = given.map(({ e: { size } }, b) => {
    const found = new Int32Array(size)
    for (let t = 0; t < size; t++) {
      found[t] = highest(floats, tags + (packing.starts[t]! + b) * tag.columns, shape.tags, -1)
    }
    const head = headsOf(network, size, chart, (t) => role + (packing.starts[t]! + b) * roles.columns)
    return { tags: found, head, label: new Int32Array(size) }
  })
  // Relations of all arcs at once.
  const labelled = (rows + 3) & ~3
  const pairs = reserve(arena, labelled * relation)
  readings.forEach(({ head }, b) => {
    for (let t = 0; t < head.length; t++) {
      const row = packing.starts[t]! + b
      const above = head[t]!
      const one = role + row * roles.columns + 2 * arc
      const other =
        above === head.length
          ? parameters.rootRelation.start
          : role + (packing.starts[above]! + b) * roles.columns + 2 * arc + relation
      arena.call['joinRows']!(one * 4, other * 4, (pairs + row * relation) * 4, relation)
    }
  })
  const { label, labelBias } = parameters
  const labels = affine(arena, pairs, labelled, relation, label.start, labelBias.start, label.columns)
  readings.forEach(({ head, label: found }, b) => {
    for (let t = 0; t < head.length; t++) {
      const at = labels + (packing.starts[t]! + b) * label.columns
      found[t] = head[t] === head.length ? root : highest(floats, at, shape.labels, root)
    }
  })
  arena.top = free
  return readings
}

/** The gates of the first layer: what a word's spelling says plus what its first tag says. */
function firstGates(network: Network, given: readonly Given[], packing: Packing): number {
  const { arena, shape, tagGates, rivalGates, wordGates } = network
  const columns = 2 * GATES * shape.hidden
  const words = given.reduce((sum, { e }) => sum + e.size, 0)
  const features = new Int32Array(words * SPELLING_FEATURES)
  let word = 0
  for (const { e } of given) {
    for (let t = 0; t < e.size; t++) featuresOf(e, t, features, SPELLING_FEATURES * word++)
  }
  const places = meet(network, features, words)
  const gates = reserve(arena, packing.rows * columns)
  word = 0
  given.forEach(({ e, first }, b) => {
    for (let t = 0; t < e.size; t++) {
      const to = gates + (packing.starts[t]! + b) * columns
      const one = wordGates + places[word++]! * columns
      const other = tagGates + (first.tags[t]! + 1) * columns
      const rival = rivalGates + first.rivals[t]! * columns
      arena.call['addRows']!(one * 4, other * 4, rival * 4, to * 4, columns)
    }
  })
  return gates
}

/** The heads of one sentence, from the projections of its words. */
function headsOf(network: Network, size: number, chart: Chart, projection: (word: number) => number): Int32Array {
  const { arena, shape, parameters, distances, scale } = network
  const { floats, call } = arena
  const { arc } = shape
  const { prior, rootArc } = parameters
  const free = arena.top
  const wide = multipleOf8(size + 1)
  const rows = (size + 3) & ~3
  const asDependent = reserve(arena, rows * arc)
  const asHead = reserve(arena, arc * wide)
  const scores = reserve(arena, rows * wide)
  for (let i = 0; i < size; i++) {
    const from = projection(i)
    // How much a word is a head at all is added to what each dependent asks of it.
    call['weighRows']!(from * 4, scale * 4, prior.start * 4, (asDependent + i * arc) * 4, arc)
    call['stand']!((from + arc) * 4, (asHead + i) * 4, wide * 4, arc)
    floats.copyWithin(scores + i * wide, distances - i, distances - i + size)
    floats[scores + i * wide + size] = 0
  }
  for (let k = 0; k < arc; k++) floats[asHead + k * wide + size] = floats[rootArc.start + k]!
  addProduct(arena, asDependent, arc, asHead, wide, scores, wide, rows, wide, arc)
  const head = new Int32Array(size)
  bestTree(floats, scores, wide, size, chart, head)
  arena.top = free
  return head
}

/** Which of `count` numbers from `from` on is the highest, the first of equals, but not `not`. */
function highest(floats: Float32Array, from: number, count: number, not: number): number {
  let at = not === 0 ? 1 : 0
  for (let k = at + 1; k < count; k++) if (k !== not && floats[from + k]! > floats[from + at]!) at = k
  return at
}
