/** What need not follow every step of a brush: it changes when the pointer pauses, and when it is done. */
import { useEffect, useReducer, useRef } from 'react'

/** Milliseconds without a step that are a pause. */
const pause = 150

/** The value; while it is moving, the one it had when it last rested. */
export function useResting<T>(value: T, isMoving: boolean): T {
  const rested = useRef(value)
  const [, showAgain] = useReducer((times: number) => times + 1, 0)
  if (!isMoving) rested.current = value
  useEffect(() => {
    if (!isMoving) return
    const timer = setTimeout(() => {
      rested.current = value
      showAgain()
    }, pause)
    return () => clearTimeout(timer)
  }, [value, isMoving])
  return rested.current
}
