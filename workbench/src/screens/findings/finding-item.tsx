/** One finding: what does not add up, the words that clash, the rule behind it, and what a person can do. */
import { memo } from 'react'
import { Link } from 'wouter'
import type { FindingRow } from '../../api/types.ts'
import { ExcerptQuote } from '../../text/excerpt.tsx'
import { Button } from '../../ui/button.tsx'
import { ReviewMark, ReviewNote } from '../../ui/marks.tsx'
import { incidentPath } from '../../ui/paths.ts'
import { SeverityMark } from '../../ui/severity-mark.tsx'
import { visible } from '../../ui/visible.ts'
import { reviewOf } from './choose-findings.ts'
import styles from './findings.module.css'
import { RuleAbout } from './rule-about.tsx'
import type { Judge } from './use-judge.tsx'

interface FindingItemProps {
  readonly row: FindingRow
  readonly current: boolean
  readonly judge: Judge
  readonly onFocus: (id: string) => void
  readonly onBeside: (row: FindingRow) => void
}

export const FindingItem = memo(function FindingItem({ row, current, judge, onFocus, onBeside }: FindingItemProps) {
  const { finding, rule, excerpts, dismissed } = row
  const review = reviewOf(row)
  return (
    <article
      className={`card ${styles['finding']} ${current ? styles['current'] : ''}`}
      aria-labelledby={`finding-${finding.id}`}
      data-code={rule.code}
      onFocus={() => onFocus(finding.id)}
    >
      <header className="row">
        <SeverityMark severity={finding.severity} />
        <span className="mono">{rule.code}</span>
        {review !== undefined && <ReviewMark review={review} />}
      </header>
      <h2 className={styles['title']}>
        <button
          type="button"
          id={`finding-${finding.id}`}
          className={`${styles['open']} ${dismissed === undefined ? '' : 'rejected'}`}
          onClick={() => onBeside(row)}
        >
          {rule.title}
        </button>
      </h2>
      <p>{visible(finding.note)}</p>
      <div className={styles['excerpts']}>
        {excerpts.map((excerpt) => (
          <ExcerptQuote key={`${excerpt.document.id} ${excerpt.span.join(' ')}`} excerpt={excerpt} />
        ))}
      </div>
      {finding.actual !== undefined && (
        <p className="small muted">
          found <bdi>{visible(finding.actual)}</bdi>
          {finding.expected !== undefined && finding.expected.length > 0 && (
            <>
              , expected <bdi>{visible(finding.expected.join(' or '))}</bdi>
            </>
          )}
        </p>
      )}
      <ReviewNote review={review} />
      <RuleAbout rule={rule} />
      <div className="row">
        <Button command="evidenceBeside" onClick={() => onBeside(row)}>
          Side by side
        </Button>
        {dismissed === undefined ? (
          <>
            <Button command="accept" onClick={() => judge.confirm(row)}>
              Confirm
            </Button>
            <Button command="reject" onClick={() => judge.dismiss(row)}>
              Dismiss
            </Button>
            <Button command="flag" onClick={() => judge.flag(row)}>
              Flag
            </Button>
          </>
        ) : (
          <Button command="reject" onClick={() => judge.restore(row)}>
            Open again
          </Button>
        )}
        {finding.incident !== undefined && <Link href={incidentPath(finding.incident)}>The incident</Link>}
      </div>
    </article>
  )
})
