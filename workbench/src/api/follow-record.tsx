/** Asks everything again when the record changes: by a decision here, an import, or another program at the same casefile. */
import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { askAgain } from './ask-again.ts'
import { eventsOf } from './events.ts'
import type { CasefileEvent } from './types.ts'

const again = 2000

export function FollowRecord() {
  const client = useQueryClient()
  useEffect(() => {
    const stop = new AbortController()
    let told: number | undefined
    const follow = async (): Promise<void> => {
      while (!stop.signal.aborted) {
        try {
          for await (const { event, data } of eventsOf('events', stop.signal)) {
            if (event !== 'record') continue
            const { revision } = data as CasefileEvent
            // Told of twice: what was answered in between may be older.
            void askAgain(client, revision === told ? undefined : revision)
            told = revision
          }
        } catch {
          if (stop.signal.aborted) return
        }
        await new Promise((resolve) => setTimeout(resolve, again))
      }
    }
    void follow()
    return () => stop.abort()
  }, [client])
  return null
}
