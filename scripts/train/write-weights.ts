/** Writes the file of weights that `src/language/weights.ts` reads. */
import { renameSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { checksumOf, MAGIC, WEIGHTS_VERSION, type WeightsHeader } from '../../src/language/weights.ts'
import type { Transitions } from '../../src/language/parse.ts'
import type { Lexicon } from './lexicon.ts'
import type { LearnedSparse } from './sparse-learner.ts'

export interface Parts {
  readonly seed: number
  readonly data: readonly string[]
  readonly licence: string
  readonly tags: readonly string[]
  readonly labels: readonly string[]
  readonly lexicon: Lexicon
  readonly tagger: { readonly forward: LearnedSparse; readonly backward: LearnedSparse }
  readonly transitions: Transitions
  readonly moves: LearnedSparse
  readonly marks: LearnedSparse
  readonly lemmas: string
}

/** The bytes of the file. */
export function weightsOf(parts: Parts): Uint8Array {
  const sections: [string, Uint8Array][] = [
    ['lexicon.keys', keyBytes(parts.lexicon.keys)],
    ['lexicon.values', numberBytes(parts.lexicon.values)],
    ...sparse('tags.forward', parts.tagger.forward),
    ...sparse('tags.backward', parts.tagger.backward),
    ...sparse('moves', parts.moves),
    ...sparse('marks', parts.marks),
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
    transitions: Array.from(parts.transitions.move, (move, k) => [move, parts.transitions.label[k]!] as const),
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
