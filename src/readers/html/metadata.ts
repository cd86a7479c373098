/** What a page says of itself: title, outlet, day of publication, address, language, from JSON-LD, meta elements and the page. */
import type { Metadata } from '../../model/index.ts'
import { dayOf } from '../metadata.ts'
import { descendants, type Element, first, wordsOf } from './tree.ts'

export interface PageFacts {
  readonly metadata: Metadata
  readonly language?: string
}

/** `linkedData` are the contents of the scripts of JSON-LD, which the tree does not hold. */
export function factsOf(root: Element, linkedData: readonly string[]): PageFacts {
  const meta = metaOf(root)
  const article = linkedData.flatMap(articlesIn)[0] ?? {}
  const heading = first(root, 'h1')
  const named = text(article['headline']) ?? meta.get('og:title') ?? meta.get('twitter:title') ?? meta.get('dc.title')
  const tab = first(root, 'title')
  const outlet = meta.get('og:site_name') ?? nameOf(article['publisher']) ?? meta.get('application-name')
  const author = nameOf(article['author']) ?? meta.get('author') ?? meta.get('dc.creator')
  const title = named ?? (heading && (wordsOf(heading) || undefined)) ?? (tab && withoutSite(wordsOf(tab), outlet))
  const published = days(root, meta, article)
  const url = address(meta, root, article)
  const language = first(root, 'html')?.attributes['lang'] ?? meta.get('content-language') ?? meta.get('og:locale')
  const by = outlet ?? author
  return {
    metadata: {
      ...(title !== undefined && { title }),
      ...(by !== undefined && { outlet: by }),
      ...(published !== undefined && { published }),
      ...(url !== undefined && { url }),
    },
    ...(language !== undefined && { language }),
  }
}

function metaOf(root: Element): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const { name, attributes } of descendants(root)) {
    if (name !== 'meta') continue
    const key = attributes['property'] ?? attributes['name'] ?? attributes['itemprop'] ?? attributes['http-equiv']
    const value = attributes['content']?.replace(/\s+/g, ' ').trim().slice(0, 1000)
    if (key && value && !found.has(key.toLowerCase())) found.set(key.toLowerCase(), value)
  }
  return found
}

const dayKeys = [
  'article:published_time',
  'datepublished',
  'og:published_time',
  'dc.date.issued',
  'dcterms.date',
  'dc.date',
  'parsely-pub-date',
  'sailthru.date',
  'publish-date',
  'pubdate',
  'date',
]

function days(root: Element, meta: ReadonlyMap<string, string>, article: Linked): string | undefined {
  const declared = [text(article['datePublished']), ...dayKeys.map((key) => meta.get(key))]
  for (const value of declared) {
    const day = value === undefined ? undefined : dayOf(value)
    if (day !== undefined) return day
  }
  for (const { name, attributes } of descendants(root)) {
    if (name !== 'time' && attributes['itemprop'] !== 'datePublished') continue
    const day = dayOf(attributes['datetime'] ?? attributes['content'] ?? '')
    if (day !== undefined) return day
  }
  return undefined
}

function address(meta: ReadonlyMap<string, string>, root: Element, article: Linked): string | undefined {
  let canonical: string | undefined
  for (const { name, attributes } of descendants(root))
    if (name === 'link' && attributes['rel'] === 'canonical') canonical ??= attributes['href']
  for (const url of [canonical, meta.get('og:url'), text(article['url'])])
    if (url !== undefined && /^https?:\/\/[^\s"'<>]{1,2000}$/i.test(url)) return url
  return undefined
}

/** "Rockets hit base | The Wire" without the name of the site. */
function withoutSite(title: string, site: string | undefined): string | undefined {
  const parts = title.split(/\s+[|–—-]\s+/)
  const last = parts.at(-1)
  if (parts.length > 1 && last !== undefined && (last === site || (site === undefined && last.length <= 30)))
    return title.slice(0, title.lastIndexOf(last)).replace(/\s+[|–—-]\s+$/, '')
  return title === '' ? undefined : title
}

type Linked = Readonly<Record<string, unknown>>

/** The articles that a script of JSON-LD describes, in its lists and graphs. */
function articlesIn(json: string): readonly Linked[] {
  try {
    return [...articles(JSON.parse(json), 0)]
  } catch {
    return []
  }
}

function* articles(value: unknown, depth: number): Generator<Linked> {
  if (depth > 5 || typeof value !== 'object' || value === null) return
  if (Array.isArray(value)) {
    for (const each of value.slice(0, 100)) yield* articles(each, depth + 1)
    return
  }
  const linked = value as Linked
  if (/Article|Report|BlogPosting/.test(JSON.stringify(linked['@type'] ?? ''))) yield linked
  yield* articles(linked['@graph'], depth + 1)
  yield* articles(linked['mainEntity'], depth + 1)
}

function nameOf(value: unknown): string | undefined {
  const [first] = Array.isArray(value) ? value : [value]
  return text(first) ?? (typeof first === 'object' && first !== null ? text((first as Linked)['name']) : undefined)
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value.replace(/\s+/g, ' ').trim().slice(0, 1000) : undefined
}
