/** Bytes of one format in, a document out. */
import { type Document, errors, type Reader, type Source } from '../model/index.ts'
import { markdown } from './markdown.ts'
import { plain } from './plain.ts'

export { byteLimit } from './decode.ts'
export { isoDay, readMetadata, sidecarOf } from './metadata.ts'
export { markdown, plain }

/** All readers; the first one that has the file's ending reads it. */
export const readers: readonly Reader[] = [markdown, plain]

/** Formats that look like text to a decoder, or are met so often that a name helps. */
const others: Readonly<Record<string, string>> = {
  '.html': 'HTML',
  '.htm': 'HTML',
  '.xhtml': 'HTML',
  '.pdf': 'PDF',
  '.docx': 'a Word document',
  '.doc': 'a Word document',
  '.odt': 'an OpenDocument text',
  '.rtf': 'RTF',
  '.epub': 'EPUB',
}

/** Reads bytes by the ending of their name; an ending that nobody knows is read as plain text. */
export function readSource(source: Source): Document {
  const extension = /\.[^./\\]*$/.exec(source.name)?.[0].toLowerCase() ?? ''
  const other = others[extension]
  if (other !== undefined) throw errors.otherFormat(source.name, other)
  return (readers.find(({ extensions }) => extensions.includes(extension)) ?? plain).read(source)
}
