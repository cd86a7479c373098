/**
 * Compiles the rows under `data/` into the tables under `dist/data/` that the rooms are given.
 * Each table refuses bad rows: duplicates, unknown codes, rows without a source.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import type { Table } from './data/table.ts'

const tables: readonly Table[] = []

const target = new URL('../data/', import.meta.url)
mkdirSync(target, { recursive: true })
for (const { name, compile } of tables) {
  const content = compile()
  writeFileSync(
    new URL(name, target),
    typeof content === 'string' || content instanceof Uint8Array ? content : JSON.stringify(content),
  )
}
