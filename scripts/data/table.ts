import { readdirSync, readFileSync } from 'node:fs'
import { parse } from 'yaml'

/** One compiled table of `dist/data/`. */
export interface Table {
  /** File name in `dist/data/`. */
  readonly name: string
  /** The content: bytes or text as they are, anything else as JSON. */
  compile(): unknown
}

/** The folder `data/` of the repository, from `scripts/data/` and from `dist/scripts/data/`. */
export const dataFolder: URL = new URL(
  import.meta.url.includes('/dist/') ? '../../../data/' : '../../data/',
  import.meta.url,
)

/** The rows of every `.yml` file in one folder under `data/`, with the file they stand in. */
export function* rows(folder: string): Generator<{ readonly file: string; readonly row: Record<string, unknown> }> {
  const base = new URL(`${folder}/`, dataFolder)
  for (const file of readdirSync(base)
    .filter((name) => name.endsWith('.yml'))
    .sort()) {
    const content: unknown = parse(readFileSync(new URL(file, base), 'utf8'))
    if (!Array.isArray(content)) throw new Error(`data/${folder}/${file}: is not a list of rows`)
    for (const row of content) yield { file: `data/${folder}/${file}`, row }
  }
}

/** Refuses a second row with the same id. */
export function unique(): (id: string, file: string) => void {
  const seen = new Map<string, string>()
  return (id, file) => {
    const before = seen.get(id)
    if (before !== undefined) throw new Error(`${file}: id '${id}' stands in ${before} already`)
    seen.set(id, file)
  }
}
