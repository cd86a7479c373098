/**
 * Which lines are page furniture. A line is furniture for its words (the table), for its shape (a menu, a credit), or for
 * its place: a short line among furniture above or below the article. A news sentence never is, wherever it stands.
 */
import { loneDateline } from './dateline.ts'
import { furnitureRow, type Furniture } from './furniture.ts'
import { endsSentence, startsItem, type Stretch } from './paragraphs.ts'
import { isReferenceHeading } from './references.ts'
import { furnitureShape, isShort, wordCount } from './shapes.ts'

/** For each stretch the kind of furniture it is; undefined for the article itself. `marked` are kinds that the format gave. */
export function furnitureKinds(
  text: string,
  stretches: readonly Stretch[],
  table: Furniture,
  marked: readonly (string | undefined)[] = [],
): (string | undefined)[] {
  const kinds: (string | undefined)[] = stretches.map((_, i) => marked[i])
  const edge = new Map<number, string>()
  for (const [i, { start, end }] of stretches.entries()) {
    if (end - start > 400 || kinds[i] !== undefined) continue
    const line = text.slice(start, end)
    if (loneDateline(text, start, end)) continue
    const found = furnitureRow(line, table)
    const row = found && !isNews(found.kind, line, text, start, end) ? found : undefined
    if (row?.where === 'anywhere') kinds[i] = row.kind
    else {
      if (row) edge.set(i, row.kind)
      kinds[i] = furnitureShape(line)
    }
  }
  const prose = (i: number): boolean => kinds[i] === undefined && isProse(text, stretches[i]!)
  let first = 0
  while (first < stretches.length && !prose(first)) first++
  let last = stretches.length - 1
  while (last >= 0 && !prose(last)) last--
  settleEdges(kinds, edge, first, last)
  if (last >= first && marked.length === 0) {
    fillTail(text, stretches, kinds, last)
    fillHead(text, stretches, kinds, first)
  }
  fillRelated(text, stretches, kinds, first, last)
  return kinds
}

/** Menus and boxes of other articles hold no full sentences: "Topics discussed were the truce and the border." is news. */
function isNews(kind: string, line: string, text: string, start: number, end: number): boolean {
  return (kind === 'navigation' || kind === 'related') && /[.!]["'”’)]*$/.test(line) && wordCount(text, start, end) >= 8
}

/** A stretch that is long, or a sentence: the article, as against what surrounds it. */
function isProse(text: string, { start, end }: Stretch): boolean {
  const words = wordCount(text, start, end)
  return words >= 20 || (words >= 8 && endsSentence(text.slice(Math.max(start, end - 16), end)))
}

/** Words that are furniture only at the edge count above the first and below the last paragraph, or beside other furniture. */
function settleEdges(
  kinds: (string | undefined)[],
  edge: ReadonlyMap<number, string>,
  first: number,
  last: number,
): void {
  const settle = (i: number): void => {
    if (kinds[i] !== undefined) return
    if (i < first || i > last || kinds[i - 1] !== undefined || kinds[i + 1] !== undefined) kinds[i] = edge.get(i)
  }
  for (const i of edge.keys()) settle(i)
  for (const i of [...edge.keys()].reverse()) settle(i)
}

/** Below the article, what follows a piece of furniture is furniture when it is short: headlines of other articles, tags. */
function fillTail(text: string, stretches: readonly Stretch[], kinds: (string | undefined)[], last: number): void {
  let seen = false
  for (let i = last + 1; i < stretches.length; i++) {
    const { start, end } = stretches[i]!
    if (kinds[i] !== undefined) {
      if (kinds[i] !== 'caption' && kinds[i] !== 'rule') seen = true
    } else if (isReferenceHeading(text.slice(start, Math.min(end, start + 60)))) seen = false
    else if (seen && isShort(text, start, end) && !startsItem(text.slice(start, start + 12))) kinds[i] = 'navigation'
  }
}

/** Above the article, three or more lines of one to three words are a menu. */
function fillHead(text: string, stretches: readonly Stretch[], kinds: (string | undefined)[], first: number): void {
  let from = 0
  const small = (i: number): boolean => {
    const { start, end } = stretches[i]!
    return wordCount(text, start, end) <= 3 && isShort(text, start, end)
  }
  while (from < first) {
    if (kinds[from] !== undefined || !small(from)) {
      from++
      continue
    }
    let to = from
    let own = 0
    while (to < first && (kinds[to] !== undefined || small(to))) if (kinds[to++] === undefined) own++
    if (own >= 4 || (own >= 2 && to - from >= 4)) for (let i = from; i < to; i++) kinds[i] ??= 'navigation'
    from = to
  }
}

/**
 * Inside the article, the short lines right under a box title ("Related Articles") are headlines of other articles.
 * The last of them before prose may be a heading of the report, and counts as one unless only it lacks a blank line before.
 */
function fillRelated(
  text: string,
  stretches: readonly Stretch[],
  kinds: (string | undefined)[],
  first: number,
  last: number,
): void {
  const spaced = stretches.filter((stretch) => stretch.apart).length > 2
  for (let i = first; i < last; i++) {
    const { start, end } = stretches[i]!
    if (kinds[i] !== 'related' || wordCount(text, start, end) > 4) continue
    let to = i + 1
    while (to < last && kinds[to] === undefined && isShort(text, stretches[to]!.start, stretches[to]!.end)) to++
    for (let j = i + 1; j < to; j++) if (j < to - 1 || (spaced && !stretches[j]!.apart)) kinds[j] ??= 'related'
    i = to - 1
  }
}
