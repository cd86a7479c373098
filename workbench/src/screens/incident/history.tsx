/** What people decided about the incident, the newest first, each with its undo. */
import type { DecisionLine } from '../../api/types.ts'
import { useDecide } from '../../decisions/use-decide.ts'
import { Button } from '../../ui/button.tsx'
import { instant } from '../../ui/instant.ts'
import { visible } from '../../ui/visible.ts'
import styles from './incident.module.css'

export function History({ history }: { readonly history: readonly DecisionLine[] }) {
  const decide = useDecide()
  return (
    <section aria-labelledby="history" className="stack tight">
      <h2 id="history">History</h2>
      {history.length === 0 ? (
        <p className="muted">Nobody has decided anything about it yet.</p>
      ) : (
        <ol className={styles['list']} data-testid="history">
          {history.toReversed().map(({ decision, line, stands }) => (
            <li key={decision.id}>
              <div className={stands ? undefined : 'rejected'}>
                <bdi>{visible(line)}</bdi>
                <div className="small muted">
                  <bdi>{visible(decision.by)}</bdi>, <time dateTime={decision.at}>{instant(decision.at)}</time>
                  {decision.note !== undefined && (
                    <>
                      {' '}
                      – <bdi>{visible(decision.note)}</bdi>
                    </>
                  )}
                  {!stands && ' – undone'}
                </div>
              </div>
              {stands && decision.verdict !== 'undo' && (
                <Button
                  aria-label={`Undo: ${visible(line)}`}
                  onClick={() =>
                    void decide([{ verdict: 'undo', undoes: decision.id }], `undone: ${line}`).catch(() => {})
                  }
                >
                  Undo
                </Button>
              )}
            </li>
          ))}
        </ol>
      )}
    </section>
  )
}
