/** Times counted from the day of writing or from a date in the text: "yesterday", "last Friday", "two weeks ago", "the following month". */
import { civilFromDays, firstDay, lastDay, type Moment, momentOf, shiftDay, weekdayOf } from './calendar.ts'
import type { Captures, Rule } from './time-grammar.ts'
import {
  type Anchor,
  anchored,
  anchorOf,
  date,
  dayMoment,
  edgeOf,
  from,
  type Meaning,
  monthMoment,
  nearest,
  neighbour,
  partOf,
  reach,
  reference,
  type Situation,
  sideOf,
  stretch,
  unresolved,
} from './time-meaning.ts'
import { isPlural } from './time-rules-stretches.ts'
import type { DayPart, Edge, Shift, TimeUnit } from './time-words.ts'

type TimeRule = Rule<Situation, Meaning>

const dayAt = (n: number): Moment => ({ unit: 'day', n })

function dayRef(c: Captures, at: Situation): Meaning {
  return from(at.now, (day) => dayAt(day + (c.get('DAYREF') as number)))
}

function tonight(meaning: Meaning): Meaning {
  return meaning.value === undefined ? { ...meaning, type: 'time' } : partOf(meaning, 'NI')
}

/** "on Friday": the last one before the day of writing, that day included; the next one when the verb looks ahead. */
function weekday(c: Captures, at: Situation): Meaning | undefined {
  if ((c.get('WEEKDAY.word') as string).endsWith('days')) return undefined
  const wanted = c.get('WEEKDAY') as number
  if (isPastStory(at)) return from(at.said, (day) => dayAt(day + ((wanted - weekdayOf(day) + 6) % 7) + 1))
  return from(at.now, (day) => {
    const back = (weekdayOf(day) - wanted + 7) % 7
    return dayAt(at.tense() === 'future' && back > 0 ? day + 7 - back : day - back)
  })
}

/** "On 3 May 2016 … On Tuesday …": a story long before the day of writing goes on in its own week. */
function isPastStory({ now, said, isTold, isNear }: Situation): boolean {
  if (said?.moment.unit !== 'day' || !isTold || isNear) return false
  return now !== undefined && firstDay(now.moment) - firstDay(said.moment) > 60
}

function shiftedWeekday(c: Captures, at: Situation): Meaning {
  const shift = c.get('SHIFT') as Shift
  const wanted = c.get('WEEKDAY') as number
  return from(anchorOf(shift, at), (day) => {
    const back = (weekdayOf(day) - wanted + 7) % 7
    if (shift.by < 0) return dayAt(day - (back || 7))
    if (shift.by > 0) return dayAt(day + (7 - back))
    return at.tense() === 'past' ? dayAt(day - back) : dayAt(day + ((7 - back) % 7))
  })
}

/** "last April": the nearest one wholly before; "next April": wholly after; "this April": of the year. */
function shifted(shift: Shift, at: Situation, inYear: (year: number) => Moment): Meaning {
  return from(anchorOf(shift, at), (day) => {
    const year = momentOf('year', day).n
    if (shift.by === 0) return inYear(year)
    for (const y of shift.by < 0 ? [year, year - 1] : [year, year + 1]) {
      const moment = inYear(y)
      if (shift.by < 0 ? lastDay(moment) < day : firstDay(moment) > day) return moment
    }
    return inYear(year + shift.by)
  })
}

const calendarUnits: ReadonlySet<string> = new Set([
  'day',
  'week',
  'weekend',
  'month',
  'quarter',
  'year',
  'decade',
  'century',
])

function shiftedUnit(c: Captures, at: Situation): Meaning | undefined {
  const shift = c.get('SHIFT') as Shift
  const unit = c.get('UNIT') as TimeUnit
  if (!calendarUnits.has(unit) || isPlural(c) || isStretch(c)) return undefined
  const anchor = anchorOf(shift, at)
  // "the same day" wants a day in the text, not the month or year that was named last.
  if (shift.from === 'then' && anchor !== undefined && coarser(anchor.moment, unit)) return unresolved('date')
  return from(anchor, (day) => neighbour(unit as Moment['unit'], day, shift.by))
}

/** "the past year", "the last decade" end now; they are no units of the calendar. */
function isStretch(c: Captures): boolean {
  const word = c.get('SHIFT.word')
  return word === 'past' || (word === 'last' && (c.get('UNIT') === 'decade' || c.get('UNIT') === 'century'))
}

const order = ['day', 'week', 'weekend', 'month', 'quarter', 'season', 'half', 'year', 'decade', 'century']

function coarser(moment: Moment, unit: string): boolean {
  return order.indexOf(moment.unit) > order.indexOf(unit)
}

/** "the next day", "the next month" of a story; "next month" without "the" counts from the day of writing. */
function theNext(c: Captures, at: Situation): Meaning | undefined {
  const unit = (c.get('PART') === undefined ? c.get('UNIT') : 'day') as Moment['unit']
  if (!storyUnits.has(unit) || isPlural(c)) return undefined
  const goesOn = at.said !== undefined && (unit === 'day' || at.tense() === 'past')
  const anchor = goesOn ? at.said : at.now
  if (anchor !== undefined && coarser(anchor.moment, unit)) return unresolved('date')
  return from(anchor, (day) => neighbour(unit, day, 1))
}

/** "on the 7th": of the month the text speaks of. */
function ofTheMonth(day: number, ofMonth: number): Moment | undefined {
  const { year, month } = civilFromDays(day)
  return dayMoment(year, month, ofMonth)
}

const storyUnits: ReadonlySet<string> = new Set(['day', 'month', 'year'])

/** So many units before or after an anchor, as coarse as the unit: a year ago is a year, two days ago a day. */
function away(anchor: Anchor | undefined, unit: TimeUnit | 'fortnight', amount: number | 'X', by: number): Meaning {
  if (amount === 'X') return reference(by < 0 ? 'PAST_REF' : 'FUTURE_REF')
  if (anchor === undefined) return unresolved('date')
  const day = firstDay(anchor.moment)
  const target = reach(day, unit, by * amount)
  if (target === undefined || unit === 'hour')
    return anchored({ type: 'time', ...withValue(stretch(unit, amount)) }, anchor)
  if (!Number.isInteger(amount)) {
    if (unit !== 'year') return anchored({ type: 'date' }, anchor)
    return anchored(date(momentOf('month', shiftDay(day, 'month', Math.round(by * amount * 12)))), anchor)
  }
  const size =
    unit === 'fortnight' ? 'week' : unit === 'weekend' ? 'day' : unit === 'decade' || unit === 'century' ? 'year' : unit
  return anchored(date(momentOf(calendarUnits.has(size) ? (size as Moment['unit']) : 'year', target)), anchor)
}

function withValue(value: string | undefined): { readonly value?: string } {
  return value === undefined ? {} : { value }
}

function amountOf(c: Captures): number | 'X' {
  return (c.get('NUM') ?? c.get('VAGUE') ?? 1) as number | 'X'
}

/** "a year earlier" beside a quarter: that quarter of the year before. */
function sameQuarter(anchor: Anchor, by: number, amount: number | 'X'): Meaning {
  if (amount === 'X') return reference('PAST_REF')
  return anchored(date({ unit: 'quarter', n: anchor.moment.n + 4 * by * Math.round(amount) }), anchor)
}

function ago(c: Captures, at: Situation): Meaning {
  if (c.get('UNIT') === 'year' && at.isNear && at.said?.moment.unit === 'quarter') {
    return sameQuarter(at.said, -1, amountOf(c))
  }
  return away(at.now, c.get('UNIT') as TimeUnit, amountOf(c), -1)
}

/** "a week later", "two days earlier": from the date last named. */
function later(by: number): TimeRule['mean'] {
  return (c, at) => {
    const unit = c.get('UNIT') as TimeUnit
    // "a year earlier" compares with the year before the report; other spans need a date to be counted from.
    const anchor = at.said ?? (unit === 'year' && by < 0 ? at.now : undefined)
    if (unit === 'year' && at.isNear && at.said?.moment.unit === 'quarter') return sameQuarter(at.said, by, amountOf(c))
    if (anchor !== undefined && anchor.anchor === 'text' && coarser(anchor.moment, unit)) return unresolved('date')
    return away(anchor, unit, amountOf(c), by)
  }
}

function shiftedPart(c: Captures, at: Situation): Meaning | undefined {
  const shift = c.get('SHIFT') as Shift
  const part = c.get('PART') as DayPart
  const step = shift.from === 'now' && shift.by < 0 && part !== 'NI' && part !== 'EV' ? -1 : shift.by
  return partOf(
    from(anchorOf(shift, at), (day) => dayAt(day + step)),
    part,
  )
}

export const relativeRules: readonly TimeRule[] = [
  {
    id: 'day of speech',
    form: 'DAYREF',
    mean: dayRef,
  },
  { id: 'tonight', form: 'tonight', mean: (_, at) => tonight(from(at.now, dayAt)) },
  { id: 'day before yesterday', form: 'the day before yesterday', mean: (_, at) => from(at.now, (d) => dayAt(d - 2)) },
  { id: 'day after tomorrow', form: 'the day after tomorrow', mean: (_, at) => from(at.now, (d) => dayAt(d + 2)) },
  { id: 'weekday', form: 'WEEKDAY', mean: weekday },
  { id: 'shifted weekday', form: 'the? SHIFT past|coming? WEEKDAY', mean: shiftedWeekday },
  {
    id: 'shifted month',
    form: 'the? SHIFT past|coming? MONTH',
    mean: (c, at) => shifted(c.get('SHIFT') as Shift, at, (year) => monthMoment(year, c.get('MONTH') as number)),
  },
  {
    id: 'shifted season',
    form: 'the? SHIFT past|coming? SEASON',
    mean: (c, at) =>
      shifted(c.get('SHIFT') as Shift, at, (year) => ({ unit: 'season', n: year * 4 + (c.get('SEASON') as number) })),
  },
  {
    id: 'season',
    form: 'the? SEASON',
    mean: (c, at) =>
      at.now === undefined
        ? undefined
        : from(at.now, (day) =>
            nearest(day, sideOf(at), (year) => ({ unit: 'season', n: year * 4 + (c.get('SEASON') as number) })),
          ),
  },
  {
    id: 'day of the month',
    form: 'the ORD',
    mean: (c, at) => {
      if (!/^\d/.test(c.get('ORD.word') as string) || at.said === undefined || coarser(at.said.moment, 'month'))
        return undefined
      return from(at.said, (day) => ofTheMonth(day, c.get('ORD') as number))
    },
  },
  { id: 'the next unit', form: 'the very? next UNIT', mean: theNext },
  {
    id: 'the next part of day',
    form: 'the next|following PART',
    mean: (c, at) => {
      const meaning = theNext(c, at)
      return meaning && partOf(meaning, c.get('PART') as DayPart)
    },
  },
  { id: 'shifted unit', form: 'the? very? SHIFT calendar|fiscal|financial? UNIT', mean: shiftedUnit },
  { id: 'shifted part of day', form: 'SHIFT PART', mean: shiftedPart },
  { id: 'so long ago', form: 'a|an|one|NUM|VAGUE of? -? UNIT and? a? NUM? -? ago', mean: ago },
  { id: 'so long ago', form: 'a VAGUE of? UNIT ago', mean: ago },
  { id: 'long ago', form: 'long|years|months|weeks|days|decades|centuries ago', mean: () => reference('PAST_REF') },
  { id: 'so long later', form: 'a|an|one|NUM|VAGUE of? UNIT later|afterward|afterwards', mean: later(1) },
  { id: 'so long earlier', form: 'a|an|one|NUM|VAGUE -? UNIT -? earlier|before|previously', mean: later(-1) },
  {
    id: 'so long from now',
    form: 'a|an|one|NUM|VAGUE of? UNIT from now',
    mean: (c, at) => away(at.now, c.get('UNIT') as TimeUnit, amountOf(c), 1),
  },
  { id: 'so long earlier', form: 'the? UNIT - earlier period|quarter?', mean: ago },
  { id: 'so long ago', form: 'the? UNIT - ago period|quarter?', mean: ago },
  { id: 'this unit', form: 'the EDGE of the UNIT', mean: edgeOfThis },
  { id: 'weekend', form: 'the weekend', mean: weekend },
  { id: 'in the past', form: 'the distant|recent? past', mean: () => reference('PAST_REF') },
  { id: 'future', form: 'the near|foreseeable|immediate|distant? future', mean: () => reference('FUTURE_REF') },
  { id: 'vague', form: 'REF', mean: (c) => reference(c.get('REF') as string) },
  { id: 'vague', form: 'right now', mean: () => reference('PRESENT_REF') },
  { id: 'vague', form: 'these days', mean: () => reference('PRESENT_REF') },
  { id: 'vague', form: 'the moment', mean: () => reference('PRESENT_REF') },
  { id: 'vague', form: 'the present', mean: () => reference('PRESENT_REF') },
  { id: 'vague', form: 'recent times|days|years', mean: () => reference('PAST_REF') },
]

/** "the end of the month" */
function edgeOfThis(c: Captures, at: Situation): Meaning | undefined {
  const unit = c.get('UNIT') as TimeUnit
  if (!calendarUnits.has(unit) || isPlural(c)) return undefined
  const edge = c.get('EDGE') as Edge | undefined
  const meaning = from(at.now, (day) => momentOf(unit as Moment['unit'], day))
  return edge === undefined ? meaning : edgeOf(meaning, edge)
}

function weekend(_: Captures, at: Situation): Meaning {
  return from(at.now, (day) => neighbour('weekend', day, at.tense() === 'future' || weekdayOf(day) > 5 ? 0 : -1))
}
