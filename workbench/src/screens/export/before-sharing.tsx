/** Asks before a bundle is made, because a bundle is made to be passed on. */
import { useState } from 'react'
import type { DocumentList, ExportFormat, IncidentFilter } from '../../api/types.ts'
import { useGet } from '../../api/use-get.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { plural } from '../../ui/plural.ts'
import { Fault } from '../../ui/states.tsx'
import { visible } from '../../ui/visible.ts'
import { useDownload } from './use-download.ts'

interface BeforeSharingProps {
  /** The format that was asked for; absent: nothing is asked. */
  readonly format: ExportFormat | undefined
  readonly filter: IncidentFilter
  readonly onClose: () => void
}

export function BeforeSharing({ format, filter, onClose }: BeforeSharingProps) {
  return (
    <Dialog title="Before this is passed on" open={format !== undefined} onClose={onClose}>
      {format !== undefined && <Asked format={format} filter={filter} onClose={onClose} />}
    </Dialog>
  )
}

function Asked({ format, filter, onClose }: BeforeSharingProps & { readonly format: ExportFormat }) {
  const documents = useGet<DocumentList>('documents')
  const { state, error, start } = useDownload(format.id, format.file, filter)
  const [agreed, setAgreed] = useState(false)
  const outlets = [...new Set((documents.data?.documents ?? []).map(({ outlet, name }) => outlet ?? name))]
  return (
    <div className="stack">
      <p>
        {format.id}: {format.about}. It holds quotes from {plural(outlets.length, 'source')}:{' '}
        {outlets.slice(0, 8).map((outlet, index) => (
          <span key={outlet}>
            {index > 0 && ', '}
            <bdi>{visible(outlet)}</bdi>
          </span>
        ))}
        {outlets.length > 8 && ` and ${outlets.length - 8} more`}.
      </p>
      <ul className="stack tight">
        <li>Have these sources allowed their words to be passed on, or does a right to quote cover it?</li>
        <li>Is anybody named who did not agree to it, and whom it could put in danger?</li>
        <li>Do decisions and notes hold the names of reviewers who should not be known?</li>
      </ul>
      <label className="row">
        <input type="checkbox" checked={agreed} onChange={({ target }) => setAgreed(target.checked)} />I have thought of
        this
      </label>
      {state === 'failed' && <Fault error={error} />}
      <div className="row">
        <Button
          kind="primary"
          disabled={!agreed || state === 'running'}
          onClick={() => void start().then((isThere) => isThere && onClose())}
        >
          {state === 'running' ? 'Being written …' : `Download ${format.file}`}
        </Button>
        <Button onClick={onClose}>Not now</Button>
      </div>
    </div>
  )
}
