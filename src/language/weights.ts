/**
 * The file of weights: the magic word, the length of a JSON header, the header, then sections of bytes one after the other.
 * Sorted keys are written as differences in base 128; everything is checked before it is used.
 */
import { errors } from '../model/index.ts'
import { type DenseModel, denseModel } from './dense-model.ts'
import { intTable, type IntTable } from './int-table.ts'
import { sparseModel, type SparseModel } from './sparse-model.ts'

export const MAGIC = 'QANATWT\n'
/** Version of the layout below and of the feature templates; weights of another version are refused. */
export const WEIGHTS_VERSION = 1

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
      if (place === undefined || place[0] < 0 || place[0] + place[1] > payload.length) {
        throw errors.weightsMalformed(`section ${name} is missing`)
      }
      return payload.subarray(place[0], place[0] + place[1])
    },
  }
}

function readHeader(bytes: Uint8Array): WeightsHeader {
  let header: Partial<WeightsHeader>
  try {
    header = JSON.parse(new TextDecoder().decode(bytes)) as Partial<WeightsHeader>
  } catch {
    throw errors.weightsMalformed('the header is no JSON')
  }
  if (header.version !== WEIGHTS_VERSION) {
    throw errors.weightsMalformed(`it has version ${header.version}, not ${WEIGHTS_VERSION}`)
  }
  if (!Array.isArray(header.tags) || !Array.isArray(header.labels) || !Array.isArray(header.settled) || !header.sections) {
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

/** Reads numbers in base 128, low digits first. */
function numbers(bytes: Uint8Array): number[] | Int32Array {
  let count = 0
  for (let i = 0; i < bytes.length; i++) if (bytes[i]! < 128) count++
  const found = new Int32Array(count)
  let at = 0
  for (let k = 0; k < count; k++) {
    let value = 0
    for (let digit = 0; ; digit += 7) {
      const byte = bytes[at++]!
      value |= (byte & 127) << digit
      if (byte < 128) break
    }
    found[k] = value
  }
  return found
}

/** Reads keys written as differences. */
function keysOf(bytes: Uint8Array): Int32Array {
  const keys = Int32Array.from(numbers(bytes))
  for (let i = 1; i < keys.length; i++) keys[i] = keys[i]! + keys[i - 1]!
  return keys
}

/** Reads the table of a dictionary: sections `<name>.keys` and `<name>.values`. */
export function readIntTable(weights: Weights, name: string): IntTable {
  const keys = keysOf(weights.section(`${name}.keys`))
  const values = numbers(weights.section(`${name}.values`))
  if (values.length !== keys.length) throw errors.weightsMalformed(`section ${name} is uneven`)
  const table = intTable(keys.length)
  for (let i = 0; i < keys.length; i++) table.set(keys[i]!, values[i]!)
  return table
}

/** Reads a model over many classes: sections `<name>.keys`, `.sizes`, `.classes` and `.weights`. */
export function readSparseModel(weights: Weights, name: string, classes: number): SparseModel {
  const keys = keysOf(weights.section(`${name}.keys`))
  const sizes = numbers(weights.section(`${name}.sizes`))
  const classOf = weights.section(`${name}.classes`)
  const raw = weights.section(`${name}.weights`)
  const starts = new Int32Array(keys.length + 1)
  for (let r = 0; r < keys.length; r++) starts[r + 1] = starts[r]! + sizes[r]!
  if (sizes.length !== keys.length || starts[keys.length] !== classOf.length || raw.length !== classOf.length) {
    throw errors.weightsMalformed(`section ${name} is uneven`)
  }
  for (let i = 0; i < classOf.length; i++) {
    if (classOf[i]! >= classes) throw errors.weightsMalformed(`section ${name} names an unknown class`)
  }
  return sparseModel(classes, keys, starts, classOf, new Int8Array(raw.buffer, raw.byteOffset, raw.length))
}

/** Reads a model over three classes: sections `<name>.keys` and `<name>.weights`, three bytes a feature. */
export function readDenseModel(weights: Weights, name: string): DenseModel {
  const keys = keysOf(weights.section(`${name}.keys`))
  const raw = weights.section(`${name}.weights`)
  if (raw.length !== 3 * keys.length) throw errors.weightsMalformed(`section ${name} is uneven`)
  return denseModel(keys, new Int8Array(raw.buffer, raw.byteOffset, raw.length))
}
