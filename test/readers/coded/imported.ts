/** What coded readers make of text: documents with claims, every span held to its words, and refusals. */
import {
  assertGrounded,
  type Claim,
  type CodedReader,
  type Document,
  QanatError,
  quote,
  type Span,
} from '../../../src/model/index.ts'

export interface Imported {
  readonly filed: readonly { readonly document: Document; readonly claim?: Claim }[]
  /** The messages of the rows that were refused. */
  readonly refused: readonly string[]
}

export async function imported(reader: CodedReader, text: string | Uint8Array, name = 'rows.csv'): Promise<Imported> {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text
  const filed: { document: Document; claim?: Claim }[] = []
  const refused: string[] = []
  for await (const each of reader.read({ name, bytes })) {
    if (each instanceof QanatError) refused.push(each.message)
    else {
      const [claim, ...more] = each.claims
      if (more.length > 0) throw new Error('a row made two claims')
      if (claim !== undefined) assertGrounded(each.document.text, claim.id, claim)
      filed.push({ document: each.document, ...(claim === undefined ? {} : { claim }) })
    }
  }
  return { filed, refused }
}

/** The one claim of a file of one row. */
export async function onlyClaim(
  reader: CodedReader,
  text: string,
): Promise<{ claim: Claim; words: (spans: readonly Span[]) => string[] }> {
  const { filed, refused } = await imported(reader, text)
  const [one] = filed
  if (one?.claim === undefined || filed.length !== 1) throw new Error(`no single claim; refused: ${refused.join(', ')}`)
  return { claim: one.claim, words: (spans) => spans.map((span) => quote(one.document.text, span)) }
}

/** Rows of values as CSV with a header. */
export function table(columns: readonly string[], ...rows: readonly (readonly (string | number)[])[]): string {
  const cell = (value: string | number): string => `"${String(value).replaceAll('"', '""')}"`
  return [columns, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('')
}
