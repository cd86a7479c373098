import type { Reader } from '../../model/index.ts'
import { oneDocument } from '../document.ts'
import { decode } from './decode.ts'

/** Plain text, kept to the character. */
export const plain: Reader = {
  id: 'plain',
  extensions: ['.txt', '.text'],
  types: ['text/plain'],
  isolated: false,
  read: oneDocument(({ bytes, name, type }) => ({ text: decode(bytes, name, charsetIn(type)) })),
}

/** The character set that a MIME type names: `text/plain; charset=koi8-r`. */
export function charsetIn(type: string | undefined): string | undefined {
  return /;\s*charset\s*=\s*"?([\w.:-]{1,40})/i.exec(type ?? '')?.[1]
}
