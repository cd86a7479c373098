/** Where reports come in: dropped, picked, pasted, or the sample. Nothing is ever fetched from elsewhere. */
import { useRef, useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { say } from '../../ui/say.ts'
import { dropped, type Gathered, picked } from '../../imports/gather.ts'
import styles from './home.module.css'
import { importFiles, importSample, useImporting } from '../../imports/importing.ts'
import { PasteText } from './paste-text.tsx'
import { useDrop } from './use-drop.ts'

interface AddReportsProps {
  readonly extensions: readonly string[]
  /** True when the casefile holds nothing yet: the sample is offered. */
  readonly first: boolean
}

function take(gathered: readonly Gathered[]): void {
  if (gathered.length === 0) say('There was no report among them')
  else void importFiles(gathered)
}

export function AddReports({ extensions, first }: AddReportsProps) {
  const files = useRef<HTMLInputElement>(null)
  const folder = useRef<HTMLInputElement>(null)
  const [pasting, setPasting] = useState(false)
  const busy = useImporting()?.state === 'running'
  const over = useDrop((data) => {
    if (busy) say('An import is running; drop them again when it is done')
    else dropped(data).then(take, (error: unknown) => say(`The files could not be opened: ${String(error)}`))
  })
  return (
    <div className="stack">
      <div className={`${styles['drop']} ${over ? styles['over'] : ''}`}>
        {first ? (
          <strong className={styles['invitation']}>No documents. Drop files here, or open the sample reports.</strong>
        ) : (
          <p>Drop files or folders anywhere on this page</p>
        )}
        <div className={styles['ways']}>
          {first && (
            <Button kind="primary" disabled={busy} onClick={() => void importSample()}>
              Open the sample
            </Button>
          )}
          <Button {...(first ? {} : { kind: 'primary' })} disabled={busy} onClick={() => files.current?.click()}>
            Choose files
          </Button>
          <Button disabled={busy} onClick={() => folder.current?.click()}>
            Choose a folder
          </Button>
          <Button aria-expanded={pasting} disabled={busy} onClick={() => setPasting(!pasting)}>
            Paste text
          </Button>
        </div>
        <input
          ref={files}
          type="file"
          multiple
          hidden
          accept={extensions.join(',')}
          aria-label="Files to add"
          onChange={({ target }) => {
            take(picked(target.files))
            target.value = ''
          }}
        />
        <input
          ref={folder}
          type="file"
          multiple
          hidden
          aria-label="Folder to add"
          {...{ webkitdirectory: '' }}
          onChange={({ target }) => {
            take(picked(target.files))
            target.value = ''
          }}
        />
      </div>
      {pasting && <PasteText onDone={() => setPasting(false)} />}
      <p className="muted small">
        Can be read: {extensions.join(' ')}, and tables that others coded: ACLED, UCDP GED, PLOVER, POLECAT, also as the
        Export screen writes them. Nothing is fetched: a feed or a list of links is read as the text it holds, and the
        reports behind its links stay where they are. Files stay on this machine.
      </p>
    </div>
  )
}
