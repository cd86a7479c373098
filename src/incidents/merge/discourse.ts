/** What the words around a claim say of its place in the text: "the attack" takes up, "a second attack" begins. */
import type { Claim, Span } from '../../model/index.ts'

/** True when the claim is told as known: "the attack", "those killings", "the rockets hit". */
export function leansBack(text: string, { trigger, weapons, rule }: Claim): boolean {
  return (
    (/\.n\d*$/.test(rule) && definite.test(before(text, trigger))) ||
    weapons.some(({ spans }) => spans.some((span) => definite.test(before(text, span))))
  )
}

/** True when the words say that it is another one: "a second barrage", "a further strike". */
export function isFresh(text: string, { trigger, weapons }: Claim): boolean {
  return [trigger, ...weapons.flatMap(({ spans }) => spans)].some((span) => another.test(before(text, span)))
}

/** True when the words before it make it what came before: "in retaliation for the killing", "after the strike". */
export function isCause(text: string, { trigger, weapons }: Claim): boolean {
  const start = Math.min(trigger[0], ...weapons.flatMap(({ spans }) => spans.map((span) => span[0])))
  return cause.test(before(text, [start, start]))
}

/** At most so many characters before a word are looked at. */
const reach = 40

const definite = /\b(?:the|this|that|these|those)\s(?:[\p{L}-]{1,20}\s){0,2}$/iu
const cause =
  /\b(?:retaliat\p{L}+|response|revenge|answer|reprisal|avenge|reaction|after|following|over)\s(?:[\p{L}'’-]{1,20}\s){0,3}$/iu
const another = /\b(?:another|second|third|fourth|separate|further|fresh|new|similar)\s(?:[\p{L}-]{1,20}\s){0,2}$/iu

function before(text: string, [start]: Span): string {
  return text.slice(Math.max(0, start - reach), start)
}

/** How many line ends with something before them stand before an offset; blank lines do not count. */
export function paragraphOf(text: string, at: number): number {
  const starts = paragraphs(text)
  let low = 0
  let high = starts.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (starts[middle]! <= at) low = middle + 1
    else high = middle
  }
  return low - 1
}

/** True in the first paragraph when it is no sentence: no full stop ends it. */
export function isInTitle(text: string, at: number): boolean {
  const [start = 0, next = text.length] = paragraphs(text)
  if (at >= next) return false
  const title = text.slice(start, Math.min(next, start + 300)).trim()
  return title.length < 300 && !/\p{Ll}{2}[.?]['"”’)]*(?:\s|$)/u.test(title)
}

let latest: { readonly text: string; readonly starts: readonly number[] } = { text: '', starts: [0] }

function paragraphs(text: string): readonly number[] {
  if (latest.text === text) return latest.starts
  const starts: number[] = []
  let blank = true
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (unit === 10 || unit === 13) blank = true
    else if (blank && unit !== 32 && unit !== 9) {
      starts.push(i)
      blank = false
    }
  }
  latest = { text, starts: starts.length === 0 ? [0] : starts }
  return latest.starts
}

/** True when no mark that ends a sentence stands between two offsets of a paragraph. */
export function sameSentence(text: string, a: number, b: number): boolean {
  return !/[.!?]\s/.test(text.slice(Math.min(a, b), Math.min(Math.max(a, b), Math.min(a, b) + 1000)))
}
