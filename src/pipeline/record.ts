/** The record of a casefile: what was read, with review applied, merged into incidents and checked text against text. */
import type {
  ActorMention,
  Casefile,
  Claim,
  Decision,
  Document,
  EventRecord,
  Filed,
  Finding,
  Merged,
  OwnSite,
  Tally,
  Tie,
} from '../model/index.ts'
import { checkRecord } from '../findings/index.ts'
import { ownSiteOf } from '../readers/index.ts'
import { applyDecisions, mergeClaims, type Read, reviewFindings } from '../incidents/index.ts'

/** All that was read of the documents of a casefile, before review. */
export interface ReadTexts extends Read {
  /** Of every document. */
  readonly actorMentions: ReadonlyMap<string, readonly ActorMention[]>
  /** Those within one text. */
  readonly findings: readonly Finding[]
  /** Rows of lists of sites, in the order they came in; they are no texts and not among the documents. */
  readonly sites: readonly OwnSite[]
}

/** Works the record out anew from all that the casefile holds and keeps it there. */
export async function mergeRecord(casefile: Casefile): Promise<EventRecord> {
  for (let left = tries; ; left--) {
    const revision = await casefile.revision()
    const record = recordFrom(await readTexts(casefile), await casefile.decisions())
    if (await keepMerged(casefile, record, left > 0 ? revision : undefined)) return record
  }
}

/** So often it begins again because somebody added something in the meantime; then what it has is kept all the same. */
const tries = 5

/** Keeps what is derived of a record, unless the casefile is no longer at the revision that it is of. */
export async function keepMerged(
  casefile: Casefile,
  { incidents, network, findings }: EventRecord,
  revision?: number,
): Promise<boolean> {
  return await casefile.merge({ incidents, network, findings: findings.filter(isBetween) }, revision)
}

/** The record as the casefile has it; worked out anew, and not kept, when reports or decisions came in since. */
export async function recordOf(casefile: Casefile): Promise<EventRecord> {
  const read = await readTexts(casefile)
  const decisions = await casefile.decisions()
  const { stale } = await casefile.summary()
  return recordFrom(read, decisions, stale ? undefined : await casefile.merged())
}

/** The record of what was read, with decisions applied; merged anew unless it is given what they merge into. */
export function recordFrom(read: ReadTexts, decisions: readonly Decision[], merged?: Merged): EventRecord {
  const reviewed = applyDecisions(read, decisions)
  const { incidents, network, findings: between } = merged ?? mergedOf(reviewed, decisions)
  const findings = [...read.findings, ...between]
  const reviews = new Map([...reviewed.reviews, ...reviewFindings(findings, decisions)])
  return { ...reviewed, incidents, network, findings, reviews, decisions }
}

function mergedOf(reviewed: ReturnType<typeof applyDecisions>, decisions: readonly Decision[]): Merged {
  const { incidents, network } = mergeClaims(reviewed, decisions)
  return { incidents, network, findings: checkRecord({ ...reviewed, incidents, network }) }
}

function isBetween({ elsewhere }: Finding): boolean {
  return elsewhere !== undefined
}

/** Reads all documents of a casefile; `also` is shown each of them whole, and waited for where it gives a promise. */
export async function readTexts(
  casefile: Casefile,
  also: (filed: Filed) => Promise<void> | undefined = () => undefined,
): Promise<ReadTexts> {
  const documents: Document[] = []
  const claims: Claim[] = []
  const tallies: Tally[] = []
  const ties: Tie[] = []
  const findings: Finding[] = []
  const people = new Set<string>()
  const actorMentions = new Map<string, readonly ActorMention[]>()
  const sites: OwnSite[] = []
  for await (const filed of casefile.filed()) {
    const site = ownSiteOf(filed.document)
    if (site !== undefined) {
      sites.push(site)
      continue
    }
    await also(filed)
    documents.push(filed.document)
    claims.push(...filed.claims)
    tallies.push(...filed.tallies)
    ties.push(...filed.ties)
    findings.push(...filed.findings)
    const actors = filed.mentions.filter((mention) => mention.kind === 'actor')
    for (const { referent } of actors) if (referent?.type === 'person') people.add(referent.id)
    actorMentions.set(filed.document.id, actors)
  }
  return { documents, claims, tallies, ties, people, actorMentions, findings, sites }
}
