/** One line at a time for the status region: what was done, read out by screen readers. */
import { storeOf } from './store.ts'

export interface Said {
  /** Grows with each line, so that the same words twice are said twice. */
  readonly number: number
  readonly text: string
}

let said: Said = { number: 0, text: '' }
const store = storeOf(() => said)

/** Tells the person what was done or what happened, in one line. */
export function say(text: string): void {
  said = { number: said.number + 1, text }
  store.changed()
}

export function useSaid(): Said {
  return store.use()
}
