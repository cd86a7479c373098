/** How large an element is on the page, followed as it changes. */
import { type RefObject, useLayoutEffect, useState } from 'react'
import type { Size } from './view.ts'

/** CSS pixels; 0 by 0 before the first measure. */
export function useSize(stage: RefObject<HTMLElement | null>): Size {
  const [size, setSize] = useState<Size>({ width: 0, height: 0 })
  useLayoutEffect(() => {
    const element = stage.current
    if (element === null) return
    const measure = (): void => setSize({ width: element.clientWidth, height: element.clientHeight })
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [stage])
  return size
}
