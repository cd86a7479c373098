/** An incident in the list of a circle on the map. */
import { printDays } from '../../incidents/days.ts'
import { type Rows, wordAt } from '../../incidents/rows.ts'
import { whatWord } from '../../incidents/words.ts'
import { visible } from '../../ui/visible.ts'

export function CircleLine({ rows, row }: { readonly rows: Rows; readonly row: number }) {
  return (
    <>
      {whatWord(wordAt(rows.event, row) ?? '', wordAt(rows.mode, row))},{' '}
      {printDays(rows.start[row]!, rows.end[row]!) ?? 'undated'}
      <br />
      <span className="muted">
        <bdi>{visible(wordAt(rows.place, row) ?? 'no place')}</bdi>
        {wordAt(rows.initiators, row) !== undefined && (
          <>
            , <bdi>{visible(wordAt(rows.initiators, row)!)}</bdi>
          </>
        )}
      </span>
    </>
  )
}
