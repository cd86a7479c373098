/**
 * Two networks as GraphML, for Gephi, yEd, igraph and NetworkX: actors with their ties, and actors with the incidents they took part in.
 * U. Brandes et al., "GraphML Progress Report", Graph Drawing 2001.
 */
import type { Exporter } from '../../model/index.ts'
import type { Attributes, Graph } from './graph.ts'
import { incidentGraph } from './incident-graph.ts'
import { tieGraph } from './tie-graph.ts'

export const graphml: Exporter = {
  id: 'graphml',
  about: 'the network of ties and the network of actors and incidents, for Gephi and the like',
  folder: true,
  *export(record) {
    for (const graph of [tieGraph(record), incidentGraph(record)]) {
      yield { path: `${graph.id}.graphml`, content: lines(graph) }
    }
  },
}

function* lines(graph: Graph): Generator<string> {
  const nodeKeys = keysOf(graph.nodes.map(({ attributes }) => attributes))
  const edgeKeys = keysOf(graph.edges.map(({ attributes }) => attributes))
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n'
  for (const [name, type] of nodeKeys) yield key('node', name, type)
  for (const [name, type] of edgeKeys) yield key('edge', name, type)
  yield `  <graph id="${escaped(graph.id)}" edgedefault="directed">\n`
  for (const { id, attributes } of graph.nodes) {
    yield `    <node id="${escaped(id)}">${data('node', attributes)}</node>\n`
  }
  for (const { id, from, to, attributes } of graph.edges) {
    const ends = `source="${escaped(from)}" target="${escaped(to)}"`
    yield `    <edge id="${escaped(id)}" ${ends}>${data('edge', attributes)}</edge>\n`
  }
  yield '  </graph>\n</graphml>\n'
}

/** The attributes that any has, with their types, in the order they come. A number anywhere is a number everywhere. */
function keysOf(all: readonly Attributes[]): ReadonlyMap<string, 'string' | 'double'> {
  const keys = new Map<string, 'string' | 'double'>()
  for (const attributes of all) {
    for (const [name, value] of Object.entries(attributes)) {
      if (value !== undefined) keys.set(name, typeof value === 'number' ? 'double' : 'string')
    }
  }
  return keys
}

function key(of: 'node' | 'edge', name: string, type: string): string {
  return `  <key id="${of}-${name}" for="${of}" attr.name="${name}" attr.type="${type}"/>\n`
}

function data(of: 'node' | 'edge', attributes: Attributes): string {
  return Object.entries(attributes)
    .flatMap(([name, value]) =>
      value === undefined ? [] : [`<data key="${of}-${name}">${escaped(String(value))}</data>`],
    )
    .join('')
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Text for XML 1.0: characters that it does not allow become U+FFFD. */
function escaped(words: string): string {
  return words
    .replace(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|\p{Surrogate}/gu, '\ufffd')
    .replace(/[&<>"]/g, (character) => entities[character]!)
}
