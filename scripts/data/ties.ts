/** Compiles `data/ties/*.yml`: the words that state a relation between two actors. */
import type { TieRow } from '../../src/claims/ties/tie-row.ts'
import { rows, type Table, unique } from './table.ts'

export const ties: Table = {
  name: 'ties.json',
  compile(): TieRow[] {
    const claim = unique()
    const compiled: TieRow[] = []
    for (const { file, row } of rows('ties')) {
      const { id, source, lemmas, from, to } = row as { id?: string; source?: string } & Partial<TieRow>
      if (id === undefined || source === undefined) throw new Error(`${file}: a row without an id or a source`)
      claim(id, file)
      if (!Array.isArray(lemmas) || !Array.isArray(from) || !Array.isArray(to))
        throw new Error(`${file}: '${id}' lacks lemmas, from or to`)
      const { relation, pos, polarity, when } = row as unknown as TieRow
      compiled.push({
        id,
        relation,
        polarity: polarity ?? '+',
        pos,
        lemmas,
        from,
        to,
        ...(when === undefined ? {} : { when }),
      })
    }
    return compiled
  },
}
