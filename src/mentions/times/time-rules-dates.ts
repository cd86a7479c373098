/** Dates that name themselves: "3 January 2020", "March", "the 1990s", "the third quarter of 2019", "Christmas". */
import { type CalendarUnit, firstDay, type Moment, momentOf } from './calendar.ts'
import type { Captures, Rule } from './time-grammar.ts'
import type { FigureDate } from './time-items.ts'
import {
  anchored,
  date,
  dayMoment,
  from,
  type Meaning,
  monthMoment,
  nearest,
  neighbour,
  type Situation,
  sideOf,
  unresolved,
} from './time-meaning.ts'
import { hijriMonth, hijriMonthOfYear } from './hijri.ts'
import type { Holiday, Shift } from './time-words.ts'

type TimeRule = Rule<Situation, Meaning>

/** The year of a date that names none: the text's where a date stands near, else the nearest to the day of writing. */
function withYear(at: Situation, inYear: (year: number) => Moment | undefined): Meaning {
  const anchor = at.now === undefined || isElsewhere(at) ? (at.said ?? at.now) : at.now
  if (anchor === undefined) return unresolved('date')
  return from(anchor, (day) => {
    if (anchor !== at.said) return nearest(day, sideOf(at), inYear)
    // "In 2016 … In October": of that year.
    return anchor.moment.unit === 'year' ? inYear(anchor.moment.n) : nearest(day, 'either', inYear)
  })
}

/** True when the text has gone to a year well before that of its writing. */
function isElsewhere({ now, said, isTold, tense }: Situation): boolean {
  if (now === undefined || said === undefined || !isTold) return false
  if (said.moment.unit !== 'day' && said.moment.unit !== 'month' && said.moment.unit !== 'year') return false
  if (tense() === 'future') return false
  return momentOf('year', firstDay(said.moment)).n < momentOf('year', firstDay(now.moment)).n - 1
}

/** "last Oct. 23": the last such day before the day of writing. */
function shiftedDate(c: Captures, at: Situation): Meaning | undefined {
  const [month, day] = [number(c, 'MONTH'), dayOf(c)]
  if (dayMoment(2000, month, day) === undefined) return undefined
  return nearestShifted(c, at, (year) => dayMoment(year, month, day))
}

function shiftedFeast(c: Captures, at: Situation): Meaning {
  return nearestShifted(c, at, feastIn(c.get('HOLIDAY') as Holiday))
}

function nearestShifted(c: Captures, at: Situation, inYear: (year: number) => Moment | undefined): Meaning {
  const { by } = c.get('SHIFT') as Shift
  return from(at.now, (day) => nearest(day, by > 0 ? 'ahead' : by < 0 ? 'past' : 'either', inYear))
}

const number = (c: Captures, name: string): number => c.get(name) as number

function dayOf(c: Captures): number {
  return (c.get('DAY') ?? c.get('ORD')) as number
}

function fullDate(c: Captures): Meaning | undefined {
  const moment = dayMoment(number(c, 'YEAR'), number(c, 'MONTH'), dayOf(c))
  return moment && date(moment)
}

function dayInMonth(c: Captures, at: Situation): Meaning | undefined {
  const [month, day] = [number(c, 'MONTH'), dayOf(c)]
  if (dayMoment(2000, month, day) === undefined) return undefined
  return { ...withYear(at, (year) => dayMoment(year, month, day)), yearless: { month, day } }
}

/** "March this year", "June last year". */
function monthInShiftedYear(c: Captures, at: Situation): Meaning | undefined {
  const shift = c.get('SHIFT') as Shift
  if (c.get('UNIT') !== 'year') return undefined
  return from(at.now, (day) => monthMoment(neighbour('year', day, shift.by).n, number(c, 'MONTH')))
}

function parts(unit: CalendarUnit, perYear: number, rank: number, year: number): Moment | undefined {
  return rank >= 1 && rank <= perYear ? { unit, n: year * perYear + rank - 1 } : undefined
}

/** The quarter or half that an ordinal counts. */
function ordinalPart(
  c: Captures,
): { readonly unit: CalendarUnit; readonly perYear: number; readonly rank: number } | undefined {
  const rank = number(c, 'ORD')
  if (c.get('UNIT') === 'quarter' && rank <= 4) return { unit: 'quarter', perYear: 4, rank }
  return c.get('NUM') === 0.5 && rank <= 2 ? { unit: 'half', perYear: 2, rank } : undefined
}

function partOfYear(c: Captures): Meaning | undefined {
  const part = ordinalPart(c)
  const moment = part && parts(part.unit, part.perYear, part.rank, number(c, 'YEAR'))
  return moment && date(moment)
}

function partOfShiftedYear(c: Captures, at: Situation): Meaning | undefined {
  const part = ordinalPart(c)
  const shift = c.get('SHIFT') as Shift
  if (part === undefined || (c.get('UNIT2') ?? c.get('UNIT')) !== 'year') return undefined
  return from(at.now, (day) => parts(part.unit, part.perYear, part.rank, neighbour('year', day, shift.by).n))
}

function partOfSomeYear(c: Captures, at: Situation): Meaning | undefined {
  const part = ordinalPart(c)
  if (part === undefined || part.unit !== 'quarter') return undefined
  return withYear(at, (year) => parts(part.unit, part.perYear, part.rank, year))
}

function figureDate(c: Captures): Meaning | undefined {
  const { year, month, day } = c.get('DATE') as FigureDate
  if (month === undefined || day === undefined) return unresolved('date')
  const moment = dayMoment(year, month, day)
  return moment && date(moment)
}

function season(c: Captures): Meaning {
  return date({ unit: 'season', n: number(c, 'YEAR') * 4 + number(c, 'SEASON') })
}

function feastIn(holiday: Holiday, off = 0): (year: number) => Moment {
  return (year) => ({ unit: 'day', n: holiday(year) + off })
}

export const dateRules: readonly TimeRule[] = [
  { id: 'date in figures', form: 'DATE', mean: figureDate },
  { id: 'day month year', form: 'the? DAY|ORD of? MONTH ,? of? YEAR', mean: fullDate },
  { id: 'day month year', form: 'WEEKDAY ,? the? DAY|ORD of? MONTH ,? of? YEAR', mean: fullDate },
  { id: 'month day year', form: 'MONTH the? DAY|ORD ,? of? YEAR', mean: fullDate },
  { id: 'month day year', form: 'WEEKDAY ,? MONTH the? DAY|ORD ,? of? YEAR', mean: fullDate },
  { id: 'day month', form: 'the? DAY|ORD of? MONTH', mean: dayInMonth },
  { id: 'day month', form: 'WEEKDAY ,? the? DAY|ORD of? MONTH', mean: dayInMonth },
  { id: 'month day', form: 'MONTH the? DAY|ORD', mean: dayInMonth },
  { id: 'month day', form: 'WEEKDAY ,? MONTH the? DAY|ORD', mean: dayInMonth },
  { id: 'shifted month day', form: 'SHIFT MONTH the? DAY|ORD', mean: shiftedDate },
  { id: 'shifted feast', form: 'SHIFT HOLIDAY day?', mean: shiftedFeast },
  {
    id: 'month year',
    form: 'MONTH of|,? YEAR',
    mean: (c) => date(monthMoment(number(c, 'YEAR'), number(c, 'MONTH'))),
  },
  { id: 'month of a near year', form: 'MONTH of? SHIFT UNIT', mean: monthInShiftedYear },
  {
    id: 'month',
    form: 'MONTH',
    mean: (c, at) => ({
      ...withYear(at, (year) => monthMoment(year, number(c, 'MONTH'))),
      yearless: { month: number(c, 'MONTH') },
    }),
  },
  { id: 'year', form: 'YEAR', mean: (c) => date({ unit: 'year', n: number(c, 'YEAR') }) },
  { id: 'the year', form: 'the? year YEAR', mean: (c) => date({ unit: 'year', n: number(c, 'YEAR') }) },
  {
    id: 'fiscal year',
    form: 'the? fiscal|financial year? YEAR',
    mean: (c) => date({ unit: 'year', n: number(c, 'YEAR') }),
  },
  { id: 'decade', form: 'the? DECADE', mean: (c) => date({ unit: 'decade', n: number(c, 'DECADE') }) },
  {
    id: 'century',
    form: 'the? ORD -? UNIT',
    mean: (c) =>
      c.get('UNIT') === 'century' && number(c, 'ORD') <= 22
        ? date({ unit: 'century', n: number(c, 'ORD') - 1 })
        : undefined,
  },
  { id: 'season year', form: 'the? SEASON of? YEAR', mean: season },
  { id: 'quarter of a year', form: 'the? fiscal? ORD -? UNIT|NUM of|,? fiscal? YEAR', mean: partOfYear },
  { id: 'year and its quarter', form: 'the? YEAR ORD -? UNIT', mean: partOfYear },
  {
    id: 'quarter of a near year',
    form: 'the? fiscal? ORD -? UNIT|NUM of? the? SHIFT fiscal? UNIT',
    mean: partOfShiftedYear,
  },
  { id: 'near year and its quarter', form: "SHIFT UNIT 's fiscal? ORD -? UNIT|NUM", mean: nearYearPart },
  { id: 'quarter', form: 'the? fiscal? ORD -? UNIT', mean: partOfSomeYear },
  {
    id: 'the quarter',
    form: 'the quarter',
    mean: (_, at) => theQuarter(at),
  },
  {
    id: 'latest quarter',
    form: 'the latest quarter',
    mean: (_, at) => from(at.now, (day) => neighbour('quarter', day, -1)),
  },
  {
    id: 'year end',
    form: "the? year 's? -? end",
    mean: (_, at) => from(at.now, (day) => dayMoment(momentOf('year', day).n, 12, 31)),
  },
  {
    id: 'feast year',
    form: 'HOLIDAY day? ,? YEAR',
    mean: (c) => {
      return date(feastIn(c.get('HOLIDAY') as Holiday)(number(c, 'YEAR')))
    },
  },
  { id: 'feast', form: 'HOLIDAY day?', mean: (c, at) => withYear(at, feastIn(c.get('HOLIDAY') as Holiday)) },
  {
    id: 'feast eve',
    form: 'HOLIDAY eve',
    mean: (c, at) => withYear(at, feastIn(c.get('HOLIDAY') as Holiday, -1)),
  },
  {
    id: "New Year's Day",
    form: "new year 's? day",
    mean: (_, at) => withYear(at, (year) => dayMoment(year, 1, 1)),
  },
  {
    id: "New Year's Eve",
    form: "new year 's? eve",
    mean: (_, at) => withYear(at, (year) => dayMoment(year, 12, 31)),
  },
  {
    id: 'Hijri month and year',
    form: 'HIJRI ,? YEAR|NUM',
    mean: (c) => hijri(number(c, 'HIJRI'), (c.get('YEAR') ?? c.get('NUM')) as number),
  },
  { id: 'Hijri month', form: 'HIJRI', mean: () => unresolved('date') },
]

/** "the quarter": the one the text speaks of, else the last whole one. */
function theQuarter(at: Situation): Meaning {
  const { said } = at
  if (said?.moment.unit === 'quarter') return anchored(date(said.moment), said)
  return from(at.now, (day) => neighbour('quarter', day, -1))
}

function nearYearPart(c: Captures, at: Situation): Meaning | undefined {
  const rank = number(c, 'ORD')
  const shift = c.get('SHIFT') as Shift
  const half = c.get('NUM') === 0.5
  if (c.get('UNIT') !== 'year' || (!half && c.get('UNIT2') !== 'quarter')) return undefined
  const [unit, perYear] = half ? (['half', 2] as const) : (['quarter', 4] as const)
  return from(at.now, (day) => parts(unit, perYear, rank, neighbour('year', day, shift.by).n))
}

/** A month of the tabular Islamic calendar; the sighted one may differ by a day or two. */
function hijri(month: number, year: number): Meaning | undefined {
  const interval = year > 1300 && year < 1600 ? hijriMonth(year, month) : hijriMonthOfYear(year, month)
  return interval && { type: 'date', interval, approximate: true }
}
