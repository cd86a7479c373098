/** A document with its records as a store keeps them: canonical JSON, each with its hash. */
import type { Document, Filed, Layout } from '../model/index.ts'
import { type Kept, keep, sha256 } from './digest.ts'
import type { DocumentHashes, MergeBody } from './log.ts'

/** The kinds of records that a document comes with, in the order in which they are hashed. */
export const recordKinds = ['mention', 'claim', 'tally', 'tie', 'finding'] as const
export type RecordKind = (typeof recordKinds)[number]

export interface StoredFiled {
  readonly id: string
  /** SHA-256 of the text as UTF-8. */
  readonly text: string
  /** All of the document but its text, and its layout. */
  readonly about: Kept
  readonly records: Readonly<Record<RecordKind, readonly Kept[]>>
}

/** What is kept of a document beside its text. */
interface About {
  readonly document: Omit<Document, 'text'>
  readonly layout?: Layout
  /** Code units that a text column cannot hold, each with its offset; U+FFFD stands in their place. */
  readonly replaced?: readonly (readonly [offset: number, unit: number])[]
}

/** A document and its records as they are kept. */
export function stored(filed: Filed): StoredFiled {
  const { text, ...document } = filed.document
  const { plain, replaced } = plainText(text)
  const about: About = {
    document,
    ...(filed.layout === undefined ? {} : { layout: filed.layout }),
    ...(replaced.length === 0 ? {} : { replaced }),
  }
  const { mentions, claims, tallies, ties, findings } = filed
  return {
    id: document.id,
    text: sha256(plain),
    about: keep(about),
    records: {
      mention: mentions.map(keep),
      claim: claims.map(keep),
      tally: tallies.map(keep),
      tie: ties.map(keep),
      finding: findings.map(keep),
    },
  }
}

/** Puts a document together again. */
export function restored(
  text: string,
  about: string,
  records: Readonly<Record<RecordKind, readonly { readonly json: string }[]>>,
): Filed {
  const { document, layout, replaced } = JSON.parse(about) as About
  const all = <T>(kind: RecordKind): T[] => records[kind].map(({ json }) => JSON.parse(json) as T)
  return {
    document: { ...document, text: fullText(text, replaced) },
    ...(layout === undefined ? {} : { layout }),
    mentions: all('mention'),
    claims: all('claim'),
    tallies: all('tally'),
    ties: all('tie'),
    findings: all('finding'),
  }
}

/** What the log says of a document: the hash of its text and one over all its records in order. */
export function hashesOf({
  id,
  text,
  about,
  records,
}: Omit<StoredFiled, 'about' | 'records'> & {
  readonly about: Pick<Kept, 'sha256'>
  readonly records: Readonly<Record<RecordKind, readonly Pick<Kept, 'sha256'>[]>>
}): DocumentHashes {
  const lines = [`document ${about.sha256}`]
  for (const kind of recordKinds) for (const record of records[kind]) lines.push(`${kind} ${record.sha256}`)
  return { id, text, records: sha256(lines.join('\n')) }
}

/** What the log says of a merge, from the hashes of incidents, network and findings in their order. */
export function mergeBody(
  incidents: readonly string[],
  network: readonly string[],
  findings: readonly string[],
): MergeBody {
  return {
    incidents: incidents.length,
    network: network.length,
    findings: findings.length,
    records: sha256([...incidents, ...network, ...findings].join('\n')),
  }
}

/** A text without the code units that UTF-8 text in a database cannot hold: NUL and halves of surrogate pairs. */
export function plainText(text: string): {
  readonly plain: string
  readonly replaced: readonly (readonly [number, number])[]
} {
  if (!suspect.test(text)) return { plain: text, replaced: [] }
  const replaced: [number, number][] = []
  const plain = text.replace(unholdable, (unit, offset: number) => {
    replaced.push([offset, unit.charCodeAt(0)])
    return '\ufffd'
  })
  return { plain, replaced }
}

/** Quick to look for: a NUL or any half of a surrogate pair, whole pairs included. */
const suspect = /[\0\ud800-\udfff]/
const unholdable = /\0|\p{Surrogate}/gu

function fullText(plain: string, replaced: About['replaced']): string {
  if (replaced === undefined) return plain
  let text = ''
  let from = 0
  for (const [offset, unit] of replaced) {
    text += plain.slice(from, offset) + String.fromCharCode(unit)
    from = offset + 1
  }
  return text + plain.slice(from)
}
