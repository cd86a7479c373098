/** The words behind every value of every incident: one row a value of a claim, with its source, its line and its span. */
import {
  type Basis,
  type Claim,
  type Document,
  type Incident,
  lineTable,
  positionOf,
  quote,
  type Span,
  sourceName,
} from '../../model/index.ts'
import { incidentViews } from '../incident-view.ts'
import { valuesOf } from '../values-of-claim.ts'
import { type ExportTable, integer, tableOf, text } from './column.ts'

interface Row {
  readonly incident: Incident
  readonly claim: Claim
  readonly document: Document
  readonly field: string
  readonly value: string
  readonly basis?: Basis
  readonly span: Span
  readonly line: number
}

export const quotes: ExportTable = tableOf<Row>(
  'quotes',
  'one row a value of a claim of an incident, with the words it rests on',
  [
    text('incident', 'id of the incident', ({ incident }) => incident.id),
    text('claim', 'id of the claim', ({ claim }) => claim.id),
    text(
      'field',
      'which value: event, initiator, recipient, place, time, count, weapon, speaker, evidence',
      ({ field }) => field,
    ),
    text('value', 'the value', ({ value }) => value),
    text('basis', 'whether it is stated, implied or inferred', ({ basis }) => basis),
    text('words', 'the words of the source', ({ document, span }) => quote(document.text, span)),
    text('source', 'who says it', ({ document }) => sourceName(document)),
    text('file', 'name of the document', ({ document }) => document.name),
    text('document', 'id of the document', ({ document }) => document.id),
    integer('line', 'line of the document, from 1', ({ line }) => line),
    integer('start', 'where the words begin in the text, in UTF-16 code units', ({ span }) => span[0]),
    integer('end', 'where they end', ({ span }) => span[1]),
  ],
  function* (record) {
    const tables = new Map<string, Uint32Array>()
    for (const { incident, told } of incidentViews(record)) {
      for (const { claim, document } of told) {
        const lines = tables.get(document.id) ?? lineTable(document.text)
        tables.set(document.id, lines)
        for (const { field, value, basis, spans } of valuesOf(claim)) {
          for (const span of spans) {
            const { line } = positionOf(lines, span[0])
            yield { incident, claim, document, field, value, ...(basis === undefined ? {} : { basis }), span, line }
          }
        }
      }
    }
  },
)
