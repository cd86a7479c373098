/** Findings as SARIF 2.1.0 (OASIS), for code hosts and editors. Columns count UTF-16 code units. */
import {
  type Document,
  type Finding,
  lineTable,
  positionOf,
  quote,
  type AnyRule,
  type Severity,
  type Span,
  type Writer,
} from '../model/index.ts'
import { wellFormed } from './visible.ts'

const levels: Readonly<Record<Severity, string>> = { high: 'error', medium: 'warning', low: 'note' }

export const sarif: Writer = {
  id: 'sarif',
  extension: '.sarif',
  async *write(readings, { rules, version, documents }) {
    const head = JSON.stringify({ name: 'Qanat', version, semanticVersion: version, rules: rules.map(ruleRow) })
    yield `{"$schema":"https://json.schemastore.org/sarif-2.1.0.json","version":"2.1.0","runs":[{"tool":{"driver":${head}},` +
      '"columnKind":"utf16CodeUnits","results":['
    let before = ''
    for await (const { document, findings } of readings) {
      const lines = lineTable(document.text)
      for (const finding of findings) {
        yield `${before}\n${JSON.stringify(result(finding, document, lines, rules, documents))}`
        before = ','
      }
    }
    yield '\n]}]}\n'
  },
}

function ruleRow({ id, code, title, about, severity }: AnyRule): unknown {
  return {
    id: code,
    name: id,
    shortDescription: { text: title },
    fullDescription: { text: about },
    help: { text: `${about}\nqanat explain ${code}` },
    defaultConfiguration: { level: levels[severity] },
  }
}

function result(
  finding: Finding,
  document: Document,
  lines: Uint32Array,
  rules: readonly AnyRule[],
  documents: ReadonlyMap<string, Document> | undefined,
): unknown {
  const elsewhere = (finding.elsewhere ?? []).flatMap(({ document: id, spans }) => {
    const other = documents?.get(id)
    return other === undefined ? [] : spans.map((span) => location(span, other, lineTable(other.text)))
  })
  const ruleIndex = rules.findIndex(({ id }) => id === finding.rule)
  const [first, ...others] = finding.spans
  return {
    ruleId: rules[ruleIndex]?.code ?? finding.rule,
    ...(ruleIndex < 0 ? {} : { ruleIndex }),
    level: levels[finding.severity],
    message: { text: finding.note },
    locations: first === undefined ? [] : [location(first, document, lines)],
    relatedLocations: [...others.map((span) => location(span, document, lines)), ...elsewhere].map((at, id) => ({
      id,
      ...at,
    })),
    partialFingerprints: { 'qanatFinding/v1': finding.id },
    properties: { actual: finding.actual, expected: finding.expected },
  }
}

function location(span: Span, { name, text }: Document, lines: Uint32Array): object {
  const from = positionOf(lines, span[0])
  const to = positionOf(lines, span[1])
  return {
    physicalLocation: {
      artifactLocation: { uri: uriOf(name) },
      region: {
        startLine: from.line,
        startColumn: from.column,
        endLine: to.line,
        endColumn: to.column,
        charOffset: span[0],
        charLength: span[1] - span[0],
        snippet: { text: quote(text, span) },
      },
    },
  }
}

/** A path as a URI reference; standard input has none, so it is named. */
function uriOf(name: string): string {
  if (name === '-') return 'stdin'
  return wellFormed(name).replaceAll('\\', '/').split('/').map(encodeURIComponent).join('/')
}
