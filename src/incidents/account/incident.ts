/** Makes the record of an incident out of the claims it rests on. */
import {
  type Claim,
  contentId,
  type Document,
  type EventType,
  type Incident,
  type IncidentClaim,
  type Reviewed,
} from '../../model/index.ts'
import { codesOf, quadOf } from '../../codebook/index.ts'
import type { Profile } from '../likeness/profile.ts'
import { dissentOf } from './dissent.ts'
import { commonest, heldActors, heldPlaces, heldTimes, heldWeapons } from './held.ts'
import { sourcesOf, type SourceOf } from './sources.ts'
import { tollsOf } from './tolls.ts'

/** A claim with its place in an incident. */
export interface Joined extends IncidentClaim {
  readonly record: Claim
}

export interface IncidentContext {
  readonly documents: ReadonlyMap<string, Document>
  /** Of claims by id. */
  readonly profiles: ReadonlyMap<string, Profile>
  /** Ids of the tallies that list a claim. */
  readonly talliesOf: ReadonlyMap<string, readonly string[]>
  readonly actors: Reviewed['actors']
}

/** The incident of joined claims, before it knows its parent and members. */
export function incidentOf(
  joined: readonly Joined[],
  { documents, profiles, talliesOf, actors }: IncidentContext,
): Incident {
  const claims = joined.map(({ record }) => record)
  const asserted = joined.filter(({ role }) => role === 'asserts' || role === 'part').map(({ record }) => record)
  const leading = joined.filter(({ role }) => role === 'asserts').map(({ record }) => record)
  const denied = joined.filter(({ role }) => role === 'denies').map(({ record }) => record)
  const sourceOf = sourcesOf(claims, documents)
  const { event, mode } = typeOf(leading, sourceOf)
  const places = heldPlaces(asserted, sourceOf)
  const times = heldTimes(asserted, sourceOf)
  const tolls = tollsOf(asserted, sourceOf)
  const initiators = heldActors(asserted, 'initiators', sourceOf, actors)
  const recipients = heldActors(asserted, 'recipients', sourceOf, actors)
  const weapons = heldWeapons(asserted, sourceOf)
  const core = { event, ...(mode === undefined ? {} : { mode }) }
  const ofType = leading.filter((claim) => claim.event === event && claim.mode === mode)
  const cameo = ofType.flatMap(({ codes }) => codes.cameo ?? [])
  const acled = ofType.flatMap((claim) => toldByWords(claim) ?? [])
  return {
    id: contentId('i', ...claims.map(({ id }) => id).sort()),
    ...core,
    contexts: [...new Set(leading.flatMap(({ contexts }) => contexts))].sort(),
    quad: quadOf(event),
    codes: codesOf(
      {
        ...core,
        status: 'asserted',
        initiators,
        recipients,
        ...(places[0] === undefined ? {} : { place: places[0] }),
        counts: asserted.flatMap(({ counts }) => counts),
        weapons,
      },
      {
        ...(cameo.length === 0 ? {} : { cameo: commonest(cameo) }),
        ...(acled.length === 0 ? {} : { acled: commonest(acled) }),
      },
    ),
    standing: denied.length > 0 ? 'disputed' : 'asserted',
    initiators,
    recipients,
    places,
    times,
    tolls,
    weapons,
    claims: joined.map(({ record: _, ...claim }) => claim),
    dissent: dissentOf({ asserted, denied, tolls, documents, profiles }),
    tallies: [...new Set(claims.flatMap(({ id }) => talliesOf.get(id) ?? []))].sort(),
    members: [],
    sources: new Set(asserted.map(({ document }) => sourceOf(document))).size,
  }
}

/** The sub-event type of ACLED that the words of a claim told, which its event and mode do not: a base that is set up. */
function toldByWords(claim: Claim): string | undefined {
  const told = claim.codes.acled?.sub_event_type
  return told === codesOf(claim).acled?.sub_event_type ? undefined : told
}

/** The type that most sources give, of several the one of the latest text; a mode before none, and how before what became of it. */
function typeOf(claims: readonly Claim[], sourceOf: SourceOf): { event: EventType; mode?: string } {
  const event = commonest(claims.map((claim) => claim.event))
  const types = new Map<string, Claim[]>()
  for (const claim of claims) {
    if (claim.event !== event) continue
    const key = claim.mode ?? ''
    types.set(key, [...(types.get(key) ?? []), claim])
  }
  const latest = [...new Set(claims.map(({ document }) => document))].reverse()
  const [best] = [...types.values()].sort(
    (a, b) => depth(a[0]!) - depth(b[0]!) || sources(b, sourceOf) - sources(a, sourceOf) || laterFirst(a, b, latest),
  )
  const mode = best![0]!.mode
  return { event, ...(mode === undefined ? {} : { mode }) }
}

function sources(claims: readonly Claim[], sourceOf: SourceOf): number {
  return new Set(claims.map(({ document }) => sourceOf(document))).size
}

/** By the number of claims in the latest text, then in the one before it. */
function laterFirst(a: readonly Claim[], b: readonly Claim[], latest: readonly string[]): number {
  for (const text of latest) {
    const more =
      b.filter(({ document }) => document === text).length - a.filter(({ document }) => document === text).length
    if (more !== 0) return more
  }
  return 0
}

function depth({ mode }: Claim): number {
  return mode === undefined ? 2 : mode === 'destroy' || mode === 'targeted' ? 1 : 0
}
