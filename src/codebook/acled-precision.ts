/**
 * How exactly ACLED knows a day, a place and a toll. Rules: ACLED codebook, web edition of 2024: nothing vaguer than a month,
 * nothing countrywide, of two tolls the lower, "dozens" 12 and "hundreds" 100.
 */
import type { Interval, PlacePrecision } from '../model/index.ts'
import { dayNumber, isoOfDay, stretchOf } from './days.ts'

export interface AcledDay {
  /** ISO day: the middle of a week, the middle of a month. */
  readonly date: string
  /** 1: the day; 2: within a week; 3: within a month. */
  readonly precision: 1 | 2 | 3
}

/** The day ACLED writes for a time; undefined for what is vaguer than a month. */
export function acledDay(when: Interval | undefined): AcledDay | undefined {
  const stretch = stretchOf(when)
  if (stretch === undefined || stretch.days > 31 || when?.precision === 'vague') return undefined
  const { days, middle } = stretch
  if (days <= 7) return { date: middle, precision: days === 1 ? 1 : 2 }
  return { date: stretchOf({ ...monthOf(middle), precision: 'month' })!.middle, precision: 3 }
}

/** The days that an ACLED day may stand for: itself, the week around it, its month. */
export function stretchOfAcledDay({ date, precision }: AcledDay): Interval {
  if (precision === 1) return { start: date, end: date, precision: 'day' }
  if (precision === 2) {
    const middle = dayNumber(date)
    return { start: isoOfDay(middle - 3), end: isoOfDay(middle + 3), precision: 'week' }
  }
  return { ...monthOf(date), precision: 'month' }
}

function monthOf(day: string): { readonly start: string; readonly end: string } {
  const [year, month] = day.split('-').map(Number) as [number, number]
  const end = new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10)
  return { start: `${day.slice(0, 7)}-01`, end }
}

/** 1: a town or a site in it; 2: a part of a region; 3: a province. Absent: too vague for ACLED. */
export const acledGeo: Readonly<Partial<Record<PlacePrecision, 1 | 2 | 3>>> = {
  site: 1,
  town: 1,
  district: 2,
  province: 3,
}

/** The precision that an ACLED code stands for. */
export const placeOfAcledGeo: Readonly<Record<number, PlacePrecision>> = { 1: 'town', 2: 'district', 3: 'province' }

const vague: readonly (readonly [RegExp, number])[] = [
  [/\bhundreds\b/i, 100],
  [/\bdozens\b/i, 12],
  [/\b(?:several|many|few|some|a number of|scores)\b/i, 3],
]

/** The number ACLED writes for one source's toll: the lower bound, or what its codebook fixes for a vague word. */
export function acledCount(words: string, { low, best }: { readonly low?: number; readonly best?: number }): number {
  const word = /\d/.test(words) ? undefined : vague.find(([pattern]) => pattern.test(words))
  return word?.[1] ?? low ?? best ?? 0
}
