/** Who a claim is from, so that two documents of one source are told apart: "Mesopress", "Mesopress, 2020-01-05". */
import { sourceName } from '../../../src/model/index.ts'
import type { DocumentName, ToldClaim } from '../api/types.ts'

/** The name of each document of the claims, by its id. */
export function toldBy(claims: readonly Pick<ToldClaim, 'document'>[]): ReadonlyMap<string, string> {
  const documents = new Map(claims.map(({ document }): readonly [string, DocumentName] => [document.id, document]))
  const counts = new Map<string, number>()
  for (const document of documents.values()) {
    const name = sourceName(document)
    counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  return new Map(
    [...documents].map(([id, document]) => {
      const name = sourceName(document)
      const more = counts.get(name)! > 1 ? (document.published ?? document.title ?? document.name) : undefined
      return [id, more === undefined ? name : `${name}, ${more}`]
    }),
  )
}

/** Of the claims with these ids, the first of each document. */
export function sourcesOf(ids: readonly string[], claims: readonly ToldClaim[]): readonly ToldClaim[] {
  const told = claims.filter(({ claim }) => ids.includes(claim.id))
  return told.filter(({ document }, at) => told.findIndex((other) => other.document.id === document.id) === at)
}
