/** The record of a casefile: what was read, with review applied, merged into incidents and checked text against text. */
import type {
  Casefile,
  Claim,
  Decision,
  Document,
  EventRecord,
  Finding,
  Merged,
  Reviewed,
  Tally,
  Tie,
} from '../model/index.ts'
import { checkRecord } from '../findings/index.ts'
import { applyDecisions, mergeClaims } from '../incidents/index.ts'

/** Works the record out anew from all that the casefile holds and keeps it there. */
export async function mergeRecord(casefile: Casefile): Promise<EventRecord> {
  const given = await givenOf(casefile)
  const merged = mergedOf(given)
  await casefile.merge(merged)
  return whole(given, merged)
}

/** The record as the casefile has it; worked out anew, and not kept, when reports or decisions came in since. */
export async function recordOf(casefile: Casefile): Promise<EventRecord> {
  const given = await givenOf(casefile)
  const { stale } = await casefile.summary()
  return whole(given, stale ? mergedOf(given) : await casefile.merged())
}

/** What is not derived from many texts: the readings with review applied, and the decisions. */
interface Given {
  readonly reviewed: Reviewed
  readonly findings: readonly Finding[]
  readonly decisions: readonly Decision[]
}

function mergedOf({ reviewed, decisions }: Given): Merged {
  const { incidents, network } = mergeClaims(reviewed, decisions)
  return { incidents, network, findings: checkRecord({ ...reviewed, incidents, network }) }
}

function whole({ reviewed, findings, decisions }: Given, merged: Merged): EventRecord {
  return { ...reviewed, ...merged, findings: [...findings, ...merged.findings], decisions }
}

async function givenOf(casefile: Casefile): Promise<Given> {
  const documents: Document[] = []
  const claims: Claim[] = []
  const tallies: Tally[] = []
  const ties: Tie[] = []
  const findings: Finding[] = []
  const people = new Set<string>()
  for await (const filed of casefile.filed()) {
    documents.push(filed.document)
    claims.push(...filed.claims)
    tallies.push(...filed.tallies)
    ties.push(...filed.ties)
    findings.push(...filed.findings)
    for (const mention of filed.mentions)
      if (mention.kind === 'actor' && mention.referent?.type === 'person') people.add(mention.referent.id)
  }
  const decisions = await casefile.decisions()
  return { reviewed: applyDecisions({ documents, claims, tallies, ties, people }, decisions), findings, decisions }
}
