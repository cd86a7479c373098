/** A person's own keys: kept in this browser, nowhere else. */
import { useSyncExternalStore } from 'react'
import { type Binding, type CommandId, keymap } from './keymap.ts'

export interface KeySettings {
  /** False: keys without Ctrl, Alt or ⌘ do nothing, but for Escape. */
  readonly letters: boolean
  /** Keys in place of those of the map. */
  readonly own: Readonly<Partial<Record<CommandId, readonly string[]>>>
}

const key = 'qanat.keys'
const usual: KeySettings = { letters: true, own: {} }
const listeners = new Set<() => void>()
let settings = stored()

function stored(): KeySettings {
  try {
    return { ...usual, ...(JSON.parse(localStorage.getItem(key) ?? '{}') as Partial<KeySettings>) }
  } catch {
    return usual
  }
}

/** Puts settings in force and keeps them. */
export function keepKeySettings(next: KeySettings): void {
  settings = next
  localStorage.setItem(key, JSON.stringify(next))
  for (const tell of listeners) tell()
}

export function useKeySettings(): KeySettings {
  return useSyncExternalStore(
    (tell) => {
      listeners.add(tell)
      return () => listeners.delete(tell)
    },
    () => settings,
  )
}

/** The keys that a command has for this person. */
export function keysOf(binding: Binding, { letters, own }: KeySettings): readonly string[] {
  const keys = own[binding.id] ?? binding.keys
  return letters ? keys : keys.filter((each) => each === 'Escape' || /(?:\$mod|Control|Meta|Alt)\+/.test(each))
}

/** The binding of a command. */
export function bindingOf(id: CommandId): Binding {
  return keymap.find((binding) => binding.id === id)!
}
