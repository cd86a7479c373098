/** Files that a person dropped or picked, folders opened to any depth; what is no report is left out. */
import { isReport, isSidecar } from './is-report.ts'

/** A file with its path inside of the folder that was dropped or picked. */
export interface Gathered {
  readonly name: string
  readonly file: File
}

/** Files of an `<input type="file">`. */
export function picked(files: FileList | null): readonly Gathered[] {
  return inOrder([...(files ?? [])].map((file) => ({ name: file.webkitRelativePath || file.name, file })))
}

/** What was dropped. Takes the entries at once: the browser empties the list when the event is over. */
export async function dropped(data: DataTransfer): Promise<readonly Gathered[]> {
  const items = [...data.items].filter(({ kind }) => kind === 'file')
  const entries = items.map((item) => item.webkitGetAsEntry())
  const loose = [...data.files].map((file) => ({ name: file.name, file }))
  if (entries.every((entry) => entry === null)) return inOrder(loose)
  const found: Gathered[] = []
  for (const entry of entries) if (entry !== null) await walk(entry, found)
  return inOrder(found)
}

async function walk(entry: FileSystemEntry, found: Gathered[]): Promise<void> {
  const path = entry.fullPath.replace(/^\//, '')
  if (!isReport(path)) return
  if (entry.isFile) {
    const file = await new Promise<File>((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject))
    found.push({ name: path, file })
    return
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader()
  for (;;) {
    // Entries come in portions; an empty one is the last.
    const portion = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject))
    if (portion.length === 0) return
    for (const each of portion) await walk(each, found)
  }
}

/** Files that say something of a report come before all reports, so that the server knows it when the report comes. */
function inOrder(files: readonly Gathered[]): readonly Gathered[] {
  const rank = (name: string): number => (isSidecar(name) ? 0 : 1)
  return files
    .filter(({ name }) => isReport(name))
    .sort((a, b) => rank(a.name) - rank(b.name) || (a.name < b.name ? -1 : 1))
}
