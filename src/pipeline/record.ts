/** The record of a casefile: what was read, with review applied, merged into incidents and checked text against text. */
import type { Casefile, Claim, Document, EventRecord, Finding, Tally, Tie } from '../model/index.ts'
import { checkRecord } from '../findings/index.ts'
import { applyDecisions, mergeClaims } from '../incidents/index.ts'

/** Works the record out anew from all that the casefile holds and keeps it there. */
export async function mergeRecord(casefile: Casefile): Promise<EventRecord> {
  const { reviewed, findings: within, decisions } = await reviewedOf(casefile)
  const { incidents, network } = mergeClaims(reviewed, decisions)
  const findings = checkRecord({ ...reviewed, incidents, network })
  await casefile.merge({ incidents, network, findings })
  return { ...reviewed, incidents, network, findings: [...within, ...findings], decisions }
}

/** The record as the casefile has it; worked out anew, and not kept, when reports or decisions came in since. */
export async function recordOf(casefile: Casefile): Promise<EventRecord> {
  const { reviewed, findings: within, decisions } = await reviewedOf(casefile)
  const { stale } = await casefile.summary()
  if (!stale) {
    const { incidents, network, findings } = await casefile.merged()
    return { ...reviewed, incidents, network, findings: [...within, ...findings], decisions }
  }
  const { incidents, network } = mergeClaims(reviewed, decisions)
  const findings = [...within, ...checkRecord({ ...reviewed, incidents, network })]
  return { ...reviewed, incidents, network, findings, decisions }
}

async function reviewedOf(casefile: Casefile): Promise<{
  readonly reviewed: ReturnType<typeof applyDecisions>
  readonly findings: readonly Finding[]
  readonly decisions: EventRecord['decisions']
}> {
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
