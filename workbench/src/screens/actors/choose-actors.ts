/** Which actors a list shows, and in which order. */
import { countryWord } from '../../actors/actor-words.ts'
import { foldName } from '../../actors/fold-name.ts'
import type { ActorRow } from '../../api/types.ts'
import { sortedBy } from '../../ui/sorted-by.ts'

export const actorOrders = ['name', 'type', 'country', 'sector', 'incidents', 'ties', 'claims'] as const
export type ActorOrder = (typeof actorOrders)[number]

export interface Wanted {
  /** Words that must all stand in its names, in any script. */
  readonly words: string
  readonly country?: string | undefined
  readonly sector?: string | undefined
  /** How it is known: `register`, `texts` alone, or as names that a `person` put together. */
  readonly known?: string | undefined
  /** As the server has them, those with the most incidents first, when absent. */
  readonly order?: ActorOrder | undefined
  readonly isDescending: boolean
}

/** An actor with its names folded once. */
export interface SearchedActor {
  readonly row: ActorRow
  readonly names: string
}

export function searchable(rows: readonly ActorRow[]): readonly SearchedActor[] {
  return rows.map((row) => ({
    row,
    names: foldName([row.name, ...row.aliases.map(({ text }) => text)].join('\n')),
  }))
}

export function isOfRegister({ aliases }: ActorRow): boolean {
  return aliases.some(({ source }) => source === 'register')
}

export function chooseActors(
  all: readonly SearchedActor[],
  { words, country, sector, known, order, isDescending }: Wanted,
): readonly ActorRow[] {
  const wanted = foldName(words).split(/\s+/).filter(Boolean)
  const found = all
    .filter(
      ({ row, names }) =>
        wanted.every((word) => names.includes(word)) &&
        (country === undefined || row.country === country) &&
        (sector === undefined || row.sector === sector) &&
        (known === undefined || isKnownBy(row, known)),
    )
    .map(({ row }) => row)
  return order === undefined ? found : sortedBy(found, (row) => keyOf(row, order), isDescending)
}

function isKnownBy(row: ActorRow, known: string): boolean {
  if (known === 'person') return row.merged
  return isOfRegister(row) === (known === 'register')
}

function keyOf(row: ActorRow, order: ActorOrder): string | number | undefined {
  const value = row[order]
  return order === 'country' && typeof value === 'string' ? countryWord(value) : value
}

/** How many actors have each value, the commonest first. */
export function countsOf(
  rows: readonly ActorRow[],
  key: 'country' | 'sector',
): readonly (readonly [value: string, count: number])[] {
  const counts = new Map<string, number>()
  for (const { [key]: value } of rows) if (value !== undefined) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
}

/** What the merge made: one of the two, or an actor that was not there before; undefined while the record is not merged yet. */
export function mergedActor(
  before: readonly ActorRow[],
  after: readonly ActorRow[],
  ids: readonly string[],
): ActorRow | undefined {
  const there = new Set(before.map(({ id }) => id))
  return after.find(({ id, merged }) => merged && (ids.includes(id) || !there.has(id)))
}
