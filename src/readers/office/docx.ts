import type { Reader } from '../../model/index.ts'
import { isZipWith } from '../archive/unzip.ts'
import { oneDocument } from '../document.ts'

/** Word documents; `word.ts` reads them. */
export const docx: Reader = {
  id: 'docx',
  extensions: ['.docx', '.docm', '.dotx'],
  types: ['application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  isolated: true,
  limit: 100_000_000,
  knows: (bytes) => isZipWith(bytes, 'word/document.xml'),
  read: oneDocument(async (source) => (await import('./word.ts')).draftOfWord(source)),
}
