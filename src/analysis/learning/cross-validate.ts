/**
 * How well weights do on decisions that they have not seen: the decided claims are put into folds, and those of each fold are foretold
 * by weights learned from the others (M. Stone, Cross-validatory choice and assessment of statistical predictions, 1974). Claims of
 * one document stay in one fold, for they are alike.
 */
import { groupBy } from '../../model/index.ts'
import { type Random, seededRandom } from '../agreement/bootstrap.ts'
import { codeBy, learnFrom, rivalsIn, upheldBy } from './learn.ts'
import type { Lesson } from './lessons.ts'

/** How often foretelling was right. Shares from 0 to 1. */
export interface Score {
  readonly accuracy: number
  /** Of claims foretold to be upheld, the share that were; absent where none was foretold. */
  readonly precision?: number
  /** Of claims that were upheld, the share foretold; absent where none was. */
  readonly recall?: number
  /** Mean of the negative logarithms of the likelihood given to what happened; the lower the better. */
  readonly logLoss: number
}

/** The figures of a cross-validation. */
export interface Figures {
  readonly folds: number
  /** What stayed together: the claims of a document, or, where there are fewer documents than folds, each claim by itself. */
  readonly by: 'document' | 'claim'
  readonly seed: number
  readonly verdicts: {
    readonly n: number
    readonly upheld: number
    /** Upholding every claim, with the share of the other folds as likelihood. */
    readonly acceptAll: Score
    readonly learned: Score
  }
  /** The codes of claims that were not rejected; absent where too few were corrected to learn from. */
  readonly codes?: {
    readonly n: number
    readonly corrected: number
    /** The share on which the machine's code is the person's, and the learned choice. */
    readonly machine: number
    readonly learned: number
  }
}

interface Foretold {
  readonly lesson: Lesson
  readonly likely: number
  readonly base: number
  readonly code: string
}

/** Cross-validates; the same lessons and seed give the same figures. */
export function crossValidate(lessons: readonly Lesson[], seed: number, wanted = 5): Figures {
  const { folds, by } = foldsOf(lessons, wanted, seededRandom(seed))
  const foretold = folds.flatMap((fold) => {
    const held = new Set(fold)
    const others = lessons.filter((lesson) => !held.has(lesson))
    const weights = learnFrom(others)
    const base = others.filter(({ upheld }) => upheld).length / others.length
    return fold.map((lesson): Foretold => {
      const { features, code } = lesson
      return { lesson, likely: upheldBy(weights, features), base, code: codeBy(weights, features, code)?.code ?? code }
    })
  })
  const kept = foretold.filter(({ lesson }) => lesson.given !== undefined)
  const corrected = kept.filter(({ lesson: { code, given } }) => code !== given).length
  const hasRivals = rivalsIn(lessons).size > 0
  return {
    folds: folds.length,
    by,
    seed,
    verdicts: {
      n: lessons.length,
      upheld: lessons.filter(({ upheld }) => upheld).length,
      acceptAll: scoreOf(foretold.map(({ lesson, base }) => ({ upheld: lesson.upheld, foretold: true, likely: base }))),
      learned: scoreOf(
        foretold.map(({ lesson, likely }) => ({ upheld: lesson.upheld, foretold: likely >= 0.5, likely })),
      ),
    },
    ...(hasRivals
      ? {
          codes: {
            n: kept.length,
            corrected,
            machine: share(kept.length - corrected, kept.length),
            learned: share(kept.filter(({ lesson, code }) => lesson.given === code).length, kept.length),
          },
        }
      : {}),
  }
}

/** Groups go to the smallest fold, the largest first; chance decides between groups of one size. */
function foldsOf(
  lessons: readonly Lesson[],
  wanted: number,
  random: Random,
): { readonly folds: readonly (readonly Lesson[])[]; readonly by: Figures['by'] } {
  const documents = [...groupBy(lessons, ({ document }) => document).values()]
  const by = documents.length >= wanted ? 'document' : 'claim'
  const groups = by === 'document' ? documents : lessons.map((lesson) => [lesson])
  const shuffled = groups
    .map((group) => ({ group, draw: random() }))
    .sort((a, b) => b.group.length - a.group.length || a.draw - b.draw)
  const folds: Lesson[][] = Array.from({ length: Math.min(wanted, groups.length) }, () => [])
  for (const { group } of shuffled)
    folds.reduce((least, fold) => (fold.length < least.length ? fold : least)).push(...group)
  return { folds, by }
}

function scoreOf(
  all: readonly { readonly upheld: boolean; readonly foretold: boolean; readonly likely: number }[],
): Score {
  const right = all.filter(({ upheld, foretold }) => upheld === foretold).length
  const both = all.filter(({ upheld, foretold }) => upheld && foretold).length
  const foretold = all.filter((each) => each.foretold).length
  const upheld = all.filter((each) => each.upheld).length
  const loss = all.reduce(
    (sum, each) => sum - Math.log(Math.max(each.upheld ? each.likely : 1 - each.likely, 1e-12)),
    0,
  )
  return {
    accuracy: share(right, all.length),
    ...(foretold === 0 ? {} : { precision: share(both, foretold) }),
    ...(upheld === 0 ? {} : { recall: share(both, upheld) }),
    logLoss: rounded(loss / all.length),
  }
}

function share(part: number, whole: number): number {
  return rounded(part / whole)
}

function rounded(figure: number): number {
  return Math.round(figure * 10_000) / 10_000
}
