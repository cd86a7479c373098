/** Counts of two claims side by side: whether they count the same and whether they can both be true. */
import type { Count } from '../model/index.ts'

/** True when both count the same people, as far as the words say. */
export function sameWho({ who: a }: Count, { who: b }: Count): boolean {
  if (a === undefined || b === undefined) return true
  const head = (words: string): string => words.toLowerCase().split(' ').at(-1)!.replace(/s$/, '')
  const loose = /^(?:people|person|civilian|victim|other|more|dead|wounded|casualtie|injured)$/
  return head(a) === head(b) || (loose.test(head(a)) && loose.test(head(b)))
}

/** "the three", "another five": some of those counted elsewhere. */
export function partial(text: string, { spans }: Count): boolean {
  const [start] = spans[0] ?? [0]
  return /\b(?:the|all|both|another|these|those|other|additional|further|of|including)\s+$/i.test(
    text.slice(Math.max(0, start - 14), start),
  )
}

/** True when one number can satisfy both. */
export function agree(a: Count, b: Count): boolean {
  const [lowA, highA] = range(a)
  const [lowB, highB] = range(b)
  return lowA <= highB && lowB <= highA
}

function range({ low, best, high, approximate }: Count): [number, number] {
  const slack = approximate ? 0.25 : 0
  return [
    low ?? (best ?? 0) * (1 - slack),
    high ?? (best === undefined || low !== undefined ? Number.POSITIVE_INFINITY : best * (1 + slack)),
  ]
}

/** A count for a note: "3", "10..20", "at least 3". */
export function printCount({ low, best, high }: Count): string {
  if (low !== undefined && high === undefined) return `at least ${low}`
  return best !== undefined ? `${best}` : `${low ?? ''}..${high ?? ''}`
}
