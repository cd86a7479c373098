/**
 * Markup as a tree of elements and words, however broken it is. What lies deeper than a limit is lifted up to it, so that
 * walking the tree is safe; scripts and styles are left out. No entity but those of the language is ever resolved.
 */
import { Parser } from 'htmlparser2'
import { errors } from '../../model/index.ts'

/** One element. */
export interface Element {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: (Element | string)[]
  readonly parent: Element | undefined
  /** Its number among the siblings of its name, from 1. */
  readonly nth: number
  readonly depth: number
  /** Where it stands in the markup; the end is known once it is closed. */
  readonly range: [start: number, end: number]
}

/** Elements that lie deeper hang on the one at this depth. */
const deepest = 512
/** Markup that nests deeper is refused: parsing it would take too long. */
const tooDeep = 25_000
const mostNodes = 2_000_000

const dropped = new Set([
  'script',
  'style',
  'template',
  'svg',
  'math',
  'iframe',
  'object',
  'embed',
  'canvas',
  'audio',
  'video',
])

/** Parses HTML, or XML where tags keep their case and nothing is dropped. Throws `too-heavy` for what is made to harm. */
export function parseMarkup(markup: string, name: string, kind: 'html' | 'xml'): Element {
  const root: Element = {
    name: '',
    attributes: {},
    children: [],
    parent: undefined,
    nth: 1,
    depth: 0,
    range: [0, markup.length],
  }
  const counts = new WeakMap<Element, Map<string, number>>()
  let at = root
  let depth = 0
  let skipping = 0
  let nodes = 0
  const grow = (): void => {
    if (++nodes > mostNodes) throw errors.tooHeavy(name, `more than ${mostNodes} elements`)
  }
  const parser: Parser = new Parser(
    {
      onopentag(tag, attributes) {
        grow()
        if (++depth > tooDeep) throw errors.tooHeavy(name, `more than ${tooDeep} elements inside one another`)
        if (skipping > 0 || (kind === 'html' && dropped.has(tag))) skipping++
        else if (depth <= deepest) {
          const siblings = counts.get(at) ?? new Map<string, number>()
          const nth = (siblings.get(tag) ?? 0) + 1
          siblings.set(tag, nth)
          counts.set(at, siblings)
          const element: Element = {
            name: tag,
            attributes,
            children: [],
            parent: at,
            nth,
            depth,
            range: [parser.startIndex, markup.length],
          }
          at.children.push(element)
          at = element
        }
      },
      onclosetag() {
        if (skipping > 0) skipping--
        else if (depth <= deepest) {
          at.range[1] = parser.endIndex + 1
          at = at.parent ?? root
        }
        depth--
      },
      ontext(words) {
        if (skipping > 0) return
        grow()
        const last = at.children.length - 1
        if (typeof at.children[last] === 'string') at.children[last] += words
        else at.children.push(words)
      },
    },
    { xmlMode: kind === 'xml', decodeEntities: true, recognizeCDATA: true },
  )
  parser.write(markup)
  parser.end()
  return root
}

/** The elements under one, in the order of the page, itself left out. */
export function* descendants(element: Element): Generator<Element> {
  for (const child of element.children)
    if (typeof child !== 'string') {
      yield child
      yield* descendants(child)
    }
}

/** The first element of a name under one. */
export function first(element: Element, name: string): Element | undefined {
  for (const each of descendants(element)) if (each.name === name) return each
  return undefined
}

/** The children of a name. */
export function childrenOf(element: Element, name: string): readonly Element[] {
  return element.children.filter((child): child is Element => typeof child !== 'string' && child.name === name)
}

/** All words in an element, with white space collapsed. */
export function wordsOf(element: Element): string {
  const parts: string[] = []
  const collect = (each: Element): void => {
    for (const child of each.children)
      if (typeof child === 'string') parts.push(child)
      else collect(child)
  }
  collect(element)
  return parts.join('').replace(/\s+/g, ' ').trim()
}

const longestPath = 24

/** The way to an element as a CSS selector: `html>body>article>p:nth-of-type(3)`; only the end of a very long one. */
export function pathOf(element: Element): string {
  const steps: string[] = []
  let each: Element | undefined = element
  for (; each !== undefined && each.name !== '' && steps.length < longestPath; each = each.parent)
    steps.unshift(each.nth > 1 ? `${each.name}:nth-of-type(${each.nth})` : each.name)
  return steps.join('>')
}
