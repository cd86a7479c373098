/** Who a claim is from, so that two documents of one source are told apart: "Mesopress", "Mesopress, 2020-01-05". */
import { sourceName } from '../../../src/model/index.ts'
import type { DocumentName, ToldClaim } from '../api/types.ts'

/** The name of each document of the claims, by its id. */
export function toldBy(claims: readonly Pick<ToldClaim, 'document'>[]): ReadonlyMap<string, string> {
  const documents = new Map(claims.map(({ document }): readonly [string, DocumentName] => [document.id, document]))
  const shared = (name: string): boolean =>
    [...documents.values()].filter((other) => sourceName(other) === name).length > 1
  return new Map(
    [...documents].map(([id, document]) => {
      const name = sourceName(document)
      const more = shared(name) ? (document.published ?? document.title ?? document.name) : undefined
      return [id, more === undefined ? name : `${name}, ${more}`]
    }),
  )
}
