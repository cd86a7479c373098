/** When the record looks at a time at all: the days on which its texts were published. */
import type { Document, UncheckedRecord } from '../../model/index.ts'
import { publisher } from './witness.ts'

/** Texts with a day of publication, in its order. */
const sorted = new WeakMap<UncheckedRecord, readonly Document[]>()

/** Names of those who published from one ISO day to another, both included. */
export function publishersBetween(record: UncheckedRecord, from: string, to: string): ReadonlySet<string> {
  let dated = sorted.get(record)
  if (!dated) {
    dated = record.documents
      .filter(({ published }) => published !== undefined)
      .toSorted((a, b) => (a.published! < b.published! ? -1 : a.published! > b.published! ? 1 : 0))
    sorted.set(record, dated)
  }
  const names = new Set<string>()
  for (let at = first(dated, from); at < dated.length && dated[at]!.published! <= to; at++)
    names.add(publisher(dated[at]!))
  return names
}

/** Index of the first text published on the day or after it. */
function first(dated: readonly Document[], day: string): number {
  let low = 0
  let high = dated.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (dated[middle]!.published! < day) low = middle + 1
    else high = middle
  }
  return low
}

/** The ISO day so many days later. */
export function daysLater(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10)
}
