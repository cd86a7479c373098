import { furnitureOf, furnitureRow, type FurnitureRow } from '../../src/document/furniture.ts'
import { rows, unique, type Table } from './table.ts'

const kinds = new Set([
  'widget',
  'navigation',
  'comment-form',
  'share',
  'related',
  'caption',
  'legal',
  'subscribe',
  'advertisement',
])

/** Page furniture, `dist/data/furniture.json`: the rows for `furnitureOf`. */
export const furniture: Table = {
  name: 'furniture.json',
  compile(): FurnitureRow[] {
    const seen = unique()
    const table: FurnitureRow[] = []
    for (const { file, row } of rows('furniture')) {
      const { id, kind, where, lines, words, source } = row
      if (typeof id !== 'string') throw new Error(`${file}: a row has no id`)
      seen(id, file)
      if (typeof source !== 'string') throw new Error(`${file}: ${id} has no source`)
      if (typeof kind !== 'string' || !kinds.has(kind)) throw new Error(`${file}: ${id} has unknown kind '${kind}'`)
      if (where !== 'anywhere' && where !== 'edge') throw new Error(`${file}: ${id} has where '${where}'`)
      if (!Array.isArray(lines) || lines.length === 0) throw new Error(`${file}: ${id} has no lines`)
      const made: FurnitureRow = {
        id,
        kind,
        where,
        lines: lines.map(String),
        ...(typeof words === 'number' && { words }),
      }
      for (const line of made.lines)
        if (!/[\p{L}#©]/u.test(line)) throw new Error(`${file}: ${id}: '${line}' has no word`)
        else if (!furnitureRow(line.replaceAll('*', 'thing').replaceAll('#', '7'), furnitureOf([made])))
          throw new Error(`${file}: ${id}: '${line}' does not match itself`)
      table.push(made)
    }
    return table
  },
}
