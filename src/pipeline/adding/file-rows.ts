/** Rows that others coded, filed in a casefile: what `qanat import` and an upload have in common. */
import type { Casefile, Filed, QanatError, Run } from '../../model/index.ts'
import type { FilingEar } from './file-documents.ts'
import { inBatches } from './in-batches.ts'

/** Rows that are filed in one step. */
const batchSize = 500

export interface FiledRows {
  readonly added: number
  readonly known: number
  readonly refused: number
  /** Claims of the added ones. */
  readonly claims: number
  /** How many of the added are rows of a list of sites. */
  readonly sites: number
}

/** Files rows as they come; those that cannot be right are told and the rest is taken. */
export async function fileRows(
  casefile: Casefile,
  rows: AsyncIterable<Filed | QanatError>,
  run: Run,
  ear: FilingEar,
): Promise<FiledRows> {
  const sum = { added: 0, known: 0, refused: 0, claims: 0, sites: 0 }
  const flush = async (batch: readonly Filed[]): Promise<void> => {
    const { added, known } = await casefile.file(batch, run)
    sum.added += added.length
    sum.known += known.length
    const fresh = new Set(added)
    for (const { document, claims } of batch) {
      if (!fresh.delete(document.id)) continue
      sum.claims += claims.length
      if (document.coded === 'sites') sum.sites++
    }
    ear.added?.(added)
  }
  const refuse = (error: QanatError): void => {
    sum.refused++
    ear.refused(error)
  }
  await inBatches(rows, batchSize, refuse, flush)
  return sum
}
