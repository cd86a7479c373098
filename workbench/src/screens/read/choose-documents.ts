/** Which documents a list shows, and in which order. */
import type { DocumentRow } from '../../api/types.ts'
import { sortedBy } from '../../ui/sorted-by.ts'

export const documentOrders = [
  'added',
  'title',
  'outlet',
  'published',
  'language',
  'length',
  'claims',
  'findings',
  'decided',
] as const
export type DocumentOrder = (typeof documentOrders)[number]

export interface Chosen {
  /** Words that must all stand in title, outlet, name, day or language. */
  readonly words: string
  readonly order: DocumentOrder
  readonly descending: boolean
}

/** Share of the claims that a person decided on, from 0 to 1; a text without claims is done. */
function shareDecided({ claims, decided }: DocumentRow): number {
  return claims === 0 ? 1 : decided / claims
}

export function chooseDocuments(
  documents: readonly DocumentRow[],
  { words, order, descending }: Chosen,
): readonly DocumentRow[] {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean)
  const found = documents.filter(({ title, outlet, name, published, language }) => {
    const held = [title, outlet, name, published, language].join(' ').toLowerCase()
    return wanted.every((word) => held.includes(word))
  })
  if (order === 'added') return descending ? found.toReversed() : found
  return sortedBy(found, (row) => keyOf(row, order), descending)
}

function keyOf(row: DocumentRow, order: Exclude<DocumentOrder, 'added'>): string | number | undefined {
  if (order === 'title') return row.title ?? row.name
  return order === 'decided' ? shareDecided(row) : row[order]
}
