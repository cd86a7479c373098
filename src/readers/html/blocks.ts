/** A tree of HTML written as text: blocks on lines of their own, list items with their bullets, a table row a line, notes as `[1]`. */
import type { Scribe } from '../scribe.ts'
import { descendants, type Element, pathOf, wordsOf } from './tree.ts'

/** What an element is beside the article; undefined for the article itself. */
export type FurnitureOf = (element: Element) => string | undefined

const blocks = new Set(
  (
    'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 header hgroup hr html li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul'
  ).split(' '),
)
const silent = new Set([
  'head',
  'title',
  'meta',
  'link',
  'base',
  'datalist',
  'track',
  'source',
  'param',
  'area',
  'map',
  'noframes',
])

/** Writes all words of the tree; what `furnitureOf` names is marked as such. `within` stands before every path. */
export function writeBlocks(root: Element, scribe: Scribe, furnitureOf: FurnitureOf, within = ''): void {
  const nodeOf = (element: Element): string => within + pathOf(element)
  write(root, root)
  scribe.block()

  function write(element: Element, block: Element): void {
    if (silent.has(element.name)) return
    const isBlock = blocks.has(element.name)
    if (isBlock) scribe.block()
    scribe.furniture(furnitureOf(element), () => {
      if (element.name === 'table' && isDataTable(element)) writeRows(element)
      else inside(element, isBlock ? element : block)
    })
    if (isBlock) scribe.block()
  }

  function inside(element: Element, block: Element): void {
    const { name } = element
    if (name === 'br') {
      scribe.lineBreak()
      return
    }
    if (name === 'li') scribe.lead(bulletOf(element))
    if (name === 'sup' && isNoteMark(element)) {
      scribe.mark('[')
      scribe.words(wordsOf(element).replace(/^\[|\]$/g, ''), { node: nodeOf(block) })
      scribe.mark(']')
      return
    }
    if (name === 'q') scribe.mark('“')
    words(element, block)
    if (name === 'li') scribe.lead('')
    if (name === 'q') scribe.mark('”')
  }

  function words(element: Element, block: Element): void {
    const node = nodeOf(block)
    for (const child of element.children) {
      if (typeof child !== 'string') write(child, block)
      else if (element.name === 'pre') scribe.verbatim(child, { node })
      else scribe.words(child, { node })
    }
  }

  function writeRows(table: Element): void {
    for (const row of descendants(table)) {
      if (row.name === 'caption') {
        scribe.block()
        scribe.words(wordsOf(row), { node: nodeOf(row) })
        scribe.block()
      }
      if (row.name !== 'tr') continue
      scribe.line()
      let first = true
      for (const cell of row.children) {
        if (typeof cell === 'string' || (cell.name !== 'td' && cell.name !== 'th')) continue
        const text = wordsOf(cell)
        if (text === '') continue
        if (!first) scribe.mark('\t')
        first = false
        scribe.words(text, { node: nodeOf(cell) })
      }
    }
  }
}

/** A table of figures and names, as against one that lays out a page. */
function isDataTable(table: Element): boolean {
  if (table.attributes['role'] === 'presentation') return false
  let rows = 0
  for (const each of descendants(table)) {
    if (each.name === 'table' || each.name === 'form' || each.name === 'article' || /^h[1-6]$/.test(each.name))
      return false
    if (each.name === 'tr') rows++
    if ((each.name === 'td' || each.name === 'th') && wordsOf(each).length > 400) return false
  }
  return rows > 1
}

/** "• ", "3. ", or "[3] " for an entry of a list of notes. */
function bulletOf(item: Element): string {
  const list = item.parent
  if (list?.name !== 'ol') return '• '
  const start = Number.parseInt(list.attributes['start'] ?? '1', 10)
  const number = (Number.isSafeInteger(start) ? start : 1) + item.nth - 1
  return isNoteList(list, item) ? `[${number}] ` : `${number}. `
}

function isNoteList(list: Element, item: Element): boolean {
  const about = `${list.attributes['class'] ?? ''} ${list.parent?.attributes['class'] ?? ''} ${list.parent?.attributes['role'] ?? ''}`
  return (
    /\b(?:references|footnotes?|endnotes?|doc-endnotes|reflist|notes)\b/i.test(about) ||
    /^(?:cite_note|fn|footnote|endnote|note|ref)[-_:]?\d/i.test(item.attributes['id'] ?? '')
  )
}

/** A raised number that leads to a note: it holds or stands in a link into the page. */
function isNoteMark(sup: Element): boolean {
  if (!/^\[?\d{1,3}\]?$/.test(wordsOf(sup))) return false
  if (/\b(?:reference|footnote|noteref)\b/i.test(`${sup.attributes['class'] ?? ''} ${sup.attributes['role'] ?? ''}`))
    return true
  const links = [sup.parent, ...descendants(sup)]
  return links.some((link) => link?.name === 'a' && /^[^\s]*#/.test(link.attributes['href'] ?? ''))
}
