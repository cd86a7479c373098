/** Finds the other actor by any of its names. */
import { useMemo, useState } from 'react'
import type { ActorRow } from '../../api/types.ts'
import { visible } from '../../ui/visible.ts'
import { chooseActors, searchable } from './choose-actors.ts'
import styles from './merge-names.module.css'

interface ChooseActorProps {
  readonly all: readonly ActorRow[]
  /** It is not offered itself. */
  readonly not: ActorRow
  readonly onChoose: (row: ActorRow) => void
}

/** More than these are not looked through; another letter finds fewer. */
const most = 8

export function ChooseActor({ all, not, onChoose }: ChooseActorProps) {
  const [words, setWords] = useState('')
  const folded = useMemo(() => searchable(all.filter(({ id }) => id !== not.id)), [all, not.id])
  const found = chooseActors(folded, { words, isDescending: false })
  return (
    <div className="stack tight">
      <p>
        Which other actor is <bdi>{visible(not.name)}</bdi>?
      </p>
      <label className="field">
        <span>Any of its names, in any script</span>
        <input
          // biome-ignore lint/a11y/noAutofocus: the dialog was opened to type here
          autoFocus
          type="search"
          dir="auto"
          autoComplete="off"
          spellCheck={false}
          value={words}
          onChange={({ target }) => setWords(target.value)}
        />
      </label>
      <ul className={styles['found']} aria-label="Actors found">
        {found.slice(0, most).map((row) => (
          <li key={row.id}>
            <button type="button" onClick={() => onChoose(row)}>
              <bdi>{visible(row.name)}</bdi>{' '}
              <span className="small muted">
                {row.aliases
                  .filter(({ text }) => text !== row.name)
                  .slice(0, 3)
                  .map(({ text }, at) => (
                    <span key={text}>
                      {at > 0 && ' · '}
                      <bdi>{visible(text)}</bdi>
                    </span>
                  ))}
              </span>
            </button>
          </li>
        ))}
      </ul>
      <p className="small muted" role="status">
        {found.length === 0
          ? 'No actor of the record has such a name.'
          : `${Math.min(most, found.length)} of ${found.length.toLocaleString('en')}`}
      </p>
    </div>
  )
}
