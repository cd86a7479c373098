import type { Complaint, NoteMark, Reading, Rule, Span } from '../../model/index.ts'
import { say } from '../say.ts'

/** "[3]" and "(4)" in one text. */
export const mixedCitationStyle: Rule = {
  id: 'mixed-citation-style',
  code: 'QN303',
  title: 'Note marks are written in more than one way',
  severity: 'low',
  about:
    'Some note marks stand in square brackets and others in parentheses or raised. That happens when a text is put together from several sources or typed again, and it makes it uncertain whether the odd one out is a note mark at all.',
  *check({ document, layout }: Reading): Iterable<Complaint> {
    const byStyle = new Map<NoteMark['style'], Span[]>()
    for (const { style, span } of layout.marks) {
      const spans = byStyle.get(style)
      if (spans) spans.push(span)
      else byStyle.set(style, [span])
    }
    if (byStyle.size < 2) return
    const [odd, ...rest] = [...byStyle.values()].sort((a, b) => a.length - b.length)
    const usual = rest.at(-1)!
    yield {
      spans: [...odd!, usual[0]!],
      actual: say(document.text, odd![0]!),
      expected: [say(document.text, usual[0]!)],
      note: `The text writes both ${say(document.text, odd![0]!)} and ${say(document.text, usual[0]!)} for its notes.`,
    }
  },
}
