/** A long table that scrolls with the window: only the rows in view are on the page, keys go from one to the next. */
import { useWindowVirtualizer, type VirtualItem } from '@tanstack/react-virtual'
import { type RefObject, useEffect, useRef, useState } from 'react'
import { useCommands } from '../keys/use-command.ts'

interface LongListOptions {
  /** Pixels of a row that was not measured yet. */
  readonly rowHeight: number
  /** Pixels that bars of the screen take above and below. */
  readonly scrollPaddingStart?: number
  readonly scrollPaddingEnd?: number
}

interface LongList {
  /** The body of the table; each row in it has its `data-index` and a link that takes the focus. */
  readonly body: RefObject<HTMLTableSectionElement | null>
  readonly items: readonly VirtualItem[]
  readonly measure: (row: HTMLElement | null) => void
  /** Pixels of the rows before and after those on the page. */
  readonly before: number
  readonly after: number
  /** Says which row has the focus: keys go on from there. */
  readonly onFocus: (index: number) => void
}

export function useLongList(
  rows: readonly { readonly id: string }[],
  { rowHeight, ...padding }: LongListOptions,
): LongList {
  const body = useRef<HTMLTableSectionElement>(null)
  const [margin, setMargin] = useState(0)
  useEffect(() => setMargin(body.current?.offsetTop ?? 0), [])
  const list = useWindowVirtualizer({
    count: rows.length,
    estimateSize: () => rowHeight,
    overscan: 12,
    scrollMargin: margin,
    ...padding,
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
  return {
    body,
    items,
    measure: list.measureElement,
    before: (items[0]?.start ?? margin) - margin,
    after: list.getTotalSize() - ((items.at(-1)?.end ?? margin) - margin),
    onFocus: (index) => {
      at.current = index
    },
  }
}
