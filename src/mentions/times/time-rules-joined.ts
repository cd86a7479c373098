/** Times made of times: "early last week", "Friday morning", "2 p.m. on Wednesday", "the end of 2019". */
import { type CalendarUnit, momentOf } from './calendar.ts'
import type { Captures, Rule } from './time-grammar.ts'
import type { ClockTime } from './time-items.ts'
import { clockOf, edgeOf, from, type Meaning, partOf, type Situation } from './time-meaning.ts'
import type { DayPart, Edge } from './time-words.ts'

type TimeRule = Rule<Situation, Meaning>

/** Clock times, read before they meet their day. */
export const clockRules: readonly TimeRule[] = [
  {
    id: 'hour',
    form: 'NUM MERIDIEM local? time? ZONE?',
    mean: (c) => clock(c.get('NUM') as number, 0, c.get('MERIDIEM') as number),
  },
  {
    id: 'clock time',
    form: 'CLOCK MERIDIEM? hours? local? time? ZONE?',
    mean: (c) => {
      const { hour, minute } = c.get('CLOCK') as ClockTime
      return clock(hour, minute, c.get('MERIDIEM') as number | undefined)
    },
  },
  { id: 'hour', form: 'NUM in the PART', mean: hourOfPart },
  { id: 'hour', form: 'NUM at PART', mean: hourOfPart },
  { id: 'hour', form: "NUM o'clock", mean: (c) => clock(c.get('NUM') as number, 0, undefined) },
  { id: 'hour', form: "NUM o 'clock", mean: (c) => clock(c.get('NUM') as number, 0, undefined) },
  { id: 'military time', form: 'NUM|YEAR ZONE|hours', mean: military },
  { id: 'noon', form: 'HOUR', mean: (c) => clock(c.get('HOUR') as number, 0, undefined) },
]

function clock(hour: number, minute: number, meridiem: number | undefined): Meaning | undefined {
  const whole = Math.floor(hour)
  const minutes = minute + Math.round((hour - whole) * 100)
  if (whole > 24 || minutes > 59 || (meridiem !== undefined && (whole > 12 || whole === 0))) return undefined
  const full = meridiem === undefined ? whole : (whole % 12) + meridiem
  return { type: 'time', clock: `${two(full)}:${two(minutes)}` }
}

/** "4 in the morning" */
function hourOfPart(c: Captures): Meaning | undefined {
  const hour = c.get('NUM') as number
  if (hour < 1 || hour > 12) return undefined
  const part = c.get('PART')
  return clock(hour, 0, part === 'AF' || part === 'EV' || (part === 'NI' && hour > 5) ? 12 : 0)
}

/** "1430 GMT" */
function military(c: Captures): Meaning | undefined {
  const figure = (c.get('NUM') ?? c.get('YEAR')) as number
  return c.get('UNIT') === undefined && Number.isInteger(figure) && figure >= 100 && figure % 100 < 60
    ? clock(Math.floor(figure / 100), figure % 100, undefined)
    : undefined
}

function two(n: number): string {
  return n < 10 ? `0${n}` : `${n}`
}

function timeOf(c: Captures): Meaning {
  return c.get('TIME') as Meaning
}

function edged(c: Captures): Meaning | undefined {
  return edgeOf(timeOf(c), c.get('EDGE') as Edge)
}

/** "early January"; "close Monday" is a verb and its day. */
function edgedAhead(c: Captures): Meaning | undefined {
  return leading.has(c.get('EDGE.word') as string) ? edged(c) : undefined
}

const leading: ReadonlySet<string> = new Set(['early', 'mid', 'late', 'end'])

/** "earlier this week": somewhere in it, which part is not said. */
function loose(c: Captures): Meaning | undefined {
  const meaning = timeOf(c)
  return meaning.type === 'date' ? meaning : undefined
}

function parted(c: Captures): Meaning | undefined {
  const meaning = timeOf(c)
  const unit = meaning.moment?.unit
  if (unit !== undefined && unit !== 'day') return undefined
  return partOf(meaning, c.get('PART') as DayPart)
}

function clocked(c: Captures): Meaning | undefined {
  const meaning = timeOf(c)
  if (meaning.moment !== undefined && meaning.moment.unit !== 'day') return undefined
  return clockOf(meaning, (c.get('CLOCKTIME') as Meaning).clock!)
}

/** A clock time or part of the day without its day: the day last named, else the day of writing. */
function ofTheDay(at: Situation): Meaning {
  const anchor = at.said?.moment.unit === 'day' && at.isNear ? at.said : at.now
  return from(anchor, (n) => ({ unit: 'day', n }))
}

/** "earlier in the week" */
function inThisUnit(c: Captures, at: Situation): Meaning | undefined {
  const unit = c.get('UNIT') as CalendarUnit
  if (!wholes.has(unit)) return undefined
  const anchor = unit === 'day' && at.isNear ? at.said : at.now
  return from(anchor, (day) => momentOf(unit, day))
}

const wholes: ReadonlySet<string> = new Set(['day', 'week', 'month', 'year'])

/** "in the morning": of the day the story is at; of none in particular when no verb tells of the past. */
function inTheStory(c: Captures, at: Situation): Meaning | undefined {
  return at.tense() === 'past' ? partOf(ofTheDay(at), c.get('PART') as DayPart) : undefined
}

export const joinedRules: readonly TimeRule[] = [
  { id: 'clock and day', form: 'CLOCKTIME ,? on|of? ,? TIME', mean: clocked },
  { id: 'clock and day', form: 'CLOCKTIME ( CLOCKTIME ) ,? on|of? TIME', mean: clocked },
  { id: 'edge', form: 'the? EDGE UNIT of TIME', mean: edged },
  { id: 'day and clock', form: 'TIME ,? at|around|about|by? CLOCKTIME', mean: clocked },
  {
    id: 'clock time',
    form: 'CLOCKTIME',
    mean: (c, at) => clockOf(ofTheDay(at), (c.get('CLOCKTIME') as Meaning).clock!),
  },
  { id: 'part of a day', form: 'TIME PART', mean: parted },
  { id: 'part of a day', form: 'TIME EDGE PART', mean: parted },
  { id: 'part of a day', form: 'EDGE TIME PART', mean: parted },
  { id: 'part of a day', form: 'EDGE -? PART TIME', mean: parted },
  { id: 'part of a day', form: 'the? PART of|on TIME', mean: parted },
  { id: 'part of a day', form: 'overnight|midday TIME', mean: parted },
  { id: 'part of the day', form: 'the PART', mean: inTheStory },
  { id: 'part of the day', form: 'EDGE -? PART', mean: inTheStory },
  { id: 'part of the day', form: 'overnight', mean: (_, at) => partOf(ofTheDay(at), 'NI') },
  { id: 'edge', form: 'EDGE -? TIME', mean: edgedAhead },
  { id: 'edge', form: 'the? very? EDGE of|in TIME', mean: edged },
  { id: 'within the unit', form: 'earlier|later|late|early in the UNIT', mean: inThisUnit },
  { id: 'within', form: 'earlier|later|sometime|late|early on? in? TIME', mean: loose },
  { id: 'time', form: 'TIME', mean: timeOf },
]
