import type { Reader } from '../../model/index.ts'
import { isZipWith } from '../archive/unzip.ts'
import { oneDocument } from '../document.ts'

/** OpenDocument texts; `open-document.ts` reads them. */
export const odt: Reader = {
  id: 'odt',
  extensions: ['.odt', '.ott'],
  types: ['application/vnd.oasis.opendocument.text'],
  isolated: true,
  limit: 100_000_000,
  knows: (bytes) => isZipWith(bytes, 'mimetypeapplication/vnd.oasis.opendocument.text'),
  read: oneDocument(async (source) => (await import('./open-document.ts')).draftOfOpenDocument(source)),
}
