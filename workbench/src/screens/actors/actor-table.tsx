/** Actors as a table; of a long one only the rows in view are on the page. */
import type { ActorRow } from '../../api/types.ts'
import { ScrollBox } from '../../ui/scroll-box.tsx'
import { SortHead } from '../../ui/sort-head.tsx'
import { SpaceRow } from '../../ui/space-row.tsx'
import { useLongList } from '../../ui/use-long-list.ts'
import { ActorTableRow } from './actor-table-row.tsx'
import type { ActorOrder } from './choose-actors.ts'

interface ActorTableProps {
  readonly rows: readonly ActorRow[]
  readonly order: ActorOrder | undefined
  readonly isDescending: boolean
  readonly onOrder: (order: ActorOrder) => void
  /** Ids of those that are picked for a merge. */
  readonly picked: readonly string[]
  readonly onPick: (id: string) => void
}

const columns: readonly (readonly [ActorOrder, string, isNumber?: boolean])[] = [
  ['name', 'Name and other names'],
  ['type', 'Type'],
  ['country', 'Country'],
  ['sector', 'Sector'],
  ['incidents', 'Incidents', true],
  ['ties', 'Ties', true],
  ['claims', 'Claims', true],
]

export function ActorTable({ rows, order, isDescending, onOrder, picked, onPick }: ActorTableProps) {
  const { body, items, measure, before, after, onFocus } = useLongList(rows, { rowHeight: 58 })
  return (
    <ScrollBox label="Actors">
      <table className="table" aria-rowcount={rows.length + 1} data-testid="actors">
        <thead>
          <tr aria-rowindex={1}>
            <th scope="col">
              <span className="unseen">Pick</span>
            </th>
            {columns.map(([id, name, isNumber]) => (
              <SortHead
                key={id}
                name={name}
                isNumber={isNumber}
                way={id !== order ? 'none' : isDescending ? 'descending' : 'ascending'}
                onSort={() => onOrder(id)}
              />
            ))}
          </tr>
        </thead>
        <tbody ref={body}>
          <SpaceRow height={before} columns={columns.length + 1} />
          {items.map(({ index, key }) => (
            <ActorTableRow
              key={key}
              row={rows[index]!}
              index={index}
              measure={measure}
              isPicked={picked.includes(rows[index]!.id)}
              onPick={onPick}
              onFocus={() => onFocus(index)}
            />
          ))}
          <SpaceRow height={after} columns={columns.length + 1} />
        </tbody>
      </table>
    </ScrollBox>
  )
}
