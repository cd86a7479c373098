/** Two times that bound a third ("from January to September 2020") and times open to one side ("since October 2019"). */
import type { Interval } from '../model/index.ts'
import { civilFromDays, firstDay, isoDay, lastDay, type Moment } from './calendar.ts'
import type { Item } from './time-grammar.ts'
import { anchored, date, dayMoment, type Meaning } from './time-meaning.ts'
import type { FoundTime, SentenceTimes } from './time-sentence.ts'

/** The times of a sentence in text order, with ranges before their ends and open sides cut. */
export function withRanges({ items, found }: SentenceTimes): FoundTime[] {
  const times: FoundTime[] = []
  for (let i = 0; i < found.length; i++) {
    const left = found[i]!
    const right = found[i + 1]
    const range = right && rangeOf(items, left, right)
    if (range) {
      times.push(...range)
      i++
      continue
    }
    times.push(...(shortRange(items, left) ?? [opened(items, left)]))
  }
  return times
}

const links: ReadonlySet<string> = new Set(['to', 'through', 'thru', 'until', 'till', '-', '\u2013', '\u2014', 'and'])

/** "January to September 2020", "between 3 March and 5 April", "2003-2011". */
function rangeOf(items: readonly Item[], left: FoundTime, right: FoundTime): readonly FoundTime[] | undefined {
  if (right.item !== left.item + 2) return undefined
  const link = items[left.item + 1]!.word
  const before = items[left.item - 1]?.word
  if (!links.has(link) || (link === 'and' && before !== 'between')) return undefined
  const first = left.meaning.moment
  const last = right.meaning.moment
  if (first === undefined || last === undefined) return undefined
  const start = left.meaning.anchor === undefined || !yearless.has(left.rule) ? first : sameYear(first, last)
  const begin: Meaning = start === first ? left.meaning : reanchored(start, right)
  if (firstDay(start) > lastDay(last)) return undefined
  return [whole(left, right, begin, right.meaning), { ...left, meaning: begin }, right]
}

/** Rules whose dates name no year. */
const yearless: ReadonlySet<string> = new Set(['month', 'month day', 'day month', 'edge', 'season'])

/** The year of the second end holds for the first: "from January to September 2020", "December to March 2020". */
function sameYear(first: Moment, last: Moment): Moment {
  if (first.unit !== 'month' && first.unit !== 'day') return first
  const year = civilFromDays(firstDay(last)).year
  const { month, day } = civilFromDays(firstDay(first))
  for (const y of [year, year - 1]) {
    const moment: Moment | undefined =
      first.unit === 'month' ? { unit: 'month', n: y * 12 + month - 1 } : dayMoment(y, month, day)
    if (moment !== undefined && firstDay(moment) <= lastDay(last)) return moment
  }
  return first
}

function reanchored(moment: Moment, { meaning, span }: FoundTime): Meaning {
  if (meaning.anchor !== undefined && meaning.anchor !== 'unresolved') {
    return anchored(date(moment), {
      moment,
      anchor: meaning.anchor,
      ...(meaning.anchorSpan === undefined ? {} : { span: meaning.anchorSpan }),
    })
  }
  return anchored(date(moment), { moment, anchor: 'text', span })
}

function whole(left: FoundTime, right: FoundTime, begin: Meaning, end: Meaning): FoundTime {
  const interval: Interval = {
    start: begin.interval?.start ?? isoDay(firstDay(begin.moment!)),
    end: end.interval?.end ?? isoDay(lastDay(end.moment!)),
    precision: 'range',
  }
  const { anchor, anchorSpan } = end
  return {
    rule: 'range',
    span: [left.span[0], right.span[1]],
    tokens: [left.tokens[0], right.tokens[1]],
    item: left.item,
    meaning: {
      type: 'date',
      value: `${begin.value}/${end.value}`,
      interval,
      ...(anchor === undefined ? {} : { anchor }),
      ...(anchorSpan === undefined ? {} : { anchorSpan }),
      approximate: begin.approximate === true || end.approximate === true,
    },
  }
}

/** "between 3 and 5 March", "3-5 March 2020", "2019-20": one end is only a number. */
function shortRange(items: readonly Item[], time: FoundTime): readonly FoundTime[] | undefined {
  const { moment } = time.meaning
  if (moment === undefined) return undefined
  if (moment.unit === 'day' && time.rule.startsWith('day month')) {
    const link = items[time.item - 1]?.word
    const number = items[time.item - 2]
    const day = number && dayNumber(number)
    if (day !== undefined && link !== undefined && links.has(link)) {
      if (link === 'and' && items[time.item - 3]?.word !== 'between') return undefined
      const { year, month } = civilFromDays(moment.n)
      const start = dayMoment(year, month, day)
      if (start === undefined || start.n >= moment.n) return undefined
      const left: FoundTime = {
        ...time,
        span: [number!.start, number!.end],
        tokens: [number!.first, number!.token],
        meaning: reanchored(start, time),
      }
      return [whole(left, time, left.meaning, time.meaning), time]
    }
  }
  const link = items[time.item + 1]?.word
  const number = items[time.item + 2]
  if (number === undefined || (link !== '-' && link !== '\u2013' && link !== 'to')) return undefined
  if (moment.unit === 'day' && time.rule.startsWith('month day')) {
    const day = dayNumber(number)
    const { year, month } = civilFromDays(moment.n)
    const end = day === undefined ? undefined : dayMoment(year, month, day)
    if (end === undefined || end.n <= moment.n) return undefined
    return [...tail(time, number, end), time]
  }
  if (moment.unit === 'year' && link !== 'to' && /^\d\d$/.test(number.word)) {
    const n = Math.floor(moment.n / 100) * 100 + Number(number.word)
    if (n > moment.n) return [...tail(time, number, { unit: 'year', n }), time]
  }
  return undefined
}

function tail(time: FoundTime, number: Item, end: Moment): readonly FoundTime[] {
  const right: FoundTime = {
    ...time,
    span: [number.start, number.end],
    tokens: [number.first, number.token],
    meaning: reanchored(end, time),
  }
  return [whole(time, right, time.meaning, right.meaning)]
}

function dayNumber(item: Item): number | undefined {
  return item.values.find((entry) => entry.class === 'DAY')?.value as number | undefined
}

/** "since October 2019" has no end, "until March" no start, "before 2019" ends the day before, "after" begins the day after. */
function opened(items: readonly Item[], time: FoundTime): FoundTime {
  const { interval, type } = time.meaning
  if (type !== 'date' || interval === undefined) return time
  const cut = openings.get(items[time.item - 1]?.word ?? '')
  return cut === undefined ? time : { ...time, meaning: { ...time.meaning, interval: cut(interval, time.meaning) } }
}

const openings: ReadonlyMap<string, (interval: Interval, meaning: Meaning) => Interval> = new Map([
  ['since', ({ start }) => open(start, undefined)],
  ['until', ({ end }) => open(undefined, end)],
  ['till', ({ end }) => open(undefined, end)],
  ['by', ({ end }) => open(undefined, end)],
  ['before', (interval, { moment }) => (moment ? open(undefined, isoDay(firstDay(moment) - 1)) : interval)],
  ['after', (interval, { moment }) => (moment ? open(isoDay(lastDay(moment) + 1), undefined) : interval)],
])

function open(start: string | undefined, end: string | undefined): Interval {
  return {
    ...(start === undefined ? {} : { start }),
    ...(end === undefined ? {} : { end }),
    precision: 'range',
  }
}
