/**
 * Writes the canonical text of a source as its parts are met: words with where they came from, lines and blocks between
 * them, and which of them are page furniture. White space of the source collapses as it does on a page.
 */
import type { Document, Origin, Span } from '../model/index.ts'

/** Where words came from: what an `Origin` says beside its span. */
export type Place = Omit<Origin, 'span'>

export interface Scribe {
  /** Words of the source; runs of white space become one space, at the start of a line none. */
  words(text: string, from?: Place): void
  /** Words of the source with their own line breaks and spaces. */
  verbatim(text: string, from?: Place): void
  /** Characters of the reader's own: the brackets of a note mark, a tab between cells. */
  mark(text: string): void
  /** Characters of the reader's own that go before the next words, on their line; none take them back. */
  lead(text: string): void
  /** What follows starts on a new line. */
  line(): void
  /** A line break of the source; the second in a row ends the block. */
  lineBreak(): void
  /** What follows starts after an empty line. */
  block(): void
  /** Marks what `write` writes as furniture; a kind within another kind stays part of the outer one. */
  furniture(kind: string | undefined, write: () => void): void
  /** Number of characters so far. */
  length(): number
  finish(): Required<Pick<Document, 'text' | 'origins' | 'furniture'>>
}

type Break = 'none' | 'space' | 'line' | 'block'

export function openScribe(): Scribe {
  const pieces: string[] = []
  const origins: { span: Span; place: Place }[] = []
  const furniture: { kind: string; span: Span }[] = []
  let length = 0
  let pending: Break = 'none'
  let inside = false
  let leading = ''
  const put = (text: string): void => {
    pieces.push(text)
    length += text.length
  }
  const settle = (): void => {
    if (length > 0) {
      if (pending === 'space') put(' ')
      else if (pending === 'line') put('\n')
      else if (pending === 'block') put('\n\n')
    }
    pending = 'none'
  }
  const atLeast = (wanted: Break): void => {
    if (rank[wanted] > rank[pending]) pending = wanted
  }
  const write = (text: string, from: Place | undefined): void => {
    settle()
    put(leading)
    leading = ''
    const start = length
    put(text)
    if (from === undefined) return
    const last = origins.at(-1)
    if (last && same(last.place, from) && start - last.span[1] <= 1) last.span = [last.span[0], length]
    else origins.push({ span: [start, length], place: from })
  }
  return {
    words(text, from) {
      const clean = cleaned(text)
      const bare = clean.replace(/[ \t\n\r\f\v\u2028\u2029]+/g, ' ')
      if (bare === '') return
      if (bare.startsWith(' ')) atLeast('space')
      const inner = bare.slice(bare.startsWith(' ') ? 1 : 0, bare.endsWith(' ') ? -1 : undefined)
      if (inner === '') return
      write(inner, from)
      if (bare.endsWith(' ')) atLeast('space')
    },
    verbatim(text, from) {
      const clean = cleaned(text).replace(/\r\n?/g, '\n')
      if (clean !== '') write(clean, from)
    },
    mark(text) {
      if (pending === 'space' && /^[\t\]]/.test(text)) pending = 'none'
      settle()
      put(text)
    },
    lead(text) {
      leading = text
    },
    line: () => atLeast('line'),
    lineBreak() {
      if (rank[pending] >= rank.line) pending = 'block'
      else pending = 'line'
    },
    block: () => atLeast('block'),
    furniture(kind, body) {
      if (kind === undefined || inside) return body()
      const start = length
      inside = true
      body()
      inside = false
      if (length > start) furniture.push({ kind, span: [start, length] })
    },
    length: () => length,
    finish() {
      const text = pieces.join('')
      return {
        text,
        origins: origins.map(({ span, place }) => ({ span, ...place })),
        furniture: furniture.map(({ kind, span }) => ({ kind, span: trimmed(text, span) })),
      }
    },
  }
}

const rank: Readonly<Record<Break, number>> = { none: 0, space: 1, line: 2, block: 3 }

function same(a: Place, b: Place): boolean {
  return a.page === b.page && a.node === b.node && a.box === b.box
}

/** Without control characters and the marks of where a word may break; half a character becomes U+FFFD. */
function cleaned(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000e-\u001f\u007f\u00ad\u200b\u2060\ufeff]/g, '')
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd')
}

function trimmed(text: string, [from, to]: Span): Span {
  let [start, end] = [from, to]
  while (start < end && /\s/.test(text[start]!)) start++
  while (end > start && /\s/.test(text[end - 1]!)) end--
  return [start, end]
}
