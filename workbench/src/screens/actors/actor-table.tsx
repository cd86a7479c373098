/** Actors as a table; of a long one only the rows in view are on the page. */
import { useWindowVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef, useState } from 'react'
import { useCommands } from '../../keys/use-command.ts'
import type { ActorRow } from '../../api/types.ts'
import { ScrollBox } from '../../ui/scroll-box.tsx'
import { ActorTableRow } from './actor-table-row.tsx'
import styles from './actors.module.css'
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
  const body = useRef<HTMLTableSectionElement>(null)
  const [margin, setMargin] = useState(0)
  useEffect(() => setMargin(body.current?.offsetTop ?? 0), [])
  const list = useWindowVirtualizer({
    count: rows.length,
    estimateSize: () => 58,
    overscan: 12,
    scrollMargin: margin,
    getItemKey: (index) => rows[index]!.id,
  })
  const at = useRef(-1)
  const step = (by: number): void => {
    const next = Math.min(rows.length - 1, Math.max(0, at.current + by))
    at.current = next
    list.scrollToIndex(next, { align: 'auto' })
    // The row may come onto the page only with the next frame.
    requestAnimationFrame(() => body.current?.querySelector<HTMLElement>(`[data-index="${next}"] a`)?.focus())
  }
  useCommands({ next: () => step(1), previous: () => step(-1) })
  const items = list.getVirtualItems()
  const before = (items[0]?.start ?? margin) - margin
  const after = list.getTotalSize() - ((items.at(-1)?.end ?? margin) - margin)
  return (
    <ScrollBox label="Actors">
      <table className={`table ${styles['actors']}`} aria-rowcount={rows.length + 1} data-testid="actors">
        <thead>
          <tr aria-rowindex={1}>
            <th scope="col">
              <span className="unseen">Pick</span>
            </th>
            {columns.map(([id, name, isNumber]) => (
              <th
                key={id}
                scope="col"
                className={isNumber === true ? 'number' : ''}
                aria-sort={id !== order ? 'none' : isDescending ? 'descending' : 'ascending'}
              >
                <button type="button" className={styles['sort']} onClick={() => onOrder(id)}>
                  {name}
                  <span aria-hidden="true">{id !== order ? '' : isDescending ? ' ▼' : ' ▲'}</span>
                </button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody ref={body}>
          <Space height={before} />
          {items.map(({ index, key }) => (
            <ActorTableRow
              key={key}
              row={rows[index]!}
              index={index}
              measure={list.measureElement}
              isPicked={picked.includes(rows[index]!.id)}
              onPick={onPick}
              onFocus={() => {
                at.current = index
              }}
            />
          ))}
          <Space height={after} />
        </tbody>
      </table>
    </ScrollBox>
  )
}

/** The room of rows that are out of sight. */
function Space({ height }: { readonly height: number }) {
  return height <= 0 ? null : (
    <tr className={styles['space']}>
      <td colSpan={columns.length + 1} style={{ blockSize: height }} />
    </tr>
  )
}
