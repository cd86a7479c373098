import { closeSync, openSync, readSync } from 'node:fs'

const header = 'SQLite format 3\u0000'

/** Whether a file is a casefile rather than a report, by its first bytes; false for what cannot be opened. */
export function isCasefile(path: string): boolean {
  let file: number
  try {
    file = openSync(path, 'r')
  } catch {
    return false
  }
  try {
    const bytes = Buffer.alloc(header.length)
    return readSync(file, bytes) === header.length && bytes.toString('latin1') === header
  } catch {
    return false
  } finally {
    closeSync(file)
  }
}
