/** The list of incidents: one filter and one selection for the table, the map and the timeline. */
import { useCallback, useMemo, useRef, useState } from 'react'
import { Link } from 'wouter'
import type { IncidentList } from '../../api/types.ts'
import { useGet } from '../../api/use-get.ts'
import { askedOf, bboxOf, boxOf } from '../../incidents/filter.ts'
import { MergeDialog } from '../../incidents/merge-dialog.tsx'
import { orderOf, shownIn } from '../../incidents/order.ts'
import { pointsOf, rowsOf } from '../../incidents/rows.ts'
import { sift, type SiftMemory } from '../../incidents/sift.ts'
import { plural } from '../../ui/plural.ts'
import { useCommands } from '../../keys/use-command.ts'
import { IncidentMap } from '../../map/incident-map.tsx'
import { Heading } from '../../shell/heading.tsx'
import { Button } from '../../ui/button.tsx'
import { say } from '../../ui/say.ts'
import { Unanswered } from '../../ui/states.tsx'
import { Chips, chipsOf } from './chips.tsx'
import { CircleLine } from './circle-line.tsx'
import { Filters } from './filters.tsx'
import { IncidentTable } from './incident-table.tsx'
import styles from './incidents.module.css'
import { NoneLeft } from './none-left.tsx'
import { Timeline } from './timeline.tsx'
import { type FilterState, useFilter } from './use-filter.ts'
import { useResting } from './use-resting.ts'

export default function Incidents() {
  const state = useFilter()
  const list = useGet<IncidentList>('incidents', { ...askedOf(state.filter) })
  if (list.data === undefined)
    return (
      <>
        <Heading title="Incidents" />
        <Unanswered query={list} what="incidents" />
        {state.keys.length > 0 && list.error !== null && (
          <Chips filter={state.filter} keys={state.keys} onClear={state.clear} onClearAll={state.clearAll} />
        )}
      </>
    )
  return <List list={list.data} state={state} error={list.error} />
}

interface ListProps {
  readonly list: IncidentList
  readonly state: FilterState
  /** Of a later question; the last answer is still shown. */
  readonly error: Error | null
}

function List({ list, state, error }: ListProps) {
  const { filter, keys, sort, selection, change, clear, select } = state
  const rows = useMemo(() => rowsOf(list.columns), [list.columns])
  const points = useMemo(() => pointsOf(rows), [rows])
  const memory = useRef<SiftMemory>(new Map())
  const sifted = useMemo(() => sift(rows, filter, memory.current), [rows, filter])
  const sorted = useMemo(() => orderOf(rows, sort), [rows, sort])
  const order = useMemo(() => shownIn(sorted, sifted.shown, sifted.count), [sorted, sifted])
  const { table, choices } = useResting(
    useMemo(() => ({ table: order, choices: { sifted, filter } }), [order, sifted, filter]),
    state.isDraft,
  )
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set())
  const [merging, setMerging] = useState<readonly string[]>()
  const selected = selection === undefined ? -1 : rows.id.indexOf(selection)

  const step = (by: number): void => {
    const at = selected < 0 ? (by > 0 ? -1 : order.length) : order.indexOf(selected)
    const row = order[Math.max(0, Math.min(order.length - 1, at + by))]
    if (row !== undefined) select(rows.id[row])
  }
  const pick = useCallback(
    (id: string) =>
      setPicked((now) => {
        const next = new Set(now)
        if (!next.delete(id)) next.add(id)
        return next
      }),
    [],
  )
  const selectRow = useCallback((row: number) => select(rows.id[row]), [rows, select])
  const here = [...picked].filter((id) => rows.id.includes(id))
  const merge = here.length < 2 ? undefined : () => setMerging(here)
  const lastChip = chipsOf(keys).at(-1)
  useCommands({
    next: () => step(1),
    previous: () => step(-1),
    pick: selected < 0 ? undefined : () => pick(rows.id[selected]!),
    merge,
    close:
      lastChip === undefined ? (selection === undefined ? undefined : () => select(undefined)) : () => clear(lastChip),
  })
  const box = boxOf(filter.bbox)
  return (
    <>
      <Heading
        title="Incidents"
        note={
          <bdi className="muted" data-testid="count">
            {sifted.count.toLocaleString('en')} of {list.total.toLocaleString('en')}
          </bdi>
        }
      >
        <Button
          command="merge"
          aria-disabled={merge === undefined}
          onClick={merge ?? (() => say('Pick two or more incidents first: P, or the box of their row'))}
        >
          Merge{here.length > 0 ? ` ${here.length}` : ''}
        </Button>
        <Link className="button" href={`/export?${new URLSearchParams({ ...filter }).toString()}`}>
          Export these
        </Link>
      </Heading>
      {error !== null && (
        <p className="fault" role="alert">
          {error.message}
        </p>
      )}
      {list.total > 0 && <Filters rows={rows} {...choices} change={change} />}
      <div className={`row ${styles['said']}`}>
        {keys.length > 0 && <Chips filter={filter} keys={keys} onClear={clear} onClearAll={state.clearAll} />}
        {sifted.unplaced > 0 && filter.precision !== 'none' && (
          <span className="small muted">
            {sifted.unplaced.toLocaleString('en')} {sifted.unplaced === 1 ? 'has' : 'have'} no coordinates{' '}
            <Button kind="quiet" onClick={() => change({ precision: 'none' })}>
              List {sifted.unplaced === 1 ? 'it' : 'them'}
            </Button>
          </span>
        )}
        {list.stale && <span className="mark warn">being merged: reports or decisions came in</span>}
      </div>
      {sifted.count === 0 ? (
        <NoneLeft state={state} total={list.total} />
      ) : (
        <>
          <div className={styles['pictures']}>
            <IncidentMap
              label={`Map of ${plural(sifted.count, 'incident')}`}
              points={points}
              shown={sifted.shown}
              selection={selection}
              onSelect={select}
              tell={(row) => <CircleLine rows={rows} row={row} />}
              box={box}
              onBox={(bounds) => change({ bbox: bboxOf(bounds) })}
            />
            <Timeline
              rows={rows}
              sifted={sifted}
              filter={filter}
              isDraft={state.isDraft}
              bars={state.bars}
              onBars={state.showBars}
              isZoomed={state.isZoomed}
              onZoom={state.zoom}
              onChange={change}
              onDraft={state.draft}
            />
          </div>
          <IncidentTable
            rows={rows}
            order={table}
            sort={sort}
            onSort={state.sortBy}
            selected={selected}
            onSelect={selectRow}
            picked={picked}
            onPick={pick}
          />
        </>
      )}
      <MergeDialog
        ids={merging}
        onClose={() => setMerging(undefined)}
        onMerged={() => {
          setPicked(new Set())
          setMerging(undefined)
        }}
      />
    </>
  )
}
