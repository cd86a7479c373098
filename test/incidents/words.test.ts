/** Events by their words alone: kinds of event, spellings of names, days, and the grouping of mentions. */
import { describe, expect, it } from 'vitest'
import { groupMentions, type EventText } from '../../src/incidents/index.ts'
import { dayNumber, namedWeekday, weekdayOf } from '../../src/incidents/likeness/days.ts'
import { eventWords, namesHarm, stem } from '../../src/incidents/likeness/event-words.ts'
import { nameKeys, shared } from '../../src/incidents/likeness/names.ts'
import { averageLink } from '../../src/incidents/words/average-link.ts'
import { parse } from '../parse.ts'

describe('words of one kind of event', () => {
  it.each([
    ['attacked', 'the assault'],
    ['shelled', 'the bombardment'],
    ['visited', 'a visit'],
    ['resigned', 'the resignation'],
    ['kidnapped', 'an abduction'],
    ['condemns', 'condemnation'],
  ])('%s, %s', (one, other) => expect(shared(eventWords(one), eventWords(other))).toBeGreaterThan(0))

  it.each([
    ['attacked', 'the visit'],
    ['arrested', 'the protest'],
    ['killed', 'the truce'],
    ['', 'the attack'],
  ])('and not %s, %s', (one, other) => expect(shared(eventWords(one), eventWords(other))).toBe(0))

  it('know harm to people', () => {
    expect(namesHarm(eventWords('were martyred'))).toBe(true)
    expect(namesHarm(eventWords('shelled'))).toBe(false)
  })

  it.each([
    ['bombing', 'bomb'],
    ['Visits', 'visit'],
    ['stopped', 'stop'],
    ['hit', 'hit'],
    ['es', 'es'],
  ])('%s has the stem %s', (word, root) => expect(stem(word)).toBe(stem(root)))
})

describe('one name', () => {
  const alike = (one: string, other: string): number => shared(nameKeys(one).keys, nameKeys(other).keys)

  it.each([
    ['Qassem Soleimani', 'Kasim Sulaimani'],
    ['Abu Mahdi al-Muhandis', 'Abu Mehdi el-Mohandes'],
    ["Kata'ib Hezbollah", 'Kataib Hizbollah'],
    ['Usbat al-Thaireen', "Usbat al-Tha'irin"],
    ['K1 military base', 'the K1 base'],
  ])('%s, %s', (one, other) => expect(alike(one, other)).toBeGreaterThan(0))

  it.each([
    ['Hasan', 'Hussein'],
    ['Taji base', 'Balad base'],
    ['the army', 'the Army'],
    ['armed men', 'armed men'],
    ['', ''],
  ])('and not %s, %s', (one, other) => expect(alike(one, other)).toBe(0))

  it('says what kind of place it is', () => {
    expect(nameKeys('Baghdad International Airport')).toMatchObject({ kinds: ['airport'] })
    expect(nameKeys('Camp Taji').kinds).toEqual(nameKeys('Taji base').kinds)
  })
})

describe('days', () => {
  it.each([
    ['1970-01-01', 0],
    ['2000-03-01', 11017],
    ['1969-12-31', -1],
    ['2020-02-29', 18321],
  ])('%s is day %i', (iso, day) => expect(dayNumber(iso)).toBe(day))

  it('agree with the calendar of the machine over four hundred years', () => {
    for (let day = -73_000; day < 73_000; day += 97)
      expect(dayNumber(new Date(day * 86_400_000).toISOString())).toBe(day)
  })

  it.each(['2020-13-01', '2020-00-10', '2020-01-32', 'tomorrow', ''])('%s is none', (iso) => {
    expect(dayNumber(iso)).toBeUndefined()
  })

  it('have weekdays', () => {
    expect(weekdayOf(dayNumber('2020-11-17')!)).toBe(namedWeekday('on Tuesday night'))
    expect(namedWeekday('on the same night')).toBeUndefined()
  })
})

describe('average linkage', () => {
  it('joins the likest first and stops below the least', () => {
    const points = [0, 1, 10, 11, 50]
    const near = (i: number, j: number): number => 1 / (1 + Math.abs(points[i]! - points[j]!))
    expect(averageLink(5, near, 0.3)).toEqual([[0, 1], [2, 3], [4]])
    expect(averageLink(5, near, 0.05)).toEqual([[0, 1, 2, 3], [4]])
    expect(averageLink(0, near, 0.3)).toEqual([])
  })

  it('goes by the average, not by the likest pair', () => {
    const chain = (i: number, j: number): number => (Math.abs(i - j) === 1 ? 0.9 : 0)
    expect(
      averageLink(3, chain, 0.5)
        .map((group) => group.length)
        .sort(),
    ).toEqual([1, 2])
  })
})

describe('mentions of events', () => {
  const textOf = (id: string, text: string, ...words: readonly string[]): EventText => ({
    id,
    sentences: parse(text).sentences,
    mentions: words.map((word) => ({
      id: `${id} ${word}`,
      span: [text.indexOf(word), text.indexOf(word) + word.length],
    })),
  })
  const texts = [
    textOf('a', 'Rebels stormed the harbour of Kalora on Monday. The raid left nine sailors dead.', 'stormed', 'raid'),
    textOf('b', 'Nine sailors died when rebels attacked the harbour of Kalora.', 'attacked'),
    textOf('c', 'The minister of fisheries resigned over a bribe, his lawyer said.', 'resigned'),
    textOf('d', 'Teachers marched for pay through the capital.', 'marched'),
  ]

  it('of one topic are grouped by words and surroundings', () => {
    const groups = groupMentions([texts])
    const together = (one: string, other: string): boolean =>
      groups.some((group) => group.includes(one) && group.includes(other))
    expect(together('a stormed', 'b attacked')).toBe(true)
    expect(together('a stormed', 'c resigned')).toBe(false)
    expect(together('c resigned', 'd marched')).toBe(false)
    expect(groups.flat()).toHaveLength(5)
  })

  it('of two topics are never one', () => {
    const groups = groupMentions([[texts[0]!], [texts[1]!]])
    expect(groups.every((group) => new Set(group.map((id) => id[0])).size === 1)).toBe(true)
  })
})
