/** Tables of texts: one row a document. The column of the text is told by its name, those of title, day, outlet and address likewise. */
import { errors, type Metadata, QanatError, type Source } from '../../model/index.ts'
import { delimitedRows } from '../coded/delimited.ts'
import { documentOf, refusalOf, type refusing } from '../document.ts'
import { writeFragment } from '../html/fragment.ts'
import { dayOf } from '../metadata.ts'
import { openScribe } from '../scribe.ts'

/** Names of columns in lower case; the first that a table has counts. */
const columns = {
  text: ['text', 'body', 'content', 'article', 'fulltext', 'full_text', 'article_text', 'story'],
  title: ['title', 'headline'],
  published: ['published', 'date', 'publication_date', 'pub_date', 'published_at', 'publishdate'],
  outlet: ['outlet', 'source', 'publisher', 'publication', 'newspaper'],
  url: ['url', 'link', 'address'],
} as const

/** The rows of a table as documents. */
export async function* documents(source: Source): ReturnType<typeof refusing> {
  const { name } = source
  for await (const row of delimitedRows(source, { name: 'texts', delimiter: delimiterOf(source.bytes), needed: [] })) {
    if (row instanceof QanatError) {
      yield row
      continue
    }
    const cells = new Map(row.cells)
    const column = columns.text.find((each) => cells.has(each))
    if (column === undefined) throw errors.noTexts(name, [...cells.keys()].join(', ').slice(0, 120))
    const member = `${name}!${row.number}`
    try {
      yield await documentOfRow(cells, column, member, row.number, source.outlet)
    } catch (error) {
      yield refusalOf(member, error)
    }
  }
}

function delimiterOf(bytes: Uint8Array): ',' | '\t' {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096)).split(/[\r\n]/, 1)[0]!
  return head.includes('\t') ? '\t' : ','
}

function documentOfRow(
  cells: ReadonlyMap<string, string>,
  column: string,
  name: string,
  number: number,
  given: string | undefined,
): ReturnType<typeof documentOf> {
  const cell = (names: readonly string[]): string | undefined => {
    for (const each of names) {
      const value = cells.get(each)?.trim()
      if (value !== undefined && value !== '') return value
    }
    return undefined
  }
  const scribe = openScribe()
  const text = cells.get(column)!
  const node = `row ${number}, ${column}`
  if (/<(?:p|div|br|html|h[1-6])\b[^>]{0,200}>/i.test(text)) writeFragment(text, name, scribe, `${node}>`)
  else scribe.verbatim(text, { node })
  const title = cell(columns.title)
  const outlet = cell(columns.outlet) ?? given
  const published = dayOf(cell(columns.published) ?? '')
  const url = cell(columns.url)
  const metadata: Metadata = {
    ...(title !== undefined && { title }),
    ...(outlet !== undefined && { outlet }),
    ...(published !== undefined && { published }),
    ...(url !== undefined && /^https?:\/\/\S{1,2000}$/i.test(url) && { url }),
  }
  const bytes = new TextEncoder().encode([...cells].map(([key, value]) => `${key}: ${value}\n`).join(''))
  return documentOf({ name, bytes }, { ...scribe.finish(), metadata })
}
