/** Actors side by side before a person says that they are one: all their names, with script and source. */
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { countryWord } from '../../actors/actor-words.ts'
import type { ActorList, ActorRow } from '../../api/types.ts'
import { question } from '../../api/use-get.ts'
import { useDecide } from '../../decisions/use-decide.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { plural } from '../../ui/plural.ts'
import { visible } from '../../ui/visible.ts'
import { AliasTable } from './alias-table.tsx'
import { ChooseActor } from './choose-actor.tsx'
import { isOfRegister, mergedActor } from './choose-actors.ts'
import { KnownMark } from './known-mark.tsx'
import styles from './merge-names.module.css'

export interface MergeNamesProps {
  /** Those that are one, or one whose other is to be found; closed when absent. */
  readonly rows: readonly ActorRow[] | undefined
  readonly all: readonly ActorRow[]
  readonly onClose: () => void
  /** With what they have become, where the record tells it already. */
  readonly onMerged: (row: ActorRow | undefined) => void
}

export function MergeNames({ rows, ...rest }: MergeNamesProps) {
  return (
    <Dialog title="These are one actor" open={rows !== undefined} onClose={rest.onClose}>
      {rows !== undefined && <Asked rows={rows} {...rest} />}
    </Dialog>
  )
}

function Asked({ rows, all, onClose, onMerged }: MergeNamesProps & { readonly rows: readonly ActorRow[] }) {
  const client = useQueryClient()
  const decide = useDecide()
  const [other, setOther] = useState<ActorRow>()
  const [why, setWhy] = useState('')
  const [isSending, setIsSending] = useState(false)
  const together = other === undefined ? rows : [...rows, other]
  if (together.length < 2) return <ChooseActor all={all} not={rows[0]!} onChoose={setOther} />
  const ids = together.map(({ id }) => id)
  const merge = async (): Promise<void> => {
    setIsSending(true)
    try {
      const note = why.trim()
      await decide(
        [{ verdict: 'merge', ids, ...(note === '' ? {} : { note }) }],
        `put together as one actor: ${together.map(({ name }) => name).join(', ')}`,
      )
      const after = await client.fetchQuery(question<ActorList>('actors'))
      onMerged(mergedActor(all, after.actors, ids))
    } catch {
      // Told in the status line; the dialog stays with what was typed.
      setIsSending(false)
    }
  }
  const registered = together.filter(isOfRegister)
  const types = new Set(together.flatMap(({ type }) => type ?? []))
  return (
    <div className="stack">
      <div className={styles['sides']}>
        {together.map((row) => (
          <section key={row.id} className={`card stack tight ${styles['side']}`} aria-label={visible(row.name)}>
            <h3>
              <bdi>{visible(row.name)}</bdi>
            </h3>
            <p className="small muted">
              {[row.type, row.country && countryWord(row.country), row.sector].filter(Boolean).join(' · ') ||
                'nothing else is known'}
              {`, ${plural(row.incidents, 'incident')}, ${plural(row.ties, 'tie')}`}
            </p>
            <div>
              <KnownMark row={row} />
            </div>
            <AliasTable of={row.name} aliases={row.aliases} />
          </section>
        ))}
      </div>
      {registered.length > 1 && (
        <p className="mark warn">The register has them as {registered.length} different actors.</p>
      )}
      {types.size > 1 && <p className="mark warn">They are of different types: {[...types].join(', ')}.</p>}
      <p className="muted small">
        All names stay, each with its script and its source. Their claims, ties and incidents become those of one actor,
        and incidents are merged anew. Undo takes it back.
      </p>
      <label className="field">
        <span>Why they are one (goes into the log)</span>
        <input value={why} onChange={({ target }) => setWhy(target.value)} dir="auto" />
      </label>
      <div className="row">
        <Button kind="primary" disabled={isSending} onClick={() => void merge()}>
          They are one
        </Button>
        <Button onClick={onClose}>Keep them apart</Button>
      </div>
    </div>
  )
}
