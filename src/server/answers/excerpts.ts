/** Words of documents with what stands around them. */
import { type Claim, type Document, lineTable, positionOf, type Span } from '../../model/index.ts'
import type { Excerpt, ToldClaim } from '../contract/index.ts'
import { kept } from '../open/lazily.ts'
import { sentenceAround } from '../open/sentences.ts'
import type { Snapshot } from '../open/snapshot.ts'
import { documentNameOf } from './names.ts'

/** Characters on each side. */
const around = 120
/** The most that is quoted of one span. */
const most = 2000

const linesOf = kept(({ text }: Document) => lineTable(text))

/** The words at a span of a document. */
export function excerptOf(document: Document, [start, end]: Span): Excerpt {
  const { line, column } = positionOf(linesOf(document), start)
  const last = Math.min(end, start + most)
  const { text } = document
  return {
    document: documentNameOf(document),
    span: [start, end],
    before: text.slice(whole(text, Math.max(0, start - around)), start),
    text: text.slice(start, last),
    after: text.slice(last, whole(text, Math.min(text.length, last + around))),
    line,
    column,
  }
}

/** An offset that does not cut a pair of surrogates. */
function whole(text: string, at: number): number {
  const unit = text.charCodeAt(at)
  return at > 0 && unit >= 0xdc00 && unit < 0xe000 ? at - 1 : at
}

/** A claim with its words; undefined when its document is not there. */
export function toldClaimOf(claim: Claim, snapshot: Snapshot): ToldClaim | undefined {
  const document = snapshot.documents().get(claim.document)
  if (document === undefined) return undefined
  const review = snapshot.reviews().get(claim.id)
  const sentence = sentenceAround(snapshot.sentencesOf(document.id), claim.evidence)
  return {
    claim,
    document: documentNameOf(document),
    quote: excerptOf(document, claim.evidence),
    sentence: { span: sentence, text: document.text.slice(...sentence).slice(0, most) },
    trigger: document.text.slice(...claim.trigger),
    ...(review === undefined ? {} : { review }),
  }
}
