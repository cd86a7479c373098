/** The decisions that were made last. */
import { Link } from 'wouter'
import type { DecisionList } from '../../api/types.ts'
import { useGet } from '../../api/use-get.ts'
import { instant } from '../../ui/instant.ts'
import { Answered } from '../../ui/states.tsx'
import { visible } from '../../ui/visible.ts'
import styles from './home.module.css'

const shown = 5

export function LastDecisions() {
  const decisions = useGet<DecisionList>('decisions', { limit: shown })
  return (
    <section className="card stack" aria-labelledby="last">
      <h2 id="last">Last decisions</h2>
      <Answered query={decisions} what="the decisions">
        {({ decisions: lines }) =>
          lines.length === 0 ? (
            <p className="muted">None yet. Every decision lasts, and every one can be taken back.</p>
          ) : (
            <>
              <ul className={styles['lines']}>
                {lines.map(({ decision, line, stands }) => (
                  <li key={decision.id} className={styles['decision']}>
                    <span className={stands ? undefined : 'rejected'} dir="auto">
                      {visible(line)}
                    </span>
                    <span className="muted small">
                      {!stands && 'taken back · '}
                      <bdi>{visible(decision.by)}</bdi>, <time dateTime={decision.at}>{instant(decision.at)}</time>
                    </span>
                  </li>
                ))}
              </ul>
              <Link href="/log">All of the log</Link>
            </>
          )
        }
      </Answered>
    </section>
  )
}
