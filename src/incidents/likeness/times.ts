/** Times of two tellings: the same day, a day inside the other's month, or days that exclude each other. */
import { weekdayOf } from './days.ts'
import type { LevelName } from './weights.ts'
import type { Profile, Stretch } from './profile.ts'

export interface TimeLikeness {
  readonly level: LevelName
  /** Days of the stretch in which both lie; how narrow it is makes the weight. */
  readonly days?: number
  /** A day of it. */
  readonly first?: number
}

/** A text may be a day off: night attacks, time zones, "the day after". */
const tolerance = 1

/** `excluded` when the two cannot be one; undefined when nothing tells. */
export function compareTimes(a: Profile, b: Profile): TimeLikeness | 'excluded' | undefined {
  if (a.stretches.length > 0 && b.stretches.length > 0) return closest(a.stretches, b.stretches)
  if (a.stretches.length === 0 && b.stretches.length === 0)
    return a.document === b.document ? undefined : bothUndated(a, b)
  const [dated, undated] = a.stretches.length > 0 ? [a, b] : [b, a]
  const found = oneUndated(dated, undated)
  return a.document === b.document && found !== 'excluded' && found?.level === 'day printed' ? undefined : found
}

function closest(a: readonly Stretch[], b: readonly Stretch[]): TimeLikeness | 'excluded' {
  let best: TimeLikeness | 'excluded' = 'excluded'
  let least = Number.POSITIVE_INFINITY
  for (const one of a)
    for (const other of b) {
      const gap = Math.max(one.first - other.last, other.first - one.last, 0)
      const days = Math.max(one.last - one.first, other.last - other.first) + 1
      if (gap > tolerance || (gap > 0 && days > 7)) continue
      const cost = gap * 1e6 + Math.min(days, 1e5)
      if (cost >= least) continue
      least = cost
      const first = Math.max(one.first, other.first)
      best =
        gap > 0
          ? { level: 'day next', first }
          : days === 1
            ? { level: 'day same', days, first }
            : { level: 'day within', days, first }
    }
  return best
}

/** An event that a text reports happened before the text was published; a text that gives no day mostly tells of the days before. */
function oneUndated(dated: Profile, { published, weekday }: Profile): TimeLikeness | 'excluded' | undefined {
  const { first, last } = dated.stretches[0]!
  if (published !== undefined && first > published) return 'excluded'
  if (weekday !== undefined && first === last)
    return { level: weekdayOf(first) === weekday ? 'day weekday' : 'day weekday-other' }
  if (published !== undefined && last >= published - 4 && last - first < 8) return { level: 'day printed' }
  return undefined
}

function bothUndated(a: Profile, b: Profile): TimeLikeness | undefined {
  if (a.published === undefined || b.published === undefined) return undefined
  const apart = Math.abs(a.published - b.published)
  if (apart <= 4) return { level: 'day printed' }
  return apart > 21 ? { level: 'day printed-far' } : undefined
}

/** Bits of a stretch in which both lie: a season of 64 days is nothing, a day the most that `most` allows. */
export function bitsOfStretch(days: number, most: number): number {
  return Math.max(0, Math.min(most, Math.log2(64 / days)))
}
