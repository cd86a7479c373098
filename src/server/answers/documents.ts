/** The list of documents, and one document with all that was read of it. */
import { errors, type Filed } from '../../model/index.ts'
import type { DocumentList, DocumentPage, DocumentRow } from '../contract/index.ts'
import { kept } from '../open/lazily.ts'
import type { Snapshot } from '../open/snapshot.ts'
import { decisionOn, ruleNames } from './findings.ts'
import { documentNameOf } from './names.ts'

const rowsIn = kept(makeRows)

function makeRows({ read, record, reviews, findingsOf }: Snapshot): ReadonlyMap<string, DocumentRow> {
  const counts = new Map(record.documents.map(({ id }) => [id, { claims: 0, tallies: 0, ties: 0, decided: 0 }]))
  const made = reviews()
  for (const { id, document } of read.claims) {
    const count = counts.get(document)!
    count.claims++
    if (made.has(id)) count.decided++
  }
  for (const { document } of read.tallies) counts.get(document)!.tallies++
  for (const { document } of read.ties) counts.get(document)!.ties++
  return new Map(
    record.documents.map((document) => [
      document.id,
      {
        ...documentNameOf(document),
        length: document.text.length,
        ...counts.get(document.id)!,
        findings: findingsOf(document.id).filter((finding) => finding.document === document.id).length,
      },
    ]),
  )
}

export function documentList(snapshot: Snapshot): DocumentList {
  return { revision: snapshot.revision, documents: [...rowsIn(snapshot).values()] }
}

/** `filed` is the document as the casefile keeps it, with its mentions. */
export function documentPage(id: string, snapshot: Snapshot, filed: Filed | undefined): DocumentPage {
  const row = rowsIn(snapshot).get(id)
  if (filed === undefined || row === undefined) throw errors.noSuchRecord(`document ${id}`)
  const { origins: _, ...document } = filed.document
  const made = snapshot.reviews()
  const findings = snapshot.findingsOf(id)
  const records = [...filed.claims, ...filed.tallies, ...filed.ties, ...findings]
  const reviews = records.flatMap((each) => {
    const review = made.get(each.id)
    return review === undefined ? [] : [[each.id, review] as const]
  })
  const at = snapshot.order().get(id)!
  const previous = snapshot.record.documents[at - 1]?.id
  const next = snapshot.record.documents[at + 1]?.id
  return {
    revision: snapshot.revision,
    document,
    row,
    ...(previous === undefined ? {} : { previous }),
    ...(next === undefined ? {} : { next }),
    ...(filed.layout === undefined ? {} : { layout: filed.layout }),
    sentences: snapshot.sentencesOf(id),
    mentions: filed.mentions,
    claims: filed.claims,
    tallies: filed.tallies,
    ties: filed.ties,
    findings,
    reviews: Object.fromEntries(reviews),
    reviewed: {
      claims: correctedOnes(filed.claims, snapshot.claims()),
      tallies: correctedOnes(filed.tallies, snapshot.tallies()),
      ties: correctedOnes(filed.ties, snapshot.ties()),
    },
    incidents: Object.fromEntries(
      filed.claims.flatMap((claim) => {
        const incident = snapshot.incidentOfClaim(claim.id)
        return incident === undefined ? [] : [[claim.id, incident.id] as const]
      }),
    ),
    dismissed: Object.fromEntries(
      findings.flatMap((finding) => {
        const decision = decisionOn(finding, 'rejected', snapshot)
        return decision === undefined ? [] : [[finding.id, decision] as const]
      }),
    ),
    rules: Object.fromEntries(ruleNames(findings).map((rule) => [rule.id, rule])),
  }
}

/** Those that a person's values made other than the machine read them. */
function correctedOnes<T extends { readonly id: string }>(
  read: readonly T[],
  reviewed: ReadonlyMap<string, T>,
): Readonly<Record<string, T>> {
  return Object.fromEntries(
    read.flatMap(({ id, ...before }) => {
      const after = reviewed.get(id)
      return after === undefined || JSON.stringify(after) === JSON.stringify({ id, ...before })
        ? []
        : [[id, after] as const]
    }),
  )
}
