/**
 * The file of weights: the magic word, the length of a JSON header, the header, then sections of bytes one after the other.
 * Sorted keys are written as differences in base 128; everything is checked before it is used.
 */
import { errors } from '../model/index.ts'
import { intTable, type IntTable } from './int-table.ts'
import { sparseModel, type SparseModel } from './sparse-model.ts'

export const MAGIC = 'QANATWT\n'
/** Version of the layout below and of the feature templates; weights of another version are refused. */
export const WEIGHTS_VERSION = 4

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
  /** Classes of the parser: the move (1 left, 2 right) and the number of the relation; class 0 is the shift. */
  readonly transitions: readonly (readonly [move: number, label: number])[]
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
  const { tags, labels, settled, transitions, sections } = header
  const tables: unknown[] = [tags, labels, settled, transitions]
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

/** Reads a dictionary: sections `<name>.keys` and `<name>.values`. */
export function readIntTable(weights: Weights, name: string): IntTable {
  const keys = numbers(weights.section(`${name}.keys`), true)
  const values = numbers(weights.section(`${name}.values`), false)
  if (values.length !== keys.length) throw errors.weightsMalformed(`section ${name} is uneven`)
  return intTable(keys, values)
}

/** Reads a model over many classes: sections `<name>.keys`, `.sizes`, `.classes` and `.weights`. */
export function readSparseModel(weights: Weights, name: string, classes: number): SparseModel {
  const keys = numbers(weights.section(`${name}.keys`), true)
  const sizes = weights.section(`${name}.sizes`)
  const classOf = weights.section(`${name}.classes`)
  const raw = weights.section(`${name}.weights`)
  let sum = 0
  for (let r = 0; r < sizes.length; r++) sum += sizes[r]!
  if (sizes.length !== keys.length || sum !== classOf.length || raw.length !== sum) {
    throw errors.weightsMalformed(`section ${name} is uneven`)
  }
  for (let i = 0; i < sum; i++) {
    if (classOf[i]! >= classes) throw errors.weightsMalformed(`section ${name} names an unknown class`)
  }
  return sparseModel(classes, keys, sizes, classOf, new Int8Array(raw.buffer, raw.byteOffset, raw.length))
}
