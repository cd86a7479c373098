/** One download: under way, done with its size, or failed. */
import { useRef, useState } from 'react'
import { download } from '../../api/download.ts'
import type { IncidentFilter } from '../../api/types.ts'
import { say } from '../../ui/say.ts'

interface Download {
  readonly state: 'none' | 'running' | 'done' | 'failed'
  readonly bytes?: number
  readonly error?: unknown
  /** True when the file is there. */
  readonly start: () => Promise<boolean>
  readonly cancel: () => void
}

export function useDownload(id: string, file: string, filter: IncidentFilter): Download {
  const [now, setNow] = useState<Pick<Download, 'state' | 'bytes' | 'error'>>({ state: 'none' })
  const stop = useRef<AbortController>(undefined)
  const start = async (): Promise<boolean> => {
    stop.current = new AbortController()
    setNow({ state: 'running' })
    try {
      const request = Object.keys(filter).length === 0 ? {} : { filter }
      const bytes = await download(id, file, request, stop.current.signal)
      setNow({ state: 'done', bytes })
      say(`${file} is downloaded, ${size(bytes)}`)
      return true
    } catch (error) {
      if (stop.current.signal.aborted) setNow({ state: 'none' })
      else {
        setNow({ state: 'failed', error })
        say(error instanceof Error ? error.message : String(error))
      }
      return false
    }
  }
  return { ...now, start, cancel: () => stop.current?.abort() }
}

/** "14 kB" */
export function size(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`
  return bytes < 1e6 ? `${Math.round(bytes / 1000)} kB` : `${(bytes / 1e6).toFixed(1)} MB`
}
