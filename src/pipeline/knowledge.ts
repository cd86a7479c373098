/** Loads the tables that the rooms work with: model weights, registers, lexicons, as compiled into `dist/data/`. */
import { createHash } from 'node:crypto'
import type { Finder, Mention, Parse, Run } from '../model/index.ts'
import { type ClaimTables, openFrames, openTies, withOwnRows } from '../claims/index.ts'
import { openCues } from '../claims/cues/cues.ts'
import { type Furniture, furnitureOf } from '../document/index.ts'
import { loadModel, type Model } from '../language/index.ts'
import {
  actorFinder,
  nameReviser,
  numberFinder,
  openNameModel,
  placeFinder,
  timeFinder,
  weaponFinder,
} from '../mentions/index.ts'
import type { Own } from './own.ts'
import { loadGazetteer, loadRegister, registerWith } from './registers.ts'
import { bytes, json } from './tables.ts'

/** All that a reading depends on besides its document. */
export interface Knowledge {
  readonly model: Model
  readonly furniture: Furniture
  /** In the order they run: each sees what those before it found. */
  readonly finders: readonly Finder[]
  /** Weighs what the finders found against the name model. */
  readonly revise: (parse: Parse, mentions: readonly Mention[]) => readonly Mention[]
  readonly claims: ClaimTables
}

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
      placeFinder(loadGazetteer()),
      actorFinder(loadRegister()),
    ],
    revise: nameReviser(openNameModel(bytes('names.qnm'))),
    claims: {
      frames: openFrames(json('frames.json')),
      cues: openCues(json('cues.json')),
      ties: openTies(json('ties.json')),
    },
  }
  return loaded
}

/** The tables with what a person brings before those of the installation. */
export function knowledgeWith({ actors = [], codebook }: Pick<Own, 'actors' | 'codebook'>): Knowledge {
  const ours = loadKnowledge()
  const finders = actors.length === 0 ? ours.finders : withFinder(ours.finders, actorFinder(registerWith(actors)))
  if (codebook === undefined) return { ...ours, finders }
  const frames = openFrames(withOwnRows(json('frames.json'), codebook.rows))
  return { ...ours, finders, claims: { ...ours.claims, frames } }
}

function withFinder(all: readonly Finder[], own: Finder): readonly Finder[] {
  return all.map((one) => (one.id === own.id ? own : one))
}

/** What a reading depends on besides the code: hashes are SHA-256 in hex. */
export interface Fingerprints {
  readonly weights: string
  /** Over all tables, in the order of their names. */
  readonly tables: string
  /** The code book that a person brings; absent where there is none. */
  readonly codebook?: NonNullable<Run['codebook']>
  /** Of weights learned from decisions; absent where none are used. */
  readonly learned?: string
}

const tables = [
  'actors.json',
  'cues.json',
  'frames.json',
  'furniture.json',
  'names.qnm',
  'people.json',
  'places.bin',
  'ties.json',
  'weapons.json',
] as const

/** Fingerprints of the weights and tables of this installation, and of what a person brings. */
export function fingerprints({ actors = [], codebook, learned }: Own = {}): Fingerprints {
  const all = createHash('sha256')
  for (const name of tables) all.update(`${name} ${sha256(bytes(name))}\n`)
  if (actors.length > 0) all.update(`own ${sha256(Buffer.from(JSON.stringify(actors)))}\n`)
  return {
    weights: sha256(bytes('english.qwt')),
    tables: all.digest('hex'),
    ...(codebook === undefined ? {} : { codebook: { name: codebook.name, sha256: codebook.sha256 } }),
    ...(learned === undefined ? {} : { learned: learned.sha256 }),
  }
}

function sha256(content: Uint8Array): string {
  return createHash('sha256').update(content).digest('hex')
}
