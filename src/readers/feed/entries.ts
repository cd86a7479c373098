/** Feeds (RSS 0.9x, 1.0 and 2.0, Atom): each entry a document with its title, day, address and the name of the feed. */
import { errors, type Metadata, type Source } from '../../model/index.ts'
import { documentOf, refusalOf, type refusing } from '../document.ts'
import { writeFragment } from '../html/fragment.ts'
import { descendants, type Element, parseMarkup, wordsOf } from '../html/tree.ts'
import { dayOf } from '../metadata.ts'
import { openScribe } from '../scribe.ts'
import { declaredIn } from '../text/declared.ts'
import { decode } from '../text/decode.ts'
import { charsetIn } from '../text/plain.ts'

/** The entries of a feed as documents. */
export async function* entries(source: Source): ReturnType<typeof refusing> {
  const { name, bytes, type } = source
  const markup = decode(bytes, name, charsetIn(type) ?? declaredIn(bytes))
  const root = parseMarkup(markup, name, 'xml')
  const top = root.children.find((child): child is Element => typeof child !== 'string')
  if (top === undefined || !/^(?:rss|feed|rdf:RDF)$/.test(top.name))
    throw errors.otherFormat(name, 'XML of another kind')
  const site = siteOf(top)
  let number = 0
  for (const entry of descendants(top)) {
    if (entry.name !== 'item' && entry.name !== 'entry') continue
    const member = `${name}!${++number}`
    try {
      yield await documentOfEntry(entry, markup, member, site ?? source.outlet)
    } catch (error) {
      yield refusalOf(member, error)
    }
  }
  if (number === 0) throw errors.empty(name)
}

function siteOf(top: Element): string | undefined {
  for (const each of [top, ...elementsOf(top).filter(({ name }) => name === 'channel')]) {
    const title = elementsOf(each).find(({ name }) => name === 'title')
    if (title !== undefined) return wordsOf(title) || undefined
  }
  return undefined
}

function elementsOf(element: Element): readonly Element[] {
  return element.children.filter((child): child is Element => typeof child !== 'string')
}

async function documentOfEntry(
  entry: Element,
  markup: string,
  name: string,
  site: string | undefined,
): ReturnType<typeof documentOf> {
  const field = (...names: readonly string[]): Element | undefined => {
    for (const wanted of names) {
      const found = elementsOf(entry).find((each) => each.name === wanted && wordsOf(each) !== '')
      if (found !== undefined) return found
    }
    return undefined
  }
  const scribe = openScribe()
  const heading = field('title')
  const title = heading && plainWords(heading, name)
  if (title !== undefined) scribe.words(title, { node: 'title' })
  scribe.block()
  const content = field('content:encoded', 'content', 'description', 'summary')
  if (content !== undefined) writeFragment(markupOf(content, markup), name, scribe, `${content.name}>`)
  const outlet = site ?? wordsIn(field('dc:creator', 'author'))
  const published = dayOf(wordsIn(field('pubDate', 'published', 'dc:date', 'date', 'issued', 'updated')) ?? '')
  const url = linkOf(entry)
  const metadata: Metadata = {
    ...(title !== undefined && { title }),
    ...(outlet !== undefined && { outlet }),
    ...(published !== undefined && { published }),
    ...(url !== undefined && { url }),
  }
  const bytes = new TextEncoder().encode(markup.slice(...entry.range))
  return documentOf({ name, bytes }, { ...scribe.finish(), metadata })
}

function wordsIn(element: Element | undefined): string | undefined {
  return element === undefined ? undefined : wordsOf(element) || undefined
}

/** A title, without the markup that may be in it. */
function plainWords(element: Element, name: string): string {
  const words = wordsOf(element)
  return /<[a-z/!]|&[a-z#]/i.test(words) ? wordsOf(parseMarkup(words, name, 'html')) : words
}

/** The markup in an element: escaped or in CDATA as its words, or as elements of its own. */
function markupOf(content: Element, markup: string): string {
  return elementsOf(content).length > 0
    ? markup.slice(...content.range).replace(/<(\/?)[\w.-]+:/g, '<$1')
    : content.children.join('')
}

function linkOf(entry: Element): string | undefined {
  for (const each of elementsOf(entry)) {
    const { rel = 'alternate', href } = each.attributes
    const url = each.name === 'link' && rel === 'alternate' ? (href ?? wordsOf(each)) : undefined
    if (url !== undefined && /^https?:\/\/\S{1,2000}$/i.test(url)) return url
  }
  return undefined
}
