import type { Complaint, Reading, Rule } from '../../model/index.ts'
import { say } from '../say.ts'

/** An entry of the list of references that no mark leads to. */
export const referenceWithoutCitation: Rule = {
  id: 'reference-without-citation',
  code: 'QN304',
  title: 'A reference is never cited',
  severity: 'low',
  about:
    'The list of references has a numbered entry that no mark in the text leads to, although other entries are cited. The mark was lost or the statement it supports was cut.',
  *check({ document, layout }: Reading): Iterable<Complaint> {
    const cited = new Set(layout.marks.map(({ label }) => label))
    if (!layout.notes.some(({ label }) => cited.has(label))) return
    for (const { label, span } of layout.notes)
      if (!cited.has(label))
        yield { spans: [span], actual: say(document.text, span), note: `Entry ${label} is cited nowhere in the text.` }
  },
}
