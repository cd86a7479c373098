/** What every reader ends with: a document made of the canonical text, what marks it, and what is known of it. */
import { createHash } from 'node:crypto'
import { type Document, errors, type Metadata, QanatError, type Reader, type Source } from '../model/index.ts'
import { languageOf } from './language.ts'

/** The canonical text of a source, with what its format says of the parts. */
export interface Draft extends Pick<Document, 'text' | 'origins' | 'furniture'> {
  /** What the source says of itself; what came with the source goes before it. */
  readonly metadata?: Metadata
  /** BCP 47 language that the source declares; it counts where the words themselves do not tell. */
  readonly language?: string
}

/** Makes the document of a draft; its id is the beginning of the SHA-256 of the bytes. */
export async function documentOf(source: Source, draft: Draft): Promise<Document> {
  const { text, origins = [], furniture = [], metadata = {} } = draft
  if (text.trim() === '') throw errors.empty(source.name)
  const sha256 = createHash('sha256').update(source.bytes).digest('hex')
  const language = await languageOf(text, draft.language)
  const known = { ...defined(metadata), ...defined(source) }
  return {
    id: sha256.slice(0, 16),
    name: source.name,
    text,
    sha256,
    ...known,
    ...(language !== undefined && { language }),
    ...(furniture.length > 0 && { furniture }),
    ...(origins.length > 0 && { origins }),
  }
}

function defined({ title, published, outlet, url }: Metadata): Metadata {
  return {
    ...(title !== undefined && title !== '' && { title }),
    ...(published !== undefined && { published }),
    ...(outlet !== undefined && outlet !== '' && { outlet }),
    ...(url !== undefined && url !== '' && { url }),
  }
}

/** The `read` of a format that holds one text. */
export function oneDocument(draft: (source: Source) => Draft | Promise<Draft>): Reader['read'] {
  return (source) =>
    refusing(source.name, async function* () {
      yield await documentOf(source, await draft(source))
    })
}

/** Documents as `read` gives them; what it throws comes out as the refusal of what is named. */
export async function* refusing(
  name: string,
  read: () => AsyncIterable<Document | QanatError>,
): AsyncGenerator<Document | QanatError> {
  try {
    yield* read()
  } catch (error) {
    yield refusalOf(name, error)
  }
}

/** An error of the catalogue as it is; any other as damage of the source, since parsers throw what they like. */
export function refusalOf(name: string, error: unknown): QanatError {
  if (error instanceof QanatError) return error
  const detail = error instanceof Error ? error.message : String(error)
  return errors.damaged(name, detail.split('\n', 1)[0]!.slice(0, 120))
}
