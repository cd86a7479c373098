import { lineTable, positionOf, quote, type Writer } from '../model/index.ts'

/** A list with one object a finding: file, 1-based line and column, code, severity, the words and their spans. */
export const findingsJson: Writer = {
  id: 'json',
  extension: '.json',
  async *write(readings, { rules, documents }) {
    let before = '['
    for await (const { document, findings } of readings) {
      const lines = lineTable(document.text)
      for (const { id, rule: ruleId, severity, spans, elsewhere, incident, actual, expected, note } of findings) {
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
          incident,
          elsewhere: elsewhere?.map((other) => {
            const held = documents?.get(other.document)
            const at = held && positionOf(lineTable(held.text), other.spans[0]?.[0] ?? 0)
            return {
              ...other,
              file: held?.name,
              line: at?.line,
              column: at?.column,
              quotes: held && other.spans.map((span) => quote(held.text, span)),
            }
          }),
        })}`
        before = ','
      }
    }
    yield before === '[' ? '[]\n' : '\n]\n'
  },
}
