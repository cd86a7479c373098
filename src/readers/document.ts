import { createHash } from 'node:crypto'
import type { Document, Metadata, Source } from '../model/index.ts'

/** Makes the document of decoded bytes; its id is the beginning of the SHA-256 of the bytes. */
export function documentOf({ bytes, name }: Source, text: string, metadata: Metadata): Document {
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const { title, outlet, published, url } = metadata
  return {
    id: sha256.slice(0, 16),
    name,
    text,
    sha256,
    ...(title === undefined ? {} : { title }),
    ...(published === undefined ? {} : { published }),
    ...(outlet === undefined ? {} : { outlet }),
    ...(url === undefined ? {} : { url }),
    language: 'en',
  }
}
