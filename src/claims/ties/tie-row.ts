/** A row of `data/ties/`: the word that states a relation between two actors, and where the two stand. */
import type { Relation } from '../../model/index.ts'
import type { Filter, Slot } from '../predicates/frame.ts'

export interface TieRow {
  readonly id: string
  readonly relation: Relation
  readonly polarity: '+' | '-'
  /** `suffix` is the second half of a hyphenated word ("Iran-backed"), `prefix` the first ("pro-Iranian"). */
  readonly pos: 'noun' | 'verb' | 'adjective' | 'suffix' | 'prefix'
  readonly lemmas: readonly string[]
  /**
   * Slots of the two actors; `self` is the word itself with its apposition, or whom an adjective or a phrase is said of
   * ("fighters {loyal} to"); `pair` the second of two named together.
   */
  readonly from: readonly Slot[]
  readonly to: readonly Slot[]
  /** Lemmas that must fill a slot; `case` is the word's own preposition: "{under} the command of". */
  readonly when?: Readonly<Record<Slot, readonly Filter[]>>
}

/** A row with its lemmas cut into words. */
export interface TieForm {
  readonly row: TieRow
  readonly lemmas: readonly (readonly string[])[]
}

/** The rows by part of speech, by the last word of the lemma (the first of a verb). */
export type TieTable = ReadonlyMap<TieRow['pos'], ReadonlyMap<string, readonly TieForm[]>>

/** Makes the rows of ties searchable by the words that state them. */
export function openTies(rows: readonly TieRow[]): TieTable {
  const table = new Map<TieRow['pos'], Map<string, TieForm[]>>()
  for (const row of rows) {
    const form = { row, lemmas: row.lemmas.map((lemma) => lemma.split(/[ -]/)) }
    const byWord = table.get(row.pos) ?? new Map<string, TieForm[]>()
    table.set(row.pos, byWord)
    for (const words of form.lemmas) {
      const key = row.pos === 'verb' ? words[0]! : words.at(-1)!
      const list = byWord.get(key)
      if (list === undefined) byWord.set(key, [form])
      else if (!list.includes(form)) list.push(form)
    }
  }
  return table
}
