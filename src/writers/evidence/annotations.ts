/**
 * The words behind each value of each claim as W3C Web Annotations (JSON-LD), for Hypothesis-like tools and archives.
 *
 * W3C, "Web Annotation Data Model" (2017). Its TextPositionSelector counts Unicode code points, as here; Qanat's own offsets count
 * UTF-16 code units and stand beside it as `qanat:utf16`. The TextQuoteSelector finds the words where the text has moved.
 */
import { type Claim, type Document, type Exporter, quote, type Span } from '../../model/index.ts'
import { type ClaimValue, valuesOf } from '../values-of-claim.ts'
import { type PointTable, pointTable } from './code-points.ts'

/** Characters of the text before and after the words. */
const around = 32

export const annotations: Exporter = {
  id: 'annotations',
  about: 'W3C Web Annotations: the words behind each value of each claim',
  folder: false,
  *export({ claims, documents }) {
    yield { path: '.jsonld', content: page(claims, documents) }
  },
}

function* page(claims: readonly Claim[], documents: readonly Document[]): Generator<string> {
  yield `{"@context":["http://www.w3.org/ns/anno.jsonld",{"qanat":"urn:qanat:"}],"id":"urn:qanat:annotations","type":"AnnotationPage","items":[\n`
  const byId = new Map(documents.map((document) => [document.id, document]))
  const tables = new Map<string, PointTable>()
  let first = true
  for (const claim of claims) {
    const document = byId.get(claim.document)
    if (document === undefined) continue
    const points = tables.get(document.id) ?? pointTable(document.text)
    tables.set(document.id, points)
    for (const annotation of annotationsOf(claim, document, points)) {
      yield `${first ? '' : ',\n'}${JSON.stringify(annotation)}`
      first = false
    }
  }
  yield '\n]}\n'
}

function* annotationsOf(claim: Claim, document: Document, points: PointTable): Generator<object> {
  let i = 0
  for (const value of valuesOf(claim)) {
    if (value.spans.length > 0) yield annotation(claim, value, i++, document, points)
  }
}

function annotation(
  claim: Claim,
  { field, value, basis, spans }: ClaimValue,
  i: number,
  document: Document,
  points: PointTable,
): object {
  return {
    id: `urn:qanat:${claim.id}:${i}`,
    type: 'Annotation',
    motivation: field === 'evidence' ? 'highlighting' : 'tagging',
    body: {
      type: 'TextualBody',
      purpose: field === 'evidence' ? 'describing' : 'tagging',
      format: 'text/plain',
      value: field === 'evidence' ? `${claim.event}, ${claim.status}` : `${field}: ${value}`,
      'qanat:claim': claim.id,
      'qanat:field': field,
      'qanat:basis': basis,
    },
    target: spans.map((span) => target(document, span, points)),
  }
}

function target({ text, url, sha256 }: Document, [start, end]: Span, points: PointTable): object {
  return {
    source: url ?? `urn:sha256:${sha256}`,
    selector: [
      {
        type: 'TextQuoteSelector',
        exact: quote(text, [start, end]),
        prefix: text.slice(whole(text, Math.max(0, start - around)), start),
        suffix: text.slice(end, whole(text, end + around)),
      },
      {
        type: 'TextPositionSelector',
        start: points.at(start),
        end: points.at(end),
        'qanat:utf16': [start, end],
      },
    ],
  }
}

/** The offset, moved back where it would cut a surrogate pair. */
function whole(text: string, offset: number): number {
  return text.codePointAt(offset - 1)! > 0xffff ? offset - 1 : offset
}
