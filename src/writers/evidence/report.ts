/**
 * The record as a report to be read: each incident with what every source gives for it, what they do not agree on, and their words.
 * Markdown; words of documents are escaped, so that nothing in them is taken for markup or HTML.
 */
import { type EventRecord, type ExportOptions, type Finding, groupBy } from '../../model/index.ts'
import { incidentViews } from '../incident-view.ts'
import { plain } from './markdown.ts'
import { findingInWords, incidentSection } from './report-incident.ts'

export function* report(record: EventRecord, options: ExportOptions): Generator<string> {
  const { incidents, documents, claims, findings } = record
  const byId = new Map(documents.map((document) => [document.id, document]))
  const byIncident = groupBy(findings, ({ incident }) => incident)
  const codes = new Map(options.rules.map(({ id, code }) => [id, code]))
  const inWords = (finding: Finding): string =>
    findingInWords(finding, byId.get(finding.document), codes.get(finding.rule))
  yield '# Record of incidents\n\n'
  yield `${incidents.length} incidents from ${documents.length} documents and ${claims.length} claims, written by Qanat ${options.version} at ${options.at}.\n\n`
  yield 'Each value is followed by who says it; of a toll each source has its own line. Quotes carry the line of the document, counted from 1, and\n'
  yield 'the id of the claim, under which `claims.csv` and `quotes.csv` have it, with what review made of it. What is *inferred* was worked out and is in no text.\n'
  for (const [i, view] of incidentViews(record).entries()) {
    const about = (byIncident.get(view.incident.id) ?? []).map(inWords)
    yield* incidentSection(view, i + 1, { findings: about, reviews: record.reviews })
  }
  const others = byIncident.get(undefined) ?? []
  if (others.length > 0) yield '\n## What does not add up in single texts\n\n'
  for (const finding of others) yield `- ${plain(inWords(finding))}\n`
  yield '\n## Sources\n\n'
  for (const { title, outlet, published, name, url, sha256 } of documents) {
    const parts = [outlet, title, published, url, `file ${name}`].filter((part) => part !== undefined)
    yield `- ${plain(parts.join(', '))}, SHA-256 \`${sha256}\`\n`
  }
}
