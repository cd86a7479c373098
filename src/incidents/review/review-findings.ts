/**
 * What people said of findings: confirmed or dismissed. A dismissal covers what the person saw and no more: the finding with that
 * id, and after another reading of the texts the finding of the same rule all of whose words overlap the words that were
 * anchored. A contradiction that a new report joins is not dismissed with the old one.
 */
import { type Anchor, type Decision, type Finding, groupBy, overlaps, type Review } from '../../model/index.ts'
import { shareOf } from './anchors.ts'
import { appliedDecisions } from './standing-decisions.ts'
import { verdicts } from './verdicts.ts'

/** The reviews of findings by their ids; the last verdict counts. */
export function reviewFindings(findings: readonly Finding[], decisions: readonly Decision[]): Map<string, Review> {
  const reviews = new Map<string, Review>()
  if (!decisions.some(({ about }) => about.some(({ record }) => record === 'finding'))) return reviews
  const byId = new Map(findings.map((finding) => [finding.id, finding]))
  const byRule = groupBy(findings, ({ rule, document }) => `${rule} ${document}`)
  for (const decision of appliedDecisions(decisions)) {
    const verdict = verdicts[decision.verdict]
    if (verdict === undefined) continue
    for (const [id, anchors] of byFinding(decision.about)) {
      const finding = byId.get(id) ?? again(anchors, byRule)
      if (finding === undefined) continue
      const { by, note } = decision
      reviews.set(finding.id, { verdict, by, decision: decision.id, ...(note === undefined ? {} : { note }) })
    }
  }
  return reviews
}

function byFinding(about: readonly Anchor[]): ReadonlyMap<string, readonly Anchor[]> {
  return groupBy(
    about.filter(({ record }) => record === 'finding'),
    ({ id }) => id,
  )
}

/** The finding that another reading of the same words made. */
function again(anchors: readonly Anchor[], byRule: ReadonlyMap<string, readonly Finding[]>): Finding | undefined {
  const [first] = anchors
  if (first?.rule === undefined) return undefined
  const likely = (byRule.get(`${first.rule} ${first.document}`) ?? []).filter((finding) => isCovered(finding, anchors))
  const share = ({ spans }: Finding): number => shareOf(spans[0]!, first.span)
  return likely.toSorted((a, b) => share(b) - share(a))[0]
}

function isCovered({ document, spans, elsewhere = [] }: Finding, anchors: readonly Anchor[]): boolean {
  return [{ document, spans }, ...elsewhere].every(
    (place) =>
      place.spans.length === 0 ||
      anchors.some((anchor) => anchor.document === place.document && overlaps(anchor.span, place.spans[0]!)),
  )
}
