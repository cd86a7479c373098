/** What was read out of a text as cards beside it: claims, tallies, ties and findings in the order of their words. */
import {
  bySpan,
  type Claim,
  type Finding,
  hull,
  type Review,
  type Span,
  type Tally,
  type Tie,
} from '../../../../src/model/index.ts'
import type { DocumentPage, RuleName } from '../../api/types.ts'

interface Common {
  readonly id: string
  /** Its words in this text: the evidence of a claim, the words that clash of a finding. */
  readonly spans: readonly Span[]
  readonly review?: Review
}
/** A claim with a person's values where it was corrected. */
interface ClaimCard extends Common {
  readonly kind: 'claim'
  readonly record: Claim
  readonly incident?: string
}
interface TallyCard extends Common {
  readonly kind: 'tally'
  readonly record: Tally
}
interface TieCard extends Common {
  readonly kind: 'tie'
  readonly record: Tie
}
interface FindingCard extends Common {
  readonly kind: 'finding'
  readonly record: Finding
  readonly rule?: RuleName
}
export type Card = ClaimCard | TallyCard | TieCard | FindingCard
export type CardKind = Card['kind']

export const cardKinds: readonly CardKind[] = ['claim', 'tally', 'tie', 'finding']

/** What more than one of a kind are called. */
export const kindNames: Readonly<Record<CardKind, string>> = {
  claim: 'claims',
  tally: 'tallies',
  tie: 'ties',
  finding: 'findings',
}

/** All cards of a document in the order of their words. */
export function cardsOf(page: DocumentPage): readonly Card[] {
  const { reviewed, reviews, incidents } = page
  const common = (id: string, spans: readonly Span[]): Common => {
    const review = reviews[id]
    return { id, spans: [...spans].sort(bySpan), ...(review === undefined ? {} : { review }) }
  }
  const cards: Card[] = [
    ...page.claims.map((claim): Card => {
      const record = reviewed.claims[claim.id] ?? claim
      const incident = incidents[claim.id]
      return { kind: 'claim', record, ...common(claim.id, [record.evidence]), ...(incident && { incident }) }
    }),
    ...page.tallies.map((tally): Card => {
      const record = reviewed.tallies[tally.id] ?? tally
      return { kind: 'tally', record, ...common(tally.id, [record.evidence]) }
    }),
    ...page.ties.map((tie): Card => {
      const record = reviewed.ties[tie.id] ?? tie
      return { kind: 'tie', record, ...common(tie.id, record.evidence) }
    }),
    ...page.findings.map((record): Card => {
      const rule = page.rules[record.rule]
      return { kind: 'finding', record, ...findingCommon(page, record), ...(rule && { rule }) }
    }),
  ]
  return cards.sort((a, b) => bySpan(a.spans[0] ?? [0, 0], b.spans[0] ?? [0, 0]))
}

function findingCommon(page: DocumentPage, finding: Finding): Common {
  const { id } = page.document
  const spans =
    finding.document === id
      ? finding.spans
      : (finding.elsewhere ?? []).filter(({ document }) => document === id).flatMap((place) => place.spans)
  const dismissed = page.dismissed[finding.id]
  const review: Review | undefined =
    page.reviews[finding.id] ??
    (dismissed && {
      verdict: 'rejected',
      by: dismissed.by,
      decision: dismissed.id,
      ...(dismissed.note === undefined ? {} : { note: dismissed.note }),
    })
  return { id: finding.id, spans, ...(review && { review }) }
}

/** Cards whose words hold an offset: first the claims whose event is named there, then those with the fewest words. */
export function cardsAt(cards: readonly Card[], offset: number): readonly Card[] {
  const holds = ([start, end]: Span): boolean => start <= offset && offset < end
  const length = ({ spans }: Card): number => Math.min(...spans.filter(holds).map(([start, end]) => end - start))
  const isNamed = (card: Card): boolean => card.kind === 'claim' && holds(card.record.trigger)
  return cards
    .filter(({ spans }) => spans.some(holds))
    .sort((a, b) => Number(isNamed(b)) - Number(isNamed(a)) || length(a) - length(b))
}

/** "evidence: “three soldiers were killed”, characters 3871 to 3887" */
export function evidenceInWords({ spans }: Card, text: string): string {
  const whole = hull(spans)
  if (whole === undefined) return 'no words in this text'
  const places = spans.map(([start, end]) => `characters ${start} to ${end}`).join(' and ')
  return `evidence: “${text.slice(spans[0]![0], spans[0]![1]).replace(/\s+/g, ' ').slice(0, 200)}”, ${places}`
}
