/** Two or more incidents side by side before they become one: what each is, who says so, in which words. */
import { useState } from 'react'
import { useQueries } from '@tanstack/react-query'
import type { IncidentPage } from '../api/types.ts'
import { question } from '../api/use-get.ts'
import { useDecide } from '../decisions/use-decide.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Fault, Loading } from '../ui/states.tsx'
import { IncidentSummary } from './incident-summary.tsx'
import styles from './merge-dialog.module.css'

export interface MergeDialogProps {
  /** The incidents; closed when absent. */
  readonly ids: readonly string[] | undefined
  readonly onClose: () => void
  /** With the id of one of the claims, which finds the merged incident. */
  readonly onMerged: (claim: string) => void
}

export function MergeDialog({ ids, onClose, onMerged }: MergeDialogProps) {
  return (
    <Dialog title={`Merge ${ids?.length ?? 0} incidents into one`} open={ids !== undefined} onClose={onClose}>
      {ids !== undefined && <Comparison ids={ids} onClose={onClose} onMerged={onMerged} />}
    </Dialog>
  )
}

function Comparison({ ids, onClose, onMerged }: MergeDialogProps & { readonly ids: readonly string[] }) {
  const decide = useDecide()
  const [why, setWhy] = useState('')
  const [isSending, setIsSending] = useState(false)
  const pages = useQueries({
    queries: ids.map((id) => ({
      ...question<IncidentPage>(`incidents/${id}`),
      // Once they are merged the server knows them no more; what was loaded stays until the dialog closes.
      enabled: !isSending,
    })),
  })
  const failed = pages.find(({ error, data }) => error !== null && data === undefined)
  if (failed !== undefined) return <Fault error={failed.error} />
  const loaded = pages.flatMap(({ data }) => (data === undefined ? [] : [data]))
  if (loaded.length < ids.length) return <Loading what="the incidents" />
  const types = new Set(loaded.map(({ incident }) => incident.event))
  const merge = async (): Promise<void> => {
    setIsSending(true)
    try {
      await decide(
        [{ verdict: 'merge', ids, ...(why.trim() === '' ? {} : { note: why.trim() }) }],
        `merged ${ids.length} incidents into one`,
      )
      onMerged(loaded[0]!.incident.claims[0]!.claim)
    } catch {
      // Told in the status line; the dialog stays with what was typed.
      setIsSending(false)
    }
  }
  return (
    <div className="stack">
      <div className={styles['sides']}>
        {loaded.map((page) => (
          <IncidentSummary key={page.incident.id} page={page} />
        ))}
      </div>
      {types.size > 1 && <p className="mark warn">They are of different types. The commonest stays.</p>}
      <p className="muted small">
        All values stay, each with its source; low, best and high are worked out anew. Undo or a split takes it back.
      </p>
      <label className="field">
        <span>Why they are one (goes into the log)</span>
        <input value={why} onChange={({ target }) => setWhy(target.value)} dir="auto" />
      </label>
      <div className="row">
        <Button kind="primary" disabled={isSending} onClick={() => void merge()}>
          Merge them
        </Button>
        <Button onClick={onClose}>Keep them apart</Button>
      </div>
    </div>
  )
}
