/**
 * What a person asks of the list, as it stands in the address. Words, names, circles and tolls are asked of the server, which has all of them;
 * all else is sifted here, over the columns, with the same meaning.
 */
import type { IncidentFilter } from '../api/types.ts'

export type FilterKey = keyof IncidentFilter

/** All conditions, in the order in which they are told. */
export const filterKeys: readonly FilterKey[] = [
  'where',
  'event',
  'mode',
  'actor',
  'place',
  'country',
  'after',
  'before',
  'sources',
  'standing',
  'near',
  'killed',
  'bbox',
  'q',
  'precision',
  'outlet',
  'reviewed',
  'document',
]
const all: ReadonlySet<string> = new Set(filterKeys)

/** Conditions that only the server can tell. */
const askedKeys = ['where', 'q', 'actor', 'place', 'near', 'document', 'killed'] as const satisfies readonly FilterKey[]

/** Conditions that the columns tell. */
export type SiftedKey = Exclude<FilterKey, (typeof askedKeys)[number]>
export const siftedKeys: readonly SiftedKey[] = filterKeys.filter(isSifted)

function isSifted(key: FilterKey): key is SiftedKey {
  return !askedKeys.some((asked) => asked === key)
}

/** The filter of an address; its keys in the order in which they were set. */
export function filterOf(params: URLSearchParams): IncidentFilter {
  return Object.fromEntries([...params].filter(([key, value]) => all.has(key) && value !== ''))
}

/** The part of a filter that is asked of the server. */
export function askedOf(filter: IncidentFilter): IncidentFilter {
  return Object.fromEntries(askedKeys.flatMap((key) => (filter[key] === undefined ? [] : [[key, filter[key]]])))
}

/** The parameters with some conditions changed: those that are set go to the end, so that the last one set is the first to be cleared. */
export function withConditions(
  params: URLSearchParams,
  change: { readonly [key in FilterKey]?: string | undefined },
): URLSearchParams {
  const next = new URLSearchParams(params)
  for (const [key, value] of Object.entries(change)) {
    if (next.get(key) === (value ?? null)) continue
    next.delete(key)
    if (value !== undefined && value !== '') next.append(key, value)
  }
  return next
}

/** The conditions that a person sees as one and clears as one. */
export function groupOf(key: FilterKey): readonly FilterKey[] {
  return key === 'after' || key === 'before' ? ['after', 'before'] : [key]
}

/** West, south, east, north of `bbox`; absent when it is none. */
export function boxOf(bbox: string | undefined): readonly [number, number, number, number] | undefined {
  const sides = bbox?.split(',').map(Number)
  const [west, south, east, north] = sides ?? []
  if (sides?.length !== 4 || sides.some((side) => !Number.isFinite(side))) return undefined
  return [west!, south!, east!, north!]
}

/**
 * `bbox` of bounds. The columns have degrees to four decimals; sides that lie between two of these leave no point on one side here and
 * on the other at the server.
 */
export function bboxOf(bounds: readonly number[]): string {
  return bounds.map((side) => (Math.floor(side * 10_000) / 10_000 + 0.00005).toFixed(5)).join(',')
}
