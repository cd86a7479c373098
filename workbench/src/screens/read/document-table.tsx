/** Documents as a table; of a long one only the rows in view are on the page. */
import { Link } from 'wouter'
import type { DocumentRow } from '../../api/types.ts'
import { readPath } from '../../ui/paths.ts'
import { plural } from '../../ui/plural.ts'
import { ScrollBox } from '../../ui/scroll-box.tsx'
import { SortHead } from '../../ui/sort-head.tsx'
import { SpaceRow } from '../../ui/space-row.tsx'
import { useLongList } from '../../ui/use-long-list.ts'
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
  const { body, items, measure, before, after, onFocus } = useLongList(documents, {
    rowHeight: 57,
    scrollPaddingStart: 72,
    scrollPaddingEnd: 80,
  })
  return (
    <ScrollBox label="Documents">
      <table className="table" aria-rowcount={documents.length + 1}>
        <thead>
          <tr>
            {columns.map(([id, name, isNumber]) => (
              <SortHead
                key={id}
                name={name}
                isNumber={isNumber}
                way={id !== order ? 'none' : descending ? 'descending' : 'ascending'}
                onSort={() => onOrder(id)}
              />
            ))}
          </tr>
        </thead>
        <tbody ref={body}>
          <SpaceRow height={before} columns={columns.length} />
          {items.map(({ index, key }) => (
            <Row key={key} row={documents[index]!} index={index} measure={measure} onFocus={() => onFocus(index)} />
          ))}
          <SpaceRow height={after} columns={columns.length} />
        </tbody>
      </table>
    </ScrollBox>
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
        <Link href={readPath(id)} onFocus={onFocus}>
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
