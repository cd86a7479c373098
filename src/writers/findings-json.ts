import { lineTable, positionOf, quote, type Writer } from '../model/index.ts'

/** A list with one object a finding: file, 1-based line and column, code, severity, the words and their spans. */
export const findingsJson: Writer = {
  id: 'json',
  extension: '.json',
  *write(readings, { rules }) {
    let before = '['
    for (const { document, findings } of readings) {
      const lines = lineTable(document.text)
      for (const { id, rule: ruleId, severity, spans, actual, expected, note } of findings) {
        const rule = rules.find((candidate) => candidate.id === ruleId)
        const from = positionOf(lines, spans[0]?.[0] ?? 0)
        const to = positionOf(lines, spans[0]?.[1] ?? 0)
        yield `${before}\n${JSON.stringify({
          id,
          file: document.name,
          line: from.line,
          column: from.column,
          endLine: to.line,
          endColumn: to.column,
          code: rule?.code,
          rule: ruleId,
          title: rule?.title,
          severity,
          note,
          actual,
          expected,
          spans,
          quotes: spans.map((span) => quote(document.text, span)),
          document: document.id,
        })}`
        before = ','
      }
    }
    yield before === '[' ? '[]\n' : '\n]\n'
  },
}
