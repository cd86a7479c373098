/**
 * Note marks in running text ("in March 2020. [2]", "sites in Syria. (4)", "the truce²") and the entries they lead to.
 * A number in parentheses is a mark only where a mark can stand: counts, ages and "(1) … (2) …" enumerations are none.
 */
import type { Block, Note, NoteMark } from '../model/index.ts'
import { isSpace } from './lines.ts'

const label = /^(?:\^\s*)?(?:\[(\d{1,3})\]|\((\d{1,3})\)|(\d{1,3})[.)](?=\s)|([¹²³⁰⁴-⁹]{1,3}))/

/** The entries of the list of references, in text order. */
export function notesOf(text: string, blocks: readonly Block[]): Note[] {
  const notes: Note[] = []
  for (const { kind, span } of blocks) {
    if (kind !== 'reference') continue
    const found = label.exec(text.slice(span[0], Math.min(span[1], span[0] + 12)))
    if (found) notes.push({ span, label: found[1] ?? found[2] ?? found[3] ?? digits(found[4]!) })
  }
  return notes
}

/** The note marks of running text, in text order. "[2, 3]" and "[2-4]" give one mark a number, all with the span of the bracket. */
export function marksOf(text: string, blocks: readonly Block[], notes: readonly Note[]): NoteMark[] {
  const listed = new Set(notes.map((note) => note.label))
  const marks: NoteMark[] = []
  const doubtful: NoteMark[] = []
  for (const { kind, span } of blocks)
    if (kind === 'paragraph' || kind === 'item' || kind === 'heading' || kind === 'title')
      inBlock(text, span[0], span[1], listed, marks, doubtful)
  if (marks.length > 0 && doubtful.length > 0) {
    marks.push(...doubtful)
    marks.sort((a, b) => a.span[0] - b.span[0])
  }
  return marks
}

function inBlock(
  text: string,
  start: number,
  end: number,
  listed: ReadonlySet<string>,
  marks: NoteMark[],
  doubtful: NoteMark[],
): void {
  for (let i = start; i < end; i++) {
    const char = text.charCodeAt(i)
    if (char === 0x5b) {
      const found = /^\[(?:note )?(\d{1,3}(?:\s*[,;–-]\s*\d{1,3}){0,20})\]/i.exec(text.slice(i, Math.min(end, i + 120)))
      if (!found || insertion(text, i, i + found[0].length, end)) continue
      for (const one of labelsOf(found[1]!))
        marks.push({ span: [i, i + found[0].length], label: one, style: 'bracket' })
      i += found[0].length - 1
    } else if (char === 0x28) {
      const found = /^\((\d{1,3})\)/.exec(text.slice(i, i + 5))
      if (!found) continue
      const after = i + found[0].length
      const where = parenthesis(text, start, i, after, end)
      const mark: NoteMark = { span: [i, after], label: found[1]!, style: 'parenthesis' }
      if (where === 'mark' || (where !== 'no' && listed.has(found[1]!))) marks.push(mark)
      else if (where === 'doubt') doubtful.push(mark)
    } else if (isSuperscript(char)) {
      let after = i + 1
      while (after < end && isSuperscript(text.charCodeAt(after))) after++
      if (after - i <= 3 && !unitBefore(text, start, i))
        marks.push({ span: [i, after], label: digits(text.slice(i, after)), style: 'superscript' })
      i = after - 1
    } else if (listed.size > 0 && char >= 0x31 && char <= 0x39 && i > start + 1) {
      const found = lostSuperscript(text, i, end)
      if (found !== undefined && listed.has(found)) {
        marks.push({ span: [i, i + found.length], label: found, style: 'superscript' })
        i += found.length - 1
      }
    }
  }
}

/** "[12] people" inside a sentence is a word an editor put in. */
function insertion(text: string, start: number, after: number, end: number): boolean {
  const before = text[start - 1]
  return (
    (before === '“' || before === '"') && after < end && text[after] === ' ' && /\p{Ll}/u.test(text[after + 1] ?? '')
  )
}

/** Whether a mark can stand here: it follows the end of a sentence and nothing of that sentence follows it. */
function parenthesis(
  text: string,
  start: number,
  at: number,
  after: number,
  end: number,
): 'mark' | 'doubt' | 'weak' | 'no' {
  let left = at
  while (left > start && isSpace(text.charCodeAt(left - 1))) left--
  if (left === start) return 'no'
  const last = text[left - 1]!
  const ends =
    /[.!?”"»’)\]]/.test(last) &&
    !(last === '.' && /\b(?:No|pp?|vol|art|ch)\.$/i.test(text.slice(Math.max(start, left - 5), left)))
  let right = after
  while (right < end && isSpace(text.charCodeAt(right))) right++
  const last3 = right >= end
  const next = text.slice(right, right + 2)
  if (ends && (last3 || left === at)) return 'mark'
  if (ends && /^[\p{Lu}“"[(]/u.test(next)) return 'doubt'
  if (last3 || /^[.,;:)]/.test(next)) return 'weak'
  return left === at ? 'weak' : 'no'
}

/** "the raids.4 The army": a superscript that lost its form. */
function lostSuperscript(text: string, at: number, end: number): string | undefined {
  if (!/[\p{Ll})”"’][.,;”"’]$/u.test(text.slice(at - 2, at))) return undefined
  const found = /^\d{1,3}(?=\s|$)/.exec(text.slice(at, Math.min(end, at + 4)))
  return found?.[0]
}

function labelsOf(list: string): string[] {
  const labels: string[] = []
  for (const part of list.split(/\s*[,;]\s*/)) {
    const [from, to] = part.split(/\s*[–-]\s*/).map(Number)
    if (from === undefined) continue
    if (to === undefined || to < from || to - from > 20) labels.push(`${from}`)
    else for (let n = from; n <= to; n++) labels.push(`${n}`)
  }
  return labels
}

function isSuperscript(code: number): boolean {
  return code === 0xb9 || code === 0xb2 || code === 0xb3 || code === 0x2070 || (code >= 0x2074 && code <= 0x2079)
}

/** "km²", "10³": a power, no note. */
function unitBefore(text: string, start: number, at: number): boolean {
  const before = text.slice(Math.max(start, at - 5), at)
  return /(?:\d|(?:^|[^\p{L}])(?:[kcm]?m|ft|in|mi|sq|yd|s|x))$/u.test(before) || at === start
}

const raised = '⁰¹²³⁴⁵⁶⁷⁸⁹'

function digits(superscript: string): string {
  let out = ''
  for (const char of superscript) out += raised.indexOf(char)
  return out
}
