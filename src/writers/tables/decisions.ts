/** What people decided in review, as a table: one row a decision, undone ones included. */
import { type Decision, type Document, quote } from '../../model/index.ts'
import { joined } from '../csv-line.ts'
import { type ExportTable, tableOf, text } from './column.ts'

interface Row {
  readonly decision: Decision
  readonly words: readonly string[]
}

export const decisions: ExportTable = tableOf<Row>(
  'decisions',
  'one row a decision of a person in review, oldest first',
  [
    text('id', 'id of the decision', ({ decision }) => decision.id),
    text('at', 'when, UTC', ({ decision }) => decision.at),
    text('by', 'who decided', ({ decision }) => decision.by),
    text('verdict', 'accept, correct, reject, merge, split, flag or undo', ({ decision }) => decision.verdict),
    text('about', 'ids the records had', ({ decision }) => joined(decision.about.map(({ id }) => id))),
    text('words', 'the words that were decided about', ({ words }) => words.join(' | ')),
    text('corrections', 'the values put in, as JSON', ({ decision: { corrections = [] } }) =>
      joined(corrections.map(({ field, value }) => `${field}: ${JSON.stringify(value)}`)),
    ),
    text('note', 'why', ({ decision }) => decision.note),
    text('undoes', 'id of the decision it takes back', ({ decision }) => decision.undoes),
  ],
  (record) => {
    const documents = new Map<string, Document>(record.documents.map((document) => [document.id, document]))
    return record.decisions.map((decision) => ({
      decision,
      words: decision.about.flatMap(({ document, span }) => {
        const text = documents.get(document)?.text
        return text === undefined ? [] : [quote(text, span)]
      }),
    }))
  },
)
