/**
 * The network ready to read: its parameters as floats, and a memory of the words it met. What the first layer makes of a
 * word's spelling is the same wherever it stands, so it is computed once and kept until the memory is full.
 */
import {
  addProduct,
  type Arena,
  arenaOf,
  type Panels,
  panelsOf,
  reserve,
  shorten,
  shortProduct,
  take,
} from './arena.ts'
import { readingKernels } from './reading-kernels.ts'
import {
  distanceOf,
  GATES,
  inputWidth,
  multipleOf8,
  type NetworkShape,
  type Parameter,
  type Parameters,
  parametersOf,
  SPELLING_FEATURES,
} from './shape.ts'

/** A table of embeddings in bytes, each row with its own unit. */
export interface Embeddings {
  readonly bytes: Int8Array
  readonly units: Float32Array
}

/** A matrix in 16-bit integers of at most `SHORT_ONE`, with the unit of each column; a vector has one unit. */
export interface Dense {
  readonly shorts: Int16Array
  readonly units: Float32Array
}

export interface Network {
  readonly shape: NetworkShape
  readonly parameters: Parameters
  readonly arena: Arena
  readonly tables: readonly Embeddings[]
  /** The largest number in the tables of spelling. */
  readonly reach: number
  /** The matrices that what the units show goes through. */
  readonly panels: {
    /** What spelling goes through, for embeddings of which the largest is 1. */
    readonly spelling: Panels
    readonly recurrent: readonly (readonly [Panels, Panels])[]
    readonly input: Panels
    readonly tag: Panels
    readonly roles: Panels
  }
  /** Gates of the first layer: for each first tag with the bias, for each rival, and for the words met. */
  readonly tagGates: number
  readonly rivalGates: number
  readonly wordGates: number
  /** How far heads stand from their dependents: the place of distance 0 in a line of all distances; and what weighs arcs. */
  readonly distances: number
  readonly scale: number
  /** What the words met ask the tables, `SPELLING_FEATURES` numbers each, found by open addressing. */
  readonly asked: Int32Array
  readonly slots: Int32Array
  met: number
}

/** Words the network remembers, and at most so many rows at once. */
const MEMORY = 8192
export const MOST_ROWS = 1024
const SLOTS = 4 * MEMORY

/** Floats for one call, per row. */
function roomOf({ hidden, arc, relation, tags, labels }: NetworkShape, inputs: number): number {
  const layers = 2 * (2 * GATES * hidden + 6 * hidden)
  return inputs + layers + 4 * (arc + relation) + multipleOf8(tags) + multipleOf8(labels) + 2 * GATES * hidden + 64
}

/** A network of given parameters, in the order of `parametersOf(shape).all`, and tables. */
export function networkOf(shape: NetworkShape, dense: readonly Dense[], tables: readonly Embeddings[]): Network {
  const parameters = parametersOf(shape)
  const columns = 2 * GATES * shape.hidden
  const inputs = inputWidth(shape)
  const [tags, rivals] = shape.tables.slice(SPELLING_FEATURES).map(([rows]) => (rows + 3) & ~3) as [number, number]
  const room = MOST_ROWS * roomOf(shape, inputs) + 2 ** 18
  const arena = arenaOf(readingKernels, 2 * parameters.size + (tags + rivals + MEMORY) * columns + room)
  take(arena, parameters.size)
  parameters.all.forEach(({ start, rows, columns: width }, k) => {
    const { shorts, units } = dense[k]!
    const each = units.length === 1 ? 0 : 1
    for (let row = 0; row < rows * width; row += width) {
      for (let j = 0; j < width; j++) arena.floats[start + row + j] = shorts[row + j]! * units[each * j]!
    }
  })
  const panels = (parameter: Parameter, rows = parameter.rows, scale = 1): Panels => {
    const { shorts, units } = dense[parameters.all.indexOf(parameter)]!
    const scaled = units.map((unit) => unit * scale)
    return panelsOf(arena, shorts, scaled, rows, parameter.columns)
  }
  const reach = reachOf(tables.slice(0, SPELLING_FEATURES), shape)
  const tagGates = take(arena, tags * columns)
  const rivalGates = take(arena, rivals * columns)
  const wordGates = reserve(arena, MEMORY * columns)
  const most = MOST_ROWS / 4
  const distances = take(arena, 2 * most) + most
  for (let by = -most; by < most; by++) {
    arena.floats[distances + by] = arena.floats[parameters.distance.start + distanceOf(by)]!
  }
  const scale = take(arena, 1)
  arena.floats[scale] = 1 / Math.sqrt(shape.arc)
  const network: Network = {
    shape,
    parameters,
    arena,
    tables,
    reach,
    panels: {
      spelling: panels(parameters.layers[0]!.input, spellingWidth(shape), reach),
      recurrent: parameters.layers.map(
        ({ recurrent: [forward, backward] }) => [panels(forward), panels(backward)] as const,
      ),
      input: panels(parameters.layers[1]!.input),
      tag: panels(parameters.tag),
      roles: panels(parameters.roles),
    },
    tagGates,
    rivalGates,
    wordGates,
    distances,
    scale,
    asked: new Int32Array(MEMORY * SPELLING_FEATURES),
    slots: new Int32Array(SLOTS).fill(-1),
    met: 0,
  }
  const { bias } = parameters.layers[0]!
  for (let row = 0; row < tags; row++) {
    arena.floats.copyWithin(tagGates + row * columns, bias.start, bias.start + columns)
  }
  addTableGates(network, SPELLING_FEATURES, tagGates)
  addTableGates(network, SPELLING_FEATURES + 1, rivalGates)
  return network
}

/** The width of a word's embeddings but for its tags. */
function spellingWidth({ tables }: NetworkShape): number {
  return tables.slice(0, SPELLING_FEATURES).reduce((sum, [, width]) => sum + width, 0)
}

/** The largest number in some tables, at least a very small one. */
function reachOf(tables: readonly Embeddings[], shape: NetworkShape): number {
  let reach = 2 ** -20
  tables.forEach(({ bytes, units }, table) => {
    const width = shape.tables[table]![1]
    for (let at = 0; at < bytes.length; at++) {
      const byte = bytes[at]!
      const size = (byte < 0 ? -byte : byte) * units[(at / width) | 0]!
      if (size > reach) reach = size
    }
  })
  return reach
}

/** Adds what the first layer makes of each row of a table. */
function addTableGates(network: Network, table: number, gates: number): void {
  const { arena, shape, parameters } = network
  const free = arena.top
  const [size, width] = shape.tables[table]!
  const rows = (size + 3) & ~3
  const embedded = take(arena, rows * width)
  for (let row = 0; row < size; row++) embed(network, table, row, 1, embedded + row * width)
  const columns = 2 * GATES * shape.hidden
  const before = shape.tables.slice(0, table).reduce((sum, [, each]) => sum + each, 0)
  const weight = parameters.layers[0]!.input.start + before * columns
  addProduct(arena, embedded, width, weight, columns, gates, columns, rows, columns, width)
  arena.top = free
}

/** Writes one row of a table as floats, in units of `reach`. */
function embed({ tables, shape, arena }: Network, table: number, row: number, reach: number, to: number): void {
  const { bytes, units } = tables[table]!
  const width = shape.tables[table]![1]
  const unit = units[row]! / reach
  for (let j = 0; j < width; j++) arena.floats[to + j] = bytes[row * width + j]! * unit
}

/** Which of the words met asks the tables for these numbers; a new one takes the next place. */
function placeOf(network: Network, features: Int32Array, from: number): number {
  const { asked, slots } = network
  let hash = 0
  for (let k = 0; k < SPELLING_FEATURES; k++) hash = Math.imul(hash ^ features[from + k]!, 0x9e3779b1) ^ (hash >>> 15)
  for (let slot = hash & (SLOTS - 1); ; slot = (slot + 1) & (SLOTS - 1)) {
    const place = slots[slot]!
    if (place < 0) {
      for (let k = 0; k < SPELLING_FEATURES; k++) asked[network.met * SPELLING_FEATURES + k] = features[from + k]!
      slots[slot] = network.met
      return network.met++
    }
    let k = 0
    while (k < SPELLING_FEATURES && asked[place * SPELLING_FEATURES + k] === features[from + k]) k++
    if (k === SPELLING_FEATURES) return place
  }
}

/** The places of `count` words among those met, by what they ask the tables; new ones are computed. */
export function meet(network: Network, features: Int32Array, count: number): Int32Array {
  const { arena, shape, panels, reach, wordGates, asked } = network
  if (network.met + count > MEMORY) {
    network.met = 0
    network.slots.fill(-1)
  }
  const before = network.met
  const places = new Int32Array(count)
  for (let i = 0; i < count; i++) places[i] = placeOf(network, features, i * SPELLING_FEATURES)
  const fresh = network.met - before
  if (fresh === 0) return places
  const free = arena.top
  const { rows: width, columns } = panels.spelling
  const embedded = reserve(arena, ((fresh + 3) & ~3) * width)
  for (let i = 0; i < fresh; i++) {
    let to = embedded + i * width
    for (let k = 0; k < SPELLING_FEATURES; k++) {
      embed(network, k, asked[(before + i) * SPELLING_FEATURES + k]!, reach, to)
      to += shape.tables[k]![1]
    }
  }
  const short = shorten(arena, embedded, width, fresh, width)
  const nothing = take(arena, columns)
  shortProduct(arena, short, panels.spelling, nothing, 0, wordGates + before * columns, columns, fresh)
  arena.top = free
  return places
}
