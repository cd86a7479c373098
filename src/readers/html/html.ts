/**
 * Web pages. The article is told from the page around it; all words are kept in the order of the page, and those outside
 * the article are marked as furniture. Nothing in the page is run or fetched.
 */
import type { Reader } from '../../model/index.ts'
import { oneDocument } from '../document.ts'
import { headOf } from '../text/declared.ts'

export const html: Reader = {
  id: 'html',
  extensions: ['.html', '.htm', '.xhtml', '.shtml'],
  types: ['text/html', 'application/xhtml+xml'],
  isolated: true,
  knows: (bytes) =>
    /^\s*(?:<\?xml[^>]{0,200}\?>\s*)?(?:<!--[\s\S]{0,600}?-->\s*)?<(?:!doctype\s+html|html[\s>])/i.test(headOf(bytes)),
  read: oneDocument(async (source) => (await import('./page.ts')).draftOfPage(source)),
}
