/**
 * A code book that a person brings, as YAML: rows as ours in `data/frames`, classes of their own with what each stands for, rows of
 * ours that they do without. What a row means is not looked at here; each comes out with its line.
 */
import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml'
import { errors } from '../../model/index.ts'

/** The parts of a code book that hold rows. */
const parts = ['labels', 'frames', 'classes', 'light'] as const

/** A row as it was written. */
export interface CodebookRow {
  readonly kind: (typeof parts)[number]
  /** The file and the line that the row begins on. */
  readonly where: string
  readonly row: unknown
}

/** A code book as it was written. */
export interface CodebookFile {
  /** As its author calls it, else the name of the file. */
  readonly name: string
  readonly rows: readonly CodebookRow[]
  /** Ids of rows of ours that are taken out. */
  readonly without: readonly string[]
}

/** Names are printed on one line. */
const longestName = 60

/** The code book in a file: a map with `frames` and the like, or a list of frames alone. Throws a `QanatError` for what is neither. */
export function readCodebook(text: string, path: string): CodebookFile {
  const lines = new LineCounter()
  const document = parseDocument(text.replace(/^\uFEFF/, ''), { lineCounter: lines })
  const [fault] = document.errors
  if (fault !== undefined)
    throw errors.badCodebook(
      at(path, fault.linePos?.[0].line),
      '',
      fault.message.split('\n')[0]!.replace(/ at line .*$/, ''),
    )
  const { contents } = document
  const lineOf = ({ range }: Node): number | undefined => (range ? lines.linePos(range[0]).line : undefined)
  const js = (node: unknown): unknown => (node as Node).toJS(document)
  const rowsIn = (kind: CodebookRow['kind'], node: unknown): readonly CodebookRow[] => {
    if (isScalar(node) && node.value === null) return []
    if (!isSeq(node)) throw errors.badCodebook(path, kind, 'is no list of rows')
    return node.items.map((row) => ({ kind, where: at(path, lineOf(row as Node)), row: js(row) }))
  }
  const own = path.split(/[\\/]/).at(-1)!.slice(0, longestName)
  if (isSeq(contents)) return { name: own, rows: rowsIn('frames', contents), without: [] }
  if (!isMap(contents)) throw errors.badCodebook(path, '', 'it is neither a list of rows nor a map with frames')
  let name = own
  let without: readonly string[] = []
  const rows: CodebookRow[] = []
  for (const { key, value } of contents.items) {
    const part = String(js(key))
    const kind = parts.find((one) => one === part)
    if (kind !== undefined) rows.push(...rowsIn(kind, value))
    else if (part === 'codebook') name = nameIn(js(value), path)
    else if (part === 'without') without = idsIn(js(value), path)
    else
      throw errors.badCodebook(
        at(path, lineOf(key as Node)),
        `'${part}'`,
        `is no part of a code book: codebook, ${parts.join(', ')}, without`,
      )
  }
  return { name, rows, without }
}

function at(path: string, line: number | undefined): string {
  return line === undefined ? path : `${path}:${line}`
}

function nameIn(value: unknown, path: string): string {
  const name = typeof value === 'string' ? value.replace(/\s+/g, ' ').trim() : ''
  if (name === '' || name.length > longestName)
    throw errors.badCodebook(path, 'codebook', `is no name of up to ${longestName} letters`)
  return name
}

function idsIn(value: unknown, path: string): readonly string[] {
  const list: unknown = value ?? []
  if (!Array.isArray(list) || !list.every((id) => typeof id === 'string'))
    throw errors.badCodebook(path, 'without', 'is no list of ids of rows')
  return list as string[]
}
