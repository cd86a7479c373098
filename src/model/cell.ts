/**
 * Cells of tables that spreadsheets open. A cell of words that a spreadsheet would run as a formula gets a leading apostrophe
 * (OWASP, "CSV Injection"): `=`, `+`, `-`, `@` and their full-width forms, a tab or a line end, also after blanks or a byte order
 * mark. A cell that already looks guarded is guarded once more, so that no text changes on the way out and in.
 */

const formula = /^'*[\s\uFEFF\u200B]*(?:[=+@\t\r\n\uFF1D\uFF0B\uFF20]|[-\u2212\uFF0D].)/s

/** The words as they may stand in a cell. */
export function guarded(words: string): string {
  return formula.test(words) ? `'${words}` : words
}

/** The words of a cell as they were before they were guarded. */
export function withoutGuard(cell: string): string {
  return cell.startsWith("'") && formula.test(cell) ? cell.slice(1) : cell
}

/** Words on one line: runs of white space are one blank. */
export function onOneLine(words: string): string {
  return words.replace(/\s+/g, ' ').trim()
}
