/** What a time expression means once it is read, and the constructors the rules use. */
import type { Interval, Span, TimeMention, TimePrecision } from '../../model/index.ts'
import {
  type CalendarUnit,
  civilFromDays,
  daysFromCivil,
  firstDay,
  isDate,
  isoDay,
  lastDay,
  type Moment,
  momentOf,
  printMoment,
  shiftDay,
} from './calendar.ts'
import type { DayPart, Edge, Shift, TimeUnit } from './time-words.ts'

export interface Meaning {
  readonly type: TimeMention['type']
  /** The TIMEX3 value; absent when unresolved. */
  readonly value?: string
  /** The unit of the calendar that is meant. */
  readonly moment?: Moment
  readonly interval?: Interval
  readonly anchor?: 'text' | 'published' | 'unresolved'
  readonly anchorSpan?: Span
  readonly approximate?: boolean
  /** Month and day of a date that names no year, for a year that comes later: "from January to September 2020". */
  readonly yearless?: { readonly month: number; readonly day?: number }
  /** Clock time alone: "2 a.m.", still without its day. */
  readonly clock?: string
}

/** A day or date that others are counted from. */
export interface Anchor {
  readonly moment: Moment
  readonly anchor: 'published' | 'text'
  /** Where the text says it; absent for the day of publication. */
  readonly span?: Span
  /** True when it opens its sentence: "In 2016 the battle …". */
  readonly opens?: boolean
}

export type Tense = 'past' | 'present' | 'future'

/** What a rule may know about the place it matched in. */
export interface Situation {
  /** The day of writing. */
  readonly now?: Anchor
  /** The date the text named last. */
  readonly said?: Anchor
  /** True when `said` stands in the same sentence. */
  readonly isNear: boolean
  /**
   * True when `said` stands in the same sentence, or both it and the match open their sentences, one soon after the other, as a
   * story does: "In 2016 … In October …".
   */
  readonly isTold: boolean
  /** Tense of the verb that governs the match. */
  tense(): Tense | undefined
  /** True when a past verb says that it happened then: "in December a rocket killed"; not "set 10 November as the deadline". */
  happened(): boolean
}

/** A calendar unit that needs no anchor. */
export function date(moment: Moment): Meaning {
  return { type: 'date', value: printMoment(moment), moment, interval: intervalOf(moment) }
}

/** A calendar unit worked out from an anchor; unresolved without one. */
export function from(anchor: Anchor | undefined, moment: (day: number) => Moment | undefined): Meaning {
  if (anchor === undefined) return unresolved('date')
  const found = moment(firstDay(anchor.moment))
  return found === undefined ? unresolved('date') : anchored(date(found), anchor)
}

/** Notes on a meaning what it was counted from. */
export function anchored(meaning: Meaning, { anchor, span }: Anchor): Meaning {
  return { ...meaning, anchor, ...(span === undefined ? {} : { anchorSpan: span }) }
}

export function unresolved(type: Meaning['type']): Meaning {
  return { type, anchor: 'unresolved' }
}

/** A time that stays vague: "recently". */
export function reference(value: string): Meaning {
  return { type: 'date', value }
}

/** The anchor a shift word counts from. */
export function anchorOf(shift: Shift, at: Situation): Anchor | undefined {
  if (shift.from === 'now') return at.now
  // "the previous month" may look back from the day of writing; "the following month" needs a date to follow.
  return shift.by < 0 ? (at.said ?? at.now) : at.said
}

function intervalOf(moment: Moment): Interval {
  return { start: isoDay(firstDay(moment)), end: isoDay(lastDay(moment)), precision: precisions[moment.unit] }
}

const precisions: Readonly<Record<CalendarUnit, TimePrecision>> = {
  day: 'day',
  week: 'week',
  weekend: 'range',
  month: 'month',
  quarter: 'quarter',
  half: 'range',
  season: 'season',
  year: 'year',
  decade: 'range',
  century: 'range',
}

export function dayMoment(year: number, month: number, day: number): Moment | undefined {
  return isDate(year, month, day) ? { unit: 'day', n: daysFromCivil(year, month, day) } : undefined
}

export function monthMoment(year: number, month: number): Moment {
  return { unit: 'month', n: year * 12 + month - 1 }
}

/** The unit that lies `by` units from the one the day is in. */
export function neighbour(unit: CalendarUnit, day: number, by: number): Moment {
  const { n } = momentOf(unit, day)
  return { unit, n: n + by }
}

/** The first, middle or last third of a moment: "early January", "the end of 2019". The value stays that of the whole. */
export function edgeOf(meaning: Meaning, edge: Edge): Meaning {
  const { moment } = meaning
  if (moment === undefined || moment.unit === 'day') return meaning
  const first = firstDay(moment)
  const last = lastDay(moment)
  const { unit } = moment
  // By months where there are enough of them, so that "early 2020" is January to April.
  const cut = (thirds: number): number => {
    if (unit === 'year' || unit === 'decade' || unit === 'century') {
      const years = unit === 'year' ? 1 : unit === 'decade' ? 10 : 100
      return shiftDay(first, 'month', years * 4 * thirds)
    }
    return first + Math.round(((last + 1 - first) * thirds) / 3)
  }
  const [start, end] = edge === 'start' ? [first, cut(1) - 1] : edge === 'mid' ? [cut(1), cut(2) - 1] : [cut(2), last]
  return {
    ...meaning,
    interval: { start: isoDay(start), end: isoDay(end), precision: 'vague' },
    approximate: true,
  }
}

/** "Friday morning": a part of the day that a moment names. */
export function partOf(meaning: Meaning, part: DayPart): Meaning {
  if (meaning.moment?.unit !== 'day') return { ...meaning, type: 'time' }
  return { ...meaning, type: 'time', value: `${isoDay(meaning.moment.n)}T${part}` }
}

/** "2 a.m. on Friday": a clock time of the day that a moment names. */
export function clockOf(meaning: Meaning, clock: string): Meaning {
  if (meaning.moment?.unit !== 'day') return { ...meaning, type: 'time' }
  const late = clock === '24:00'
  return { ...meaning, type: 'time', value: `${isoDay(meaning.moment.n)}T${late ? '24:00' : clock}` }
}

/** The TIMEX3 value of a stretch of time: `P3D`, `PT12H`, `PXY`. */
export function stretch(unit: TimeUnit | 'fortnight', amount: number | 'X'): string | undefined {
  const [prefix, code, factor] = stretches[unit] ?? []
  if (code === undefined) return undefined
  if (amount === 'X') return `P${prefix}X${unit === 'decade' ? 'E' : unit === 'century' ? 'C' : code}`
  const total = Math.round(amount * factor! * 100) / 100
  if (total % 1 === 0.5 && halves[unit] !== undefined) {
    const whole = Math.floor(total)
    return `P${prefix}${whole > 0 ? `${whole}${code}` : ''}${halves[unit]}`
  }
  return `P${prefix}${total}${code}`
}

/** Half a unit in the next smaller one, so that "2 1/2 years" is `P2Y6M`. */
const halves: Readonly<Record<string, string>> = { minute: '30S', hour: '30M', year: '6M' }

const stretches: Readonly<Record<string, readonly [prefix: string, code: string, factor: number]>> = {
  second: ['T', 'S', 1],
  minute: ['T', 'M', 1],
  hour: ['T', 'H', 1],
  day: ['', 'D', 1],
  week: ['', 'W', 1],
  fortnight: ['', 'W', 2],
  weekend: ['', 'D', 2],
  month: ['', 'M', 1],
  quarter: ['', 'M', 3],
  year: ['', 'Y', 1],
  decade: ['', 'Y', 10],
  century: ['', 'Y', 100],
  millennium: ['', 'Y', 1000],
}

/** How many units "a few", "several" or "recent" reach at most; the outer bound of a vague stretch. */
const fewAtMost = 7

/** "the past three months", "the coming days": a stretch that ends or begins at its anchor. */
export function stretchFrom(
  anchor: Anchor | undefined,
  unit: TimeUnit | 'fortnight',
  amount: number | 'X',
  by: number,
): Meaning | undefined {
  const value = stretch(unit, amount)
  if (value === undefined) return undefined
  const meaning: Meaning = { type: 'duration', value, ...(amount === 'X' ? { approximate: true } : {}) }
  if (anchor === undefined) return { ...meaning, anchor: 'unresolved' }
  const day = firstDay(anchor.moment)
  const size = amount === 'X' ? fewAtMost : Math.ceil(amount)
  const far = reach(day, unit, by * size)
  if (far === undefined) return anchored(meaning, anchor)
  const [start, end] = by < 0 ? [far, day] : [day, far]
  const precision = amount === 'X' ? 'vague' : 'range'
  return anchored({ ...meaning, interval: { start: isoDay(start), end: isoDay(end), precision } }, anchor)
}

/** The day so many units away; undefined for units under a day. */
export function reach(day: number, unit: TimeUnit | 'fortnight', by: number): number | undefined {
  switch (unit) {
    case 'second':
    case 'minute':
    case 'moment':
      return undefined
    case 'hour':
      return day + Math.sign(by) * Math.ceil(Math.abs(by) / 24)
    case 'fortnight':
      return day + 14 * by
    case 'millennium':
      return shiftDay(day, 'century', 10 * by)
    default:
      return shiftDay(day, unit, by)
  }
}

/**
 * Which side of its anchor a date without a year lies on. `past`: not after it. `back`, `ahead`: on that side unless the other is
 * much nearer. `either`: the nearest.
 */
export type Side = 'past' | 'back' | 'ahead' | 'either'

/** The side that the verb names; reports look back where it names none. */
export function sideOf(at: Situation): Side {
  if (at.happened()) return 'past'
  return at.tense() === 'future' ? 'ahead' : 'back'
}

/** What the wrong side costs, in days of distance. */
const wrongSide = 150

/** The day, month or season of a year that lies nearest to a day, on the side that is wanted. */
export function nearest(day: number, side: Side, inYear: (year: number) => Moment | undefined): Moment | undefined {
  const { year } = civilFromDays(day)
  let best: Moment | undefined
  let distance = Number.POSITIVE_INFINITY
  for (let y = year - 1; y <= year + 1; y++) {
    const moment = inYear(y)
    if (moment === undefined) continue
    const [first, last] = [firstDay(moment), lastDay(moment)]
    if (side === 'past' && first > day) continue
    const off = day < first ? first - day : day > last ? day - last : 0
    const wrong = side === 'ahead' ? last < day : side === 'back' && first > day
    const cost = off + (wrong ? wrongSide : 0)
    if (cost < distance) [best, distance] = [moment, cost]
  }
  return best
}
