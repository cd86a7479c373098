/** Log: everything that was ever done to this casefile, the newest first; decisions can be taken back from here. */
import { Link, useSearchParams } from 'wouter'
import type { Log as LogPage } from '../../api/types.ts'
import { useGet } from '../../api/use-get.ts'
import { Heading } from '../../shell/heading.tsx'
import { Answered, Empty } from '../../ui/states.tsx'
import { Entries } from './entries.tsx'
import styles from './log.module.css'
import { Proof } from './proof.tsx'

export default function Log() {
  const [params] = useSearchParams()
  const before = params.get('before') ?? undefined
  const log = useGet<LogPage>('log', { before })
  return (
    <>
      <Heading title="Log" note={log.data !== undefined && <Range log={log.data} />} />
      <div className={styles['log']}>
        <Answered query={log} what="the log">
          {({ entries }) => (
            <section className="stack tight" aria-labelledby="entries">
              <h2 id="entries" className="unseen">
                Entries
              </h2>
              {entries.length === 0 ? (
                <Empty title="Nothing was done before this.">
                  <Link href="/log">The newest</Link>
                </Empty>
              ) : (
                <Entries entries={entries} />
              )}
              <nav className="row spread" aria-label="Pages of the log">
                {before === undefined ? <span /> : <Link href="/log">The newest</Link>}
                {(entries.at(-1)?.number ?? 1) > 1 && (
                  <Link href={`/log?before=${entries.at(-1)!.number}`}>Before these</Link>
                )}
              </nav>
            </section>
          )}
        </Answered>
        <Proof />
      </div>
    </>
  )
}

function Range({ log: { entries, revision } }: { readonly log: LogPage }) {
  const [first] = entries
  const last = entries.at(-1)
  if (first === undefined || last === undefined) return null
  return (
    <span className="muted">
      {first.number === last.number ? `entry ${first.number}` : `entries ${last.number} to ${first.number}`} of{' '}
      {revision.toLocaleString('en')}
    </span>
  )
}
