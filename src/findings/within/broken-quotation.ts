import {
  type Block,
  type Complaint,
  firstFrom,
  type Quotation,
  type Reading,
  type Rule,
  type Span,
} from '../../model/index.ts'
import { say } from '../say.ts'
import { proseBlocks } from './prose.ts'

const opening = /^["“„«'‘`]/

/** A quotation that is never closed, or opens with a closing mark. */
export const brokenQuotation: Rule = {
  id: 'broken-quotation',
  code: 'QN401',
  title: 'Quotation marks that do not pair',
  severity: 'low',
  about:
    'A quotation is opened and not closed, closed and not opened, or opened with a closing mark. Where quoted words begin and end decides who says them, so a reader cannot tell the words of the source from those of the author. A quotation that goes on in the next paragraph is no defect.',
  *check(reading: Reading): Iterable<Complaint> {
    const { text } = reading.document
    const { quotations, blocks } = reading.layout
    for (const quotation of quotations) {
      const mark: Span = [quotation.span[0], quotation.span[0] + 1]
      if (!quotation.closed && !goesOn(text, quotation, blocks))
        yield {
          spans: [mark],
          actual: say(text, quotation.span),
          note: `The quotation "${say(text, quotation.inner)}" is never closed.`,
        }
      else if (quotation.closed && (text[mark[0]] === '”' || text[mark[0]] === '»'))
        yield {
          spans: [quotation.span],
          actual: say(text, quotation.span),
          note: `The quotation "${say(text, quotation.inner)}" opens with a closing mark.`,
        }
      else if (quotation.closed && text[mark[0]] !== '`' && /\s/.test(text[mark[1]]!) && quotation.inner[0] > mark[1])
        yield {
          spans: [quotation.span],
          actual: say(text, quotation.span),
          note: `The quotation "${say(text, quotation.inner)}" has a space after its opening mark.`,
        }
    }
    yield* strays(reading)
  },
}

/** The next sentence or paragraph opens with a mark again: one speaker goes on. */
function goesOn(text: string, { span }: Quotation, blocks: readonly Block[]): boolean {
  if (opening.test(text.slice(span[1], span[1] + 4).trimStart())) return true
  const at = firstFrom(blocks, span[0] + 1, (block) => block.span[0]) - 1
  if (at < 0) return false
  const next = blocks.slice(at + 1, at + 4).find(({ kind }) => kind !== 'furniture')
  return (
    next !== undefined && blocks[at]!.span[1] - span[1] <= 2 && opening.test(text.slice(next.span[0], next.span[0] + 2))
  )
}

/** Curly closing marks that belong to no quotation. */
function* strays(reading: Reading): Iterable<Complaint> {
  const { text } = reading.document
  const edges = new Set<number>()
  for (const { span, closed } of reading.layout.quotations) {
    edges.add(span[0])
    if (closed) edges.add(span[1] - 1)
  }
  const blocks = proseBlocks(reading)
  let current = 0
  for (let at = text.indexOf('”'); at >= 0; at = text.indexOf('”', at + 1)) {
    while (current < blocks.length && blocks[current]!.span[1] <= at) current++
    const start = blocks[current]?.span[0]
    if (start === undefined || start > at || edges.has(at)) continue
    const around: Span = [Math.max(start, at - 24), at + 1]
    yield {
      spans: [[at, at + 1]],
      actual: say(text, around),
      note: 'A closing quotation mark has no opening one before it.',
    }
  }
}
