/** Chooses the incident that the claim's own is merged with: one that looks alike, or one that is searched for. */
import { useDeferredValue, useState } from 'react'
import type { Found, IncidentName, IncidentPage, QueueItem } from '../../api/types.ts'
import { useGet } from '../../api/use-get.ts'
import { IncidentLine } from '../../incidents/incident-line.tsx'
import { MergeDialog } from '../../incidents/merge-dialog.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Answered } from '../../ui/states.tsx'
import { visible } from '../../ui/visible.ts'
import styles from './review.module.css'

interface MergeWithProps {
  /** The claim whose incident it is; closed when absent. */
  readonly item: QueueItem | undefined
  readonly onClose: () => void
}

export function MergeWith({ item, onClose }: MergeWithProps) {
  const [ids, setIds] = useState<readonly string[]>()
  // The claim stands for its incident, whose id changes with its claims.
  const own = item?.claim.id
  const close = (): void => {
    setIds(undefined)
    onClose()
  }
  return (
    <>
      <Dialog
        title="Merge its incident with …"
        open={own !== undefined && ids === undefined}
        // It closes also when one was chosen, and then the comparison follows.
        onClose={() => {
          if (ids === undefined) onClose()
        }}
      >
        {own !== undefined && <Choose own={own} onChoose={(id) => setIds([own, id])} />}
      </Dialog>
      <MergeDialog ids={own === undefined ? undefined : ids} onClose={close} onMerged={close} />
    </>
  )
}

interface ChooseProps {
  readonly own: string
  readonly onChoose: (id: string) => void
}

function Choose({ own, onChoose }: ChooseProps) {
  const page = useGet<IncidentPage>(`incidents/${encodeURIComponent(own)}`)
  const [typed, setTyped] = useState('')
  const wanted = useDeferredValue(typed.trim())
  const found = useGet<Found>(wanted === '' ? undefined : 'search', { q: wanted })
  return (
    <div className="stack">
      <label className="field">
        <span>Search all incidents: words, place:Kirkuk, actor:"Quds Force", after:2020-01</span>
        <input
          type="search"
          // biome-ignore lint/a11y/noAutofocus: the dialog was opened to choose
          autoFocus
          dir="auto"
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
        />
      </label>
      {wanted === '' ? (
        <Answered query={page} what="incidents that look alike">
          {({ lookAlikes }) =>
            lookAlikes.length === 0 ? (
              <p className="muted">No other incident of this type is within a week and 50 km. Search for one above.</p>
            ) : (
              <List
                name="May be the same"
                rows={lookAlikes.map(({ incident, reason }) => ({ incident, reason }))}
                onChoose={onChoose}
              />
            )
          }
        </Answered>
      ) : (
        <Answered query={found} what="incidents">
          {({ incidents }) => {
            const others = incidents.filter(({ id }) => id !== page.data?.incident.id)
            return others.length === 0 ? (
              <p className="muted">No other incident answers to that.</p>
            ) : (
              <List name="Found" rows={others.map((incident) => ({ incident }))} onChoose={onChoose} />
            )
          }}
        </Answered>
      )}
    </div>
  )
}

interface ListProps {
  readonly name: string
  readonly rows: readonly { readonly incident: IncidentName; readonly reason?: string }[]
  readonly onChoose: (id: string) => void
}

function List({ name, rows, onChoose }: ListProps) {
  return (
    <section className="stack tight" aria-labelledby="choose">
      <h3 id="choose">{name}</h3>
      <ul className={styles['choices']}>
        {rows.map(({ incident, reason }) => (
          <li key={incident.id}>
            <div>
              <IncidentLine incident={incident} />
              {reason !== undefined && <div className="small muted">{visible(reason)}</div>}
            </div>
            <Button onClick={() => onChoose(incident.id)}>
              Compare<span className="unseen"> with {visible(incident.place ?? incident.initiators)}</span>
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
