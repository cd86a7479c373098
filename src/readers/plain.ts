import type { Reader } from '../model/index.ts'
import { decode } from './decode.ts'
import { documentOf } from './document.ts'

/** Plain text, kept to the character. */
export const plain: Reader = {
  id: 'plain',
  extensions: ['.txt', '.text'],
  read(source) {
    return documentOf(source, decode(source.bytes, source.name), source)
  },
}
