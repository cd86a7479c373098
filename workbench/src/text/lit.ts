/**
 * Words that are lit, by the CSS Custom Highlight API (https://drafts.csswg.org/css-highlight-api-1/): the text stays one run of
 * plain nodes, however many spans cross in it. Several texts may be lit at once, each by its owner.
 */

import type { Span } from '../../../src/model/index.ts'

/** Names in `CSS.highlights`, those painted first before. */
export const litNames = [
  'q-asserted',
  'q-hedged',
  'q-guess',
  'q-accepted',
  'q-rejected',
  'q-flagged',
  'q-actor',
  'q-place',
  'q-time',
  'q-count',
  'q-weapon',
  'q-trigger',
  'q-current',
  'q-finding',
] as const
export type LitName = (typeof litNames)[number]

/** Words to light, by name; lists that stay the same object are left as they are lit. */
export type Lit = ReadonlyMap<LitName, readonly Span[]>

/** Ranges by the name they are lit with. */
export type LitRanges = ReadonlyMap<LitName, readonly Range[]>

const byOwner = new Map<object, LitRanges>()

/** False where the browser has no such thing; then words are lit by boxes behind them. */
export function canLight(): boolean {
  return typeof Highlight === 'function' && 'highlights' in CSS
}

/** Lights the words of one text in place of those it had lit. */
export function lightUp(owner: object, ranges: LitRanges): void {
  const before = byOwner.get(owner)
  byOwner.set(owner, ranges)
  for (const name of litNames) {
    const [old, now] = [before?.get(name) ?? [], ranges.get(name) ?? []]
    if (old !== now) relight(name, old, now)
  }
}

/** Puts out all words of a text. */
export function putOut(owner: object): void {
  lightUp(owner, new Map())
  byOwner.delete(owner)
}

function relight(name: LitName, old: readonly Range[], now: readonly Range[]): void {
  const highlight = CSS.highlights.get(name) ?? new Highlight()
  highlight.priority = litNames.indexOf(name)
  for (const range of old) highlight.delete(range)
  for (const range of now) highlight.add(range)
  if (highlight.size === 0) CSS.highlights.delete(name)
  else CSS.highlights.set(name, highlight)
}
