/** Writes the file of weights that `src/language/weights.ts` reads. */
import { renameSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { checksumOf, MAGIC, WEIGHTS_VERSION, type WeightsHeader } from '../../src/language/weights.ts'
import { SHORT_ONE } from '../../src/language/network/kernels.ts'
import { multipleOf8 } from '../../src/language/network/shape.ts'
import type { LearnedLexicon } from './lexicon.ts'
import type { NetworkState } from './network/state.ts'
import type { LearnedSparse } from './sparse-learner.ts'

export interface Parts {
  readonly seed: number
  readonly data: readonly string[]
  readonly licence: string
  readonly tags: readonly string[]
  readonly labels: readonly string[]
  readonly lexicon: LearnedLexicon
  readonly reader: LearnedSparse
  readonly network: NetworkState
  readonly lemmas: string
}

/** The bytes of the file. */
export function weightsOf(parts: Parts): Uint8Array {
  const sections: [string, Uint8Array][] = [
    ['lexicon.keys', keyBytes(parts.lexicon.keys)],
    ['lexicon.values', numberBytes(parts.lexicon.classes.subarray(1))],
    ...sparse('tags', parts.reader),
    ...network(parts.network),
    ['lemmas', new TextEncoder().encode(parts.lemmas)],
  ]
  const places: Record<string, readonly [number, number]> = {}
  let length = 0
  for (const [name, bytes] of sections) {
    places[name] = [length, bytes.length]
    length += bytes.length
  }
  const payload = new Uint8Array(length)
  for (const [name, bytes] of sections) payload.set(bytes, places[name]![0])
  const header: WeightsHeader = {
    version: WEIGHTS_VERSION,
    language: 'en',
    data: parts.data,
    licence: parts.licence,
    seed: parts.seed,
    checksum: checksumOf(payload),
    tags: parts.tags,
    labels: parts.labels,
    settled: [...parts.lexicon.settled],
    network: parts.network.shape,
    sections: places,
  }
  const head = new TextEncoder().encode(JSON.stringify(header))
  const bytes = new Uint8Array(MAGIC.length + 4 + head.length + length)
  for (let i = 0; i < MAGIC.length; i++) bytes[i] = MAGIC.charCodeAt(i)
  new DataView(bytes.buffer).setUint32(MAGIC.length, head.length, true)
  bytes.set(head, MAGIC.length + 4)
  bytes.set(payload, MAGIC.length + 4 + head.length)
  return bytes
}

/** Writes a file in one step, so that readers see the old or the new one. */
export function writeWhole(path: URL, bytes: Uint8Array): void {
  const part = `${fileURLToPath(path)}.part`
  writeFileSync(part, bytes)
  renameSync(part, path)
}

function sparse(name: string, model: LearnedSparse): [string, Uint8Array][] {
  return [
    [`${name}.keys`, keyBytes(model.keys)],
    [`${name}.sizes`, model.sizes],
    [`${name}.classes`, model.classOf],
    [`${name}.weights`, asBytes(model.bytes)],
  ]
}

/** The matrices in 12 bits with a unit for each column, a vector with one; the tables in 8 bits with a unit for each row. */
function network({ parameters, arena, tables }: NetworkState): [string, Uint8Array][] {
  const values = new DataView(new ArrayBuffer(2 * parameters.size))
  const units: number[] = []
  for (const { start, rows, columns } of parameters.all) {
    const cells = arena.floats.subarray(start, start + rows * multipleOf8(columns))
    const width = rows > 1 ? multipleOf8(columns) : 1
    const own = Array.from({ length: width }, (_, k) =>
      unitOf(
        cells.filter((_value, i) => i % width === k),
        SHORT_ONE,
      ),
    )
    units.push(...own)
    cells.forEach((value, i) => void values.setInt16(2 * (start + i), Math.round(value / own[i % width]!), true))
  }
  const cells = new Int8Array(tables.reduce((sum, table) => sum + table.values.length, 0))
  const cellUnits: number[] = []
  let cell = 0
  for (const { values: all, width } of tables) {
    for (let at = 0; at < all.length; at += width) {
      const row = all.subarray(at, at + width)
      const unit = unitOf(row, 127)
      cellUnits.push(unit)
      for (const value of row) cells[cell++] = Math.round(value / unit)
    }
  }
  return [
    ['network.values', new Uint8Array(values.buffer)],
    ['network.values.units', floatBytes(units)],
    ['network.tables', asBytes(cells)],
    ['network.tables.units', floatBytes(cellUnits)],
  ]
}

/** What one step of a row stands for, as a 32-bit float. */
function unitOf(row: Float32Array, steps: number): number {
  const largest = row.reduce((most, value) => Math.max(most, Math.abs(value)), 0)
  return Math.fround(Math.max(largest, 1e-6) / steps)
}

function floatBytes(values: readonly number[]): Uint8Array {
  const view = new DataView(new ArrayBuffer(4 * values.length))
  values.forEach((value, k) => void view.setFloat32(4 * k, value, true))
  return new Uint8Array(view.buffer)
}

/** Differences of keys sorted as unsigned numbers. */
function keyBytes(keys: ArrayLike<number>): Uint8Array {
  const differences: number[] = []
  for (let i = 0; i < keys.length; i++) differences.push((keys[i]! - (i > 0 ? keys[i - 1]! : 0)) >>> 0)
  return numberBytes(differences)
}

function numberBytes(values: ArrayLike<number>): Uint8Array {
  const bytes: number[] = []
  for (let i = 0; i < values.length; i++) {
    let rest = values[i]! >>> 0
    while (rest > 127) {
      bytes.push((rest & 127) | 128)
      rest >>>= 7
    }
    bytes.push(rest)
  }
  return Uint8Array.from(bytes)
}

function asBytes(values: Int8Array): Uint8Array {
  return new Uint8Array(values.buffer, values.byteOffset, values.length)
}
