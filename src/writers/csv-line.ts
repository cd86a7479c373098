/** Rows of tables as text: words are guarded against spreadsheets that run formulas, numbers are ours and stay numbers. */
import { guarded, onOneLine } from '../model/index.ts'

/** Absent is an empty cell. */
export type Cell = string | number | undefined

/** One line of comma-separated values (RFC 4180): quotes where needed, CR LF at the end. */
export function csvLine(cells: readonly Cell[]): string {
  return `${cells.map((cell) => (typeof cell === 'string' ? csvWords(cell) : (cell ?? ''))).join(',')}\r\n`
}

/** One line of tab-separated values: white space within a cell is one blank, LF at the end. */
export function tsvLine(cells: readonly Cell[]): string {
  return `${Array.from(cells, (cell) => (typeof cell === 'string' ? guarded(onOneLine(cell)) : (cell ?? ''))).join('\t')}\n`
}

function csvWords(words: string): string {
  const safe = guarded(words)
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** Several values in one cell. */
export function joined(values: Iterable<string>): string {
  return [...values].join('; ')
}
