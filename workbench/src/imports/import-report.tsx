/** What becomes of an import, file by file, with a reason for each refusal and what to do. */
import { Link } from 'wouter'
import type { ImportedFile } from '../api/types.ts'
import { Button } from '../ui/button.tsx'
import { readPath } from '../ui/paths.ts'
import { plural } from '../ui/plural.ts'
import { Fault } from '../ui/states.tsx'
import { visible } from '../ui/visible.ts'
import styles from './import-report.module.css'
import { isSidecar } from './is-report.ts'
import { cancelImport, closeImport, type Importing, tellImport } from './importing.ts'
import bar from '../ui/bar.module.css'

export function ImportReport({ importing }: { readonly importing: Importing }) {
  const { state, job, of, sent, unsent, error } = importing
  const running = state === 'running'
  const refused = [...(job?.files ?? []).flatMap((file) => file.refused), ...unsent]
  // Of a file that was taken otherwise, rows or members were refused.
  const ofFiles = job?.files.every((file) => file.refused.length === 0 || file.added + file.known === 0) ?? true
  const total = job?.of ?? of
  return (
    <section
      className={`card stack ${styles['report']}`}
      aria-labelledby="import"
      aria-busy={running ? 'false' : undefined}
    >
      <div className="row spread">
        <h2 id="import">{running ? phase(importing) : title(importing)}</h2>
        {running ? (
          <Button disabled={sent + unsent.length >= of} onClick={cancelImport}>
            Stop after this file
          </Button>
        ) : (
          <Button kind="quiet" onClick={closeImport}>
            Close this report
          </Button>
        )}
      </div>
      {running && (
        <label className="field">
          <span>{`${(job?.done ?? 0) + unsent.length} of ${plural(total, 'file')} read`}</span>
          <progress className={bar['bar']} max={total} value={(job?.done ?? 0) + unsent.length} />
        </label>
      )}
      {error === undefined ? !running && <p>{tellImport(importing)}.</p> : <Fault error={error} />}
      {job?.state === 'failed' && job.hint !== undefined && <p>{job.hint}</p>}
      {refused.length > 0 && (
        <div className="stack tight">
          <h3>{ofFiles ? plural(refused.length, 'file') : refused.length} refused</h3>
          <ul className={styles['lines']}>
            {refused.map(({ name, detail, hint }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the list only grows
              <li key={index} className={styles['refusal']}>
                <strong>
                  <bdi>{visible(name)}</bdi>
                </strong>
                <span>{visible(detail)}</span>
                <span className="muted">{visible(hint)}</span>
              </li>
            ))}
          </ul>
        </div>
      )}
      {job !== undefined && job.files.length > 1 && <Files files={job.files} running={running} />}
    </section>
  )
}

/** Lists longer than this are told by their end: the files that are being read. */
const shown = 200

function Files({ files, running }: { readonly files: readonly ImportedFile[]; readonly running: boolean }) {
  const listed = files.filter(({ state }) => state !== 'waiting').slice(-shown)
  return (
    <details open={running}>
      <summary>{plural(files.length, 'file')}, one by one</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must take the focus */}
      <ul className={`${styles['lines']} ${styles['files']}`} tabIndex={0} aria-label="Files of this import">
        {listed.map((file, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the order stays
          <li key={index} className="row spread">
            {file.documents.length === 1 ? (
              <Link href={readPath(file.documents[0]!)}>
                <bdi>{visible(file.name)}</bdi>
              </Link>
            ) : (
              <bdi>{visible(file.name)}</bdi>
            )}
            <span className="muted small">{fate(file)}</span>
          </li>
        ))}
      </ul>
    </details>
  )
}

function fate({ name, state, added, known, refused }: ImportedFile): string {
  if (state === 'waiting') return 'waiting'
  if (state === 'reading') return 'reading …'
  const parts = [
    ...(added > 0 ? [added === 1 ? 'added' : `${added} added`] : []),
    ...(known > 0 ? [known === 1 ? 'there already' : `${known} there already`] : []),
    ...(refused.length > 0 ? [refused.length === 1 ? 'refused' : `${refused.length} refused`] : []),
  ]
  if (parts.length > 0) return parts.join(', ')
  return isSidecar(name) ? 'tells of a report' : 'held no report'
}

function phase({ job, of, sent }: Importing): string {
  if (job?.state === 'merging') return 'Putting the claims together …'
  if (job === undefined) return 'Sending the reports …'
  return sent < of && of > 1 ? 'Reading the reports as they are sent …' : 'Reading the reports …'
}

function title({ state, job }: Importing): string {
  if (state === 'failed') return 'The import failed'
  if (state === 'cancelled') return 'The import was stopped'
  if (job !== undefined && job.added + job.known === 0) return 'Nothing came in'
  return job !== undefined && job.sites > 0 && job.sites === job.added ? 'The list is in' : 'The reports are in'
}
