/** The list of findings with its conditions and its keys. */
import { useWindowVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useMemo, useRef, useState } from 'react'
import type { FindingList, FindingRow } from '../../api/types.ts'
import { useCommands } from '../../keys/use-command.ts'
import { Button } from '../../ui/button.tsx'
import { Empty } from '../../ui/states.tsx'
import { chooseFindings } from './choose-findings.ts'
import { Conditions } from './conditions.tsx'
import { FindingItem } from './finding-item.tsx'
import styles from './findings.module.css'
import { useJudge } from './use-judge.tsx'
import { useWanted } from './use-wanted.ts'

export function Found({ list: { findings } }: { readonly list: FindingList }) {
  const wanted = useWanted()
  const { severity, code, dismissed, set } = wanted
  const shown = useMemo(
    () => chooseFindings(findings, { severity, code, dismissed }),
    [findings, severity, code, dismissed],
  )
  const [at, setAt] = useState<string>()
  const box = useRef<HTMLOListElement>(null)
  const [margin, setMargin] = useState(0)
  useEffect(() => setMargin(box.current?.offsetTop ?? 0), [])
  const rows = useWindowVirtualizer({
    count: shown.length,
    estimateSize: () => 240,
    overscan: 5,
    gap: 12,
    scrollMargin: margin,
    scrollPaddingStart: 72,
    scrollPaddingEnd: 80,
    getItemKey: (index) => shown[index]!.finding.id,
  })
  const index = shown.findIndex(({ finding }) => finding.id === at)
  const focus = (row: FindingRow | undefined): void => {
    if (row === undefined) return
    setAt(row.finding.id)
    rows.scrollToIndex(shown.indexOf(row), { align: 'auto' })
    // The item may come onto the page only with the next frame.
    requestAnimationFrame(() => document.getElementById(`finding-${row.finding.id}`)?.focus({ preventScroll: true }))
  }
  const judge = useJudge((row) => focus(shown[shown.indexOf(row) + 1]))
  const current = shown[index]
  const act = (run: (row: FindingRow) => void) => (current === undefined ? undefined : () => run(current))
  const clear = severity !== undefined ? { severity: undefined } : code !== undefined ? { code: undefined } : undefined
  const beside = ({ finding }: FindingRow): void => set({ beside: finding.id })
  useCommands({
    next: () => focus(shown[index + 1]),
    previous: () => focus(shown[Math.max(0, index - 1)]),
    nextFinding: () => focus(shown[index + 1]),
    previousFinding: () => focus(shown[Math.max(0, index - 1)]),
    accept: act(judge.confirm),
    reject: act((row) => (row.dismissed === undefined ? judge.dismiss(row) : judge.restore(row))),
    flag: act(judge.flag),
    evidenceBeside: act(beside),
    evidence: act(beside),
    close: clear === undefined ? undefined : () => set(clear),
  })
  return (
    <>
      <Conditions findings={findings} wanted={wanted} shown={shown.length} />
      {shown.length === 0 && (
        <Empty title="No finding matches.">
          <div className="row">
            {severity !== undefined && (
              <Button onClick={() => set({ severity: undefined })}>Clear: {severity} ✕</Button>
            )}
            {code !== undefined && <Button onClick={() => set({ code: undefined })}>Clear: {code} ✕</Button>}
            {!dismissed && <Button onClick={() => set({ dismissed: '1' })}>Show dismissed ones</Button>}
          </div>
        </Empty>
      )}
      <ol ref={box} className={styles['list']} style={{ blockSize: rows.getTotalSize() }} aria-label="Findings">
        {rows.getVirtualItems().map(({ index: place, key, start }) => (
          <li
            key={key}
            ref={rows.measureElement}
            data-index={place}
            aria-setsize={shown.length}
            aria-posinset={place + 1}
            style={{ transform: `translateY(${start - margin}px)` }}
          >
            <FindingItem
              row={shown[place]!}
              current={shown[place]!.finding.id === at}
              judge={judge}
              onFocus={setAt}
              onBeside={beside}
            />
          </li>
        ))}
      </ol>
      {judge.dialog}
    </>
  )
}
