/** What to do next, by what is there. */
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import type { DocumentList, FindingList, Queue } from '../../api/types.ts'
import { useGet } from '../../api/use-get.ts'
import { readPath } from '../../ui/paths.ts'
import { plural } from '../../ui/plural.ts'
import { visible } from '../../ui/visible.ts'
import styles from './home.module.css'

export function NextSteps() {
  const counts = useGet<Queue>('queue', { limit: 1 }).data?.counts
  const findings = useGet<FindingList>('findings').data?.findings.filter(({ dismissed }) => dismissed === undefined)
  const documents = useGet<DocumentList>('documents').data?.documents ?? []
  const high = findings?.filter(({ finding }) => finding.severity === 'high').length ?? 0
  const [richest] = documents.toSorted((a, b) => b.claims - a.claims)
  return (
    <section className="card stack" aria-labelledby="next">
      <h2 id="next">What to do next</h2>
      <ul className={styles['steps']}>
        {richest !== undefined && richest.claims > 0 && (
          <Step
            href={readPath(richest.id)}
            note={`the report that says most: ${plural(richest.claims, 'claim')}, each beside its words`}
          >
            Read <bdi>“{visible(richest.title ?? richest.name)}”</bdi>
          </Step>
        )}
        {findings !== undefined && findings.length > 0 && (
          <Step
            href="/findings"
            note={`${plural(findings.length, 'finding')}${high === 0 ? '' : `, ${high} of them high`}`}
          >
            See what does not add up
          </Step>
        )}
        {counts !== undefined && counts.undecided > 0 && (
          <Step href="/review" note={`nobody has looked at ${plural(counts.undecided, 'claim')} yet`}>
            Review the claims
          </Step>
        )}
        {counts !== undefined && counts.flagged > 0 && (
          <Step href="/review?state=flagged" note={plural(counts.flagged, 'claim')}>
            Settle what was flagged
          </Step>
        )}
        <Step href="/incidents" note="on the map, in time, and as a table">
          Look at the incidents
        </Step>
        <Step href="/export" note="for spreadsheets, maps, networks, courts and editors">
          Export the record
        </Step>
      </ul>
    </section>
  )
}

interface StepProps {
  readonly href: string
  readonly note: string
  readonly children: ReactNode
}

function Step({ href, note, children }: StepProps) {
  return (
    <li>
      <Link href={href}>{children}</Link>
      <span className="muted">{note}</span>
    </li>
  )
}
