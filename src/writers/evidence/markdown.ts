/** Words of documents in Markdown: as they stand, on one line, with all escaped that Markdown or HTML would read as markup. */
import { onOneLine } from '../../model/index.ts'

export function plain(words: string): string {
  return onOneLine(words)
    .replace(/[\\`*_{}[\]|~]/g, '\\$&')
    .replace(/[&<>]/g, (mark) => entities[mark]!)
    .replace(/^(?:[-+#=]|\d+(?=[.)]\s))/, (mark) => (/\d/.test(mark) ? `${mark}\\` : `\\${mark}`))
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }

/** One line of a list. */
export function row(name: string, value: string): string {
  return `- ${name}: ${plain(value)}\n`
}
