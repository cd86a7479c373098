/** The texts of a finding side by side, each at the words that clash. */
import { useEffect, useMemo } from 'react'
import { Link } from 'wouter'
import { sourceName, type Span } from '../../../../src/model/index.ts'
import type { DocumentPage, FindingRow } from '../../api/types.ts'
import { useGet } from '../../api/use-get.ts'
import { useCommands } from '../../keys/use-command.ts'
import type { Lit } from '../../text/lit.ts'
import { TextAt } from '../../text/text-at.tsx'
import { Button } from '../../ui/button.tsx'
import { ReviewMark } from '../../ui/marks.tsx'
import { readPath } from '../../ui/paths.ts'
import { SeverityMark } from '../../ui/severity-mark.tsx'
import { Answered } from '../../ui/states.tsx'
import { ScrollBox } from '../../ui/scroll-box.tsx'
import { visible } from '../../ui/visible.ts'
import { chooseFindings, reviewOf } from './choose-findings.ts'
import styles from './beside.module.css'
import { type Side, sidesOf } from './sides.ts'
import { useJudge } from './use-judge.tsx'
import { useWanted } from './use-wanted.ts'

interface BesideProps {
  readonly row: FindingRow
  readonly findings: readonly FindingRow[]
}

export function Beside({ row, findings }: BesideProps) {
  const wanted = useWanted()
  const { finding, rule, dismissed } = row
  const review = reviewOf(row)
  const sides = useMemo(() => sidesOf(row), [row])
  const list = chooseFindings(findings, { ...wanted, dismissed: wanted.dismissed || dismissed !== undefined })
  const at = list.indexOf(row)
  const open = (next: FindingRow | undefined): void => {
    if (next !== undefined) wanted.set({ beside: next.finding.id })
  }
  const back = (): void => wanted.set({ beside: undefined })
  const judge = useJudge((judged) => {
    const next = list[list.indexOf(judged) + 1]
    if (next === undefined) back()
    else open(next)
  })
  const step = (by: number) => (list[at + by] === undefined ? undefined : () => open(list[at + by]))
  const reject = (): void => (dismissed === undefined ? judge.dismiss(row) : judge.restore(row))
  useCommands({
    close: back,
    next: step(1),
    previous: step(-1),
    nextFinding: step(1),
    previousFinding: step(-1),
    accept: () => judge.confirm(row),
    reject,
    flag: () => judge.flag(row),
  })
  useEffect(() => document.getElementById('beside')?.focus({ preventScroll: true }), [])
  return (
    <>
      <div className="row spread">
        <Button command="close" onClick={back}>
          All findings
        </Button>
        <div className="row">
          <Button
            command="previousFinding"
            aria-disabled={list[at - 1] === undefined}
            onClick={() => open(list[at - 1])}
          >
            Previous
          </Button>
          <Button command="nextFinding" aria-disabled={list[at + 1] === undefined} onClick={() => open(list[at + 1])}>
            Next
          </Button>
        </div>
      </div>
      <section className="card stack tight" aria-labelledby="beside">
        <div className="row">
          <SeverityMark severity={finding.severity} />
          <span className="mono">{rule.code}</span>
          {review !== undefined && <ReviewMark review={review} />}
        </div>
        <h2 id="beside" tabIndex={-1} className={styles['title']}>
          {rule.title}
        </h2>
        <p>{visible(finding.note)}</p>
        <div className="row">
          <Button command="accept" onClick={() => judge.confirm(row)}>
            Confirm
          </Button>
          <Button command="reject" onClick={reject}>
            {dismissed === undefined ? 'Dismiss' : 'Open again'}
          </Button>
          <Button command="flag" onClick={() => judge.flag(row)}>
            Flag
          </Button>
        </div>
      </section>
      <div className={styles['sides']}>
        {sides.map((side, index) => (
          <SideText
            key={`${side.document.id} ${side.spans.join(' ')}`}
            side={side}
            number={index + 1}
            of={sides.length}
          />
        ))}
      </div>
      {judge.dialog}
    </>
  )
}

function SideText({ side, number, of }: { readonly side: Side; readonly number: number; readonly of: number }) {
  const { document } = side
  const page = useGet<DocumentPage>(`documents/${encodeURIComponent(document.id)}`)
  const label = `Text ${number} of ${of}: ${visible(sourceName(document))}`
  return (
    <section className={`card ${styles['side']}`} aria-label={label}>
      <header className="small">
        <Link href={readPath(document.id, { at: side.spans[0] })}>
          <bdi>{visible(document.title ?? document.name)}</bdi>
        </Link>
        <div className="muted">
          <bdi>{visible(sourceName(document))}</bdi>
          {document.published !== undefined && `, ${document.published}`}
        </div>
      </header>
      <ScrollBox className={styles['scroll']} label={`${label}, words`}>
        <Answered query={page} what="the text">
          {(data) => <SideWords page={data} spans={side.spans} label={label} />}
        </Answered>
      </ScrollBox>
    </section>
  )
}

interface SideWordsProps {
  readonly page: DocumentPage
  readonly spans: readonly Span[]
  readonly label: string
}

function SideWords({ page, spans, label }: SideWordsProps) {
  const lit: Lit = useMemo(
    () =>
      new Map([
        ['q-current', spans],
        ['q-finding', spans],
      ]),
    [spans],
  )
  return <TextAt page={page} label={label} lit={lit} spans={spans} />
}
