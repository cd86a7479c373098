/** The network of actors: ties of all texts, one edge for each pair and relation, with the days they were told for. */
import {
  contentId,
  type Document,
  type HeldNode,
  mutualRelations,
  type NetworkTie,
  type Participant,
  type Reviewed,
  type Tie,
} from '../../model/index.ts'
import { actorKey } from './held.ts'

interface Edge {
  readonly from: HeldNode
  readonly relation: Tie['relation']
  readonly to: HeldNode
  readonly stated: string[]
  readonly ended: string[]
  first?: string
  last?: string
}

/** Ties that a text only expects, threatens or supposes are no edges. A tie that is denied counts as ended. */
export function networkOf(
  ties: readonly Tie[],
  documents: ReadonlyMap<string, Document>,
  actors: Reviewed['actors'],
): NetworkTie[] {
  const edges = new Map<string, Edge>()
  const inOrder = ties.toSorted((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
  for (const tie of inOrder) {
    const isDenied = tie.status === 'denied' || tie.status === 'negated'
    if (tie.status !== 'asserted' && !isDenied) continue
    const [from, to] = [nodeOf(tie.from, actors), nodeOf(tie.to, actors)]
    const [one, other] = mutualRelations.has(tie.relation) && from.id > to.id ? [to, from] : [from, to]
    const key = `${one.id}\u0000${tie.relation}\u0000${other.id}`
    let edge = edges.get(key)
    if (edge === undefined) {
      edge = { from: one, relation: tie.relation, to: other, stated: [], ended: [] }
      edges.set(key, edge)
    }
    const holds = tie.polarity === '+' && !isDenied
    ;(holds ? edge.stated : edge.ended).push(tie.id)
    if (!holds) continue
    const published = documents.get(tie.document)?.published
    widen(edge, tie.when?.start ?? published, tie.when?.end ?? published ?? tie.when?.start)
  }
  return [...edges]
    .map(([, { from, relation, to, stated, ended, first, last }]) => ({
      id: contentId('n', from.id, relation, to.id),
      from,
      relation,
      to,
      stated,
      ended,
      ...(first === undefined ? {} : { first }),
      ...(last === undefined ? {} : { last }),
    }))
    .sort((a, b) => (a.id < b.id ? -1 : 1))
}

function nodeOf(participant: Participant, actors: Reviewed['actors']): HeldNode {
  const { name, country, sector } = participant
  return {
    id: actorKey(participant, actors),
    name,
    ...(country === undefined ? {} : { country }),
    ...(sector === undefined ? {} : { sector }),
  }
}

function widen(edge: Edge, start: string | undefined, end: string | undefined): void {
  const from = start?.slice(0, 10)
  const to = end?.slice(0, 10)
  if (from !== undefined && (edge.first === undefined || from < edge.first)) edge.first = from
  if (to !== undefined && (edge.last === undefined || to > edge.last)) edge.last = to
}
