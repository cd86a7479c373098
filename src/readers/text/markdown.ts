/**
 * Markdown as a person reads it: front matter, emphasis, link targets and code marks are blanked with spaces of the same
 * length, so that offsets, lines and columns still point into the file. Heading and list marks stay; layout reads them.
 */
import type { Metadata, Reader } from '../../model/index.ts'
import { oneDocument } from '../document.ts'
import { isoDay } from '../metadata.ts'
import { decode } from './decode.ts'
import { charsetIn } from './plain.ts'

export const markdown: Reader = {
  id: 'markdown',
  extensions: ['.md', '.markdown'],
  types: ['text/markdown'],
  isolated: false,
  read: oneDocument(({ bytes, name, type }) => {
    const text = decode(bytes, name, charsetIn(type))
    const head = frontMatter.exec(text)?.[0] ?? ''
    return { text: blank(head) + bare(text.slice(head.length)), metadata: fields(head) }
  }),
}

const frontMatter = /^---[ \t]*\r?\n(?:(?!---)[^\n]*\n){0,100}---[ \t]*(?:\r?\n|$)/

function fields(head: string): Metadata {
  const found: { title?: string; outlet?: string; published?: string; url?: string } = {}
  for (const line of head.split(/\r?\n/)) {
    const [, key, value] = /^(\w+):[ \t]*(.+)$/.exec(line) ?? []
    const words = value?.trim().replace(/^(["'])(.*)\1$/, '$2')
    if (words === undefined || words === '') continue
    if (key === 'title' || key === 'outlet' || key === 'url') found[key] = words
    const day = key === 'published' || key === 'date' ? isoDay(words) : undefined
    if (day !== undefined) found.published = day
  }
  return found
}

/** Spaces in place of everything but line ends. */
function blank(marks: string): string {
  return marks.replace(/[^\r\n]/g, ' ')
}

/** Links are read within 1,000 characters, so that an unclosed bracket costs no more than that. */
function bare(text: string): string {
  return withoutComments(text)
    .replace(/(!?\[)([^[\]\n]{0,1000})(\]\([^()\s]{0,1000}(?:[ \t]+"[^"\n]{0,300}")?\))/g, (_, open, words, target) =>
      open.startsWith('!') ? blank(open + words + target) : blank(open) + words + blank(target),
    )
    .replace(/(?<![\p{L}\p{N}*_])(\*{1,3}|_{1,3})(?=\S)|(?<=\S)(\*{1,3}|_{1,3})(?![\p{L}\p{N}*_])/gu, blank)
    .replace(/`{1,3}/g, blank)
}

function withoutComments(text: string): string {
  let out = ''
  let at = 0
  for (;;) {
    const open = text.indexOf('<!--', at)
    const close = open < 0 ? -1 : text.indexOf('-->', open)
    if (close < 0) return out + text.slice(at)
    out += text.slice(at, open) + blank(text.slice(open, close + 3))
    at = close + 3
  }
}
