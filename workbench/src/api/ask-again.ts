/** When the screens' questions are asked again: once for each revision of the record, and not while a decision is on its way. */
import type { QueryClient } from '@tanstack/react-query'

let turn: Promise<unknown> = Promise.resolve()

/** Sends decisions one after the other, in the order they were made. */
export function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const result = turn.then(work)
  turn = result.catch(() => undefined)
  return result
}

/** The latest revision that was asked for, or is as soon as no decision waits. */
let asked = 0
let isWaiting = false
let asking: Promise<void> = Promise.resolve()

/**
 * Asks all questions of the screens again when no further decision waits: those that come close together share one asking. A decision
 * and the event that tells of it bring the same revision, in either order; the second of them asks nothing. Without a revision all is
 * asked in any case. Resolves when the answers are there, also those that another has asked for.
 */
export function askAgain(client: QueryClient, revision?: number): Promise<void> {
  const isAsked = revision !== undefined && revision <= asked
  if (revision !== undefined) asked = Math.max(asked, revision)
  if (!isAsked && !isWaiting) asking = askWhenDecided(client)
  return asking
}

async function askWhenDecided(client: QueryClient): Promise<void> {
  isWaiting = true
  for (let last: unknown; last !== turn; ) {
    last = turn
    await last
  }
  isWaiting = false
  await client.invalidateQueries()
}
