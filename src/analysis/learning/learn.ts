/** Weights from lessons: whether a claim would be upheld, and which of rival codes the person would give it. */
import { type Choice, type ChoiceWeights, learnChoice, softmax } from './choice.ts'
import type { Lesson } from './lessons.ts'

/** What was learned. */
export interface Weights {
  /** What each feature says for a claim to be upheld, in logits; the empty one always holds. */
  readonly upheld: ReadonlyMap<string, number>
  /** By a code of the machine: the codes that the person put in its place. */
  readonly rivals: ReadonlyMap<string, readonly string[]>
  /** By code that was put in: what each feature says for it against keeping the machine's. */
  readonly codes: ReadonlyMap<string, ReadonlyMap<string, number>>
}

const [yes, no, keep] = ['yes', 'no', 'keep'] as const
/** So many corrections of codes it takes to choose between codes. */
export const leastCorrected = 5

/** Learns from lessons, in whatever order; without rivals where too few codes were corrected. */
export function learnFrom(given: readonly Lesson[]): Weights {
  const lessons = given.toSorted((a, b) => (a.claim < b.claim ? -1 : a.claim > b.claim ? 1 : 0))
  const verdicts = learnChoice(
    lessons.map(({ features, upheld }) => ({ features, open: [no, yes], chosen: upheld ? yes : no })),
  )
  const rivals = rivalsIn(lessons)
  const choices = lessons.flatMap(({ features, code, given }): readonly Choice[] => {
    const others = rivals.get(code)
    if (others === undefined || given === undefined) return []
    return [{ features, open: [keep, ...others], chosen: given === code ? keep : given }]
  })
  const learned = choices.length === 0 ? new Map<string, ReadonlyMap<string, number>>() : learnChoice(choices)
  const codes = new Set([...rivals.values()].flat())
  return {
    upheld: against(verdicts, yes, no),
    rivals,
    codes: new Map([...codes].sort().map((code) => [code, against(learned, code, keep)])),
  }
}

/** Only the difference between two choices counts. */
function against(weights: ChoiceWeights, choice: string, other: string): ReadonlyMap<string, number> {
  return new Map(
    [...weights].map(([feature, row]) => [feature, (row.get(choice) ?? 0) - (row.get(other) ?? 0)] as const),
  )
}

/** By a code of the machine: the codes that the person put in its place, where enough were corrected to learn from. */
export function rivalsIn(lessons: readonly Lesson[]): ReadonlyMap<string, readonly string[]> {
  const corrected = lessons.filter(({ code, given }) => given !== undefined && given !== code)
  const rivals = new Map<string, Set<string>>()
  if (corrected.length < leastCorrected) return new Map()
  for (const { code, given } of corrected) rivals.set(code, (rivals.get(code) ?? new Set()).add(given!))
  return new Map([...rivals].sort(([a], [b]) => (a < b ? -1 : 1)).map(([code, others]) => [code, [...others].sort()]))
}

/** How likely the person would uphold a claim with these features. */
export function upheldBy({ upheld }: Weights, features: readonly string[]): number {
  return softmax([scoreOf(upheld, features), 0])[0]!
}

/** The likeliest of the machine's code and its rivals, with how likely it is; undefined where it has no rival. */
export function codeBy(
  { rivals, codes }: Weights,
  features: readonly string[],
  code: string,
): { readonly code: string; readonly likely: number } | undefined {
  const others = rivals.get(code)
  if (others === undefined) return undefined
  const shares = softmax([0, ...others.map((other) => scoreOf(codes.get(other) ?? new Map(), features))])
  const best = shares.reduce((at, share, i) => (share > shares[at]! ? i : at), 0)
  return { code: best === 0 ? code : others[best - 1]!, likely: shares[best]! }
}

function scoreOf(weights: ReadonlyMap<string, number>, features: readonly string[]): number {
  let score = weights.get('') ?? 0
  for (const feature of new Set(features)) score += weights.get(feature) ?? 0
  return score
}
