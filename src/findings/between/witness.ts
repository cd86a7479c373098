/** What each text says of an incident, side by side: what the rules between texts compare. */
import {
  type Claim,
  type ClaimRole,
  type Document,
  type Finding,
  type Incident,
  type Span,
  type UncheckedRecord,
  sourceName,
} from '../../model/index.ts'

/** A claim of an incident with the document that makes it and what it does for the incident. */
export interface Witness {
  readonly claim: Claim
  readonly document: Document
  readonly role: ClaimRole
}

interface Shelf {
  readonly claims: ReadonlyMap<string, Claim>
  readonly documents: ReadonlyMap<string, Document>
}

/** Several rules look up the same records; a record never changes, so it is sorted once. */
const shelves = new WeakMap<UncheckedRecord, Shelf>()

/** Claims and documents of a record by id. */
export function shelfOf(record: UncheckedRecord): Shelf {
  let shelf = shelves.get(record)
  if (!shelf) {
    shelf = {
      claims: new Map(record.claims.map((claim) => [claim.id, claim])),
      documents: new Map(record.documents.map((document) => [document.id, document])),
    }
    shelves.set(record, shelf)
  }
  return shelf
}

/** The claims of an incident that play one of the roles; all when none is given. */
export function witnesses(record: UncheckedRecord, incident: Incident, ...roles: readonly ClaimRole[]): Witness[] {
  const { claims, documents } = shelfOf(record)
  return incident.claims.flatMap(({ claim: id, document: from, role }) => {
    const claim = claims.get(id)
    const document = documents.get(from)
    return claim && document && (roles.length === 0 || roles.includes(role)) ? [{ claim, document, role }] : []
  })
}

/** Every pair of two documents, the first one's witness before the second's. */
export function* pairs(all: readonly Witness[]): Iterable<readonly [Witness, Witness]> {
  for (const [i, a] of all.entries())
    for (const b of all.slice(i + 1)) if (a.document.id !== b.document.id) yield [a, b]
}

/** Who says it, for a note: "state television (Desert Wire)", or the publisher where the text says it itself. */
export function voice({ claim, document }: Witness): string {
  const { speaker, kind } = claim.attribution
  return kind === 'author' || speaker === undefined ? sourceName(document) : `${speaker} (${sourceName(document)})`
}

/** True when both come from one house. */
export function sameHouse(a: Document, b: Document): boolean {
  return a.outlet !== undefined && a.outlet === b.outlet
}

/** The words of other documents, one entry a document, none of them of `document`. */
export function elsewhere(
  document: string,
  others: Iterable<{ readonly document: string; readonly span: Span }>,
): NonNullable<Finding['elsewhere']> {
  const spans = new Map<string, Span[]>()
  for (const { document: other, span } of others) {
    if (other === document) continue
    const held = spans.get(other) ?? []
    if (!held.some(([start, end]) => start === span[0] && end === span[1])) held.push(span)
    spans.set(other, held)
  }
  return [...spans].map(([other, words]) => ({ document: other, spans: words }))
}

/** The trigger words of witnesses in other documents than the one. */
export function triggersElsewhere(document: string, all: readonly Witness[]): NonNullable<Finding['elsewhere']> {
  return elsewhere(
    document,
    all.map(({ claim, document: { id } }) => ({ document: id, span: claim.trigger })),
  )
}

/** The sources of witnesses, each once, for a note. */
export function sourceNames(all: readonly Witness[]): string {
  return [...new Set(all.map(({ document }) => sourceName(document)))].join(', ')
}

/** The later published of two comes first; undated ones keep their order. */
export function laterFirst(a: Witness, b: Witness): readonly [Witness, Witness] {
  return (a.document.published ?? '') > (b.document.published ?? '') ? [a, b] : [b, a]
}

/** Days from one ISO day to another. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
}
