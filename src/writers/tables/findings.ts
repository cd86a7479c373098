/** What does not add up, as a table: one row a finding, within one text or between several. */
import { type Document, type Finding, lineTable, positionOf, quote, sourceName } from '../../model/index.ts'
import { joined } from '../csv-line.ts'

import { type ExportTable, integer, tableOf, text } from './column.ts'

interface Row {
  readonly finding: Finding
  readonly document?: Document
  readonly code?: string
  readonly title?: string
  readonly words: readonly string[]
  readonly line?: number
  readonly elsewhere: readonly string[]
}

export const findings: ExportTable = tableOf<Row>(
  'findings',
  'one row a finding: something that does not add up',
  [
    text('id', 'id of the finding', ({ finding }) => finding.id),
    text('code', 'code of the rule', ({ code }) => code),
    text('rule', 'the rule', ({ finding }) => finding.rule),
    text('title', 'what the rule looks for', ({ title }) => title),
    text('severity', 'high, medium or low', ({ finding }) => finding.severity),
    text('note', 'what does not add up, in a sentence', ({ finding }) => finding.note),
    text('actual', 'what is there', ({ finding }) => finding.actual),
    text('expected', 'what would fit', ({ finding }) => joined(finding.expected ?? [])),
    text('incident', 'id of the incident it is about', ({ finding }) => finding.incident),
    text('source', 'who says it', ({ document }) => document && sourceName(document)),
    text('file', 'name of the document', ({ document }) => document?.name),
    integer('line', 'line of the first words, from 1', ({ line }) => line),
    text('words', 'the words that clash', ({ words }) => words.join(' | ')),
    text('elsewhere', 'the words in other documents', ({ elsewhere }) => elsewhere.join(' | ')),
  ],
  function* (record, { rules }) {
    const documents = new Map(record.documents.map((document) => [document.id, document]))
    for (const finding of record.findings) {
      const document = documents.get(finding.document)
      const rule = rules.find(({ id }) => id === finding.rule)
      const [first] = finding.spans
      yield {
        finding,
        ...(document === undefined ? {} : { document }),
        ...(rule === undefined ? {} : { code: rule.code, title: rule.title }),
        words: document === undefined ? [] : finding.spans.map((span) => quote(document.text, span)),
        ...(document === undefined || first === undefined
          ? {}
          : { line: positionOf(lineTable(document.text), first[0]).line }),
        elsewhere: (finding.elsewhere ?? []).flatMap(({ document: id, spans }) => {
          const other = documents.get(id)
          return other === undefined ? [] : spans.map((span) => `${sourceName(other)}: ${quote(other.text, span)}`)
        }),
      }
    }
  },
)
