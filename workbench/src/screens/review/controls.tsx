/** What the queue holds and in what order; and whether one codes blind. */
import { useState } from 'react'
import type { DocumentList, Queue } from '../../api/types.ts'
import { useGet } from '../../api/use-get.ts'
import { keepCoder } from '../../decisions/coder.ts'
import { NameDialog } from '../../decisions/name-dialog.tsx'
import { Button } from '../../ui/button.tsx'
import { say } from '../../ui/say.ts'
import { visible } from '../../ui/visible.ts'
import styles from './review.module.css'
import type { Viewing } from './use-view.ts'
import { orderNames, orders, stateNames, states } from './view.ts'

interface ControlsProps {
  readonly viewing: Viewing
  readonly by: string | undefined
  readonly counts?: Queue['counts']
}

export function Controls({ viewing: { view, change }, by, counts }: ControlsProps) {
  const documents = useGet<DocumentList>('documents')
  const [asks, setAsks] = useState(false)
  const isBlind = view.blind !== undefined
  return (
    <div className={styles['controls']}>
      <label className="field">
        <span>Show</span>
        <select
          value={view.state}
          onChange={({ target }) => change({ state: states[target.selectedIndex]!, claim: undefined })}
        >
          {states.map((state) => (
            <option key={state} value={state}>
              {stateNames[state]}
              {counts !== undefined && ` (${counts[state].toLocaleString('en')})`}
            </option>
          ))}
        </select>
      </label>
      <label className="field">
        <span>Order</span>
        <select
          value={view.order}
          onChange={({ target }) => change({ order: orders[target.selectedIndex]!, claim: undefined })}
        >
          {orders.map((order) => (
            <option key={order} value={order}>
              {orderNames[order]}
            </option>
          ))}
        </select>
      </label>
      <label className={`field ${styles['document']}`}>
        <span>Text</span>
        <select
          dir="auto"
          value={view.document ?? ''}
          onChange={({ target }) =>
            change({ document: target.value === '' ? undefined : target.value, claim: undefined })
          }
        >
          <option value="">all texts</option>
          {documents.data?.documents.map(({ id, title, name, outlet }) => (
            <option key={id} value={id}>
              {visible([title ?? name, outlet].filter(Boolean).join(' – '))}
            </option>
          ))}
        </select>
      </label>
      <Button
        className={styles['switch']}
        aria-pressed={isBlind}
        onClick={() => {
          if (!isBlind) setAsks(true)
          else {
            change({ blind: undefined, claim: undefined })
            say('You see all decisions again')
          }
        }}
      >
        {isBlind ? (
          <span>
            Coding blind as <bdi>{visible(view.blind ?? '')}</bdi>
          </span>
        ) : (
          'Code blind …'
        )}
      </Button>
      <NameDialog
        title="Code blind"
        act="Code blind"
        name={by ?? ''}
        open={asks}
        onClose={() => setAsks(false)}
        onDone={(name) => {
          setAsks(false)
          keepCoder(name)
          change({ blind: name, state: 'undecided', claim: undefined })
          say(`You code blind as ${name}`)
        }}
      >
        <p>
          You see each claim as the machine read it, and of decisions only those made under your name. What you decide
          is kept for agreement and does not change the record.
        </p>
      </NameDialog>
    </div>
  )
}
