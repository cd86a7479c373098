/**
 * Which elements of a page are the article. Mozilla's Readability decides, on a plain copy of the tree in which every
 * element carries its number; what it keeps is the article. Where it finds none, the page without its frame is.
 */
import { Readability } from '@mozilla/readability'
import JSDOMParser from '@mozilla/readability/JSDOMParser.js'
import { descendants, type Element, first, wordsOf } from './tree.ts'

/** Words of a page that are too few for an article. */
const fewest = 140
/** Larger pages are not scored; what their frame does not hold is the article. */
const mostElements = 60_000

const frame: Readonly<Record<string, string>> = {
  nav: 'navigation',
  header: 'navigation',
  footer: 'legal',
  aside: 'related',
  form: 'widget',
  button: 'widget',
  select: 'widget',
  textarea: 'widget',
  label: 'widget',
  figcaption: 'caption',
  noscript: 'widget',
  dialog: 'widget',
}

/** What an element is when it is no part of the article: its kind of furniture. */
export function furnitureKind({ name, attributes }: Element): string | undefined {
  if (isHidden(attributes)) return 'hidden'
  const role = attributes['role'] ?? ''
  if (role === 'navigation' || role === 'banner' || role === 'search') return 'navigation'
  if (role === 'complementary') return 'related'
  if (role === 'contentinfo') return 'legal'
  return frame[name]
}

function isHidden(attributes: Element['attributes']): boolean {
  return 'hidden' in attributes || /display\s*:\s*none|visibility\s*:\s*hidden/i.test(attributes['style'] ?? '')
}

/** Tells for each element what furniture it is; `title` is the title of the page, whose heading is part of the article. */
export function articleOf(root: Element, title: string | undefined): (element: Element) => string | undefined {
  const elements = [...descendants(root)]
  const body = first(root, 'body') ?? root
  const found = elements.length > mostElements ? undefined : readable(body, elements, title)
  if (found === undefined) return withinFrame(root)
  const { kept, byline } = found
  const head = headOf(elements, kept, title, byline)
  const holds = new Set<Element>()
  for (const element of [...kept, ...head])
    for (let each: Element | undefined = element; each !== undefined && !holds.has(each); each = each.parent)
      holds.add(each)
  return (element) => {
    if (element.name === 'figcaption') return 'caption'
    if (holds.has(element)) return undefined
    const { parent } = element
    const inArticle = parent !== undefined && (kept.has(parent) || head.has(parent))
    if (inArticle && !frame[element.name] && wordsOf(element) === '') return undefined
    return furnitureKind(element) ?? kindAbove(element) ?? 'page'
  }
}

function kindAbove(element: Element): string | undefined {
  for (let each = element.parent; each !== undefined; each = each.parent) {
    const kind = furnitureKind(each)
    if (kind !== undefined) return kind
  }
  return undefined
}

/** The page without navigation, header, footer and boxes beside it; inside `main` or the only `article` where there is one. */
function withinFrame(root: Element): (element: Element) => string | undefined {
  const articles = [...descendants(root)].filter(({ name }) => name === 'article')
  const main = (articles.length === 1 ? articles[0] : undefined) ?? first(root, 'main')
  const inner = main !== undefined && wordsOf(main).length >= fewest ? main : undefined
  const way = new Set<Element>()
  for (let each = inner; each !== undefined; each = each.parent) way.add(each)
  return (element) => {
    if (way.has(element)) return undefined
    if (inner !== undefined && way.has(element.parent ?? root) && element.parent !== inner)
      return silentlyEmpty(element) ? undefined : (furnitureKind(element) ?? 'page')
    return furnitureKind(element)
  }
}

function silentlyEmpty(element: Element): boolean {
  return element.name === 'head' || element.name === 'br' || wordsOf(element) === ''
}

function readable(
  body: Element,
  elements: readonly Element[],
  title: string | undefined,
): { kept: ReadonlySet<Element>; byline: string | undefined } | undefined {
  const numbers = new Map(elements.map((element, index) => [element, index]))
  const page = `<html><head><title>${escaped(title ?? '')}</title></head>${plainCopy(body, numbers)}</html>`
  const copy = new JSDOMParser().parse(page, 'http://page.invalid/')
  const article = new Readability<CopyElement>(copy as never, {
    charThreshold: fewest,
    disableJSONLD: true,
    serializer: (node) => node as unknown as CopyElement,
  }).parse()
  if (article?.content === undefined || article.content === null) return undefined
  const kept = new Set<Element>()
  collect(article.content, elements, kept)
  const words = wordsIn(kept)
  if (words < fewest || words < prose(body) * 0.3) return undefined
  return { kept, byline: article.byline ?? undefined }
}

interface CopyElement {
  readonly children: readonly CopyElement[]
  readonly attributes: readonly { readonly name: string }[]
}

function collect(node: CopyElement, elements: readonly Element[], kept: Set<Element>): void {
  for (const { name } of node.attributes) {
    const element = /^q\d+$/.test(name) ? elements[Number(name.slice(1))] : undefined
    if (element !== undefined) kept.add(element)
  }
  for (const child of node.children) collect(child, elements, kept)
}

/** Number of characters that stand in the elements themselves. */
function wordsIn(elements: ReadonlySet<Element>): number {
  let length = 0
  for (const { children } of elements)
    for (const child of children) if (typeof child === 'string') length += child.trim().length
  return length
}

/** Number of characters in paragraphs outside the frame of the page. */
function prose(element: Element): number {
  let length = 0
  for (const child of element.children) {
    if (typeof child === 'string' || furnitureKind(child) !== undefined) continue
    const words = child.name === 'p' ? wordsOf(child).length : 0
    length += child.name === 'p' ? (words >= 80 ? words : 0) : prose(child)
  }
  return length
}

/** The heading with the title, and between it and the article the byline and the time: Readability takes them out. */
function headOf(
  elements: readonly Element[],
  kept: ReadonlySet<Element>,
  title: string | undefined,
  byline: string | undefined,
): ReadonlySet<Element> {
  const head = new Set<Element>()
  const bare = (words: string): string =>
    words
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()
  const wanted = bare(title ?? '')
  const at = elements.findIndex(
    (element) => /^h[12]$/.test(element.name) && wanted !== '' && sameTitle(bare(wordsOf(element)), wanted),
  )
  if (at < 0) return head
  const add = (element: Element): void => {
    head.add(element)
    for (const each of descendants(element)) head.add(each)
  }
  add(elements[at]!)
  const author = bare(byline ?? '')
  for (const element of elements.slice(at + 1, at + 120)) {
    if (kept.has(element) && element.name === 'p' && wordsOf(element).length > 80) break
    const words = wordsOf(element)
    if (words === '' || words.length > 160) continue
    if (element.name === 'time' || (author !== '' && bare(words) === author)) {
      add(element)
      if (element.parent !== undefined) addInline(element.parent, add)
    }
  }
  return head
}

const inline = new Set(['a', 'abbr', 'b', 'em', 'i', 'span', 'strong', 'time'])

/** The rest of a line such as "Posted on 5 October by Sami Nur". */
function addInline(line: Element, add: (element: Element) => void): void {
  if (wordsOf(line).length > 160) return
  for (const child of line.children) if (typeof child !== 'string' && inline.has(child.name)) add(child)
}

function sameTitle(a: string, b: string): boolean {
  return a !== '' && (a === b || (a.length > 20 && b.startsWith(a)) || (b.length > 20 && a.startsWith(b)))
}

const copied = ['class', 'id', 'rel', 'itemprop', 'role', 'dir']

/** Well-formed markup of the tree with the number of each element as an attribute; links lead nowhere. */
function plainCopy(element: Element, numbers: ReadonlyMap<Element, number>): string {
  const parts: string[] = []
  const copy = (each: Element): void => {
    if (isHidden(each.attributes) || each.name === 'noscript' || each.name === 'head') return
    const name = /^[a-z][a-z0-9]*$/.test(each.name) ? each.name : 'span'
    parts.push(`<${name}`)
    const number = numbers.get(each)
    if (number !== undefined) parts.push(` q${number}=""`)
    for (const key of copied) {
      const value = each.attributes[key]
      if (value !== undefined) parts.push(` ${key}="${escaped(value.slice(0, 300))}"`)
    }
    if (name === 'a') parts.push(each.attributes['href']?.startsWith('#') ? ' href="#x"' : ' href="x"')
    parts.push('>')
    for (const child of each.children) {
      if (typeof child === 'string') parts.push(escaped(child))
      else copy(child)
    }
    parts.push(`</${name}>`)
  }
  copy(element)
  return parts.join('')
}

function escaped(words: string): string {
  return words
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, '')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
}
