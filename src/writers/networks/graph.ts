/** A graph of nodes and edges with attributes, as network formats want it. */

export type Attributes = Readonly<Record<string, string | number | undefined>>

export interface GraphNode {
  readonly id: string
  readonly attributes: Attributes
}

export interface GraphEdge {
  readonly id: string
  readonly from: string
  readonly to: string
  readonly attributes: Attributes
}

export interface Graph {
  readonly id: string
  readonly nodes: readonly GraphNode[]
  readonly edges: readonly GraphEdge[]
}
