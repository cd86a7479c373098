/**
 * The file of weights: the magic word, the length of a JSON header, the header, then sections of bytes one after the other.
 * Sorted keys are written as differences in base 128; everything is checked before it is used.
 */
import { errors } from '../model/index.ts'
import type { Lexicon } from './encode.ts'
import { intTable } from './int-table.ts'
import { type Embeddings, type Network, networkOf } from './network/network.ts'
import { FEATURES, inputWidth, multipleOf8, type NetworkShape, type Parameter, parametersOf } from './network/shape.ts'
import { sparseModel, type SparseModel } from './sparse-model.ts'

export const MAGIC = 'QANATWT\n'
/** Version of the layout below and of the feature templates; weights of another version are refused. */
export const WEIGHTS_VERSION = 5

/** What the header says besides where the sections are. */
export interface WeightsHeader {
  readonly version: number
  readonly language: string
  readonly data: readonly string[]
  readonly licence: string
  readonly seed: number
  /** FNV-1a of all bytes after the header. */
  readonly checksum: number
  readonly tags: readonly string[]
  readonly labels: readonly string[]
  readonly settled: readonly number[]
  readonly network: NetworkShape
  /** Name → offset after the header and length, in bytes. */
  readonly sections: Readonly<Record<string, readonly [number, number]>>
}

/** The header and its sections. */
export interface Weights {
  readonly header: WeightsHeader
  section(name: string): Uint8Array
}

/** Opens the file; throws `errors.weightsMalformed`. */
export function openWeights(bytes: Uint8Array): Weights {
  if (bytes.length < MAGIC.length + 4) throw errors.weightsMalformed('the file is too short')
  for (let i = 0; i < MAGIC.length; i++) {
    if (bytes[i] !== MAGIC.charCodeAt(i)) throw errors.weightsMalformed('it is no file of weights')
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const start = MAGIC.length + 4
  const body = start + view.getUint32(MAGIC.length, true)
  if (body > bytes.length) throw errors.weightsMalformed('the header is cut off')
  const header = readHeader(bytes.subarray(start, body))
  const payload = bytes.subarray(body)
  if (checksumOf(payload) !== header.checksum) throw errors.weightsMalformed('its checksum does not match')
  return {
    header,
    section(name) {
      const place = header.sections[name]
      if (!Array.isArray(place) || !(place[0] >= 0) || !(place[1] >= 0) || !(place[0] + place[1] <= payload.length)) {
        throw errors.weightsMalformed(`section ${name} is missing`)
      }
      return payload.subarray(place[0], place[0] + place[1])
    },
  }
}

function readHeader(bytes: Uint8Array): WeightsHeader {
  let header: Partial<WeightsHeader>
  try {
    header = { ...(JSON.parse(new TextDecoder().decode(bytes)) as Partial<WeightsHeader>) }
  } catch {
    throw errors.weightsMalformed('the header is no JSON')
  }
  if (header.version !== WEIGHTS_VERSION) {
    throw errors.weightsMalformed(`it has version ${header.version}, not ${WEIGHTS_VERSION}`)
  }
  const { tags, labels, settled, network, sections } = header
  const tables: unknown[] = [tags, labels, settled, network?.tables]
  if (!tables.every(Array.isArray) || typeof sections !== 'object' || sections === null) {
    throw errors.weightsMalformed('the header lacks its tables')
  }
  return header as WeightsHeader
}

/** FNV-1a over bytes. */
export function checksumOf(bytes: Uint8Array): number {
  let h = 0x811c9dc5
  for (let i = 0; i < bytes.length; i++) h = Math.imul(h ^ bytes[i]!, 0x01000193)
  return h >>> 0
}

/** Reads numbers in base 128, low digits first; with `sum` each is a difference to the one before. */
function numbers(bytes: Uint8Array, sum: boolean): Int32Array {
  let count = 0
  for (let i = 0; i < bytes.length; i++) if (bytes[i]! < 128) count++
  const found = new Int32Array(count)
  let at = 0
  let before = 0
  for (let k = 0; k < count; k++) {
    let byte = bytes[at++]!
    let value = byte & 127
    for (let digit = 7; byte > 127; digit += 7) {
      byte = bytes[at++]!
      value |= (byte & 127) << digit
    }
    if (sum) before = (before + value) | 0
    found[k] = sum ? before : value
  }
  return found
}

/** Reads the words: sections `lexicon.keys` and `lexicon.values`, the class of each. */
export function readLexicon(weights: Weights): Lexicon {
  const keys = numbers(weights.section('lexicon.keys'), true)
  const values = numbers(weights.section('lexicon.values'), false)
  if (values.length !== keys.length) throw errors.weightsMalformed('section lexicon is uneven')
  const classes = new Int32Array(keys.length + 1)
  classes.set(values, 1)
  return {
    places: intTable(
      keys,
      keys.map((_, index) => index + 1),
    ),
    classes,
  }
}

/** Reads the network: sections `network.values` and `network.tables`, and the units of their rows. */
export function readNetwork(weights: Weights): Network {
  const { network: shape, tags, labels } = weights.header
  const sizes = [shape.hidden, shape.arc, shape.relation, ...shape.tables.flat()]
  const sound = sizes.every((n) => Number.isInteger(n) && n > 0 && n < 2 ** 17) && shape.hidden % 8 === 0
  const even = shape.tables.every(([, width]) => width % 8 === 0)
  if (!sound || !even || shape.tables.length !== FEATURES || inputWidth(shape) > 2 ** 12) {
    throw errors.weightsMalformed('the sizes of the network are no sizes')
  }
  if (shape.tags !== tags.length || shape.labels !== labels.length) {
    throw errors.weightsMalformed('the network has other tags or relations')
  }
  const { all, size } = parametersOf(shape)
  const bytes = weights.section('network.values')
  const units = floats(weights.section('network.values.units'))
  const unitsOf = ({ rows, columns }: Parameter): number => (rows > 1 ? multipleOf8(columns) : 1)
  if (bytes.length !== 2 * size || units.length !== all.reduce((sum, each) => sum + unitsOf(each), 0)) {
    throw errors.weightsMalformed('section network.values is uneven')
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let unit = 0
  const dense = all.map((parameter) => {
    const count = parameter.rows * multipleOf8(parameter.columns)
    const from = unit
    unit += unitsOf(parameter)
    const shorts = new Int16Array(count)
    for (let k = 0, at = 2 * parameter.start; k < count; k++, at += 2) shorts[k] = view.getInt16(at, true)
    return { shorts, units: units.subarray(from, unit) }
  })
  return networkOf(shape, dense, readTables(weights, shape))
}

function readTables(weights: Weights, { tables }: NetworkShape): Embeddings[] {
  const bytes = weights.section('network.tables')
  const units = floats(weights.section('network.tables.units'))
  const cells = tables.reduce((sum, [rows, width]) => sum + rows * width, 0)
  if (bytes.length !== cells || units.length !== tables.reduce((sum, [rows]) => sum + rows, 0)) {
    throw errors.weightsMalformed('section network.tables is uneven')
  }
  let at = 0
  let row = 0
  return tables.map(([rows, width]) => {
    const made = {
      bytes: new Int8Array(bytes.buffer, bytes.byteOffset + at, rows * width),
      units: units.subarray(row, row + rows),
    }
    at += rows * width
    row += rows
    return made
  })
}

function floats(bytes: Uint8Array): Float32Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return Float32Array.from({ length: bytes.length >> 2 }, (_, k) => view.getFloat32(4 * k, true))
}

/** Reads a model over many classes: sections `<name>.keys`, `.sizes`, `.classes` and `.weights`. */
export function readSparseModel(weights: Weights, name: string, classes: number): SparseModel {
  const keys = numbers(weights.section(`${name}.keys`), true)
  const sizes = weights.section(`${name}.sizes`)
  const classOf = weights.section(`${name}.classes`)
  const raw = weights.section(`${name}.weights`)
  let sum = 0
  for (let r = 0; r < sizes.length; r++) sum += sizes[r]!
  if (sizes.includes(0) || sizes.length !== keys.length || sum !== classOf.length || raw.length !== sum) {
    throw errors.weightsMalformed(`section ${name} is uneven`)
  }
  for (let i = 0; i < sum; i++) {
    if (classOf[i]! >= classes) throw errors.weightsMalformed(`section ${name} names an unknown class`)
  }
  return sparseModel(classes, keys, sizes, classOf, new Int8Array(raw.buffer, raw.byteOffset, raw.length))
}
