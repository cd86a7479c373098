/** Who decides at this browser, as they call themselves; no account, no password, a name in the log. */
import { useSyncExternalStore } from 'react'

const key = 'qanat.coder'
const listeners = new Set<() => void>()

/** The name that the person gave here. */
export function coder(): string | undefined {
  return localStorage.getItem(key) ?? undefined
}

/** Keeps a name; an empty one forgets it. */
export function keepCoder(name: string): void {
  if (name.trim() === '') localStorage.removeItem(key)
  else localStorage.setItem(key, name.trim())
  for (const tell of listeners) tell()
}

export function useCoder(): string | undefined {
  return useSyncExternalStore((tell) => {
    listeners.add(tell)
    return () => listeners.delete(tell)
  }, coder)
}
