/** What is kept outside of React and shown by it: whoever shows it is told when it has changed. */
import { useSyncExternalStore } from 'react'

interface Store<T> {
  /** What `read` gives, followed by a component. */
  readonly use: () => T
  /** To be called after a change. */
  readonly changed: () => void
}

/** `read` gives the same object until something has changed. */
export function storeOf<T>(read: () => T): Store<T> {
  const listeners = new Set<() => void>()
  const follow = (tell: () => void): (() => void) => {
    listeners.add(tell)
    return () => listeners.delete(tell)
  }
  return {
    use: () => useSyncExternalStore(follow, read),
    changed: () => {
      for (const tell of listeners) tell()
    },
  }
}
