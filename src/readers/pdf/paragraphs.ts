/**
 * Lines of pages as paragraphs: a paragraph goes on over line ends, columns and pages, and loses the hyphens that the lines
 * broke its words with. A new one begins after a gap, at an indented line, after a short last line, or in other letters.
 */
import { median } from './median.ts'
import type { PageLine } from './page-lines.ts'

interface Paragraph {
  readonly lines: readonly PageLine[]
  /** Set apart from what stands below by larger letters. */
  readonly heading: boolean
}

export interface Flow {
  readonly paragraphs: readonly Paragraph[]
  /** Notes at the foot of pages, by their order. */
  readonly notes: readonly (readonly PageLine[])[]
}

const bullet = /^(?:[•·▪◦‣●■□►✓]|[-–—]\s|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]\s)/
const noteStart = /^(?:\[\d{1,3}\]|\d{1,3}[.)]?\s)/
/** Dots that lead to the page of a heading. */
const leader = /(?:\. ?){4,}\s*\d*\s*$/
const ended = /[.!?:…]["'”’»)\]]*(?:\s*\[\d{1,3}\])*\s*$/

/** The paragraphs of the lines, in which running heads and feet are no more. */
export function paragraphsOf(pages: readonly (readonly PageLine[])[]): Flow {
  const body = median(pages.flat().map(({ size }) => size)) ?? 10
  const notes: PageLine[][] = []
  const paragraphs: PageLine[][] = []
  const pitch = pitchOf(pages, body)
  for (const lines of pages) {
    const from = notesFrom(lines, body)
    for (const line of lines.slice(0, from)) {
      const open = paragraphs.at(-1)
      const last = open?.at(-1)
      if (open && last && goesOn(open, last, line, pitch, body)) open.push(line)
      else paragraphs.push([line])
    }
    for (const line of lines.slice(from)) {
      if (noteStart.test(line.text) || notes.length === 0) notes.push([line])
      else notes.at(-1)!.push(line)
    }
  }
  return {
    paragraphs: paragraphs.map((lines) => ({ lines, heading: lines[0]!.size > body * 1.12 })),
    notes,
  }
}

/** Distance of two lines of one paragraph, from baseline to baseline. */
function pitchOf(pages: readonly (readonly PageLine[])[], body: number): number {
  const steps: number[] = []
  for (const lines of pages)
    for (let i = 1; i < lines.length; i++) {
      const step = lines[i]!.base - lines[i - 1]!.base
      if (step > 0 && step < body * 3) steps.push(step)
    }
  return median(steps) ?? body * 1.2
}

/** The index of the first line of the notes at the foot of a page; its length where there are none. */
function notesFrom(lines: readonly PageLine[], body: number): number {
  let from = lines.length
  while (from > 0 && lines[from - 1]!.size <= body * 0.92 && lines[from - 1]!.base > lines[from - 1]!.sheet[1] * 0.5)
    from--
  while (from < lines.length && !noteStart.test(lines[from]!.text)) from++
  return from
}

function goesOn(open: readonly PageLine[], last: PageLine, line: PageLine, pitch: number, body: number): boolean {
  if (Math.abs(last.size - line.size) > body * 0.12) return false
  if (bullet.test(line.text) || line.text.includes('\t') || last.text.includes('\t')) return false
  if (leader.test(last.text.slice(-40))) return false
  const sameColumn = last.page === line.page && line.base > last.base
  const left = Math.min(...open.slice(open.length > 1 ? 1 : 0).map((each) => each.left))
  if (!sameColumn) return !ended.test(last.text) || (/^\p{Ll}/u.test(line.text) && last.size === line.size)
  if (line.base - last.base > Math.max(pitch, last.size) * 1.45) return false
  const indent = line.left - left
  if (indent > body * 0.8 && indent < body * 6 && ended.test(last.text)) return false
  const widest = Math.max(...open.map((each) => each.right), line.right)
  return !(ended.test(last.text) && widest - last.right > (widest - left) * 0.2)
}

/** What stands between two lines of a paragraph: nothing after a hyphen that the line end made, else a space. */
export function joint(
  before: string,
  after: string,
  words: ReadonlySet<string>,
): { readonly cut: number; readonly put: string } {
  const soft = /\u00ad\s*$/.exec(before)
  if (soft) return { cut: soft[0].length, put: '' }
  const [, head] = /([\p{L}'’]+)[-‐]\s*$/u.exec(before) ?? []
  const [tail] = /^[\p{L}'’]+/u.exec(after) ?? []
  if (head === undefined || tail === undefined) return { cut: 0, put: /[-‐–—/]\s*$/.test(before) ? '' : ' ' }
  const whole = `${head}${tail}`.toLowerCase()
  const hyphened = `${head}-${tail}`.toLowerCase()
  if (!/^\p{Ll}/u.test(tail) || (words.has(hyphened) && !words.has(whole))) return { cut: 0, put: '' }
  return { cut: before.length - before.search(/[-‐]\s*$/), put: '' }
}

/** All words of the lines, with their hyphens, in lower case. */
export function wordsOf(pages: readonly (readonly PageLine[])[]): ReadonlySet<string> {
  const words = new Set<string>()
  for (const line of pages.flat())
    for (const word of line.text
      .slice(0, 2000)
      .toLowerCase()
      .match(/[\p{L}'’]+(?:-[\p{L}'’]+)*/gu) ?? [])
      words.add(word)
  return words
}
