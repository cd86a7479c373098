/** Asks everything again when the record changes: by a decision here, an import, or another program at the same casefile. */
import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { eventsOf } from './events.ts'

const again = 2000

export function FollowRecord() {
  const client = useQueryClient()
  useEffect(() => {
    const stop = new AbortController()
    const follow = async (): Promise<void> => {
      while (!stop.signal.aborted) {
        try {
          for await (const { event } of eventsOf('events', stop.signal))
            if (event === 'record') await client.invalidateQueries()
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
