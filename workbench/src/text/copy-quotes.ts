/** Takes quotes of a document along, each with its source and its offsets. */
import type { Span } from '../../../src/model/index.ts'
import type { DocumentName } from '../api/types.ts'
import { say } from '../ui/say.ts'
import { citation } from './citation.ts'

interface Quoted {
  readonly text: string
  readonly span: Span
}

export async function copyQuotes(source: DocumentName, quotes: readonly Quoted[]): Promise<void> {
  try {
    await navigator.clipboard.writeText(quotes.map(({ text, span }) => citation(source, text, span)).join('\n'))
    say('Copied: the quote, its source and its offsets')
  } catch {
    say('The browser does not let this page copy')
  }
}
