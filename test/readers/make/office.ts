/** Word and OpenDocument files around a body of XML. */
import { makeZip } from './zip.ts'

const word = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'

export function makeDocx(body: string, others: Readonly<Record<string, string>> = {}): Uint8Array {
  return makeZip([
    {
      name: '[Content_Types].xml',
      content: '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    },
    {
      name: 'word/document.xml',
      content: `<?xml version="1.0" encoding="UTF-8"?><w:document ${word}><w:body>${body}</w:body></w:document>`,
    },
    ...Object.entries(others).map(([name, content]) => ({ name, content })),
  ])
}

/** A paragraph of Word. */
export function wp(text: string, style = ''): string {
  const dress = style === '' ? '' : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`
  return `<w:p>${dress}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`
}

export function makeOdt(text: string, meta = ''): Uint8Array {
  return makeZip([
    { name: 'mimetype', content: 'application/vnd.oasis.opendocument.text', stored: true },
    {
      name: 'content.xml',
      content: `<office:document-content><office:body><office:text>${text}</office:text></office:body></office:document-content>`,
    },
    { name: 'meta.xml', content: `<office:document-meta><office:meta>${meta}</office:meta></office:document-meta>` },
  ])
}
