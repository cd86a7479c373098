/** Rows of a lexicon as they are written, ours in `data/frames` and a person's own, and what is found wrong with one. */

/** A row as it was parsed: nothing of it is known to be right. */
export type Row = Readonly<Record<string, unknown>>

/** Which rows of a lexicon these are. */
export type RowKind = 'labels' | 'frames' | 'classes' | 'light'

/** A row with where it stands, for the complaint. */
export interface WrittenRow {
  readonly kind: RowKind
  /** The file, and its line where that is known. */
  readonly where: string
  readonly row: unknown
}

/** Why a row is refused. */
export interface RowFault {
  readonly where: string
  /** Its id in quotes, or what stands for it where it has none. */
  readonly row: string
  readonly why: string
}

/** Says why the row is refused. */
export type Refuse = (why: string) => void

/** YAML reads the words "false" and "1990" as other things than words. */
const plain: ReadonlySet<string> = new Set(['string', 'number', 'boolean'])

/** A word, or a list of words; anything else is refused. Empty where there is nothing. */
export function words(row: Row, key: string, refuse: Refuse): readonly string[] {
  const value = row[key]
  if (value === undefined || value === null) return []
  const list: readonly unknown[] = Array.isArray(value) ? value : [value]
  const found = list.map((word) => (plain.has(typeof word) ? String(word).trim() : ''))
  if (found.includes('')) refuse(`${key} is no list of words`)
  return found.filter((word) => word !== '')
}

/** The lemmas of a row: at least one. */
export function lemmas(row: Row, refuse: Refuse): readonly string[] {
  const found = words(row, 'lemmas', refuse)
  if (found.length === 0) refuse('has no lemmas')
  return found
}

/** Refuses keys that a row of the kind does not have, so that a slip of the pen is no silent nothing. */
export function onlyKeys(row: Row, known: ReadonlySet<string>, refuse: Refuse): void {
  for (const key of Object.keys(row)) if (!known.has(key)) refuse(`has an unknown key '${key}'`)
}

/** A word or nothing; anything else is refused. */
export function word(row: Row, key: string, refuse: Refuse): string | undefined {
  const value = row[key]
  if (value === undefined || value === null) return undefined
  if (typeof value === 'string' && value.trim() !== '') return value.trim()
  if (typeof value === 'number') return String(value)
  refuse(`${key} is no word`)
  return undefined
}
