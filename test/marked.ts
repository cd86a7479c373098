import type { Span } from '../src/model/index.ts'

/** A labelled stretch of a marked-up sentence. */
export interface Mark {
  readonly label: string
  readonly span: Span
  readonly text: string
}

/**
 * Reads the notation of our tests: `{actor:The militia} fired {count:three} rockets at {place:Baghdad}`.
 * Returns the text without the braces and the labelled spans in text order; braces may nest.
 */
export function marked(notation: string): { readonly text: string; readonly marks: readonly Mark[] } {
  let text = ''
  const open: { label: string; start: number }[] = []
  const marks: Mark[] = []
  for (let i = 0; i < notation.length; i++) {
    const label = notation[i] === '{' ? /^\{([a-z_-]+):/.exec(notation.slice(i)) : null
    if (label) {
      open.push({ label: label[1]!, start: text.length })
      i += label[0].length - 1
    } else if (notation[i] === '}' && open.length > 0) {
      const { label: name, start } = open.pop()!
      marks.push({ label: name, span: [start, text.length], text: text.slice(start) })
    } else text += notation[i]
  }
  if (open.length > 0) throw new Error(`unclosed {${open.at(-1)!.label}: in ${notation}`)
  return { text, marks: marks.sort((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1]) }
}
