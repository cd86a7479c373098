/**
 * Word documents (ECMA-376): a zip of XML. Paragraphs, headings, lists, tables a row a line, foot- and endnotes as `[1]` with
 * their list at the end; what a tracked change took out is not in the text.
 */
import { errors, type Metadata, type Source } from '../../model/index.ts'
import { partsOf } from '../archive/unzip.ts'
import type { Draft } from '../document.ts'
import { childrenOf, descendants, type Element, first, parseMarkup, wordsOf } from '../html/tree.ts'
import { dayOf } from '../metadata.ts'
import { openScribe, type Scribe } from '../scribe.ts'
import { decode } from '../text/decode.ts'

const main = 'word/document.xml'
const notes = { 'w:footnote': 'word/footnotes.xml', 'w:endnote': 'word/endnotes.xml' } as const

export async function draftOfWord({ bytes, name }: Source): Promise<Draft> {
  const parts = await partsOf(bytes, name, [main, notes['w:footnote'], notes['w:endnote'], 'docProps/core.xml'])
  const document = treeOf(parts, main, name)
  if (document === undefined) throw errors.damaged(name, `it has no ${main}`)
  const scribe = openScribe()
  const body = first(document, 'w:body') ?? document
  const noteTexts: Element[] = []
  const known = {
    'w:footnote': notesIn(treeOf(parts, notes['w:footnote'], name), 'w:footnote'),
    'w:endnote': notesIn(treeOf(parts, notes['w:endnote'], name), 'w:endnote'),
  }
  const number = (kind: keyof typeof known, id: string | undefined): number | undefined => {
    const note = known[kind].get(id ?? '')
    return note === undefined ? undefined : noteTexts.push(note)
  }
  writeBody(body, scribe, number)
  for (const [index, note] of noteTexts.entries()) {
    if (index === 0) {
      scribe.block()
      scribe.mark('Notes')
    }
    scribe.block()
    scribe.mark(`[${index + 1}] `)
    for (const paragraph of descendants(note))
      if (paragraph.name === 'w:p') writeRuns(paragraph, scribe, stepOf(paragraph), () => undefined)
  }
  return { ...scribe.finish(), metadata: metadataOf(treeOf(parts, 'docProps/core.xml', name)) }
}

function treeOf(parts: ReadonlyMap<string, Uint8Array>, part: string, name: string): Element | undefined {
  const bytes = parts.get(part)
  return bytes === undefined ? undefined : parseMarkup(decode(bytes, name), name, 'xml')
}

function notesIn(tree: Element | undefined, kind: string): ReadonlyMap<string, Element> {
  const found = new Map<string, Element>()
  if (tree === undefined) return found
  for (const each of descendants(tree))
    if (each.name === kind && each.attributes['w:type'] === undefined) found.set(each.attributes['w:id'] ?? '', each)
  return found
}

type NoteNumber = (kind: 'w:footnote' | 'w:endnote', id: string | undefined) => number | undefined

function writeBody(parent: Element, scribe: Scribe, note: NoteNumber): void {
  for (const child of parent.children) {
    if (typeof child === 'string') continue
    if (child.name === 'w:p') {
      scribe.block()
      if (first(child, 'w:numPr') !== undefined && !isHeading(child)) scribe.mark('• ')
      writeRuns(child, scribe, stepOf(child), note)
      scribe.block()
    } else if (child.name === 'w:tbl') writeTable(child, scribe, note)
    else if (['w:sdt', 'w:sdtContent', 'w:ins', 'w:smartTag', 'w:customXml'].includes(child.name))
      writeBody(child, scribe, note)
  }
}

function isHeading(paragraph: Element): boolean {
  return /^(?:heading|title|subtitle)/i.test(first(paragraph, 'w:pStyle')?.attributes['w:val'] ?? '')
}

function writeTable(table: Element, scribe: Scribe, note: NoteNumber): void {
  scribe.block()
  for (const row of childrenOf(table, 'w:tr')) {
    scribe.line()
    let start = true
    for (const cell of childrenOf(row, 'w:tc')) {
      if (wordsOf(cell) === '') continue
      if (!start) scribe.mark('\t')
      start = false
      for (const paragraph of descendants(cell))
        if (paragraph.name === 'w:p') {
          writeRuns(paragraph, scribe, stepOf(paragraph), note)
          scribe.words(' ')
        }
    }
  }
  scribe.block()
}

function writeRuns(parent: Element, scribe: Scribe, node: string, note: NoteNumber): void {
  for (const child of parent.children) {
    if (typeof child === 'string') continue
    switch (child.name) {
      case 'w:t':
        scribe.words(child.children.join(''), { node })
        break
      case 'w:tab':
        scribe.words(' ', { node })
        break
      case 'w:br':
      case 'w:cr':
        scribe.line()
        break
      case 'w:noBreakHyphen':
        scribe.words('-', { node })
        break
      case 'w:footnoteReference':
      case 'w:endnoteReference': {
        const number = note(child.name === 'w:footnoteReference' ? 'w:footnote' : 'w:endnote', child.attributes['w:id'])
        if (number !== undefined) scribe.mark(`[${number}]`)
        break
      }
      case 'w:del':
      case 'w:moveFrom':
      case 'w:instrText':
      case 'w:pPr':
      case 'w:rPr':
      case 'w:p':
      case 'mc:Fallback':
        break
      default:
        writeRuns(child, scribe, node, note)
    }
  }
}

/** The paragraph in its part: `body>p:nth-of-type(3)`. */
function stepOf(paragraph: Element): string {
  const steps: string[] = []
  for (
    let each: Element | undefined = paragraph;
    each !== undefined && each.name !== 'w:document' && each.name !== '';
    each = each.parent
  )
    steps.unshift(`${each.name.replace(/^\w+:/, '')}${each.nth > 1 ? `:nth-of-type(${each.nth})` : ''}`)
  return steps.slice(-12).join('>')
}

function metadataOf(core: Element | undefined): Metadata {
  if (core === undefined) return {}
  const text = (name: string): string | undefined => {
    const element = first(core, name)
    return element === undefined ? undefined : wordsOf(element) || undefined
  }
  const title = text('dc:title')
  const outlet = text('dc:publisher') ?? text('dc:creator')
  const published = dayOf(text('dcterms:issued') ?? text('dc:date') ?? '')
  return {
    ...(title !== undefined && { title }),
    ...(outlet !== undefined && { outlet }),
    ...(published !== undefined && { published }),
  }
}
