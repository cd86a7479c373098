/** The incidents as a table: only the rows in sight are in the page, all are counted. */
import { useVirtualizer } from '@tanstack/react-virtual'
import { memo, useEffect, useMemo, useRef } from 'react'
import type { Sort, SortKey } from '../../incidents/order.ts'
import { highest, type Rows } from '../../incidents/rows.ts'
import { IncidentRow } from './incident-row.tsx'
import styles from './incidents.module.css'

export interface IncidentTableProps {
  readonly rows: Rows
  /** Rows that answer, in order. */
  readonly order: Int32Array
  readonly sort: Sort
  readonly onSort: (key: SortKey) => void
  /** The selected row; -1 when none is. */
  readonly selected: number
  readonly onSelect: (row: number) => void
  /** Ids of those that are picked for a merge. */
  readonly picked: ReadonlySet<string>
  readonly onPick: (id: string) => void
}

/** Pixels; as in the style sheet. */
const rowHeight = 56

const columns: readonly { readonly key?: SortKey; readonly name: string; readonly width: string }[] = [
  { name: 'Pick', width: '2.5rem' },
  { key: 'when', name: 'When', width: '7rem' },
  { key: 'where', name: 'Where', width: '10rem' },
  { key: 'what', name: 'What', width: '8.5rem' },
  { key: 'who', name: 'Who → whom', width: '11.5rem' },
  { key: 'killed', name: 'Killed', width: '6.5rem' },
  { key: 'wounded', name: 'Wounded', width: '5rem' },
  { key: 'sources', name: 'Sources', width: '6.25rem' },
  { key: 'dissent', name: 'Reviewed', width: '8.5rem' },
]

/** Drawn again only when something of it changed: a brush moves over it unseen. */
export const IncidentTable = memo(Table)

function Table(props: IncidentTableProps) {
  const { rows, order, sort, onSort, selected, onSelect, picked, onPick } = props
  const box = useRef<HTMLElement>(null)
  const most = useMemo(() => {
    let figure = 1
    for (let row = 0; row < rows.count; row++) figure = Math.max(figure, highest(rows.killed, row) || 0)
    return figure
  }, [rows])
  const virtual = useVirtualizer({
    count: order.length,
    getScrollElement: () => box.current,
    estimateSize: () => rowHeight,
    overscan: 6,
    scrollPaddingStart: 40,
  })
  const at = selected < 0 ? -1 : order.indexOf(selected)
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another selection scrolls
  useEffect(() => {
    if (at < 0) return
    virtual.scrollToIndex(at, { align: 'auto' })
    const inside = box.current?.contains(document.activeElement) === true
    // The focus goes along, so that Enter opens what J and K came to.
    if (inside || document.activeElement === document.body || document.activeElement?.id === 'main')
      requestAnimationFrame(() =>
        box.current?.querySelector<HTMLElement>('tr[aria-current] a')?.focus({ preventScroll: true }),
      )
  }, [selected])
  const items = virtual.getVirtualItems()
  const before = items[0]?.start ?? 0
  const after = virtual.getTotalSize() - (items.at(-1)?.end ?? 0)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be scrolled by keys
    <section className={styles['scroller']} ref={box} aria-label="Incidents, as a table" tabIndex={0}>
      <table className={`table ${styles['table']}`} aria-rowcount={order.length + 1} data-testid="incidents">
        <caption className="unseen">
          {order.length.toLocaleString('en')} incidents. J and K go down and up, Enter opens one.
        </caption>
        <colgroup>
          {columns.map(({ name, width }) => (
            <col key={name} style={{ inlineSize: width }} />
          ))}
        </colgroup>
        <thead>
          <tr aria-rowindex={1}>
            {columns.map(({ key, name }) => (
              <th key={name} scope="col" {...sorted(sort, key)}>
                {key === undefined ? (
                  <span className="unseen">{name}</span>
                ) : (
                  <button type="button" className={styles['sort']} onClick={() => onSort(key)}>
                    {name}
                    <span aria-hidden="true">{sort.key !== key ? '' : sort.isDescending ? '▼' : '▲'}</span>
                  </button>
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <Space height={before} />
          {items.map(({ index }) => {
            const row = order[index]!
            return (
              <IncidentRow
                key={rows.id[row]}
                rows={rows}
                row={row}
                index={index + 2}
                most={most}
                isSelected={row === selected}
                isPicked={picked.has(rows.id[row]!)}
                onSelect={onSelect}
                onPick={onPick}
              />
            )
          })}
          <Space height={after} />
        </tbody>
      </table>
    </section>
  )
}

function sorted(sort: Sort, key: SortKey | undefined) {
  return key === sort.key ? { 'aria-sort': sort.isDescending ? ('descending' as const) : ('ascending' as const) } : {}
}

/** The room of rows that are out of sight. */
function Space({ height }: { readonly height: number }) {
  return height <= 0 ? null : (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in it takes the focus
    <tr aria-hidden="true" className="space">
      <td colSpan={columns.length} style={{ blockSize: `${height}px` }} />
    </tr>
  )
}
