/** The filter, the order and the selection of the list: they are the address. A brush under way is a draft that is not in it yet. */
import { useCallback, useMemo, useState } from 'react'
import { useSearchParams } from 'wouter'
import type { IncidentFilter } from '../../api/types.ts'
import { type FilterKey, filterOf, groupOf, withConditions } from '../../incidents/filter.ts'
import { type Sort, type SortKey, sortOf } from '../../incidents/order.ts'
import { withParams } from '../../ui/with-params.ts'

type Change = { readonly [key in FilterKey]?: string | undefined }

export interface FilterState {
  /** As the address has it, with the draft over it. */
  readonly filter: IncidentFilter
  /** True while a brush is under way. */
  readonly isDraft: boolean
  /** The conditions of the address in the order in which they were set. */
  readonly keys: readonly FilterKey[]
  readonly sort: Sort
  readonly selection: string | undefined
  readonly bars: 'incidents' | 'killed'
  /** True while the timeline shows the chosen days alone. */
  readonly isZoomed: boolean
  /** Sets conditions, or clears those that are undefined. */
  readonly change: (change: Change) => void
  /** Shows what a change would do, until it is made or dropped (`undefined`). */
  readonly draft: (change: Change | undefined) => void
  readonly clear: (key: FilterKey) => void
  readonly clearAll: () => void
  /** Another click on the same column turns it round. */
  readonly sortBy: (key: SortKey) => void
  readonly select: (id: string | undefined) => void
  readonly showBars: (bars: 'incidents' | 'killed') => void
  readonly zoom: (isZoomed: boolean) => void
}

export function useFilter(): FilterState {
  const [params, setParams] = useSearchParams()
  const [drafted, draft] = useState<Change>()
  // Only what filters: a selection leaves the filter as it is, and with it all that hangs on it.
  const address = new URLSearchParams(filterOf(params) as Record<string, string>).toString()
  const filter = useMemo(() => {
    const now = new URLSearchParams(address)
    return filterOf(drafted === undefined ? now : withConditions(now, drafted))
  }, [address, drafted])
  const keys = Object.keys(filterOf(params)) as FilterKey[]
  const order = params.get('sort')
  const sort = useMemo(() => sortOf(order), [order])
  const change = useCallback(
    (wanted: Change) => {
      draft(undefined)
      setParams((now) => withConditions(now, wanted))
    },
    [setParams],
  )
  const clear = (key: FilterKey): void => change(Object.fromEntries(groupOf(key).map((each) => [each, undefined])))
  /** Looking at something is no step that the back key should take back. */
  const set = useCallback(
    (name: string, value: string | undefined) =>
      setParams((now) => withParams(now, { [name]: value }), { replace: true }),
    [setParams],
  )
  const sortBy = useCallback(
    (key: SortKey) => set('sort', sort.key === key && !sort.isDescending ? `-${key}` : key),
    [set, sort],
  )
  const select = useCallback((id: string | undefined) => set('sel', id), [set])
  return {
    filter,
    isDraft: drafted !== undefined,
    keys,
    sort,
    selection: params.get('sel') ?? undefined,
    bars: params.get('bars') === 'killed' ? 'killed' : 'incidents',
    isZoomed: params.get('axis') === 'chosen',
    change,
    draft,
    clear,
    clearAll: () => change(Object.fromEntries(keys.map((key) => [key, undefined]))),
    sortBy,
    select,
    showBars: (bars) => set('bars', bars === 'killed' ? bars : undefined),
    zoom: (isZoomed) => set('axis', isZoomed ? 'chosen' : undefined),
  }
}
