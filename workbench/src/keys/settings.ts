/** A person's own keys: kept in this browser, nowhere else. */
import { storeOf } from '../ui/store.ts'
import { type Binding, type CommandId, keymap } from './keymap.ts'

export interface KeySettings {
  /** False: keys without Ctrl, Alt or ⌘ do nothing, but for Escape. */
  readonly letters: boolean
  /** Keys in place of those of the map. */
  readonly own: Readonly<Partial<Record<CommandId, readonly string[]>>>
}

const key = 'qanat.keys'
const usual: KeySettings = { letters: true, own: {} }
let settings = stored()
const store = storeOf(() => settings)

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
  store.changed()
}

export function useKeySettings(): KeySettings {
  return store.use()
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
