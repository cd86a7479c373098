/** OpenDocument texts (ISO 26300): a zip of XML. Headings, paragraphs, lists, tables a row a line, notes as `[1]` with their list at the end. */
import { errors, type Metadata, type Source } from '../../model/index.ts'
import { partsOf } from '../archive/unzip.ts'
import type { Draft } from '../document.ts'
import { childrenOf, type Element, first, parseMarkup, pathOf, wordsOf } from '../html/tree.ts'
import { openScribe, type Scribe } from '../scribe.ts'
import { decode } from '../text/decode.ts'

export async function draftOfOpenDocument({ bytes, name }: Source): Promise<Draft> {
  const parts = await partsOf(bytes, name, ['content.xml', 'meta.xml'])
  const content = parts.get('content.xml')
  if (content === undefined) throw errors.damaged(name, 'it has no content.xml')
  const tree = parseMarkup(decode(content, name), name, 'xml')
  const scribe = openScribe()
  const notes: Element[] = []
  writeText(first(tree, 'office:text') ?? tree, scribe, notes, '')
  for (const [index, note] of notes.entries()) {
    if (index === 0) {
      scribe.block()
      scribe.mark('Notes')
    }
    scribe.block()
    scribe.mark(`[${index + 1}] `)
    for (const paragraph of childrenOf(note, 'text:p')) inline(paragraph, scribe, pathOf(paragraph), [])
  }
  const meta = parts.get('meta.xml')
  return {
    ...scribe.finish(),
    metadata: meta === undefined ? {} : metadataOf(parseMarkup(decode(meta, name), name, 'xml')),
  }
}

const skipped = new Set(['text:tracked-changes', 'office:forms', 'text:sequence-decls', 'office:annotation'])

function writeText(parent: Element, scribe: Scribe, notes: Element[], bullet: string): void {
  for (const child of parent.children) {
    if (typeof child === 'string' || skipped.has(child.name)) continue
    if (child.name === 'text:p' || child.name === 'text:h') {
      scribe.block()
      if (bullet !== '' && child.nth === 1) scribe.mark(bullet)
      inline(child, scribe, pathOf(child), notes)
      scribe.block()
    } else if (child.name === 'table:table') writeTable(child, scribe, notes)
    else writeText(child, scribe, notes, child.name === 'text:list-item' ? '• ' : bullet)
  }
}

function writeTable(table: Element, scribe: Scribe, notes: Element[]): void {
  scribe.block()
  const rows = (parent: Element): void => {
    for (const child of parent.children) {
      if (typeof child === 'string') continue
      if (child.name !== 'table:table-row') {
        rows(child)
        continue
      }
      scribe.line()
      let start = true
      for (const cell of childrenOf(child, 'table:table-cell')) {
        if (wordsOf(cell) === '') continue
        if (!start) scribe.mark('\t')
        start = false
        for (const paragraph of childrenOf(cell, 'text:p')) {
          inline(paragraph, scribe, pathOf(paragraph), notes)
          scribe.words(' ')
        }
      }
    }
  }
  rows(table)
  scribe.block()
}

function inline(element: Element, scribe: Scribe, node: string, notes: Element[]): void {
  for (const child of element.children) {
    if (typeof child === 'string') scribe.words(child, { node })
    else if (child.name === 'text:s' || child.name === 'text:tab') scribe.words(' ', { node })
    else if (child.name === 'text:line-break') scribe.line()
    else if (child.name === 'text:note') {
      const body = first(child, 'text:note-body')
      if (body !== undefined) scribe.mark(`[${notes.push(body)}]`)
    } else if (!skipped.has(child.name)) inline(child, scribe, node, notes)
  }
}

function metadataOf(meta: Element): Metadata {
  const text = (name: string): string | undefined => {
    const element = first(meta, name)
    return element === undefined ? undefined : wordsOf(element) || undefined
  }
  const title = text('dc:title')
  const outlet = text('dc:publisher') ?? text('meta:initial-creator') ?? text('dc:creator')
  return { ...(title !== undefined && { title }), ...(outlet !== undefined && { outlet }) }
}
