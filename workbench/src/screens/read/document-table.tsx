/** Documents as a table; of a long one only the rows in view are on the page. */
import { useWindowVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef, useState } from 'react'
import { Link } from 'wouter'
import type { DocumentRow } from '../../api/types.ts'
import { useCommands } from '../../keys/use-command.ts'
import { plural } from '../../ui/plural.ts'
import { ScrollBox } from '../../ui/scroll-box.tsx'
import { visible } from '../../ui/visible.ts'
import type { DocumentOrder } from './choose-documents.ts'
import styles from './document-table.module.css'

interface DocumentTableProps {
  readonly documents: readonly DocumentRow[]
  readonly order: DocumentOrder
  readonly descending: boolean
  readonly onOrder: (order: DocumentOrder) => void
}

const columns: readonly (readonly [DocumentOrder, string, isNumber?: boolean])[] = [
  ['title', 'Title'],
  ['outlet', 'Outlet'],
  ['published', 'Published'],
  ['language', 'Language'],
  ['length', 'Characters', true],
  ['claims', 'Claims', true],
  ['findings', 'Findings', true],
  ['decided', 'Reviewed', true],
]

export function DocumentTable({ documents, order, descending, onOrder }: DocumentTableProps) {
  const body = useRef<HTMLTableSectionElement>(null)
  const [margin, setMargin] = useState(0)
  useEffect(() => setMargin(body.current?.offsetTop ?? 0), [])
  const list = useWindowVirtualizer({
    count: documents.length,
    estimateSize: () => 57,
    overscan: 12,
    scrollMargin: margin,
    scrollPaddingStart: 72,
    scrollPaddingEnd: 80,
    getItemKey: (index) => documents[index]!.id,
  })
  const at = useRef(-1)
  const step = (by: number): void => {
    const next = Math.min(documents.length - 1, Math.max(0, at.current + by))
    at.current = next
    list.scrollToIndex(next, { align: 'auto' })
    // The row may come onto the page only with the next frame.
    requestAnimationFrame(() => body.current?.querySelector<HTMLElement>(`[data-index="${next}"] a`)?.focus())
  }
  useCommands({ next: () => step(1), previous: () => step(-1) })
  const rows = list.getVirtualItems()
  const before = (rows[0]?.start ?? margin) - margin
  const after = list.getTotalSize() - ((rows.at(-1)?.end ?? margin) - margin)
  return (
    <ScrollBox label="Documents">
      <table className={`table ${styles['documents']}`} aria-rowcount={documents.length + 1}>
        <thead>
          <tr>
            {columns.map(([id, name, isNumber]) => (
              <th
                key={id}
                scope="col"
                className={isNumber === true ? 'number' : ''}
                aria-sort={id === order ? (descending ? 'descending' : 'ascending') : 'none'}
              >
                <button type="button" className={styles['sort']} onClick={() => onOrder(id)}>
                  {name}
                  <span aria-hidden="true">{id === order ? (descending ? ' ▼' : ' ▲') : ''}</span>
                </button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody ref={body}>
          {before > 0 && <Spacer height={before} />}
          {rows.map(({ index, key }) => (
            <Row
              key={key}
              row={documents[index]!}
              index={index}
              measure={list.measureElement}
              onFocus={() => {
                at.current = index
              }}
            />
          ))}
          {after > 0 && <Spacer height={after} />}
        </tbody>
      </table>
    </ScrollBox>
  )
}

function Spacer({ height }: { readonly height: number }) {
  return (
    <tr className={styles['spacer']}>
      <td colSpan={columns.length} style={{ blockSize: height }} />
    </tr>
  )
}

interface RowProps {
  readonly row: DocumentRow
  readonly index: number
  readonly measure: (element: HTMLElement | null) => void
  readonly onFocus: () => void
}

function Row({ row, index, measure, onFocus }: RowProps) {
  const { id, title, name, outlet, published, language, length, claims, tallies, ties, findings, decided } = row
  return (
    <tr ref={measure} data-index={index} aria-rowindex={index + 2}>
      <td className={styles['title']}>
        <Link href={`/read/${encodeURIComponent(id)}`} onFocus={onFocus}>
          <bdi>{visible(title ?? name)}</bdi>
        </Link>
        {title !== undefined && (
          <div className="small muted">
            <bdi>{visible(name)}</bdi>
          </div>
        )}
      </td>
      <td>{outlet === undefined ? <Unknown /> : <bdi>{visible(outlet)}</bdi>}</td>
      <td className={styles['day']}>{published ?? <Unknown />}</td>
      <td>{language ?? <Unknown />}</td>
      <td className="number">{length.toLocaleString('en')}</td>
      <td className="number">
        {claims.toLocaleString('en')}
        {tallies + ties > 0 && (
          <div className={`small muted ${styles['beside']}`}>
            {[tallies > 0 && plural(tallies, 'tally', 'tallies'), ties > 0 && plural(ties, 'tie')]
              .filter(Boolean)
              .join(', ')}
          </div>
        )}
      </td>
      <td className="number">{findings.toLocaleString('en')}</td>
      <td className="number">
        {claims === 0 ? (
          <Unknown />
        ) : (
          <>
            {decided} of {claims}
            <progress className={styles['progress']} value={decided} max={claims} aria-label="Claims reviewed" />
          </>
        )}
      </td>
    </tr>
  )
}

function Unknown() {
  return (
    <span className="muted">
      <span aria-hidden="true">–</span>
      <span className="unseen">none</span>
    </span>
  )
}
