/** The order of the table. */
import { bestToll, dayAt, type Rows, wordAt } from './rows.ts'

const sortKeys = ['when', 'where', 'what', 'who', 'killed', 'wounded', 'sources', 'dissent'] as const
export type SortKey = (typeof sortKeys)[number]

export interface Sort {
  readonly key: SortKey
  readonly isDescending: boolean
}

/** `killed`, `-killed`; by time when it is none. */
export function sortOf(given: string | null): Sort {
  const key = sortKeys.find((known) => known === given?.replace(/^-/, ''))
  return key === undefined ? { key: 'when', isDescending: false } : { key, isDescending: given!.startsWith('-') }
}

/** All rows in an order; those that have no value come last in either direction. */
export function orderOf(rows: Rows, { key, isDescending }: Sort): Int32Array {
  const order = Int32Array.from({ length: rows.count }, (_, row) => row)
  const rank = ranks(rows, key)
  const sign = isDescending ? -1 : 1
  return order.sort((a, b) => {
    const [left, right] = [rank[a]!, rank[b]!]
    if (left === right || (Number.isNaN(left) && Number.isNaN(right))) return a - b
    if (Number.isNaN(left)) return 1
    if (Number.isNaN(right)) return -1
    return sign * (left - right)
  })
}

/** The rows that are shown, in the order given. */
export function shownIn(order: Int32Array, shown: Uint8Array, count: number): Int32Array {
  const kept = new Int32Array(count)
  for (let i = 0, at = 0; i < order.length; i++) if (shown[order[i]!] === 1) kept[at++] = order[i]!
  return kept
}

function ranks(rows: Rows, key: SortKey): Float64Array {
  const each = (value: (row: number) => number): Float64Array =>
    Float64Array.from({ length: rows.count }, (_, row) => value(row))
  switch (key) {
    case 'when':
      return each((row) => dayAt(rows, row))
    case 'where':
      return alphabetical(rows, (row) => wordAt(rows.place, row))
    case 'what':
      return alphabetical(rows, (row) => `${wordAt(rows.event, row)} ${wordAt(rows.mode, row) ?? ''}`)
    case 'who':
      return alphabetical(rows, (row) => {
        const [by, to] = [wordAt(rows.initiators, row), wordAt(rows.recipients, row)]
        return by === undefined && to === undefined ? undefined : `${by ?? '\uffff'} ${to ?? ''}`
      })
    case 'killed':
    case 'wounded':
      return each((row) => bestToll(rows[key], row))
    case 'sources':
    case 'dissent':
      return rows[key]
  }
}

/** Places of words in the alphabet; many rows share a word, so each is compared once. */
function alphabetical(rows: Rows, word: (row: number) => string | undefined): Float64Array {
  const words = Array.from({ length: rows.count }, (_, row) => word(row))
  const { compare } = new Intl.Collator(undefined, { sensitivity: 'base', numeric: true })
  const sorted = [...new Set(words)].filter((each): each is string => each !== undefined && each !== '').sort(compare)
  const places = new Map(sorted.map((each, place) => [each, place]))
  return Float64Array.from(words, (each) => places.get(each ?? '') ?? Number.NaN)
}
