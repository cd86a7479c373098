/**
 * How a text is laid out: which lines are one paragraph, what each of them is, and what belongs to the page and not to
 * the report. Everything works on the text as given, so that offsets stay true.
 */
import type { Block, Dateline, Document, Layout } from '../model/index.ts'
import { openingDateline } from './dateline.ts'
import { headOf, kindOf } from './kinds.ts'
import { noFurniture, type Furniture } from './furniture.ts'
import { furnitureKinds } from './page.ts'
import { isSpace, linesOf } from './lines.ts'
import { marksOf, notesOf } from './notes.ts'
import { type Stretch, stretchesOf } from './paragraphs.ts'
import { quotationsOf } from './quotations.ts'
import { referencesAt } from './references.ts'

/**
 * Lays out one text. `furniture` is the table of `data/furniture` (made by `furnitureOf`); without it only the shape of
 * a line tells page furniture. `marked` are the parts that the format of the source marked as such: then the article is known,
 * and no line is furniture for its place alone. Pure and linear in the length of the text; never throws.
 */
export function layOut(
  text: string,
  furniture: Furniture = noFurniture,
  marked: NonNullable<Document['furniture']> = [],
): Layout {
  const stretches = stretchesOf(text, linesOf(text))
  const kinds = furnitureKinds(text, stretches, furniture, markedKinds(stretches, marked))
  const references = referencesAt(text, stretches, kinds)
  const body = stretches.flatMap((_, i) => (kinds[i] === undefined && !references.has(i) ? [i] : []))
  const head = headOf(text, stretches, body)
  const blocks: Block[] = []
  let dateline: Dateline | undefined = head.dateline
  let rank = 0
  for (const [i, { start, end }] of stretches.entries()) {
    const furnitureKind = kinds[i]
    if (furnitureKind !== undefined) blocks.push({ kind: 'furniture', span: [start, end], furniture: furnitureKind })
    else if (references.has(i)) blocks.push({ kind: 'reference', span: [start, end] })
    else if (head.kinds.has(i)) blocks.push({ kind: head.kinds.get(i)!, span: [start, end] })
    else {
      const opening = rank++ < 4 && dateline?.place === undefined ? openingDateline(text, start, end) : undefined
      if (opening) {
        dateline = merged(opening, dateline)
        let rest = opening.span[1]
        while (isSpace(text.charCodeAt(rest))) rest++
        blocks.push({ kind: 'dateline', span: opening.span }, { kind: 'paragraph', span: [rest, end] })
      } else blocks.push({ kind: kindOf(text, stretches, i, kinds, references), span: [start, end] })
    }
  }
  const notes = notesOf(text, blocks)
  return {
    blocks,
    marks: marksOf(text, blocks, notes),
    notes,
    quotations: quotationsOf(text, blocks),
    ...(dateline && { dateline }),
  }
}

/** For each stretch the kind that the format gave to most of it. */
function markedKinds(
  stretches: readonly Stretch[],
  marked: NonNullable<Document['furniture']>,
): readonly (string | undefined)[] {
  if (marked.length === 0) return []
  const parts = marked.toSorted((a, b) => a.span[0] - b.span[0])
  let from = 0
  return stretches.map(({ start, end }) => {
    while (from < parts.length && parts[from]!.span[1] <= start) from++
    let covered = 0
    for (let i = from; i < parts.length && parts[i]!.span[0] < end; i++) {
      const [open, close] = parts[i]!.span
      covered += Math.max(0, Math.min(close, end) - Math.max(open, start))
    }
    return covered * 2 > end - start ? parts[from]!.kind : undefined
  })
}

/** Place and date of the line that opens the report, and the date of a line above it where the former gives none. */
function merged(opening: Dateline, above: Dateline | undefined): Dateline {
  if (opening.date || !above?.date) return opening
  return { ...opening, span: opening.span, date: above.date }
}
