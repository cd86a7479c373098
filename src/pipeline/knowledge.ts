/** Loads the tables that the rooms work with: model weights, registers, lexicons, as compiled into `dist/data/`. */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { Finder, Mention, Parse } from '../model/index.ts'
import { type ClaimTables, openFrames, openTies } from '../claims/index.ts'
import { openCues } from '../claims/cues.ts'
import { type Furniture, furnitureOf } from '../document/index.ts'
import { loadModel, type Model } from '../language/index.ts'
import {
  actorFinder,
  makeRegister,
  numberFinder,
  openGazetteer,
  placeFinder,
  timeFinder,
  weaponFinder,
} from '../mentions/index.ts'

/** All that a reading depends on besides its document. */
export interface Knowledge {
  readonly model: Model
  readonly furniture: Furniture
  /** In the order they run: each sees what those before it found. */
  readonly finders: readonly Finder[]
  /** Resolves pronouns, descriptions and short names to what they refer back to. */
  readonly resolve: (parse: Parse, mentions: readonly Mention[]) => readonly Mention[]
  readonly claims: ClaimTables
}

const folder = new URL(import.meta.url.includes('/dist/') ? '../../data/' : '../../dist/data/', import.meta.url)

let loaded: Knowledge | undefined

/** The tables of this installation; read once a process. */
export function loadKnowledge(): Knowledge {
  loaded ??= {
    model: loadModel(bytes('english.qwt')),
    furniture: furnitureOf(json('furniture.json')),
    finders: [
      timeFinder(),
      numberFinder(json('people.json')),
      weaponFinder(json('weapons.json')),
      placeFinder(openGazetteer(bytes('places.bin'))),
      actorFinder(makeRegister(json('actors.json'))),
    ],
    resolve: (_, mentions) => mentions,
    claims: {
      frames: openFrames(json('frames.json')),
      cues: openCues(json('cues.json')),
      ties: openTies(json('ties.json')),
    },
  }
  return loaded
}

/** What a reading depends on besides the code, as SHA-256 in hex. */
export interface Fingerprints {
  readonly weights: string
  /** Over all tables, in the order of their names. */
  readonly tables: string
}

const tables = [
  'actors.json',
  'cues.json',
  'frames.json',
  'furniture.json',
  'people.json',
  'places.bin',
  'ties.json',
  'weapons.json',
] as const

/** Fingerprints of the weights and tables of this installation. */
export function fingerprints(): Fingerprints {
  const all = createHash('sha256')
  for (const name of tables) all.update(`${name} ${sha256(bytes(name))}\n`)
  return { weights: sha256(bytes('english.qwt')), tables: all.digest('hex') }
}

function sha256(content: Uint8Array): string {
  return createHash('sha256').update(content).digest('hex')
}

function bytes(name: string): Uint8Array {
  return readFileSync(new URL(name, folder))
}

function json<T>(name: string): T {
  return JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as T
}
