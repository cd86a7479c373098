/** Which claim of the queue is looked at: kept in the address when it rests, found again when an undo brings it back. */
import { useEffect, useRef, useState } from 'react'
import type { QueueItem } from '../../api/types.ts'
import { placeOf } from './shown.ts'
import type { Viewing } from './use-view.ts'

/** How long a claim is looked at before the address says so, milliseconds: browsers allow only so many changes of it. */
const rest = 300

export interface Selection {
  /** Index in the list; the list may be empty. */
  readonly at: number
  readonly item: QueueItem | undefined
  readonly select: (id: string | undefined) => void
  /** To be told of claims that were decided here, which may come back. */
  readonly decided: (ids: readonly string[]) => void
}

export function useSelection(
  items: readonly QueueItem[],
  { view, change }: Viewing,
  { isRefused, isNext }: { readonly isRefused: (id: string) => boolean; readonly isNext: boolean },
): Selection {
  const [selected, select] = useState(view.claim)
  const before = useRef(0)
  const gone = useRef(new Set<string>())
  const listed = useRef<ReadonlySet<string>>(new Set())
  const at = placeOf(items, selected, before.current)
  const item = items[at]
  const id = item?.claim.id
  // Another queue begins at its first claim.
  useEffect(() => {
    if (view.claim === undefined) before.current = 0
    select(view.claim)
  }, [view.claim])
  useEffect(() => {
    before.current = at
  }, [at])
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another list can bring one back
  useEffect(() => {
    const back = items.find(({ claim }) => gone.current.has(claim.id) && !listed.current.has(claim.id))?.claim.id
    if (back !== undefined) {
      gone.current.delete(back)
      if (!isRefused(back)) select(back)
    }
    listed.current = new Set(items.map(({ claim }) => claim.id))
  }, [items])
  useEffect(() => {
    if (id === view.claim || isNext) return
    const { pathname } = location
    // While another screen is loaded this one is hidden and still there; the address is no longer its own.
    const timer = setTimeout(() => {
      if (location.pathname === pathname) change({ claim: id }, true)
    }, rest)
    return () => clearTimeout(timer)
  }, [id, view.claim, change, isNext])
  return {
    at,
    item,
    select,
    decided: (ids) => {
      for (const each of ids) gone.current.add(each)
    },
  }
}
