/** Months in a row, those without incidents too, so that a quiet time shows as one. */
import type { ActorPage } from '../../api/types.ts'

export type Month = ActorPage['months'][number]

/** From the first to the last month that has any. */
export function fillMonths(months: readonly Month[]): readonly Month[] {
  const [first, last] = [months[0], months.at(-1)]
  if (first === undefined || last === undefined) return []
  const known = new Map(months.map((each) => [each.month, each]))
  const all: Month[] = []
  for (let at = numberOf(first.month); at <= numberOf(last.month); at++) {
    const month = `${String(Math.floor(at / 12)).padStart(4, '0')}-${String((at % 12) + 1).padStart(2, '0')}`
    all.push(known.get(month) ?? { month, initiator: 0, recipient: 0 })
  }
  return all
}

function numberOf(month: string): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1
}
