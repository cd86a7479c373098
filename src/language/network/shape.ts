/**
 * The network that reads tags and trees: embeddings of each word's spelling and first tag, two bidirectional recurrent
 * layers, and on top of them the tag, the head (biaffine attention, Dozat & Manning 2017) and the relation of each word.
 */
import type { Encoded } from '../encode.ts'

/** Sizes that training chooses and the file of weights tells. */
export interface NetworkShape {
  /** Rows and width of each table of embeddings, in the order of `featuresOf`; then those of first tags and their rivals. */
  readonly tables: readonly (readonly [rows: number, width: number])[]
  /** Units of a layer in one direction; a multiple of 8. */
  readonly hidden: number
  /** Width of the vectors that find heads, and of those that name relations; multiples of 8. */
  readonly arc: number
  readonly relation: number
  readonly tags: number
  readonly labels: number
}

/** One matrix of the network; a vector has one row. */
export interface Parameter {
  readonly rows: number
  readonly columns: number
  /** Where it starts in the block of all of them. */
  readonly start: number
}

interface LayerParameters {
  readonly width: number
  readonly input: Parameter
  readonly bias: Parameter
  /** From the unit before: forward and backward. */
  readonly recurrent: readonly [Parameter, Parameter]
}

export interface Parameters {
  readonly layers: readonly LayerParameters[]
  readonly tag: Parameter
  readonly tagBias: Parameter
  /** Four projections side by side: as dependent and as head for arcs, as dependent and as head for relations. */
  readonly roles: Parameter
  readonly rolesBias: Parameter
  readonly label: Parameter
  readonly labelBias: Parameter
  /** How much a word is a head at all. */
  readonly prior: Parameter
  /** How far and on which side heads are; see `distanceOf`. */
  readonly distance: Parameter
  /** The root as a head, for arcs and for relations. */
  readonly rootArc: Parameter
  readonly rootRelation: Parameter
  /** All matrices in order, and their numbers together. */
  readonly all: readonly Parameter[]
  readonly size: number
}

/** Gates of a unit: keep, fresh, out. */
export const GATES = 3
const DISTANCES = 24

export function multipleOf8(n: number): number {
  return (n + 7) & ~7
}

/** The width of a word's embeddings together. */
export function inputWidth({ tables }: NetworkShape): number {
  return tables.reduce((sum, [, width]) => sum + width, 0)
}

/** Lays out all matrices. */
export function parametersOf(shape: NetworkShape): Parameters {
  const { hidden, arc, relation } = shape
  const all: Parameter[] = []
  let size = 0
  const matrix = (rows: number, columns: number): Parameter => {
    const made = { rows, columns, start: size }
    all.push(made)
    size += rows * multipleOf8(columns)
    return made
  }
  const layer = (width: number): LayerParameters => ({
    width,
    input: matrix(width, 2 * GATES * hidden),
    bias: matrix(1, 2 * GATES * hidden),
    recurrent: [matrix(hidden, GATES * hidden), matrix(hidden, GATES * hidden)],
  })
  const made = {
    layers: [layer(inputWidth(shape)), layer(2 * hidden)],
    tag: matrix(2 * hidden, multipleOf8(shape.tags)),
    tagBias: matrix(1, multipleOf8(shape.tags)),
    roles: matrix(2 * hidden, 2 * arc + 2 * relation),
    rolesBias: matrix(1, 2 * arc + 2 * relation),
    label: matrix(relation, multipleOf8(shape.labels)),
    labelBias: matrix(1, multipleOf8(shape.labels)),
    prior: matrix(1, arc),
    distance: matrix(1, 2 * DISTANCES),
    rootArc: matrix(1, arc),
    rootRelation: matrix(1, relation),
  }
  return { ...made, all, size }
}

/** Tables of embeddings for spelling, and all: first tags and their rivals follow. */
export const SPELLING_FEATURES = 8
export const FEATURES = 10
/** Rows of the tables for parts of words, and of the table for shapes. */
export const PART_ROWS = 8192
export const SHAPE_ROWS = 512

/** Writes what the tables are asked for a word: its row in the lexicon, ends, beginnings and shape. */
export function featuresOf(e: Encoded, i: number, out: Int32Array, at: number): void {
  out[at] = e.entry[i]!
  out[at + 1] = part(e.suffix2[i]!)
  out[at + 2] = part(e.suffix3[i]!)
  out[at + 3] = part(e.suffix4[i]!)
  out[at + 4] = part(e.prefix1[i]!)
  out[at + 5] = part(e.prefix2[i]!)
  out[at + 6] = part(e.prefix3[i]!)
  out[at + 7] = (e.shape[i]! >>> 0) % 509
}

function part(hash: number): number {
  return Math.imul(hash, 0x9e3779b1) >>> 19
}

/** The cell of `distance` for a head that stands `by` words after its dependent. */
export function distanceOf(by: number): number {
  const far = by < 0 ? -by : by
  const band = far < 12 ? far : Math.min(DISTANCES - 1, 12 + ((far - 12) >> 2))
  return by > 0 ? DISTANCES + band : band
}
