/**
 * Tolls over all sources: every value is kept; low and high span what the sources give; best is the value of most sources, of two
 * with equally many the lower (first reports overstate, and ACLED asks for the lowest where sources differ).
 */
import type { Claim, CountOf, Toll, TollValue } from '../../model/index.ts'
import { commonest } from './held.ts'
import type { SourceOf } from './sources.ts'

interface Figure extends TollValue {
  readonly document: string
  readonly who?: string
}

export function tollsOf(claims: readonly Claim[], sourceOf: SourceOf): Toll[] {
  const byKind = new Map<CountOf, Figure[]>()
  for (const claim of claims)
    for (const of of new Set(claim.counts.map((count) => count.of))) {
      const figure = figureOf(claim, of)
      if (figure === undefined) continue
      const list = byKind.get(of)
      if (list === undefined) byKind.set(of, [figure])
      else list.push(figure)
    }
  return [...byKind].map(([of, figures]) => tollOf(of, figures, sourceOf))
}

/** What a claim gives in all: three soldiers, two policemen and a civilian are six. Denied figures count as none. */
function figureOf(claim: Claim, of: CountOf): Figure | undefined {
  const counts = claim.counts.filter((count) => count.of === of)
  const sum = (pick: (count: Claim['counts'][number]) => number | undefined): number | undefined => {
    const given = counts.map(pick)
    return given.some((value) => value === undefined)
      ? undefined
      : given.reduce<number>((all, value) => all + value!, 0)
  }
  const low = sum((count) => count.low ?? count.best)
  const best = sum((count) => count.best)
  const high = sum((count) => count.high)
  if (low === undefined && best === undefined && high === undefined) return undefined
  const [first] = counts
  return {
    claim: claim.id,
    document: claim.document,
    ...(low === undefined ? {} : { low }),
    ...(best === undefined ? {} : { best }),
    ...(high === undefined ? {} : { high }),
    approximate: counts.some((count) => count.approximate),
    ...(counts.length > 1 || first!.who === undefined ? {} : { who: first!.who }),
  }
}

/** The values of a toll that are not a part of another one in the same text. */
export function wholeValues({ of, values }: Toll, claims: ReadonlyMap<string, Claim>): readonly TollValue[] {
  const figures = values.flatMap(({ claim }) => {
    const record = claims.get(claim)
    return record === undefined ? [] : (figureOf(record, of) ?? [])
  })
  const parts = partsOf(figures)
  return figures.filter((figure) => !parts.has(figure))
}

function tollOf(of: CountOf, all: readonly Figure[], sourceOf: SourceOf): Toll {
  const parts = partsOf(all)
  const wholes = all.filter((figure) => !parts.has(figure))
  const lows = wholes.flatMap(({ low, best }) => low ?? best ?? [])
  const highs = wholes.flatMap(({ high, best, low }) => high ?? best ?? low ?? [])
  const best = bestOf(wholes, sourceOf)
  const who = sharedWho(all)
  return {
    of,
    ...(who === undefined ? {} : { who }),
    ...(lows.length === 0 ? {} : { low: lows.reduce((a, b) => Math.min(a, b)) }),
    ...(best === undefined ? {} : { best }),
    ...(highs.length === 0 ? {} : { high: highs.reduce((a, b) => Math.max(a, b)) }),
    values: all.map(({ claim, low, best: own, high, approximate }) => ({
      claim,
      ...(low === undefined ? {} : { low }),
      ...(own === undefined ? {} : { best: own }),
      ...(high === undefined ? {} : { high }),
      approximate,
    })),
  }
}

/** Those that a larger one of the same text holds under another name: "four commanders are among the dead". */
function partsOf(all: readonly Figure[]): ReadonlySet<Figure> {
  const largest = new Map<string, Figure>()
  for (const figure of all) {
    const other = largest.get(figure.document)
    if (other === undefined || size(figure) > size(other)) largest.set(figure.document, figure)
  }
  return new Set(
    all.filter((figure) => {
      const whole = largest.get(figure.document)!
      return size(figure) > 0 && size(whole) > size(figure) && whole.who !== figure.who
    }),
  )
}

function size({ best, low, high }: TollValue): number {
  return best ?? low ?? high ?? 0
}

function bestOf(figures: readonly Figure[], sourceOf: SourceOf): number | undefined {
  const sources = new Map<number, Set<string>>()
  for (const { best, document } of figures)
    if (best !== undefined) sources.set(best, (sources.get(best) ?? new Set()).add(sourceOf(document)))
  const most = Math.max(0, ...[...sources.values()].map((each) => each.size))
  const tied = [...sources].filter(([, each]) => each.size === most).map(([value]) => value)
  tied.sort((a, b) => a - b)
  return tied[(tied.length - 1) >> 1]
}

function sharedWho(figures: readonly Figure[]): string | undefined {
  const names = figures.flatMap(({ who }) => who ?? [])
  return names.length === figures.length && new Set(names.map((who) => who.toLowerCase())).size === 1
    ? commonest(names)
    : undefined
}
