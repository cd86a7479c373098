/** Coded data of others: each row a document whose text is the row, with the claim that it makes. */
import { type CodedReader, errors, type Filed, type QanatError, type Source } from '../../model/index.ts'
import { acled } from './acled.ts'
import { plover } from './plover.ts'
import { polecat } from './polecat.ts'
import { sites } from './sites.ts'
import { ucdpGed } from './ucdp-ged.ts'

/** All readers of coded data, as `qanat import` names them. */
export const codedReaders: readonly CodedReader[] = [acled, ucdpGed, plover, polecat, sites]

/** How much of a file is looked at to know it, in bytes. */
const beginning = 4096

/**
 * Reads the rows of a file by what it is. What cannot be read comes out as a `QanatError` in its place and the rest goes on; a file
 * that no reader knows is refused as a whole.
 */
export async function* readCoded(source: Source): AsyncGenerator<Filed | QanatError> {
  const head = new TextDecoder().decode(source.bytes.subarray(0, beginning))
  const reader = codedReaders.find(({ knows }) => knows(head))
  if (reader === undefined)
    yield errors.notCodedData(
      source.name,
      'a file of ACLED, UCDP GED, PLOVER (JSON lines) or POLECAT, or a list of sites with name, lat and lon',
    )
  else yield* reader.read(source)
}
