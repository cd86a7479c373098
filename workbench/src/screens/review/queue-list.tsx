/** The queue as a list: only the rows in sight are in the page. */
import { whatWord } from '../../incidents/words.ts'
import { useVirtualizer } from '@tanstack/react-virtual'
import { memo, useEffect, useRef } from 'react'
import { sourceName } from '../../../../src/model/index.ts'
import type { QueueItem } from '../../api/types.ts'
import { sidesInWords } from '../../claims/in-words.ts'
import { ReviewMark, StatusMark } from '../../ui/marks.tsx'
import { plural } from '../../ui/plural.ts'
import { visible } from '../../ui/visible.ts'
import styles from './queue-list.module.css'
import type { Refused } from './use-deciding.ts'

interface QueueListProps {
  readonly items: readonly QueueItem[]
  /** Those that answer, listed or not. */
  readonly total: number
  /** Index of the claim at hand. */
  readonly at: number
  readonly refused: ReadonlyMap<string, Refused>
  readonly onSelect: (id: string) => void
  readonly onNearEnd: () => void
}

const rowHeight = 84

export function QueueList({ items, total, at, refused, onSelect, onNearEnd }: QueueListProps) {
  const box = useRef<HTMLElement>(null)
  const virtual = useVirtualizer({
    count: items.length,
    getScrollElement: () => box.current,
    estimateSize: () => rowHeight,
    getItemKey: (index) => items[index]!.claim.id,
    overscan: 4,
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another claim scrolls
  useEffect(() => virtual.scrollToIndex(at, { align: 'auto' }), [at, items[at]?.claim.id])
  const rows = virtual.getVirtualItems()
  const last = rows.at(-1)?.index ?? 0
  useEffect(() => {
    if (Math.max(last, at) > items.length - 20) onNearEnd()
  }, [last, at, items.length, onNearEnd])
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be scrolled by keys
    <section className={styles['scroller']} ref={box} aria-label="Queue" tabIndex={0}>
      <ol className={styles['list']} style={{ blockSize: `${virtual.getTotalSize()}px` }}>
        {rows.map(({ index, start }) => {
          const item = items[index]!
          return (
            <Row
              key={item.claim.id}
              item={item}
              number={index + 1}
              of={items.length}
              start={start}
              isCurrent={index === at}
              isRefused={refused.has(item.claim.id)}
              onSelect={onSelect}
            />
          )
        })}
      </ol>
      {total > items.length && (
        <p className="small muted">{plural(total - items.length, 'more claim')}: they move up as these are decided.</p>
      )}
    </section>
  )
}

interface RowProps {
  readonly item: QueueItem
  readonly number: number
  readonly of: number
  /** Pixels from the top. */
  readonly start: number
  readonly isCurrent: boolean
  readonly isRefused: boolean
  readonly onSelect: (id: string) => void
}

const Row = memo(function Row({ item, number, of, start, isCurrent, isRefused, onSelect }: RowProps) {
  const { claim, reviewed = claim, document, review } = item
  return (
    <li
      className={styles['item']}
      style={{ transform: `translateY(${start}px)`, blockSize: `${rowHeight}px` }}
      aria-posinset={number}
      aria-setsize={of}
    >
      <button
        type="button"
        className={`${styles['row']} ${review === undefined ? styles['guess'] : ''}`}
        aria-current={isCurrent}
        data-claim={claim.id}
        onClick={() => onSelect(claim.id)}
      >
        <span className={styles['first']}>
          <strong className={review?.verdict === 'rejected' ? 'rejected' : ''}>
            {whatWord(reviewed.event, reviewed.mode)}
          </strong>
          {reviewed.status !== 'asserted' && <StatusMark status={reviewed.status} />}
          {isRefused && (
            <span className="mark bad">
              <span aria-hidden="true">!</span>not kept
            </span>
          )}
        </span>
        <bdi className={styles['line']}>{visible(sidesInWords(reviewed)) || 'nobody is named'}</bdi>
        {review === undefined ? (
          <span className={`small muted ${styles['line']}`}>
            <bdi>{visible(sourceName(document))}</bdi>
            {document.published !== undefined && `, ${document.published}`}
          </span>
        ) : (
          <span>
            <ReviewMark review={review} />
          </span>
        )}
      </button>
    </li>
  )
})
