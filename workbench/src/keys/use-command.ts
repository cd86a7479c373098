/** Commands by key: a screen says what a command does while it is shown; one listener finds the command of a key. */
import { useEffect, useRef } from 'react'
import { tinykeys } from 'tinykeys'
import { type CommandId, commandIds, keymap } from './keymap.ts'
import { keysOf, useKeySettings } from './settings.ts'

/** Gets the key that was pressed ("3" for the third choice). */
export type Act = (key: string) => void

const acts = new Map<CommandId, Act[]>()

/** Runs a command as its key would; false when nothing on the screen answers to it. */
export function runCommand(id: CommandId, key = ''): boolean {
  const act = acts.get(id)?.at(-1)
  act?.(key)
  return act !== undefined
}

/** Commands that something on the screen answers to now. */
export function activeCommands(): ReadonlySet<CommandId> {
  return new Set([...acts].filter(([, list]) => list.length > 0).map(([id]) => id))
}

/**
 * Answers to commands while the component is shown; of several that answer to one, the one shown last acts. A command whose act is
 * `undefined` is not answered.
 */
export function useCommands(given: Readonly<Partial<Record<CommandId, Act | undefined>>>): void {
  const latest = useRef(given)
  latest.current = given
  const answered = commandIds.filter((id) => given[id] !== undefined).join(' ')
  useEffect(() => {
    const mine = answered.split(' ').filter(Boolean) as CommandId[]
    const run = mine.map((id): readonly [CommandId, Act] => [id, (key) => latest.current[id]?.(key)])
    for (const [id, act] of run) acts.set(id, [...(acts.get(id) ?? []), act])
    return () => {
      for (const [id, act] of run)
        acts.set(
          id,
          (acts.get(id) ?? []).filter((each) => each !== act),
        )
    }
  }, [answered])
}

/** Listens for all keys of the map; called once, by the shell. */
export function useKeyboard(): void {
  const settings = useKeySettings()
  useEffect(() => {
    const map: Record<string, (event: KeyboardEvent) => void> = {}
    for (const binding of keymap)
      for (const keys of keysOf(binding, settings))
        map[keys] = (event) => {
          if (event.defaultPrevented || isTaken(event, keys)) return
          if (runCommand(binding.id, event.key)) event.preventDefault()
        }
    return tinykeys(window, map)
  }, [settings])
}

/** True where the key means something else: letters in a field, arrows in a widget that moves by them, space on a button. */
function isTaken(event: KeyboardEvent, keys: string): boolean {
  const at = event.target as HTMLElement
  // What a dialog asks is answered first: nothing behind it acts, wherever the focus is.
  if (document.querySelector('dialog:modal') !== null) return true
  if (keys.startsWith('$mod') && !/\+Shift\+z$|\+z$/.test(keys)) return false
  const isField =
    at.isContentEditable || at.matches('input:not([type=checkbox],[type=radio],[type=button]),textarea,select')
  if (isField) return keys !== 'Escape'
  if (keys.startsWith('Arrow'))
    return at.closest('[data-arrows],[role=slider],[role=radiogroup],[role=tablist],input') !== null
  if (keys === 'Space') return at.matches('button,a,summary,[role=button],input')
  return event.altKey && !keys.includes('Alt')
}
