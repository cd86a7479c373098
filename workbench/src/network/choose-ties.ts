/** Which ties of the network are shown: by time, by relation, by how many documents tell them. */
import type { Network, NetworkNode } from '../api/types.ts'

export type Edge = Network['edges'][number]

export interface TieFilter {
  /** Day, month or year; a tie must have held on or after it. */
  readonly from?: string | undefined
  readonly to?: string | undefined
  /** Documents that state it, or deny or end it. */
  readonly least: number
  readonly relation?: string | undefined
}

export interface ChosenTies {
  readonly nodes: readonly NetworkNode[]
  readonly edges: readonly Edge[]
  /** Ties that answer all but the time and have none. */
  readonly untimed: number
}

/** Those with the most ties among the shown first. */
export function chooseTies({ nodes, edges }: Network, { from, to, least, relation }: TieFilter): ChosenTies {
  const answering = edges.filter(
    (edge) => edge.documents >= least && (relation === undefined || edge.relation === relation),
  )
  const isTimed = from !== undefined || to !== undefined
  const shown = isTimed ? answering.filter((edge) => isWithin(edge, from, to)) : answering
  const degrees = new Map<string, number>()
  for (const edge of shown) for (const { id } of [edge.from, edge.to]) degrees.set(id, (degrees.get(id) ?? 0) + 1)
  return {
    nodes: nodes
      .filter(({ id }) => degrees.has(id))
      .map((node) => ({ ...node, ties: degrees.get(node.id)! }))
      .sort((a, b) => b.ties - a.ties || b.incidents - a.incidents || (a.name < b.name ? -1 : 1)),
    edges: shown,
    untimed: isTimed ? answering.filter(({ first, last }) => (first ?? last) === undefined).length : 0,
  }
}

/** ISO days of any length compare by their beginnings. */
function isWithin({ first, last }: Edge, from: string | undefined, to: string | undefined): boolean {
  const [start, end] = [first ?? last, last ?? first]
  if (start === undefined || end === undefined) return false
  return (
    (from === undefined || end.slice(0, from.length) >= from) && (to === undefined || start.slice(0, to.length) <= to)
  )
}
