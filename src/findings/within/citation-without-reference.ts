import type { Complaint, NoteMark, Reading, Rule } from '../../model/index.ts'
import { say } from '../say.ts'

/** "[2]" in a text that has no entry 2. */
export const citationWithoutReference: Rule = {
  id: 'citation-without-reference',
  code: 'QN301',
  title: 'A note mark leads nowhere',
  severity: 'high',
  about:
    'The text carries a note mark such as [2], but its list of references has no entry with that number, or there is no list at all. What the mark supports cannot be checked from this copy. Look for the references at the source.',
  *check({ document, layout }: Reading): Iterable<Complaint> {
    const listed = new Set(layout.notes.map(({ label }) => label))
    const open = new Map<string, NoteMark[]>()
    for (const mark of layout.marks) {
      if (listed.has(mark.label)) continue
      const marks = open.get(mark.label)
      if (marks) marks.push(mark)
      else open.set(mark.label, [mark])
    }
    for (const [label, marks] of open)
      yield {
        spans: marks.map(({ span }) => span),
        actual: say(document.text, marks[0]!.span),
        ...(listed.size > 0 && { expected: [...listed] }),
        note:
          listed.size > 0
            ? `The list of references has no entry ${label}.`
            : `Note ${label} has no entry: the text has no list of references.`,
      }
  },
}
