/**
 * A row that others coded as a document of its own. Its text has one line a cell, `column: value`, in the order of the columns, empty
 * cells left out; so that every value has the words it stands in.
 */
import { createHash } from 'node:crypto'
import { type Document, onOneLine, type Origin, type Span } from '../../model/index.ts'

/** A row before it is a document. */
export interface RawRow {
  /** Number of the row in its file, from 1, the header not counted. */
  readonly number: number
  readonly cells: readonly (readonly [column: string, value: string])[]
}

/** A value and where it stands in the text. */
export interface CellValue {
  readonly text: string
  readonly span: Span
}

export interface CodedRow {
  readonly number: number
  readonly document: Document
  /** The value of a column; undefined where the cell is empty or there is no such column. */
  cell(column: string): CellValue | undefined
  /** The values of a cell that holds several, joined by ";". */
  cells(column: string): readonly CellValue[]
  /** Where the values of columns stand, those of empty cells left out. */
  spans(...columns: readonly string[]): readonly Span[]
}

/** Makes the document of a row. */
export function codedRow(file: string, coded: string, outlet: string, id: string, raw: RawRow): CodedRow {
  const values = new Map<string, CellValue>()
  const origins: Origin[] = []
  let text = ''
  for (const [column, given] of raw.cells) {
    const value = onOneLine(given)
    if (value === '') continue
    const start = text.length + column.length + 2
    const span: Span = [start, start + value.length]
    text += `${column}: ${value}\n`
    values.set(column, { text: value, span })
    origins.push({ span, node: `row ${raw.number}, ${column}` })
  }
  const sha256 = createHash('sha256').update(text).digest('hex')
  return {
    number: raw.number,
    document: { id: sha256.slice(0, 16), name: `${file}#${id}`, text, sha256, outlet, origins, coded },
    cell: (column) => values.get(column),
    cells: (column) => split(values.get(column)),
    spans: (...columns) => columns.flatMap((column) => spanOf(values.get(column))),
  }
}

function split(cell: CellValue | undefined): readonly CellValue[] {
  if (cell === undefined) return []
  const found: CellValue[] = []
  let at = 0
  for (const part of cell.text.split(';')) {
    const text = part.trim()
    const start = cell.span[0] + at + (part.length - part.trimStart().length)
    if (text !== '') found.push({ text, span: [start, start + text.length] })
    at += part.length + 1
  }
  return found
}

function spanOf(cell: CellValue | undefined): readonly Span[] {
  return cell === undefined ? [] : [cell.span]
}
