/** Actors and the incidents they took part in: a graph of two kinds of node, initiators pointing at incidents, incidents at recipients. */
import { printInterval } from '../../model/index.ts'
import type { EventRecord, HeldActor } from '../../model/index.ts'
import { incidentViews, tollOf } from '../incident-view.ts'
import type { Graph, GraphEdge, GraphNode } from './graph.ts'

export function incidentGraph(record: EventRecord): Graph {
  const actors = new Map<string, GraphNode>()
  const incidents: GraphNode[] = []
  const edges: GraphEdge[] = []
  const nodeOf = (held: HeldActor): string => {
    const id = held.actor ?? `text:${held.name.toLowerCase()}`
    const { name, country, sector } = held
    if (!actors.has(id)) actors.set(id, { id, attributes: { label: name, kind: 'actor', country, sector } })
    return id
  }
  for (const { incident, place, when } of incidentViews(record)) {
    const { id, event, mode } = incident
    incidents.push({
      id,
      attributes: {
        label: [mode ?? event.toLowerCase(), place?.name, when && printInterval(when)]
          .filter((part) => part)
          .join(', '),
        kind: 'incident',
        event,
        mode,
        place: place?.name,
        latitude: place?.lat,
        longitude: place?.lon,
        start: when?.start,
        end: when?.end,
        killed: tollOf(incident, 'killed')?.best,
        sources: incident.sources,
      },
    })
    for (const [i, actor] of incident.initiators.entries()) {
      edges.push({
        id: `${id}-i${i}`,
        from: nodeOf(actor),
        to: id,
        attributes: { label: 'initiates', weight: actor.claims.length },
      })
    }
    for (const [i, actor] of incident.recipients.entries()) {
      edges.push({
        id: `${id}-r${i}`,
        from: id,
        to: nodeOf(actor),
        attributes: { label: 'befalls', weight: actor.claims.length },
      })
    }
  }
  return { id: 'incidents', nodes: [...actors.values(), ...incidents], edges }
}
