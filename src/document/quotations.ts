/**
 * Words in quotation marks: straight, curly, guillemets, nested, and broken as they come off web pages.
 * What a mark does follows from its neighbours first and from its form second, since copy often opens with a closing mark.
 * A quotation that is not closed ends with its block. An apostrophe is no quotation mark.
 */
import type { Block, Quotation } from '../model/index.ts'
import { isSpace } from './lines.ts'

type Role = 'open' | 'close'
type Family = 'double' | 'single' | 'guillemet'

interface Open {
  readonly family: Family
  readonly start: number
  readonly inner: number
}

/** The quotations of all blocks but furniture, by their start. */
export function quotationsOf(text: string, blocks: readonly Block[]): Quotation[] {
  const found: Quotation[] = []
  for (const { kind, span } of blocks) if (kind !== 'furniture') inBlock(text, span[0], span[1], found)
  return found.sort((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1])
}

function inBlock(text: string, start: number, end: number, found: Quotation[]): void {
  const stack: Open[] = []
  const lastSingle = lastCloser(text, start, end)
  let straight = 0
  for (let i = start; i < end; i++) if (text.charCodeAt(i) === 34) straight++
  const close = (open: Open, until: number, after: number, closed: boolean): void => {
    let from = open.inner
    let to = until
    while (from < to && isSpace(text.charCodeAt(from))) from++
    while (to > from && isSpace(text.charCodeAt(to - 1))) to--
    if (from < to) found.push({ span: [open.start, closed ? after : to], inner: [from, to], closed })
  }
  const closeFamily = (family: Family, until: number, after: number, closed: boolean): void => {
    for (let depth = stack.length - 1; depth >= 0; depth--)
      if (stack[depth]!.family === family) {
        close(stack[depth]!, until, after, closed)
        for (const lost of stack.splice(depth).slice(1)) if (lost.family !== 'single') close(lost, until, until, false)
        return
      }
  }
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i)
    if (code !== 34 && code !== 39 && code !== 96 && code < 0xab) continue
    const family = familyAt(text, i)
    if (family === undefined) continue
    const width = text[i] === '`' || (family === 'double' && text[i] === "'") ? 2 : 1
    const mark: Mark = {
      form: text[i]!,
      before: i > start ? text[i - 1]! : ' ',
      after: i + width < end ? text[i + width]! : ' ',
      isOpen: has(stack, family),
    }
    const evenLeft = straight % 2 === 0
    if (mark.form === '"') straight--
    const role = family === 'single' ? single(mark, i < lastSingle) : double(mark, i + width >= end, evenLeft)
    const restarts = role === 'open' && family === 'double' && mark.isOpen && sentenceBefore(text, start, i)
    if (restarts) closeFamily(family, i, i, false)
    if (role === 'open' && stack.length < 64) stack.push({ family, start: i, inner: i + width })
    if (role === 'close') closeFamily(family, i, i + width, true)
    i += width - 1
  }
  for (const open of stack) if (open.family !== 'single') close(open, end, end, false)
}

/** A mark and what stands around it. */
interface Mark {
  readonly form: string
  readonly before: string
  readonly after: string
  /** Whether a quotation of its family is open. */
  readonly isOpen: boolean
}

/** A new quotation after a full stop: the one before was never closed, or goes on in a new paragraph. */
function sentenceBefore(text: string, start: number, at: number): boolean {
  let left = at
  while (left > start && isSpace(text.charCodeAt(left - 1))) left--
  return left > start && '.!?…'.includes(text[left - 1]!)
}

function has(stack: readonly Open[], family: Family): boolean {
  for (const open of stack) if (open.family === family) return true
  return false
}

function familyAt(text: string, at: number): Family | undefined {
  switch (text[at]) {
    case '"':
    case '“':
    case '”':
    case '„':
    case '‟':
    case '＂':
      return 'double'
    case '«':
    case '»':
      return 'guillemet'
    case '‹':
    case '›':
    case '‘':
    case '’':
    case '‚':
      return 'single'
    case "'":
      return text[at + 1] === "'" ? 'double' : 'single'
    case '`':
      return text[at + 1] === '`' ? 'double' : undefined
    default:
      return undefined
  }
}

const isWord = (char: string): boolean => /[\p{L}\p{N}]/u.test(char) || char === '$' || char === '€'
const blank = (char: string): boolean => isSpace(char.charCodeAt(0))
const opensBefore = (char: string): boolean => blank(char) || '([{-–—/“‘«"\'…'.includes(char)

function double({ form, before, after, isOpen }: Mark, last: boolean, evenLeft: boolean): Role | undefined {
  const opening = opensBefore(before) && !blank(after)
  const closing = !blank(before) && !isWord(after)
  if (form === '"') {
    if (!isOpen && /\d/.test(before)) return undefined
    if (isOpen && opening && !closing) return evenLeft ? 'open' : 'close'
  }
  if (opening && !closing) return 'open'
  if (closing && !opening) return isOpen ? 'close' : undefined
  if (isOpen && (form === '“' || form === '«' || form === '`') && isWord(after) && !blank(before)) return 'open'
  if (isOpen) return 'close'
  return last || (form === '”' && isWord(before)) ? undefined : 'open'
}

function single({ form, before, after, isOpen }: Mark, closerFollows: boolean): Role | undefined {
  const opening = opensBefore(before) && (isWord(after) || after === '“' || after === '"')
  if (opening && form !== '’' && form !== '›') return closerFollows && !isOpen ? 'open' : undefined
  return isOpen && !blank(before) && !isWord(after) ? 'close' : undefined
}

/** The last place in the block where a single mark may close. */
function lastCloser(text: string, start: number, end: number): number {
  for (let i = end - 1; i > start; i--) {
    const char = text[i]
    if (char !== '’' && char !== "'" && char !== '›') continue
    if (!blank(text[i - 1]!) && (i + 1 >= end || !isWord(text[i + 1]!))) return i
  }
  return -1
}
