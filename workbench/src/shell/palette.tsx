/** The palette: type where to go or what to do; what is no screen and no act is searched for. */
import { useDeferredValue, useId, useState } from 'react'
import { useLocation } from 'wouter'
import { Key } from '../keys/key.tsx'
import { type CommandId, keymap } from '../keys/keymap.ts'
import { activeCommands, runCommand } from '../keys/use-command.ts'
import { Dialog } from '../ui/dialog.tsx'
import styles from './palette.module.css'

interface Choice {
  readonly id: string
  readonly name: string
  readonly command?: CommandId
  readonly run: () => void
}

export function Palette({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  return (
    <Dialog title="Go to, or do" open={open} onClose={onClose}>
      <Choices onDone={onClose} />
    </Dialog>
  )
}

function Choices({ onDone }: { readonly onDone: () => void }) {
  const [typed, setTyped] = useState('')
  const [at, setAt] = useState(0)
  const [, go] = useLocation()
  const list = useId()
  const choices = choicesFor(useDeferredValue(typed), go)
  const chosen = Math.min(at, choices.length - 1)
  const take = (choice: Choice | undefined): void => {
    if (choice === undefined) return
    onDone()
    // After the dialog has given the focus back, so that what the act focuses keeps it.
    setTimeout(choice.run)
  }
  return (
    <div className="stack tight">
      <input
        // biome-ignore lint/a11y/noAutofocus: the dialog was opened to type here
        autoFocus
        className="input"
        role="combobox"
        aria-label="Go to a screen, do something, or search"
        aria-expanded="true"
        aria-controls={list}
        aria-activedescendant={choices[chosen] === undefined ? undefined : `${list}-${chosen}`}
        value={typed}
        onChange={({ target }) => {
          setTyped(target.value)
          setAt(0)
        }}
        onKeyDown={(event) => {
          const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
          if (step !== undefined) setAt((chosen + step + choices.length) % choices.length)
          else if (event.key === 'Enter') take(choices[chosen])
          else return
          event.preventDefault()
        }}
      />
      <div className={styles['list']} role="listbox" id={list} aria-label="Choices">
        {choices.map((choice, index) => (
          <div
            key={choice.id}
            id={`${list}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === chosen}
            className={styles['choice']}
            onMouseMove={() => setAt(index)}
            onClick={() => take(choice)}
            onKeyDown={() => {}}
          >
            <span>{choice.name}</span>
            {choice.command !== undefined && <Key id={choice.command} />}
          </div>
        ))}
      </div>
    </div>
  )
}

function choicesFor(typed: string, go: (path: string) => void): readonly Choice[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean)
  const active = activeCommands()
  const acts = keymap
    .filter(({ id }) => active.has(id) && !['palette', 'close', 'next', 'previous', 'choose'].includes(id))
    .map(({ id, means }): Choice => ({ id, name: means, command: id, run: () => runCommand(id) }))
    .filter(({ name }) => words.every((word) => name.toLowerCase().includes(word)))
  if (typed.trim() === '') return acts
  const search: Choice = {
    id: 'search-for',
    name: `Search for “${typed.trim()}”`,
    run: () => go(`/search?q=${encodeURIComponent(typed.trim())}`),
  }
  return [...acts, search]
}
