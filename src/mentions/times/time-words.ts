/**
 * The words of time, by class, with the value each has in it. A word may stand in several classes: "second" is a unit and a rank.
 * `shift` words say where a unit lies from an anchor: "last" one before the day of publication, "following" one after the
 * date last named.
 */
import { type CalendarUnit, daysFromCivil, easter, weekdayOf } from './calendar.ts'
import { classBits, type Entry } from './time-grammar.ts'

export type TimeUnit = CalendarUnit | 'second' | 'minute' | 'hour' | 'moment' | 'millennium'

/** From where and how far: `now` is the anchor day, `then` the date last named in the text. */
export interface Shift {
  readonly from: 'now' | 'then'
  readonly by: -1 | 0 | 1
}

export type Edge = 'start' | 'mid' | 'end'

/** A part of the day and its code in a TIMEX3 value. */
export type DayPart = 'MO' | 'MI' | 'AF' | 'EV' | 'NI' | 'DT'

/** The day of a feast in a year, counted from 1970-01-01. */
export type Holiday = (year: number) => number

export const bits: ReadonlyMap<string, number> = classBits([
  'MONTH',
  'WEEKDAY',
  'UNIT',
  'NUM',
  'DAY',
  'ORD',
  'YEAR',
  'DECADE',
  'YEARS',
  'SEASON',
  'PART',
  'CLOCK',
  'MERIDIEM',
  'ZONE',
  'DATE',
  'VAGUE',
  'SHIFT',
  'EDGE',
  'HOLIDAY',
  'REF',
  'DAYREF',
  'HIJRI',
  'EACH',
  'FREQUENCY',
  'TIME',
  'SPELL',
  'SET',
  'HOUR',
  'CLOCKTIME',
])

const rows: readonly (readonly [className: string, words: Readonly<Record<string, unknown>>])[] = [
  [
    'MONTH',
    numbered(
      'january february march april may june july august september october november december',
      'jan feb mar apr - jun jul aug sep oct nov dec',
      '- - - - - - - - sept - - -',
    ),
  ],
  [
    'WEEKDAY',
    {
      ...numbered(
        'monday tuesday wednesday thursday friday saturday sunday',
        'mondays tuesdays wednesdays thursdays fridays saturdays sundays',
        'mon tue wed thu fri - -',
        '- tues - thurs - - -',
      ),
    },
  ],
  [
    'UNIT',
    {
      ...plurals({
        second: 'second',
        minute: 'minute',
        hour: 'hour',
        day: 'day',
        week: 'week',
        weekend: 'weekend',
        month: 'month',
        quarter: 'quarter',
        year: 'year',
        decade: 'decade',
      }),
      century: 'century',
      centuries: 'century',
      millennium: 'millennium',
      millennia: 'millennium',
      fortnight: 'fortnight',
      fortnights: 'fortnight',
      min: 'minute',
      mins: 'minute',
      hrs: 'hour',
      hr: 'hour',
      yr: 'year',
      yrs: 'year',
    },
  ],
  ['SEASON', { spring: 0, summer: 1, autumn: 2, fall: 2, winter: 3, springs: 0, summers: 1, winters: 3 }],
  [
    'PART',
    {
      morning: 'MO',
      mornings: 'MO',
      dawn: 'MO',
      daybreak: 'MO',
      sunrise: 'MO',
      midday: 'MI',
      noon: 'MI',
      afternoon: 'AF',
      afternoons: 'AF',
      evening: 'EV',
      evenings: 'EV',
      dusk: 'EV',
      sunset: 'EV',
      night: 'NI',
      nights: 'NI',
      midnight: 'NI',
      overnight: 'NI',
      daytime: 'DT',
    },
  ],
  ['HOUR', { noon: 12, midday: 12, midnight: 24 }],
  ['MERIDIEM', { am: 0, pm: 12 }],
  [
    'ZONE',
    Object.fromEntries(
      'gmt utc est edt cst cdt mst mdt pst pdt bst cet cest eet eest msk ist'.split(' ').map((zone) => [zone, zone]),
    ),
  ],
  [
    'SHIFT',
    {
      last: { from: 'now', by: -1 },
      past: { from: 'now', by: -1 },
      next: { from: 'now', by: 1 },
      coming: { from: 'now', by: 1 },
      upcoming: { from: 'now', by: 1 },
      this: { from: 'now', by: 0 },
      current: { from: 'now', by: 0 },
      previous: { from: 'then', by: -1 },
      preceding: { from: 'then', by: -1 },
      prior: { from: 'then', by: -1 },
      following: { from: 'then', by: 1 },
      subsequent: { from: 'then', by: 1 },
      ensuing: { from: 'then', by: 1 },
      same: { from: 'then', by: 0 },
      that: { from: 'then', by: 0 },
    } satisfies Record<string, Shift>,
  ],
  [
    'EDGE',
    {
      early: 'start',
      beginning: 'start',
      start: 'start',
      opening: 'start',
      mid: 'mid',
      middle: 'mid',
      midst: 'mid',
      late: 'end',
      end: 'end',
      close: 'end',
      closing: 'end',
    } satisfies Record<string, Edge>,
  ],
  ['DAYREF', { today: 0, yesterday: -1, tomorrow: 1, tonight: 0 }],
  [
    'REF',
    {
      now: 'PRESENT_REF',
      currently: 'PRESENT_REF',
      nowadays: 'PRESENT_REF',
      presently: 'PRESENT_REF',
      recently: 'PAST_REF',
      lately: 'PAST_REF',
      recent: 'PAST_REF',
      current: 'PRESENT_REF',
      formerly: 'PAST_REF',
      soon: 'FUTURE_REF',
      shortly: 'FUTURE_REF',
    },
  ],
  [
    'FREQUENCY',
    {
      hourly: 'PT1H',
      daily: 'P1D',
      nightly: 'P1D',
      weekly: 'P1W',
      fortnightly: 'P2W',
      biweekly: 'P2W',
      monthly: 'P1M',
      yearly: 'P1Y',
      annually: 'P1Y',
    },
  ],
  ['DECADE', { thirties: 193, forties: 194, fifties: 195, sixties: 196, seventies: 197, eighties: 198, nineties: 199 }],
  ['EACH', { every: 1, each: 1 }],
  ['VAGUE', { several: 'X', few: 'X', some: 'X', many: 'X', couple: 2, numerous: 'X' }],
  ['NUM', { half: 0.5 }],
  [
    'HOLIDAY',
    {
      christmas: fixed(12, 25),
      xmas: fixed(12, 25),
      halloween: fixed(10, 31),
      nowruz: fixed(3, 21),
      thanksgiving: (year) => nthWeekday(year, 11, 4, 4),
      easter,
    } satisfies Record<string, Holiday>,
  ],
  [
    'HIJRI',
    {
      muharram: 1,
      safar: 2,
      rajab: 7,
      shaban: 8,
      "sha'ban": 8,
      ramadan: 9,
      ramadhan: 9,
      ramazan: 9,
      shawwal: 10,
    },
  ],
]

/** The classes and values of each word. */
export const lexicon: ReadonlyMap<string, readonly Entry[]> = build()

function build(): Map<string, Entry[]> {
  const words = new Map<string, Entry[]>()
  for (const [className, entries] of rows) {
    for (const [word, value] of Object.entries(entries)) {
      const list = words.get(word) ?? []
      list.push({ class: className, value })
      words.set(word, list)
    }
  }
  return words
}

function numbered(...lines: readonly string[]): Record<string, number> {
  const words: Record<string, number> = {}
  for (const line of lines) for (const [i, word] of line.split(' ').entries()) if (word !== '-') words[word] = i + 1
  return words
}

function plurals(words: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(words).flatMap(([word, unit]) => [
      [word, unit],
      [`${word}s`, unit],
    ]),
  )
}

function fixed(month: number, day: number): Holiday {
  return (year) => daysFromCivil(year, month, day)
}

/** The nth such weekday of a month. */
function nthWeekday(year: number, month: number, weekday: number, nth: number): number {
  const first = daysFromCivil(year, month, 1)
  return first + ((weekday - weekdayOf(first) + 7) % 7) + 7 * (nth - 1)
}
