/**
 * How far two coders agree who reviewed the same claims, at least one of the two without seeing what the other decided: whether
 * a claim holds, as what it is coded, what it counts, and which stretches of the texts hold claims.
 */
import { type Claim, type CodedClaim, type Document, groupBy, type Span } from '../../model/index.ts'
import { type CodeField, codeIn, countIn, holds, type Pair, reviewedByBoth } from './both.ts'
import { type Difference, differencesOf } from './differences.ts'
import { intervalAlpha, nominalAlpha, type Times, type Unit } from './alpha.ts'
import { type Bounds, bootstrapBounds, type Random } from './bootstrap.ts'
import { type Continuum, united, unitizingFigure } from './unitizing-alpha.ts'

/** What each of two coders made of claims, by the ids that the claims have now. */
export interface AgreementInput {
  readonly a: ReadonlyMap<string, CodedClaim>
  readonly b: ReadonlyMap<string, CodedClaim>
  /** All claims as they were read, before review. */
  readonly claims: readonly Claim[]
  readonly documents: readonly Pick<Document, 'id' | 'text'>[]
  /** For the intervals; the same numbers give the same intervals. */
  readonly random: Random
}

/** How often one coder had one value where the other had another, or the same. */
export interface ValuePair {
  readonly a: string
  readonly b: string
  readonly n: number
}

/** Agreement in one field of claims. */
export interface CodeAgreement {
  /** `event`, `mode` and `status` as they stand after each coder's corrections, of claims that both upheld; `killed`, `wounded` likewise. */
  readonly field: CodeField
  /** `nominal` for codes, `interval` for counts. */
  readonly metric: 'nominal' | 'interval'
  /** Claims that both gave a value. */
  readonly n: number
  /** Those with the same value from both. */
  readonly agreed: number
  /** Absent where nothing can be said: no claims, or only one value in all of them. */
  readonly alpha?: number
  /** 95 %, claims resampled; absent where too few can be resampled. */
  readonly bounds?: Bounds
  /** Codes only: the commonest pair first. */
  readonly pairs: readonly ValuePair[]
}

/** Agreement in the stretches that each coder upheld. */
export interface SpanAgreement {
  readonly field: 'trigger' | 'evidence'
  /** Number of texts all of whose claims both reviewed. */
  readonly documents: number
  /** Stretches each upheld in them; those that overlap are one. */
  readonly stretches: readonly [a: number, b: number]
  /** Unitizing alpha; absent where nothing can be said. */
  readonly alpha?: number
  /** 95 %, texts resampled; absent for fewer than two. */
  readonly bounds?: Bounds
}

export interface Agreement {
  /** Claims that both reviewed, at least one of the two blind. */
  readonly n: number
  /** Claims that both reviewed with what the other decided in view; they prove nothing and are left out. */
  readonly seen: number
  readonly codes: readonly CodeAgreement[]
  readonly spans: readonly SpanAgreement[]
  /** The claims on which they differ, in the order of the claims. */
  readonly differences: readonly Difference[]
}

/** The agreement of two coders. */
export function agreementOf({ a, b, claims, documents, random }: AgreementInput): Agreement {
  const { pairs, seen } = reviewedByBoth(a, b, claims)
  const upheld = pairs.filter(({ one, other }) => holds(one) && holds(other))
  return {
    n: pairs.length,
    seen,
    codes: [
      codeAgreement('verdict', pairs, random),
      ...(['event', 'mode', 'status'] as const).map((field) => codeAgreement(field, upheld, random)),
      ...(['killed', 'wounded'] as const).map((field) => countAgreement(field, upheld, random)),
    ],
    spans: (['trigger', 'evidence'] as const).map((field) => spanAgreement(field, pairs, claims, documents, random)),
    differences: differencesOf(pairs),
  }
}

function codeAgreement(
  field: 'verdict' | 'event' | 'mode' | 'status',
  among: readonly Pair[],
  random: Random,
): CodeAgreement {
  const units = among.map(({ one, other }) => [codeIn(one, field), codeIn(other, field)] as const)
  const counts = new Map<string, ValuePair>()
  for (const [a, b] of units) {
    const key = `${a}\0${b}`
    counts.set(key, { a, b, n: (counts.get(key)?.n ?? 0) + 1 })
  }
  return {
    field,
    metric: 'nominal',
    n: units.length,
    agreed: units.filter(([a, b]) => a === b).length,
    ...figures<string>(units, nominalAlpha, random),
    pairs: [...counts.values()].sort((x, y) => y.n - x.n || (x.a + x.b < y.a + y.b ? -1 : 1)),
  }
}

function countAgreement(of: 'killed' | 'wounded', among: readonly Pair[], random: Random): CodeAgreement {
  const units = among.flatMap(({ one, other }) => {
    const [a, b] = [countIn(one, of), countIn(other, of)]
    return a === undefined || b === undefined ? [] : [[a, b] as const]
  })
  return {
    field: of,
    metric: 'interval',
    n: units.length,
    agreed: units.filter(([a, b]) => a === b).length,
    ...figures<number>(units, intervalAlpha, random),
    pairs: [],
  }
}

/** Units that are alike are counted and not listed, since the figure is worked out a thousand times. */
function figures<T>(
  units: readonly Unit<T>[],
  alphaOf: (units: readonly Unit<T>[], times: Times) => number | undefined,
  random: Random,
): Pick<CodeAgreement, 'alpha' | 'bounds'> {
  const kinds = new Map<string, { readonly unit: Unit<T>; times: number }>()
  for (const unit of units) {
    const kind = kinds.get(unit.join('\0')) ?? { unit, times: 0 }
    kind.times++
    kinds.set(unit.join('\0'), kind)
  }
  const alike = [...kinds.values()].map(({ unit }) => unit)
  return measured(
    [...kinds.values()].map(({ times }) => times),
    (times) => alphaOf(alike, times),
    random,
  )
}

function measured(
  times: Times,
  figure: (times: Times) => number | undefined,
  random: Random,
): Pick<CodeAgreement, 'alpha' | 'bounds'> {
  const alpha = figure(times)
  const bounds = alpha === undefined ? undefined : bootstrapBounds(times, figure, random)
  return { ...(alpha === undefined ? {} : { alpha }), ...(bounds === undefined ? {} : { bounds }) }
}

/** In texts of which one of the coders left claims open, what is not upheld may not have been looked at. */
function spanAgreement(
  field: SpanAgreement['field'],
  pairs: readonly Pair[],
  claims: readonly Claim[],
  documents: AgreementInput['documents'],
  random: Random,
): SpanAgreement {
  const reviewed = new Set(pairs.map(({ id }) => id))
  const open = new Set(claims.filter(({ id }) => !reviewed.has(id)).map(({ document }) => document))
  const byDocument = groupBy(
    pairs.filter(({ document }) => !open.has(document)),
    ({ document }) => document,
  )
  const spansOf = (among: readonly Pair[], side: 'one' | 'other'): readonly Span[] =>
    among.flatMap((pair) => (holds(pair[side]) ? [pair[side].claim[field]] : []))
  const continua = documents.flatMap(({ id, text }): Continuum[] => {
    const among = byDocument.get(id)
    return among === undefined
      ? []
      : [{ length: text.length, coders: [spansOf(among, 'one'), spansOf(among, 'other')] }]
  })
  const stretches = (coder: number): number =>
    continua.reduce((sum, { coders }) => sum + united(coders[coder]!).length, 0)
  return {
    field,
    documents: continua.length,
    stretches: [stretches(0), stretches(1)],
    ...measured(
      continua.map(() => 1),
      unitizingFigure(continua),
      random,
    ),
  }
}
