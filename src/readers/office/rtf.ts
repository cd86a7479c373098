/** Rich text (RTF 1.9.1): its words without their dress. Character sets of the file and of its fonts' default page, Unicode escapes, notes as `[1]`. */
import type { Metadata, Reader, Source } from '../../model/index.ts'
import { type Draft, oneDocument } from '../document.ts'
import { openScribe } from '../scribe.ts'

export const rtf: Reader = {
  id: 'rtf',
  extensions: ['.rtf'],
  types: ['application/rtf', 'text/rtf'],
  isolated: false,
  knows: (bytes) => latin(bytes.subarray(0, 16)).trimStart().startsWith('{\\rtf'),
  read: oneDocument(draftOfRtf),
}

function latin(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
}

/** Groups whose words are no text of the document. */
const silent = new Set(
  'fonttbl colortbl stylesheet listtable listoverridetable rsidtbl generator pict object objdata themedata colorschememapping latentstyles datastore xmlnstbl header headerl headerr footer footerl footerr fldinst bkmkstart bkmkend filetbl revtbl mmathPr wgrffmtfilter'.split(
    ' ',
  ),
)
const signs: Readonly<Record<string, string>> = {
  emdash: '—',
  endash: '–',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  bullet: '•',
  tab: ' ',
  emspace: ' ',
  enspace: ' ',
  qmspace: ' ',
}

interface Group {
  readonly silent: boolean
  readonly field?: 'title' | 'author' | 'note'
  /** Characters that stand for a Unicode escape where it is not known. */
  skip: number
}

function draftOfRtf({ bytes }: Source): Draft {
  const source = latin(bytes)
  const scribe = openScribe()
  const fields = { title: '', author: '', note: '' }
  const notes: string[] = []
  let encoding = 'windows-1252'
  let group: Group = { silent: false, skip: 1 }
  const groups: Group[] = []
  let toSkip = 0
  let high: number | undefined
  let paragraph = 1
  let raw: number[] = []
  const say = (words: string): void => {
    if (group.silent) return
    if (group.field !== undefined) fields[group.field] += words
    else scribe.words(words, { node: `paragraph ${paragraph}` })
  }
  const flush = (): void => {
    if (raw.length === 0) return
    say(new TextDecoder(encoding).decode(Uint8Array.from(raw)))
    raw = []
  }
  const token = /\\'([0-9a-fA-F]{2})|\\([a-zA-Z]{1,32})(-?\d{1,10})? ?|\\([^a-zA-Z])|([{}])|([^\\{}\r\n]+)/g
  for (let found = token.exec(source); found !== null; found = token.exec(source)) {
    const [, hex, word, argument, symbol, brace, plain] = found
    if (hex !== undefined) {
      if (toSkip > 0) toSkip--
      else raw.push(Number.parseInt(hex, 16))
      continue
    }
    if (plain !== undefined) {
      const words = plain.slice(Math.min(toSkip, plain.length))
      toSkip -= plain.length - words.length
      if (/[\x80-\xff]/.test(words)) for (const char of words) raw.push(char.charCodeAt(0))
      else {
        flush()
        say(words)
      }
      continue
    }
    flush()
    toSkip = 0
    if (brace === '{') {
      groups.push(group)
      group = { ...group }
      if (groups.length > 10_000) break
    } else if (brace === '}') {
      const closed = group
      group = groups.pop() ?? group
      if (closed.field === 'note' && group.field !== 'note') {
        notes.push(fields.note)
        fields.note = ''
      }
    } else if (symbol !== undefined) {
      if (symbol === '*') group = { ...group, silent: true }
      else if (symbol === '~') say('\u00a0')
      else if (symbol === '_') say('-')
      else if (symbol === '\n' || symbol === '\r') scribe.block()
      else if ('\\{}'.includes(symbol)) say(symbol)
    } else if (word !== undefined) control(word, argument)
  }
  flush()
  for (const [index, note] of notes.entries()) {
    scribe.block()
    if (index === 0) {
      scribe.mark('Notes')
      scribe.block()
    }
    scribe.mark(`[${index + 1}] `)
    scribe.words(note)
  }
  const metadata: Metadata = {
    ...(fields.title.trim() !== '' && { title: fields.title.trim() }),
    ...(fields.author.trim() !== '' && { outlet: fields.author.trim() }),
  }
  return { ...scribe.finish(), metadata }

  function control(word: string, argument: string | undefined): void {
    const number = argument === undefined ? undefined : Number(argument)
    if (silent.has(word)) group = { ...group, silent: true }
    else if (word === 'info') group = { ...group, silent: true }
    else if (word === 'title' || word === 'author') group = { ...group, silent: false, field: word }
    else if (word === 'footnote') {
      if (!group.silent) scribe.mark(`[${notes.length + 1}]`)
      group = { ...group, field: 'note' }
    } else if (word === 'ansicpg' && number !== undefined) encoding = known(`windows-${number}`)
    else if (word === 'mac') encoding = 'macintosh'
    else if (word === 'uc' && number !== undefined) group.skip = Math.min(8, Math.max(0, number))
    else if (word === 'u' && number !== undefined) {
      pair(number < 0 ? number + 65_536 : number)
      toSkip = group.skip
    } else if (word === 'par' || word === 'sect' || word === 'page' || word === 'row') {
      if (group.field === undefined && !group.silent) {
        paragraph++
        if (word === 'row') scribe.line()
        else scribe.block()
      }
    } else if (word === 'line') {
      if (!group.silent) scribe.line()
    } else if (word === 'cell') {
      if (!group.silent) scribe.words(' ')
    } else {
      const sign = signs[word]
      if (sign !== undefined) say(sign)
    }
  }

  /** Halves of a character that does not fit in one unit come one after the other. */
  function pair(unit: number): void {
    if (unit >= 0xd800 && unit < 0xdc00) high = unit
    else if (unit >= 0xdc00 && unit < 0xe000 && high !== undefined) {
      say(String.fromCharCode(high, unit))
      high = undefined
    } else say(String.fromCharCode(unit & 0xffff))
  }
}

function known(label: string): string {
  try {
    return new TextDecoder(label).encoding
  } catch {
    return 'windows-1252'
  }
}
