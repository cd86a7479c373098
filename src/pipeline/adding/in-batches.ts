import { QanatError } from '../../model/index.ts'

/** Takes things as they come and hands them on in batches of `size`; what could not be had goes to `refuse`. */
export async function inBatches<T>(
  all: AsyncIterable<T | QanatError>,
  size: number,
  refuse: (error: QanatError) => void,
  flush: (batch: readonly T[]) => Promise<void>,
): Promise<void> {
  let batch: T[] = []
  for await (const one of all) {
    if (one instanceof QanatError) refuse(one)
    else if (batch.push(one) >= size) {
      await flush(batch)
      batch = []
    }
  }
  if (batch.length > 0) await flush(batch)
}
