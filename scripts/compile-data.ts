/**
 * Compiles the rows under `data/` into the tables under `dist/data/` that the rooms are given.
 * Each table refuses bad rows: duplicates, unknown codes, rows without a source.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { cues } from './data/cues.ts'
import { english } from './data/english.ts'
import { frames } from './data/frames.ts'
import { furniture } from './data/furniture.ts'
import { actors } from './data/actors.ts'
import { names } from './data/names.ts'
import { places } from './data/places.ts'
import type { Table } from './data/table.ts'
import { ties } from './data/ties.ts'
import { people, weapons } from './data/weapons.ts'

const tables: readonly Table[] = [actors, english, furniture, cues, frames, ties, weapons, people, places, names]

const target = new URL('../data/', import.meta.url)
mkdirSync(target, { recursive: true })
for (const { name, compile } of tables) {
  const content = compile()
  writeFileSync(
    new URL(name, target),
    typeof content === 'string' || content instanceof Uint8Array ? content : JSON.stringify(content),
  )
}
