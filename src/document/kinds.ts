/** What a stretch of the article itself is: its title, byline and dateline at the head; headings, items and paragraphs below. */
import type { BlockKind, Dateline } from '../model/index.ts'
import { loneDateline } from './dateline.ts'
import { endsSentence, startsItem, type Stretch } from './paragraphs.ts'
import { isReferenceHeading } from './references.ts'
import { isShort, wordCount } from './shapes.ts'

/** The kinds of the stretches above the first paragraph, by their index. */
export interface Head {
  readonly kinds: ReadonlyMap<number, BlockKind>
  readonly dateline?: Dateline
}

const deepest = 8
const name = "\\p{Lu}[\\p{L}\\p{M}'’.-]*(?:\\s+(?:al|el|bin|ibn|de|van|von|der|da|di|and|&)[ -])?"
const byline = new RegExp(
  `^(?:by|from|written by|reported by|reporting by|story by|text by|author:?)[:\\s]+${name}(?:[\\s,]+[\\p{L}\\p{M}'’.&-]+){0,8}$`,
  'iu',
)
const bare = new RegExp(`^${name}(?:\\s+${name}){1,3}(?:\\s*[,|–—-]\\s*[\\p{L}][\\p{L}\\s.'’-]{1,40})?$`, 'u')
const noName =
  /\b(?:key|summary|introduction|background|overview|points?|situation|analysis|report|reports|news|update|brief|briefing|attacks?|war|conflict|security|crisis|what|why|how|who|the|in|on|of|for|says?|kills?|killed|hits?)\b/i

/** Reads title, byline and dateline off the first stretches of the body, given by their indexes. */
export function headOf(text: string, stretches: readonly Stretch[], body: readonly number[]): Head {
  const kinds = new Map<number, BlockKind>()
  let dateline: Dateline | undefined
  let titled = false
  let signed = false
  for (const [rank, i] of body.entries()) {
    if (rank >= deepest) break
    const { start, end } = stretches[i]!
    const line = text.slice(start, Math.min(end, start + 240))
    const lone = loneDateline(text, start, end)
    if (lone && body.length > 1) {
      kinds.set(i, 'dateline')
      dateline ??= lone
    } else if (!signed && end - start <= 100 && isByline(line, titled)) {
      kinds.set(i, 'byline')
      signed = true
    } else if (!titled && rank < 3 && isTitle(text, stretches[i]!) && body.length > rank + 1) {
      kinds.set(i, 'title')
      titled = true
    } else if (!isShort(text, start, end)) break
  }
  return { kinds, ...(dateline && { dateline }) }
}

function isByline(line: string, titled: boolean): boolean {
  if (/^by\s+\S/i.test(line)) return byline.test(line) && /^by\s+\p{Lu}/iu.test(line) && !/[.!?]$/.test(line)
  return byline.test(line)
    ? !/^from\b/.test(line) && !/^from\s+\p{Ll}/iu.test(line)
    : titled && bare.test(line) && !noName.test(line)
}

function isTitle(text: string, { start, end }: Stretch): boolean {
  const line = text.slice(start, Math.min(end, start + 240))
  return end - start <= 220 && wordCount(text, start, end) <= 28 && !closesStatement(line) && !startsItem(line)
}

/** The kind of a stretch of the body. */
export function kindOf(
  text: string,
  stretches: readonly Stretch[],
  index: number,
  furniture: readonly (string | undefined)[],
  references: ReadonlyMap<number, unknown>,
): BlockKind {
  const stretch = stretches[index]!
  const { start, end } = stretch
  if (startsItem(text.slice(start, start + 12))) return 'item'
  if (isReferenceHeading(text.slice(start, Math.min(end, start + 60)))) return 'heading'
  if (!isHeadingShape(text, stretch)) return 'paragraph'
  for (let next = index + 1; next < stretches.length && next <= index + 3; next++) {
    if (furniture[next] !== undefined) continue
    if (references.has(next)) return 'paragraph'
    const following = stretches[next]!
    const item = startsItem(text.slice(following.start, following.start + 12))
    const words = wordCount(text, following.start, following.end)
    if (
      item ||
      words >= 16 ||
      (words > wordCount(text, start, end) && endsSentence(text.slice(following.start, following.end)))
    )
      return 'heading'
    return 'paragraph'
  }
  return 'paragraph'
}

function isHeadingShape(text: string, { start, end, lines }: Stretch): boolean {
  if (lines > 2 || end - start > 130 || wordCount(text, start, end) > 16) return false
  const line = text.slice(start, end)
  if (line.includes('\t') || (line.endsWith(':') && wordCount(text, start, end) > 3)) return false
  return (
    /^["“‘'«(]?[\p{Lu}\p{N}]/u.test(line) &&
    !closesStatement(line.replace(/:$/, '')) &&
    !/[.!?]["”’]?\s+\p{Lu}\p{Ll}/u.test(line)
  )
}

/** Ends a sentence other than a question, or a clause: no heading does. */
function closesStatement(line: string): boolean {
  return /,["'”’)]?$/.test(line) || (endsSentence(line) && !/\?["'”’)]*$/.test(line))
}
