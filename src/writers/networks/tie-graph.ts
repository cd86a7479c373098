/** Actors and the ties between them. */
import type { EventRecord } from '../../model/index.ts'
import type { Graph } from './graph.ts'

export function tieGraph({ network }: Pick<EventRecord, 'network'>): Graph {
  const actors = new Map(network.flatMap(({ from, to }) => [from, to]).map((node) => [node.id, node]))
  return {
    id: 'ties',
    nodes: [...actors.values()].map(({ id, name, country, sector }) => ({
      id,
      attributes: { label: name, kind: 'actor', country, sector },
    })),
    edges: network.map(({ id, from, relation, to, stated, ended, first, last }) => ({
      id,
      from: from.id,
      to: to.id,
      attributes: { label: relation, stated: stated.length, ended: ended.length, weight: stated.length, first, last },
    })),
  }
}
