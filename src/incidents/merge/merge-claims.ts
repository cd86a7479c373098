/** From what many texts claim to incidents: tellings in each text, groups over texts, denials and expectations hung on them. */
import {
  type Claim,
  type Decision,
  type Document,
  type Incident,
  type NetworkTie,
  type Reviewed,
  groupBy,
} from '../../model/index.ts'
import { incidentOf, type Joined } from '../account/incident.ts'
import { networkOf } from '../account/network.ts'
import { type Profile, profileOf } from '../likeness/profile.ts'
import { thresholds } from '../likeness/weights.ts'
import { anchorFinder } from '../review/anchors.ts'
import { constraintsOf } from '../review/constraints.ts'
import { attachClaims } from './attach.ts'
import { clusterTellings } from './clusters.ts'
import { isAsserted, likenessOf, type Telling, tellingsOf } from './tellings.ts'

/** What claims and ties of many texts come to. */
export interface MergedClaims {
  /** In the order of their best time, the undated last. */
  readonly incidents: readonly Incident[]
  readonly network: readonly NetworkTie[]
}

/**
 * Merges claims into incidents and ties into a network. The same claims in any order give the same result; merges and splits
 * among the decisions are kept to.
 */
export function mergeClaims(reviewed: Reviewed, decisions: readonly Decision[]): MergedClaims {
  const documents = new Map(reviewed.documents.map((document) => [document.id, document]))
  const people = reviewed.people ?? new Set<string>()
  const { actors } = reviewed
  const { together, apart } = constraintsOf(decisions, anchorFinder(reviewed))
  const byDocument = groupBy(reviewed.claims, ({ document }) => document)
  const inOrder = [...byDocument].sort(([a], [b]) => printedBefore(documents.get(a), documents.get(b), a, b))
  const profiles = new Map<string, Profile>()
  const tellings: Telling[] = []
  const leftOver: Claim[] = []
  for (const [id, claims] of inOrder) {
    const document = documents.get(id)
    if (document === undefined) continue
    for (const claim of claims) profiles.set(claim.id, profileOf(claim, { document, people, actors }))
    const own = tellingsOf(claims, { document, people, actors }, apart)
    const told = new Set(own.flatMap((telling) => telling.told.map(({ claim }) => claim.id)))
    tellings.push(...own)
    leftOver.push(...claims.filter((claim) => !told.has(claim.id) && !isAsserted(claim)))
  }
  const tellingOf = new Map(tellings.flatMap(({ told }, i) => told.map(({ claim }) => [claim.id, i] as const)))
  const pairs = together.flatMap(([a, b]) => {
    const [x, y] = [tellingOf.get(a), tellingOf.get(b)]
    return x === undefined || y === undefined || x === y ? [] : [[x, y] as const]
  })
  const merged = new Set(pairs.flat())
  const { groups: all, reasons } = clusterTellings(tellings, pairs, apart)
  const groups = all.filter((group) => group.some((i) => tellings[i]!.founds || merged.has(i)))
  const joined = groups.map((group) =>
    group.flatMap((i) => joinedOf(tellings[i]!, reasons.get(i), group[0] === i, merged.has(i))),
  )
  const groupOf = new Map(
    groups.flatMap((group, g) => group.flatMap((i) => tellings[i]!.told.map(({ claim }) => [claim.id, g] as const))),
  )
  hangByPerson(together, leftOver, groupOf, joined)
  const free = leftOver.filter(({ id }) => !groupOf.has(id))
  const attached = attachClaims(
    free,
    groups.map((group) => ({ tellings: group.map((i) => tellings[i]!) })),
    profiles,
    documents,
    apart,
  )
  for (const { claim, group, role, reason, likeness } of attached)
    joined[group]!.push({
      claim: claim.id,
      document: claim.document,
      role,
      reason,
      likeness,
      by: 'machine',
      record: claim,
    })
  const talliesOf = new Map<string, string[]>()
  for (const { id, members } of reviewed.tallies)
    for (const member of members) talliesOf.set(member, [...(talliesOf.get(member) ?? []), id])
  const rank = new Map(inOrder.map(([id], i) => [id, i]))
  const incidents = joined.map((claims) =>
    incidentOf(
      claims.sort(
        (a, b) =>
          rank.get(a.document)! - rank.get(b.document)! ||
          a.record.trigger[0] - b.record.trigger[0] ||
          (a.claim < b.claim ? -1 : 1),
      ),
      { documents, profiles, talliesOf, actors },
    ),
  )
  return {
    incidents: withFamilies(incidents, groups, tellings, groupOf).sort(byTime),
    network: networkOf(reviewed.ties, documents, actors),
  }
}

function joinedOf(
  telling: Telling,
  why: { readonly bits: number; readonly words: string } | undefined,
  isFirst: boolean,
  isMerged: boolean,
): Joined[] {
  return telling.told.map(({ claim, role, reason, likeness }, i) => {
    const common = { claim: claim.id, document: claim.document, role, record: claim }
    if (i > 0) return { ...common, reason, ...(likeness === undefined ? {} : { likeness }), by: 'machine' as const }
    if (isFirst) return { ...common, reason: 'the first telling of it', by: 'machine' as const }
    if (why === undefined && isMerged) return { ...common, reason: 'merged in review', by: 'person' as const }
    if (why === undefined) return { ...common, reason, by: 'machine' as const }
    return {
      ...common,
      reason: why.words,
      likeness: likenessOf(why.bits, thresholds.link),
      by: 'machine' as const,
    }
  })
}

/** A person may hang a denial or an expectation on an incident. */
function hangByPerson(
  together: readonly (readonly [string, string])[],
  leftOver: readonly Claim[],
  groupOf: Map<string, number>,
  joined: readonly Joined[][],
): void {
  const free = new Map(leftOver.map((claim) => [claim.id, claim]))
  for (const pair of together)
    for (const [id, other] of [pair, [pair[1], pair[0]] as const]) {
      const claim = free.get(id)
      const group = groupOf.get(other)
      if (claim === undefined || group === undefined || groupOf.has(id)) continue
      const role =
        claim.status === 'denied' || claim.status === 'negated' || claim.status === 'asserted' ? 'denies' : 'expects'
      joined[group]!.push({
        claim: id,
        document: claim.document,
        role,
        reason: 'merged in review',
        by: 'person',
        record: claim,
      })
      groupOf.set(id, group)
    }
}

/** Parents and members: the incidents of a list's items belong to the incident of the list. */
function withFamilies(
  incidents: readonly Incident[],
  groups: readonly (readonly number[])[],
  tellings: readonly Telling[],
  groupOf: ReadonlyMap<string, number>,
): Incident[] {
  const parents = groups.map((group, g) => {
    const above = group.flatMap((i) => tellings[i]!.memberOf ?? []).map((id) => groupOf.get(id))
    return above.find((parent) => parent !== undefined && parent !== g)
  })
  const members = new Map<number, string[]>()
  for (const [g, parent] of parents.entries())
    if (parent !== undefined && parents[parent] !== g)
      members.set(parent, [...(members.get(parent) ?? []), incidents[g]!.id])
  return incidents.map((incident, g) => {
    const parent = parents[g]
    return {
      ...incident,
      ...(parent === undefined || parents[parent] === g ? {} : { parent: incidents[parent]!.id }),
      members: members.get(g) ?? [],
    }
  })
}

function byTime(a: Incident, b: Incident): number {
  const [x, y] = [a.times[0], b.times[0]].map((time) => time?.start ?? time?.end ?? '9999')
  return x! < y! ? -1 : x! > y! ? 1 : a.id < b.id ? -1 : 1
}

/** Documents in the order they were printed, the undated last. */
function printedBefore(a: Document | undefined, b: Document | undefined, one: string, other: string): number {
  const [x, y] = [a?.published ?? '9999', b?.published ?? '9999']
  return x < y ? -1 : x > y ? 1 : one < other ? -1 : 1
}
