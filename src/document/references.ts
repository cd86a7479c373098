/** The list of references at the end: what stands under "References", "Notes" or "Sources", or entries that open with "[2]". */
import type { Stretch } from './paragraphs.ts'

const heading =
  /^[=#*\s]*(?:\d{1,2}[.)]\s*)?(?:references?|(?:end|foot)?notes?|sources?|bibliography|works cited|literature|citations?|references and notes|notes and references)\s*[:.=*]*$/i
const bracketed = /^(?:\^\s*)?\[\d{1,3}\][\s\p{Lu}“"h]/u
const labelled = /^(?:\^\s*)?(?:\[\d{1,3}\]|\(\d{1,3}\)|\d{1,3}[.)]\s|[¹²³⁰⁴-⁹]{1,3})/
const citation =
  /https?:\/\/|www\.|\bdoi\b|\bISBN\b|\bpp?\.\s?\d|\baccessed\b|\bavailable (?:at|from)\b|\bretrieved\b|\bibid\b|[“"][^”"]{8,160}[”"],/i

/** True for the words that head a list of references. */
export function isReferenceHeading(line: string): boolean {
  return line.length <= 40 && heading.test(line)
}

/** The stretches that are entries of a list of references, by index; the value says whether the entry has a label. */
export function referencesAt(
  text: string,
  stretches: readonly Stretch[],
  furniture: readonly (string | undefined)[],
): ReadonlyMap<number, boolean> {
  const entries = new Map<number, boolean>()
  const head = (i: number): string =>
    text.slice(stretches[i]!.start, Math.min(stretches[i]!.end, stretches[i]!.start + 400))
  const from = lastHeading(stretches, head)
  const listed = from !== undefined && under(stretches, furniture, head, from, entries)
  if (!listed) entries.clear()
  for (let i = stretches.length - 1; i > 0; i--) {
    if (furniture[i] !== undefined || entries.has(i)) continue
    if (bracketed.test(head(i))) entries.set(i, true)
    else if (!listed && labelled.test(head(i)) && citation.test(head(i)) && i > stretches.length / 3)
      entries.set(i, true)
    else if (entries.size > 0 && listed && from !== undefined && i < from) break
  }
  return entries
}

function lastHeading(stretches: readonly Stretch[], head: (i: number) => string): number | undefined {
  for (let i = stretches.length - 2; i > 0; i--)
    if (stretches[i]!.end - stretches[i]!.start <= 40 && isReferenceHeading(head(i))) return i
  return undefined
}

/** Takes what stands under the heading; a labelled list ends at the first long stretch without a label. */
function under(
  stretches: readonly Stretch[],
  furniture: readonly (string | undefined)[],
  head: (i: number) => string,
  from: number,
  entries: Map<number, boolean>,
): boolean {
  let labels = false
  for (let i = from + 1; i < stretches.length; i++) {
    if (furniture[i] !== undefined) continue
    const words = head(i)
    const has = labelled.test(words)
    if (has) labels = true
    else if (labels || !citation.test(words)) {
      if (labels && !citation.test(words) && words.length > 160) break
      if (!labels) break
    }
    entries.set(i, has)
  }
  return entries.size > 0
}
