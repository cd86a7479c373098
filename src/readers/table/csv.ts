import type { Reader } from '../../model/index.ts'
import { refusing } from '../document.ts'

/** Tables of texts, by commas or tabs; `rows.ts` reads them. */
export const csv: Reader = {
  id: 'csv',
  extensions: ['.csv', '.tsv', '.tab'],
  types: ['text/csv', 'text/tab-separated-values'],
  isolated: false,
  limit: 1_000_000_000,
  read: (source) =>
    refusing(source.name, async function* () {
      yield* (await import('./rows.ts')).documents(source)
    }),
}
