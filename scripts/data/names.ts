import { readFileSync } from 'node:fs'
import { dataFolder, type Table } from './table.ts'

/** The trained name model, `dist/data/names.qnm`: the bytes for `openNameModel`. */
export const names: Table = {
  name: 'names.qnm',
  compile(): Uint8Array {
    return readFileSync(new URL('mentions/names.qnm', dataFolder))
  },
}
