/** Documents read and filed in a casefile: what `qanat add` and an upload have in common. */
import { type Casefile, type Document, type Filed, QanatError, type Run } from '../../model/index.ts'
import type { Engine } from '../engine.ts'
import { filedOf } from '../filed.ts'
import { readOne } from '../read-one.ts'
import { inBatches } from './in-batches.ts'

/** What filing did. */
export interface FilingSum {
  readonly added: number
  readonly known: number
  readonly refused: number
  /** Added ones that are not in English and hold no claims. */
  readonly uncoded: number
  readonly claims: number
}

/** Who is told while documents are filed. */
export interface FilingEar {
  /** What could not be opened or read. */
  refused(error: QanatError): void
  /** Ids of documents that came in, batch by batch. */
  added?(documents: readonly string[]): void
}

/** Documents that are filed in one step. */
const batchSize = 100

/** Reads and files documents; what is there already is left as it was, what cannot be read is told and the rest goes on. */
export async function fileDocuments(
  casefile: Casefile,
  engine: Pick<Engine, 'read'>,
  run: Run,
  documents: AsyncIterable<Document | QanatError>,
  ear: FilingEar,
): Promise<FilingSum> {
  const sum = { added: 0, known: 0, refused: 0, uncoded: 0, claims: 0 }
  const refuse = (error: QanatError): void => {
    sum.refused++
    ear.refused(error)
  }
  const flush = async (batch: readonly Document[]): Promise<void> => {
    const there = await casefile.holds(batch.map(({ id }) => id))
    const fresh = new Map(batch.filter(({ id }) => !there.has(id)).map((document) => [document.id, document]))
    sum.known += batch.length - fresh.size
    const filed = [...fresh.values()].flatMap((document): Filed[] => {
      const read = readOne(engine, document)
      if (!(read instanceof QanatError)) return [filedOf(read)]
      refuse(read)
      return []
    })
    const { added, known } = await casefile.file(filed, run)
    sum.added += added.length
    sum.known += known.length
    for (const { document, claims } of filed) {
      sum.claims += claims.length
      if (document.language !== undefined && !document.language.startsWith('en')) sum.uncoded++
    }
    ear.added?.(added)
  }
  await inBatches(documents, batchSize, refuse, flush)
  return sum
}
