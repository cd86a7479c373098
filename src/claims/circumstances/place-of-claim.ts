/** Names the place of a claim: the most exact of those that locate it, with the place that holds it: "K1 base, Kirkuk". */
import {
  type Basis,
  type ClaimPlace,
  type ClaimTime,
  type PlaceMention,
  type PlacePrecision,
  quote,
  type TimeMention,
} from '../../model/index.ts'

const exactness: readonly PlacePrecision[] = ['site', 'town', 'district', 'province', 'region', 'country']

/** The place of a claim; undefined when nothing locates it. */
export function placeOfClaim(
  text: string,
  held: readonly { readonly mention: PlaceMention; readonly basis: Basis }[],
): ClaimPlace | undefined {
  if (held.length === 0) return undefined
  const rank = ({ mention }: { mention: PlaceMention }) =>
    mention.place === undefined ? 0.5 : exactness.indexOf(mention.place.precision)
  const [main, ...rest] = [...held].sort((a, b) => rank(a) - rank(b))
  const container = rest.find(
    (candidate) =>
      rank(candidate) > rank(main!) &&
      sameCountry(main!.mention, candidate.mention) &&
      !covered(main!.mention, candidate.mention),
  )
  const { mention, basis } = main!
  const own = quote(text, mention.span)
  const name = container === undefined ? own : `${own}, ${quote(text, container.mention.span)}`
  const located =
    mention.place ?? (container?.mention.place?.precision === 'country' ? undefined : container?.mention.place)
  const spans = container === undefined ? [mention.span] : [mention.span, container.mention.span]
  return {
    name,
    ...(located === undefined
      ? {}
      : { lat: located.lat, lon: located.lon, precision: located.precision, place: located.id }),
    ...(located?.country === undefined ? {} : { country: located.country }),
    basis,
    spans: mention.relation === undefined ? spans : [...spans, mention.relation.span],
  }
}

function sameCountry(a: PlaceMention, b: PlaceMention): boolean {
  return a.place === undefined || b.place === undefined || a.place.country === b.place.country
}

function covered(a: PlaceMention, b: PlaceMention): boolean {
  return a.span[0] <= b.span[0] && b.span[1] <= a.span[1]
}

/**
 * The time of a claim: the most exact of its dated times, the nearest to its trigger among equals; for a tally the widest,
 * which is the window it counts over. An unresolved time keeps its words and no days; undefined when there is none.
 */
export function timeOfClaim(
  held: readonly { readonly mention: TimeMention; readonly basis: Basis }[],
  { trigger, widest }: { readonly trigger: number; readonly widest: boolean },
): ClaimTime | undefined {
  const near = ({ mention }: { mention: TimeMention }) => Math.abs(mention.span[0] - trigger)
  const dated = held.filter(({ mention }) => mention.interval !== undefined)
  const ranked = dated.toSorted(
    (a, b) => (widest ? -1 : 1) * (width(a.mention) - width(b.mention)) || near(a) - near(b),
  )
  const best = ranked[0] ?? held.find(({ mention }) => mention.anchor === 'unresolved')
  if (best === undefined) return undefined
  const { mention, basis } = best
  return {
    ...(mention.interval ?? { precision: 'vague' as const }),
    ...(mention.anchor === undefined ? {} : { anchor: mention.anchor }),
    basis: mention.anchor === undefined || mention.anchor === 'unresolved' ? basis : 'inferred',
    spans: mention.anchorSpan === undefined ? [mention.span] : [mention.span, mention.anchorSpan],
  }
}

const widths = { day: 0, week: 1, month: 2, season: 3, quarter: 3, range: 4, year: 5, vague: 6 } as const

function width({ interval }: TimeMention): number {
  return interval === undefined ? 9 : widths[interval.precision]
}
