/** What documents and incidents are called in lists. */
import { type Document, type HeldActor, type Incident, sourceName } from '../../model/index.ts'
import { tollOf } from '../../writers/incident-view.ts'
import type { DocumentName, IncidentName, IncidentReview } from '../contract/index.ts'
import type { Snapshot } from '../open/snapshot.ts'

export function documentNameOf({ id, name, title, outlet, published, language, coded }: Document): DocumentName {
  return {
    id,
    name,
    ...(title === undefined ? {} : { title }),
    ...(outlet === undefined ? {} : { outlet }),
    ...(published === undefined ? {} : { published }),
    ...(language === undefined ? {} : { language }),
    ...(coded === undefined ? {} : { coded }),
  }
}

export function incidentNameOf(incident: Incident): IncidentName {
  const { id, event, mode, initiators, recipients, sources } = incident
  const [place] = incident.places
  const [time] = incident.times
  const killed = tollOf(incident, 'killed')
  return {
    id,
    event,
    ...(mode === undefined ? {} : { mode }),
    ...(place === undefined ? {} : { place: place.name }),
    ...(time?.start === undefined ? {} : { start: time.start }),
    ...(time?.end === undefined ? {} : { end: time.end }),
    initiators: joined(initiators),
    recipients: joined(recipients),
    ...(killed === undefined
      ? {}
      : {
          killed: {
            ...(killed.low === undefined ? {} : { low: killed.low }),
            ...(killed.best === undefined ? {} : { best: killed.best }),
            ...(killed.high === undefined ? {} : { high: killed.high }),
          },
        }),
    sources,
  }
}

/** The names of a side, each once. */
export function joined(actors: readonly HeldActor[]): string {
  if (actors.length === 1) return actors[0]!.name
  return [...new Set(actors.map(({ name }) => name))].join('; ')
}

/** What review has made of an incident: of its claims, those that nobody decided on, accepted, corrected and flagged. */
export function reviewOfIncident({ claims }: Incident, { reviews }: Snapshot): IncidentReview {
  const made = reviews()
  if (made.size === 0) return 'machine'
  let decided = 0
  let corrected = false
  for (const { claim } of claims) {
    const verdict = made.get(claim)?.verdict
    if (verdict === 'flagged') return 'flagged'
    if (verdict === undefined) continue
    decided++
    if (verdict === 'corrected') corrected = true
  }
  if (decided === 0) return 'machine'
  return decided < claims.length ? 'partly' : corrected ? 'corrected' : 'accepted'
}

/** Names of the sources that an incident rests on, each once. */
export function outletsOf({ claims }: Incident, { documents }: Snapshot): readonly string[] {
  const names = new Set<string>()
  for (const { document, role } of claims) {
    if (role !== 'asserts' && role !== 'part') continue
    const from = documents().get(document)
    if (from !== undefined) names.add(sourceName(from))
  }
  return [...names]
}
