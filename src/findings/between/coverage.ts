/** When the record looks at a time at all: the days on which its texts were published. */
import { type Document, firstFrom, sourceName, type UncheckedRecord } from '../../model/index.ts'

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
  for (
    let at = firstFrom(dated, from, ({ published }) => published!);
    at < dated.length && dated[at]!.published! <= to;
    at++
  )
    names.add(sourceName(dated[at]!))
  return names
}

/** The ISO day so many days later. */
export function daysLater(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10)
}
