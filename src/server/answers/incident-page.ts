/** One incident: what each source says of it, its history, and others that may be the same. */
import { type Decision, distanceKm, type Incident } from '../../model/index.ts'
import { incidentOf } from '../../pipeline/deciding/find-anchors.ts'
import type { IncidentPage, LookAlike } from '../contract/index.ts'
import type { Snapshot } from '../open/snapshot.ts'
import { decisionLineOf } from './decisions.ts'
import { toldClaimOf } from './excerpts.ts'
import { findingRowOf } from './findings.ts'
import { incidentNameOf, reviewOfIncident } from './names.ts'

export function incidentPage(typed: string, snapshot: Snapshot): IncidentPage {
  const { record, revision, claims, incidents } = snapshot
  const incident = incidents().get(typed) ?? incidentOf(typed, record)
  const own = new Set(incident.claims.map(({ claim }) => claim))
  const parent = incident.parent === undefined ? undefined : incidents().get(incident.parent)
  return {
    revision,
    incident,
    claims: incident.claims.flatMap(({ claim: id }) => {
      const claim = claims().get(id)
      return (claim && toldClaimOf(claim, snapshot)) ?? []
    }),
    reviewed: reviewOfIncident(incident, snapshot),
    findings: record.findings
      .filter((finding) => finding.incident === incident.id || touches(finding, incident, own, snapshot))
      .map((finding) => findingRowOf(finding, snapshot)),
    history: historyOf(own, snapshot).map((decision) => decisionLineOf(decision, snapshot)),
    ...(parent === undefined ? {} : { parent: incidentNameOf(parent) }),
    members: incident.members.flatMap((id) => {
      const member = incidents().get(id)
      return member === undefined ? [] : [incidentNameOf(member)]
    }),
    lookAlikes: lookAlikes(incident, snapshot),
  }
}

/** A finding within a text that has words in common with one of the claims. */
function touches(
  { document, spans, elsewhere }: Snapshot['record']['findings'][number],
  { claims }: Incident,
  own: ReadonlySet<string>,
  snapshot: Snapshot,
): boolean {
  if (elsewhere !== undefined || !claims.some((claim) => claim.document === document)) return false
  return snapshot
    .claimsOf(document)
    .some(({ id, evidence: [start, end] }) => own.has(id) && spans.some(([from, to]) => from < end && start < to))
}

/** Decisions about its claims and what takes them back, oldest first; blind ones are for agreement and not for its history. */
function historyOf(own: ReadonlySet<string>, { decisions, decisionsAbout }: Snapshot): readonly Decision[] {
  const touching = new Set<string>()
  for (const id of own) for (const decision of decisionsAbout().get(id) ?? []) touching.add(decision.id)
  for (const { id, undoes } of decisions) if (undoes !== undefined && touching.has(undoes)) touching.add(id)
  return decisions.filter(({ id, blind }) => touching.has(id) && blind !== true)
}

const mostAlike = 8
const daysApart = 7
const kmApart = 50
const day = 86_400_000

/** Of the same type, within a week, and within 50 km or at a place of the same name. Parents and members are not look-alikes. */
function lookAlikes(incident: Incident, { record }: Snapshot): readonly LookAlike[] {
  const kin = new Set([incident.id, incident.parent, ...incident.members])
  return record.incidents
    .filter((other) => other.event === incident.event && !kin.has(other.id) && other.parent !== incident.id)
    .flatMap((other): readonly (LookAlike & { readonly rank: number })[] => {
      const days = daysBetween(incident, other)
      if (days !== undefined && days > daysApart) return []
      const km = kmBetween(incident, other)
      const isSamePlace = sharesPlace(incident, other)
      if (!isSamePlace && (km === undefined || km > kmApart)) return []
      if (days === undefined && !isSamePlace) return []
      const apart = [
        days === undefined
          ? 'one of them has no day'
          : days === 0
            ? 'the same day'
            : `${days} ${days === 1 ? 'day' : 'days'} apart`,
        isSamePlace ? 'the same place' : `${Math.round(km!)} km apart`,
      ]
      return [
        {
          incident: incidentNameOf(other),
          ...(days === undefined ? {} : { days }),
          ...(km === undefined ? {} : { km: Math.round(km * 10) / 10 }),
          reason: `${incident.mode !== undefined && incident.mode === other.mode ? 'the same type and mode' : 'the same type'}, ${apart.join(', ')}`,
          rank:
            (days ?? daysApart) / daysApart +
            (isSamePlace ? 0 : km! / kmApart) +
            (incident.mode === other.mode ? 0 : 0.5),
        },
      ]
    })
    .toSorted((a, b) => a.rank - b.rank)
    .slice(0, mostAlike)
    .map(({ rank: _, ...alike }) => alike)
}

/** Days between the nearest days of both; 0 when they overlap. */
function daysBetween({ times: [a] }: Incident, { times: [b] }: Incident): number | undefined {
  const [aStart, aEnd, bStart, bEnd] = [a?.start ?? a?.end, a?.end ?? a?.start, b?.start ?? b?.end, b?.end ?? b?.start]
  if (aStart === undefined || aEnd === undefined || bStart === undefined || bEnd === undefined) return undefined
  const gap =
    aEnd < bStart ? Date.parse(bStart) - Date.parse(aEnd) : bEnd < aStart ? Date.parse(aStart) - Date.parse(bEnd) : 0
  return Math.round(gap / day)
}

function kmBetween({ places: [a] }: Incident, { places: [b] }: Incident): number | undefined {
  if (a?.lat === undefined || a.lon === undefined || b?.lat === undefined || b.lon === undefined) return undefined
  return distanceKm({ lat: a.lat, lon: a.lon }, { lat: b.lat, lon: b.lon })
}

function sharesPlace({ places: ours }: Incident, { places: theirs }: Incident): boolean {
  return ours.some((a) =>
    theirs.some((b) => (a.place !== undefined && a.place === b.place) || a.name.toLowerCase() === b.name.toLowerCase()),
  )
}
