/** The key of a command, as a person sees it on a button. */
import type { CommandId } from './keymap.ts'
import { bindingOf, keysOf, useKeySettings } from './settings.ts'

const isMac = /Mac|iPhone|iPad/.test(navigator.platform)

/** "Ctrl K", "Shift X", "G R". */
export function keyName(keys: string): string {
  return keys
    .replace('$mod', isMac ? '⌘' : 'Ctrl')
    .replace('Escape', 'Esc')
    .replace('ArrowDown', '↓')
    .replace('ArrowUp', '↑')
    .replace(/^Shift\+\?$/, '?')
    .split(/[+ ]/)
    .map((part) => (part.length === 1 ? part.toUpperCase() : part))
    .join(' ')
}

/** The first key of a command; nothing when it has none. */
export function Key({ id }: { readonly id: CommandId }) {
  const [first] = keysOf(bindingOf(id), useKeySettings())
  return first === undefined ? null : (
    <span className="key" aria-hidden="true">
      {keyName(first)}
    </span>
  )
}

/** For `aria-keyshortcuts`. */
export function useAriaKeys(id: CommandId | undefined): string | undefined {
  const settings = useKeySettings()
  if (id === undefined) return undefined
  const keys = keysOf(bindingOf(id), settings).map((each) => each.replace('$mod', isMac ? 'Meta' : 'Control'))
  return keys.length === 0 ? undefined : keys.join(' ')
}
