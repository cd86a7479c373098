/** Files that are dropped anywhere on the window, so that a drop beside the box does not make the browser leave the page. */
import { useEffect, useRef, useState } from 'react'

/** Takes what is dropped; true while files are dragged over the window. */
export function useDrop(take: (data: DataTransfer) => void): boolean {
  const [over, setOver] = useState(false)
  const latest = useRef(take)
  latest.current = take
  useEffect(() => {
    const stop = new AbortController()
    const { signal } = stop
    const drag = (event: DragEvent): void => {
      if (event.dataTransfer?.types.includes('Files') !== true) return
      event.preventDefault()
      setOver(true)
    }
    addEventListener('dragover', drag, { signal })
    addEventListener('dragleave', (event) => event.relatedTarget === null && setOver(false), { signal })
    addEventListener(
      'drop',
      (event) => {
        if (event.dataTransfer?.types.includes('Files') !== true) return
        event.preventDefault()
        setOver(false)
        latest.current(event.dataTransfer)
      },
      { signal },
    )
    return () => stop.abort()
  }, [])
  return over
}
