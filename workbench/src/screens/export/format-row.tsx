/** A format: what it holds, what it cannot hold, and the button that makes it. */
import type { ExportFormat, IncidentFilter } from '../../api/types.ts'
import { Button } from '../../ui/button.tsx'
import { Fault } from '../../ui/states.tsx'
import styles from './export.module.css'
import { size, useDownload } from './use-download.ts'

interface FormatRowProps {
  readonly format: ExportFormat
  readonly filter: IncidentFilter
  /** Asks first, for what is made to be passed on. */
  readonly onShare: () => void
}

export function FormatRow({ format, filter, onShare }: FormatRowProps) {
  const { id, about, loses, folder, file } = format
  const { state, bytes, error, start, cancel } = useDownload(id, file, filter)
  const asksFirst = id === 'bundle'
  return (
    <li className={styles['format']}>
      <div className="stack tight">
        <h3>{id}</h3>
        <p>{about}</p>
        {loses.length > 0 && (
          <details>
            <summary>What it cannot hold ({loses.length})</summary>
            <ul className={styles['losses']}>
              {loses.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </details>
        )}
        {state === 'failed' && <Fault error={error} />}
      </div>
      <div className={styles['get']}>
        {state === 'running' ? (
          <Button onClick={cancel} aria-label={`Stop ${file}`}>
            Stop
          </Button>
        ) : (
          <Button
            aria-label={`Download ${file}`}
            {...(asksFirst ? { 'aria-haspopup': 'dialog' as const } : {})}
            onClick={() => (asksFirst ? onShare() : void start())}
          >
            Download{asksFirst && ' …'}
          </Button>
        )}
        <span className="muted small">
          {state === 'running' ? 'being written …' : state === 'done' ? `done, ${size(bytes!)}` : file}
          {folder && state === 'none' && ', a folder'}
        </span>
      </div>
    </li>
  )
}
