import type { AnyRule } from '../model/index.ts'

/** The page of a rule: what it looks for and why. */
export function rulePage({ code, id, title, severity, about }: AnyRule): string {
  return `${code} ${title}\nrule ${id}, severity ${severity}\n\n${wrap(about, 100)}\n`
}

function wrap(words: string, width: number): string {
  return words
    .split(/\n\s*\n/)
    .map((paragraph) => {
      let line = ''
      const lines: string[] = []
      for (const word of paragraph.trim().split(/\s+/)) {
        if (line !== '' && line.length + 1 + word.length > width) {
          lines.push(line)
          line = word
        } else line = line === '' ? word : `${line} ${word}`
      }
      return [...lines, line].join('\n')
    })
    .join('\n\n')
}
