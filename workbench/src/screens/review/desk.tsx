/** The desk: the queue, the one claim, and the keys that decide on it. */
import { useCallback, useEffect, useMemo, useRef } from 'react'
import { Link, useLocation } from 'wouter'
import type { Queue, QueueItem } from '../../api/types.ts'
import { useCommands } from '../../keys/use-command.ts'
import { Heading } from '../../shell/heading.tsx'
import { readPath } from '../../ui/paths.ts'
import { say } from '../../ui/say.ts'
import { Beside } from './beside.tsx'
import { BlindBanner } from './blind-banner.tsx'
import { ClaimPanel } from './claim-panel.tsx'
import { Controls } from './controls.tsx'
import { Dialogs } from './dialogs.tsx'
import { NothingLeft } from './nothing-left.tsx'
import { Progress } from './progress.tsx'
import { QueueList } from './queue-list.tsx'
import styles from './review.module.css'
import { shownOf } from './shown.ts'
import { useActs } from './use-acts.ts'
import { useDeciding } from './use-deciding.ts'
import { useSelection } from './use-selection.ts'
import type { Viewing } from './use-view.ts'
import { WhoDecides } from './who-decides.tsx'

interface DeskProps {
  readonly queue: Queue
  readonly viewing: Viewing
  /** Who decides. */
  readonly by: string
  readonly readOnly: boolean
  /** Another queue is under way. */
  readonly isNext: boolean
  readonly more: () => void
}

export function Desk({ queue, viewing, by, readOnly, isNext, more }: DeskProps) {
  const { view, change } = viewing
  const isBlind = view.blind !== undefined
  const deciding = useDeciding(by, isBlind)
  const { pending, refused } = deciding
  const shown = useMemo(() => shownOf(queue, pending, view.state), [queue, pending, view.state])
  const { items } = shown
  const selection = useSelection(items, viewing, { isRefused: (id) => refused.has(id), isNext })
  const { at, item, select } = selection
  const panel = useRef<HTMLElement>(null)
  const mayDecide = !readOnly && (!isBlind || view.blind === by)
  const acting = useActs(deciding, items, selection, mayDecide)
  const { acts } = acting
  const [, go] = useLocation()

  const step = (by: number): void => {
    const next = items[at + by]
    if (next !== undefined) select(next.claim.id)
    else if (item !== undefined) say(by > 0 ? 'That is the last claim' : 'That is the first claim')
  }
  const on = (run: (item: QueueItem) => void) => (item === undefined ? undefined : () => run(item))
  useCommands({
    next: () => step(1),
    previous: () => step(-1),
    skip: item === undefined ? undefined : () => step(1),
    accept: on(acts.accept),
    correct: on(acts.correct),
    reject: on(acts.reject),
    rejectWhy: on(acts.rejectWhy),
    flag: on(acts.flag),
    note: on(acts.note),
    merge: isBlind ? undefined : on(acts.merge),
    split: isBlind ? undefined : on(acts.split),
    choose: item === undefined ? undefined : (key) => acts.choose(item, Number(key) - 1),
    evidence: on(({ claim }) => go(readPath(claim.document, { claim: claim.id }))),
    evidenceBeside: item === undefined ? undefined : () => change({ beside: !view.beside }, true),
    copyQuote: on(acts.copy),
    close: view.beside
      ? () => change({ beside: false }, true)
      : view.document === undefined
        ? undefined
        : () => change({ document: undefined, claim: undefined }),
  })
  const id = item?.claim.id
  useFollow(id, panel)
  const choose = useCallback(
    (chosen: string) => {
      select(chosen)
      panel.current?.focus({ preventScroll: true })
    },
    [select],
  )
  return (
    <>
      <Heading title="Review">
        <WhoDecides by={by} />
        <Link className="button" href={`/review/agreement${isBlind ? `?b=${encodeURIComponent(by)}` : ''}`}>
          Agreement of coders
        </Link>
      </Heading>
      <Controls viewing={viewing} by={by} counts={shown.counts} />
      {view.blind !== undefined && <BlindBanner blind={view.blind} by={by} viewing={viewing} />}
      {readOnly && <p className="mark warn">The casefile is open to be read only: nothing can be decided.</p>}
      <Progress counts={shown.counts} today={shown.today} />
      {item === undefined ? (
        <NothingLeft shown={shown} view={view} change={change} isNext={isNext} />
      ) : (
        <div className={`${styles['desk']} ${view.beside ? styles['withText'] : ''}`}>
          <QueueList items={items} total={shown.total} at={at} refused={refused} onSelect={choose} onNearEnd={more} />
          <ClaimPanel
            ref={panel}
            item={item}
            refused={refused.get(item.claim.id)}
            acting={acting}
            isBlind={isBlind}
            mayDecide={mayDecide}
            isBeside={view.beside}
            onBeside={() => change({ beside: true }, true)}
          />
          {view.beside && <Beside item={item} onClose={() => change({ beside: false }, true)} />}
        </div>
      )}
      <Dialogs acting={acting} />
    </>
  )
}

/** The focus goes along to the next claim, unless it is on something that stays. */
function useFollow(id: string | undefined, panel: React.RefObject<HTMLElement | null>): void {
  const first = useRef(true)
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another claim is followed
  useEffect(() => {
    if (first.current) {
      first.current = false
      return
    }
    const box = panel.current
    const { activeElement: held } = document
    if (box === null) return
    if (held === null || held === document.body || held.id === 'main') box.focus({ preventScroll: true })
    if (box.getBoundingClientRect().top < 0) box.scrollIntoView({ block: 'start' })
  }, [id])
}
