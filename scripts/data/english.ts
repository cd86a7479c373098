import { readFileSync } from 'node:fs'
import { dataFolder, type Table } from './table.ts'

/** The trained English model, `dist/data/english.qwt`: the bytes for `loadModel`. */
export const english: Table = {
  name: 'english.qwt',
  compile(): Uint8Array {
    return readFileSync(new URL('language/english.qwt', dataFolder))
  },
}
