/** Findings that touch the incident. */
import { Link } from 'wouter'
import type { FindingRow } from '../../api/types.ts'
import { SeverityMark } from '../../ui/severity-mark.tsx'
import { visible } from '../../ui/visible.ts'
import styles from './incident.module.css'

export function Touching({ findings }: { readonly findings: readonly FindingRow[] }) {
  return (
    <section aria-labelledby="findings" className="stack tight">
      <h2 id="findings">What does not add up here</h2>
      <ul className={styles['list']}>
        {findings.map(({ finding, rule, dismissed }) => (
          <li key={finding.id} className={dismissed === undefined ? undefined : 'rejected'}>
            <div>
              <SeverityMark severity={finding.severity} />{' '}
              <Link href={`/findings?code=${rule.code}&sel=${finding.id}`}>
                <span className="mono">{rule.code}</span> {rule.title}
              </Link>
              {dismissed !== undefined && <span className="small"> dismissed</span>}
              <div className="small muted">
                <bdi>{visible(finding.note)}</bdi>
              </div>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}
