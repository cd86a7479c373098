/** Rows that others coded, filed in a casefile: what `qanat import` and an upload have in common. */
import type { Casefile, Filed, QanatError, Run } from '../../model/index.ts'
import type { FilingEar } from './file-documents.ts'
import { inBatches } from './in-batches.ts'

/** Rows that are filed in one step. */
const batchSize = 500

/** Files rows as they come; those that cannot be right are told and the rest is taken. */
export async function fileRows(
  casefile: Casefile,
  rows: AsyncIterable<Filed | QanatError>,
  run: Run,
  ear: FilingEar,
): Promise<{ readonly added: number; readonly known: number; readonly refused: number }> {
  const sum = { added: 0, known: 0, refused: 0 }
  const flush = async (batch: readonly Filed[]): Promise<void> => {
    const { added, known } = await casefile.file(batch, run)
    sum.added += added.length
    sum.known += known.length
    ear.added?.(added)
  }
  const refuse = (error: QanatError): void => {
    sum.refused++
    ear.refused(error)
  }
  await inBatches(rows, batchSize, refuse, flush)
  return sum
}
