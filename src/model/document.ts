import type { Origin } from './origin.ts'
import type { Span } from './span.ts'

/** One text with its metadata. `text` is kept as given; offsets everywhere point into it. */
export interface Document {
  /** Content id: the first 16 hex digits of `sha256`. */
  readonly id: string
  /** Where it came from as the user named it: a path, `-` for standard input. */
  readonly name: string
  readonly text: string
  /** SHA-256 of the source bytes, hex. */
  readonly sha256: string
  readonly title?: string
  /** ISO day of publication; absent unless the text's metadata or the user gives it. */
  readonly published?: string
  /** Outlet or author that published the text, as given in metadata. */
  readonly outlet?: string
  /** Address it was published at, as given in metadata. It is never fetched. */
  readonly url?: string
  /** BCP 47 language of the text; a text that is not `en` is kept and searched but not coded. */
  readonly language?: string
  /** Parts of the text that the format itself marks as page furniture (navigation, a comment form, a signature). */
  readonly furniture?: readonly { readonly kind: string; readonly span: Span }[]
  /** Where the characters came from; absent where the text is the source, character for character. */
  readonly origins?: readonly Origin[]
  /** What made the rows, for coded data of others: `acled`, `ucdp-ged`, `plover`. Its claims were not read from prose. */
  readonly coded?: string
}

/** What a document is called as a source: its outlet, else its title, else its file. */
export function sourceName({ outlet, title, name }: Pick<Document, 'outlet' | 'title' | 'name'>): string {
  return outlet ?? title ?? name
}

export type BlockKind = 'title' | 'byline' | 'dateline' | 'heading' | 'paragraph' | 'item' | 'reference' | 'furniture'

/** A run of lines that belong together: a heading, a paragraph, a list item, a line of page furniture. */
export interface Block {
  readonly kind: BlockKind
  readonly span: Span
  /** For furniture only: what it is, e.g. `widget`, `navigation`, `comment-form`, `share`, `caption`, `legal`. */
  readonly furniture?: string
}

/** A footnote or citation mark in running text: `[2]`, `(4)`, a superscript. */
export interface NoteMark {
  readonly span: Span
  readonly label: string
  readonly style: 'bracket' | 'parenthesis' | 'superscript'
}

/** An entry of the list of references at the end: `[2] Name, title, date`. */
export interface Note {
  readonly span: Span
  readonly label: string
}

/** Words in quotation marks; `inner` is without the marks. `closed` is false when the closing mark is missing. */
export interface Quotation {
  readonly span: Span
  readonly inner: Span
  readonly closed: boolean
}

/** "BAGHDAD, Jan 3 (Agency) -": the place and date a report was filed from. */
export interface Dateline {
  readonly span: Span
  readonly place?: Span
  readonly date?: Span
}

/** How one text is laid out. Blocks are in text order, do not overlap and cover all that is not white space. */
export interface Layout {
  readonly blocks: readonly Block[]
  readonly marks: readonly NoteMark[]
  readonly notes: readonly Note[]
  readonly quotations: readonly Quotation[]
  readonly dateline?: Dateline
}
