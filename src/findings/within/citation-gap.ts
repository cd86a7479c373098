import type { Complaint, NoteMark, Reading, Rule } from '../../model/index.ts'
import { list } from '../say.ts'

const most = 200

/** "[2] … [3] … (4)": where is note 1? */
export const citationGap: Rule = {
  id: 'citation-gap',
  code: 'QN302',
  title: 'The numbers of the notes have a gap',
  severity: 'medium',
  about:
    'Notes are numbered from 1 without gaps. A number that is missing shows that a mark, and often the words around it, were lost when the text was copied, or that this is a part of a longer text.',
  *check({ layout }: Reading): Iterable<Complaint> {
    const first = new Map<number, NoteMark>()
    for (const mark of layout.marks) {
      const number = Number(mark.label)
      if (number > 0 && !first.has(number)) first.set(number, mark)
    }
    const numbers = [...first.keys()].sort((a, b) => a - b)
    const last = numbers.at(-1)
    if (last === undefined || last > most) return
    const missing: number[] = []
    for (let n = 1; n < last; n++) if (!first.has(n)) missing.push(n)
    if (missing.length === 0 || missing.length > numbers.length * 2 + 2) return
    const after = numbers.filter((n) => missing.includes(n - 1))
    yield {
      spans: after.map((n) => first.get(n)!.span),
      actual: numbers.join(', '),
      expected: missing.slice(0, 20).map(String),
      note: `${missing.length === 1 ? 'Note' : 'Notes'} ${list(missing.slice(0, 8).map(String))}${missing.length > 8 ? ' and more' : ''} ${missing.length === 1 ? 'is' : 'are'} missing from the text.`,
    }
  },
}
