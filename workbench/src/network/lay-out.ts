/**
 * Where the actors of a network stand. Each part that hangs together is laid out by ForceAtlas2 (Jacomy, Venturini, Heymann, Bastian,
 * PLoS ONE 9(6), 2014) from a spiral, and the parts are set in rows, the largest first. The same network lies the same way every time.
 */
import Graph from 'graphology'
import forceAtlas2 from 'graphology-layout-forceatlas2'

/** Ends of ties two by two, as numbers of nodes. */
export type Pairs = ArrayLike<number>

type Spot = readonly [x: number, y: number]

/** Room round a part, in mean lengths of a tie: names are wider than high. */
const [beside, above] = [1, 0.7]
/** Rounds of the layout times actors: what is large gets fewer rounds, and a person waits no longer. */
const effort = 40_000
/** Up to so many actors all push all others: a tree of them costs more than it spares. */
const fewForAll = 600
/** How much wider than high the whole should be. */
const shape = 1.4

/** x and y of each node, in the unit square. */
export function layOut(nodes: number, pairs: Pairs): Float64Array {
  const places = new Float64Array(2 * nodes)
  const parts = partsOf(nodes, pairs).map((members) => ({ members, spots: laidOut(members, pairs) }))
  const boxes = parts.map(({ spots }) => boxOf(spots))
  const area = boxes.reduce((sum, [left, top, right, bottom]) => sum + (right - left) * (bottom - top), 0)
  const widest = Math.max(Math.sqrt(area * shape), ...boxes.map(([left, , right]) => right - left))
  let [x, y, row] = [0, 0, 0]
  for (const [at, { members, spots }] of parts.entries()) {
    const [left, top, right, bottom] = boxes[at]!
    if (x > 0 && x + right - left > widest * 1.01) [x, y, row] = [0, y + row, 0]
    for (const [nth, node] of members.entries()) {
      places[2 * node] = x + spots[nth]![0] - left
      places[2 * node + 1] = y + spots[nth]![1] - top
    }
    x += right - left
    row = Math.max(row, bottom - top)
  }
  return inSquare(places)
}

/** Nodes that hang together, the largest parts first. */
function partsOf(nodes: number, pairs: Pairs): readonly (readonly number[])[] {
  const parent = Int32Array.from({ length: nodes }, (_, at) => at)
  const root = (node: number): number => {
    let at = node
    while (parent[at] !== at) {
      parent[at] = parent[parent[at]!]!
      at = parent[at]!
    }
    return at
  }
  for (let at = 0; at + 1 < pairs.length; at += 2) parent[root(pairs[at]!)] = root(pairs[at + 1]!)
  const parts = new Map<number, number[]>()
  for (let node = 0; node < nodes; node++) {
    const part = parts.get(root(node))
    if (part === undefined) parts.set(root(node), [node])
    else part.push(node)
  }
  return [...parts.values()].sort((a, b) => b.length - a.length || a[0]! - b[0]!)
}

/** Places of the members of one part; ties are one long in the mean. */
function laidOut(members: readonly number[], pairs: Pairs): readonly Spot[] {
  if (members.length === 1) return [[0, 0]]
  if (members.length === 2)
    return [
      [0, 0],
      [1, 0],
    ]
  const graph = new Graph({ type: 'undirected' })
  for (const [at, node] of members.entries()) {
    // The golden angle spreads neighbours in the order over the plane (H. Vogel, Mathematical Biosciences 44, 1979).
    const [turn, away] = [at * 2.399963, 10 * Math.sqrt(at + 1)]
    graph.addNode(node, { x: away * Math.cos(turn), y: away * Math.sin(turn) })
  }
  for (let at = 0; at + 1 < pairs.length; at += 2) {
    const [a, b] = [pairs[at]!, pairs[at + 1]!]
    if (a !== b && graph.hasNode(a)) graph.mergeEdge(a, b)
  }
  const count = members.length
  const found = forceAtlas2(graph, {
    iterations: Math.round(Math.max(60, Math.min(500, effort / count))),
    settings: { gravity: 0.6, scalingRatio: 10, barnesHutOptimize: count > fewForAll, slowDown: 1 + Math.log(count) },
  })
  const lengths = graph.mapEdges((_, __, a, b) =>
    Math.hypot(found[a]!['x']! - found[b]!['x']!, found[a]!['y']! - found[b]!['y']!),
  )
  const mean = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length) || 1
  return members.map((node) => [found[node]!['x']! / mean, found[node]!['y']! / mean])
}

type Box = readonly [left: number, top: number, right: number, bottom: number]

/** Round the spots, with room for names. */
function boxOf(spots: readonly Spot[]): Box {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const [x, y] of spots) {
    left = Math.min(left, x)
    top = Math.min(top, y)
    right = Math.max(right, x)
    bottom = Math.max(bottom, y)
  }
  return [left - beside / 2, top - above / 2, right + beside / 2, bottom + above / 2]
}

/** Moved and shrunk into the unit square; its shape stays. */
function inSquare(places: Float64Array): Float64Array {
  const spots: Spot[] = []
  for (let at = 0; at < places.length; at += 2) spots.push([places[at]!, places[at + 1]!])
  const [left, top, right, bottom] = boxOf(spots)
  const side = Math.max(right - left, bottom - top)
  if (!(side > 0)) return places
  return places.map((value, at) => 0.5 + (value - (at % 2 === 0 ? left + right : top + bottom) / 2) / side)
}
