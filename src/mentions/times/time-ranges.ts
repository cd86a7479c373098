/** Two times that bound a third ("from January to September 2020") and times open to one side ("since October 2019"). */
import type { Interval } from '../../model/index.ts'
import { civilFromDays, firstDay, isoDay, lastDay, type Moment } from './calendar.ts'
import type { Item } from './time-grammar.ts'
import { anchored, date, dayMoment, type Meaning, monthMoment } from './time-meaning.ts'
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
    times.push(
      ...(shortRange(items, left) ?? [...daysBefore(items, left), opened(items, left), ...daysAfter(items, left)]),
    )
  }
  return times
}

const links: ReadonlySet<string> = new Set(['to', 'through', 'thru', 'until', 'till', '-', '\u2013', '\u2014', 'and'])

/** "January to September 2020", "between 3 March and 5 April", "2003-2011". */
function rangeOf(items: readonly Item[], left: FoundTime, right: FoundTime): readonly FoundTime[] | undefined {
  const link = items[left.item + 1]?.word ?? ''
  const before = items[left.item - 1]?.word
  if (!links.has(link) || (link === 'and' && before !== 'between')) return undefined
  if (right.item !== left.item + 2) return daysThenYear(items, left, right)
  const last = right.meaning.moment
  const start = last && startOf(left.meaning, last)
  if (start === undefined || firstDay(start) > lastDay(last!)) return undefined
  // "from 8 p.m. to 6 a.m." bounds hours, not days.
  if (left.meaning.type === 'time' && right.meaning.type === 'time' && start.n === last!.n) return undefined
  const begin: Meaning = start === left.meaning.moment ? left.meaning : reanchored(start, right)
  return [whole(left, right, begin, right.meaning), { ...left, meaning: begin }, right]
}

/** The first end; the year of the second holds for it too: "from January to September 2020", "December to March 2020". */
function startOf({ moment, yearless }: Meaning, last: Moment): Moment | undefined {
  if (yearless === undefined) return moment
  const { year } = civilFromDays(firstDay(last))
  for (const y of [year, year - 1]) {
    const start = inYear(yearless, y)
    if (start !== undefined && firstDay(start) <= lastDay(last)) return start
  }
  return undefined
}

function inYear({ month, day }: { readonly month: number; readonly day?: number }, year: number): Moment | undefined {
  return day === undefined ? monthMoment(year, month) : dayMoment(year, month, day)
}

/** "March 3-5, 2020" */
function daysThenYear(items: readonly Item[], left: FoundTime, right: FoundTime): readonly FoundTime[] | undefined {
  const { yearless } = left.meaning
  const number = items[left.item + 2]
  const gap = items[left.item + 3]?.word === ',' ? 4 : 3
  if (yearless === undefined || number === undefined || right.item !== left.item + gap) return undefined
  const day = dayNumber(number)
  const { moment } = right.meaning
  if (day === undefined || moment?.unit !== 'year') return undefined
  const start = inYear(yearless, moment.n)
  const end = dayMoment(moment.n, yearless.month, day)
  if (start?.unit !== 'day' || end === undefined || end.n <= start.n) return undefined
  const first: FoundTime = { ...left, meaning: date(start) }
  const last: FoundTime = { ...right, span: [number.start, right.span[1]], meaning: date(end) }
  return [whole(first, last, first.meaning, last.meaning), first, { ...last, tokens: [number.first, right.tokens[1]] }]
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

/** "on 5, 7 and 9 March": the days listed before the date that names their month. */
function daysBefore(items: readonly Item[], time: FoundTime): readonly FoundTime[] {
  if (time.meaning.moment?.unit !== 'day' || !time.rule.startsWith('day month')) return []
  const days: FoundTime[] = []
  for (let at = time.item; commas.has(items[at - 1]?.word ?? '') && items[at - 2] !== undefined; at -= 2) {
    const day = dayBeside(items[at - 2]!, time)
    if (day === undefined || day.meaning.moment!.n >= (days[0] ?? time).meaning.moment!.n) break
    days.unshift(day)
  }
  return days
}

/** "on April 24 and 25" */
function daysAfter(items: readonly Item[], time: FoundTime): readonly FoundTime[] {
  if (time.meaning.moment?.unit !== 'day' || !time.rule.startsWith('month day')) return []
  const next = items[time.item + 2]
  if (items[time.item + 1]?.word !== 'and' || next === undefined || !endsList(items[time.item + 3])) return []
  const day = dayBeside(next, time)
  return day !== undefined && day.meaning.moment!.n > time.meaning.moment.n ? [day] : []
}

const commas: ReadonlySet<string> = new Set([',', 'and', 'or'])

/** What follows is no noun that the number could count. */
function endsList(item: Item | undefined): boolean {
  return item === undefined || /^[^a-z]/.test(item.word) || item.word === 'in' || item.word === 'at'
}

function dayBeside(item: Item, time: FoundTime): FoundTime | undefined {
  const number = dayNumber(item)
  const { year, month } = civilFromDays(time.meaning.moment!.n)
  const moment = number === undefined ? undefined : dayMoment(year, month, number)
  return (
    moment && {
      ...time,
      span: [item.start, item.end],
      tokens: [item.first, item.token],
      meaning: reanchored(moment, time),
    }
  )
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
  const before = items[time.item - 1]?.word ?? ''
  if (roughly.has(before)) return { ...time, meaning: { ...time.meaning, approximate: true } }
  if (type !== 'date' || interval === undefined) return time
  const cut = openings.get(before)
  return cut === undefined ? time : { ...time, meaning: { ...time.meaning, interval: cut(interval, time.meaning) } }
}

/** "about two years", "around 3 March" */
const roughly: ReadonlySet<string> = new Set('about around nearly almost roughly approximately circa some'.split(' '))

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
