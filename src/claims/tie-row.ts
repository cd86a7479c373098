/** A row of `data/ties/`: the word that states a relation between two actors, and where the two stand. */
import type { Relation } from '../model/index.ts'
import type { Filter, Slot } from './frame.ts'

export interface TieRow {
  readonly id: string
  readonly relation: Relation
  readonly polarity: '+' | '-'
  /** `suffix` is the second half of a hyphenated word ("Iran-backed"), `prefix` the first ("pro-Iranian"). */
  readonly pos: 'noun' | 'verb' | 'suffix' | 'prefix'
  readonly lemmas: readonly string[]
  /** Slots of the two actors; `self` is the word itself with its apposition, `pair` the second of two named together. */
  readonly from: readonly Slot[]
  readonly to: readonly Slot[]
  readonly when?: Readonly<Record<Slot, readonly Filter[]>>
}

/** The rows by part of speech and by the last word of the lemma (the first of a verb). */
export type TieTable = ReadonlyMap<string, readonly TieRow[]>

/** Makes the rows of ties searchable by the words that state them. */
export function openTies(rows: readonly TieRow[]): TieTable {
  const table = new Map<string, TieRow[]>()
  for (const row of rows) {
    for (const lemma of row.lemmas) {
      const words = lemma.split(' ')
      const key = `${row.pos} ${row.pos === 'verb' ? words[0]! : words.at(-1)!}`
      const list = table.get(key)
      if (list === undefined) table.set(key, [row])
      else if (!list.includes(row)) list.push(row)
    }
  }
  return table
}
