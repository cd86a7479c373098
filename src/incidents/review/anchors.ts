/**
 * Finds again what a decision was about. Another version of the code gives a claim another id or another trigger word, but the words
 * in the document stay: the record of the kind whose words overlap the anchor most, then the one with the id.
 */
import { type Anchor, type Claim, type Finding, overlaps, type Span, type Tally, type Tie } from '../../model/index.ts'

/** Records that decisions can be about. */
export interface Anchored {
  readonly claims: readonly Claim[]
  readonly tallies: readonly Tally[]
  readonly ties: readonly Tie[]
}

interface Place {
  readonly id: string
  readonly span: Span
  readonly isWhole: boolean
}

/** The id of the record that an anchor stands for; undefined when there is none any more. */
export type FindAnchor = (anchor: Anchor) => string | undefined

/** Looks anchors up in records. Of several at the same words, the one with the id the anchor had comes first, then the whole of a list. */
export function anchorFinder({ claims, tallies, ties }: Anchored): FindAnchor {
  const places = new Map<string, Place[]>()
  const put = (key: string, place: Place): void => {
    const list = places.get(key)
    if (list === undefined) places.set(key, [place])
    else list.push(place)
  }
  for (const { id, document, trigger, members } of claims)
    put(`claim ${document}`, { id, span: trigger, isWhole: members !== undefined })
  for (const { id, document, evidence } of tallies) put(`tally ${document}`, { id, span: evidence, isWhole: false })
  for (const { id, document, evidence } of ties)
    put(`tie ${document}`, { id, span: evidence[0] ?? [0, 0], isWhole: false })
  return ({ record, document, span, id }) => {
    const all = places.get(`${record} ${document}`) ?? []
    const touching = all
      .filter((place) => overlaps(place.span, span))
      .sort(
        (a, b) =>
          Number(b.id === id) - Number(a.id === id) ||
          shareOf(b.span, span) - shareOf(a.span, span) ||
          Number(b.isWhole) - Number(a.isWhole) ||
          a.span[0] - b.span[0] ||
          (a.id < b.id ? -1 : 1),
      )
    return touching[0]?.id ?? all.find((place) => place.id === id)?.id
  }
}

/** The anchors of a finding: its first words, and of one between texts the first in each other text. */
export function anchorsOfFinding({ id, document, rule, spans, elsewhere = [] }: Finding): readonly Anchor[] {
  return [{ document, spans }, ...elsewhere].flatMap((place) =>
    place.spans.slice(0, 1).map((span) => ({ record: 'finding' as const, id, document: place.document, span, rule })),
  )
}

/** The share of both stretches that they have in common. */
export function shareOf(a: Span, b: Span): number {
  const common = Math.min(a[1], b[1]) - Math.max(a[0], b[0])
  return common / (Math.max(a[1], b[1]) - Math.min(a[0], b[0]))
}
