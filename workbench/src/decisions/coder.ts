/** Who decides at this browser, as they call themselves; no account, no password, a name in the log. */
import { storeOf } from '../ui/store.ts'

const key = 'qanat.coder'
const store = storeOf(coder)

/** The name that the person gave here. */
export function coder(): string | undefined {
  return localStorage.getItem(key) ?? undefined
}

/** Keeps a name; an empty one forgets it. */
export function keepCoder(name: string): void {
  if (name.trim() === '') localStorage.removeItem(key)
  else localStorage.setItem(key, name.trim())
  store.changed()
}

export function useCoder(): string | undefined {
  return store.use()
}
