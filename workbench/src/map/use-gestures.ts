/** Hands and wheels on the map: drag pans, pinch and wheel zoom, a click picks, a drag with Shift (or while a box is asked for) draws one. */
import { type RefObject, useEffect, useRef } from 'react'

/** Pixels from the centre of the map. */
interface Pixel {
  readonly right: number
  readonly down: number
}

export interface Gestures {
  readonly onPan: (right: number, down: number) => void
  readonly onZoom: (steps: number, at: Pixel) => void
  readonly onPick: (at: Pixel) => void
  readonly onHover: (at: Pixel | undefined) => void
  /** Absent where no box can be drawn; `isDone` on release. */
  readonly onBox: ((from: Pixel, to: Pixel, isDone: boolean) => void) | undefined
  /** True while the next drag draws a box without Shift. */
  readonly isBoxing: boolean
  /** When a movement has come to its end. */
  readonly onRest: () => void
}

/** A press that moves less than so many pixels is a click. */
const slip = 4

export function useGestures(target: RefObject<HTMLElement | null>, given: Gestures): void {
  const latest = useRef(given)
  latest.current = given
  useEffect(() => {
    const element = target.current
    if (element === null) return
    const stop = new AbortController()
    const pointers = new Map<number, PointerEvent>()
    let begun: { readonly at: Pixel; readonly box: boolean } | undefined
    let isDrag = false
    let resting: ReturnType<typeof setTimeout> | undefined
    const rest = (): void => {
      clearTimeout(resting)
      resting = setTimeout(() => latest.current.onRest(), 120)
    }
    const pixel = ({ clientX, clientY }: MouseEvent): Pixel => {
      const { left, top, width, height } = element.getBoundingClientRect()
      return { right: clientX - left - width / 2, down: clientY - top - height / 2 }
    }
    const gap = (): number => {
      const [a, b] = [...pointers.values()]
      return a === undefined || b === undefined ? 0 : Math.hypot(a.clientX - b.clientX, a.clientY - b.clientY)
    }
    const listen = <K extends keyof HTMLElementEventMap>(
      name: K,
      act: (event: HTMLElementEventMap[K]) => void,
      options: AddEventListenerOptions = {},
    ): void => element.addEventListener(name, act, { ...options, signal: stop.signal })

    listen('pointerdown', (event) => {
      if (event.button !== 0 || (event.target as Element).closest('button') !== null) return
      element.setPointerCapture(event.pointerId)
      pointers.set(event.pointerId, event)
      isDrag = pointers.size > 1
      const { onBox, isBoxing } = latest.current
      begun = { at: pixel(event), box: onBox !== undefined && (event.shiftKey || isBoxing) }
    })
    listen('pointermove', (event) => {
      const before = pointers.get(event.pointerId)
      if (before === undefined || begun === undefined) {
        latest.current.onHover(pixel(event))
        return
      }
      const apart = gap()
      pointers.set(event.pointerId, event)
      const at = pixel(event)
      if (!isDrag && Math.hypot(at.right - begun.at.right, at.down - begun.at.down) < slip) {
        pointers.set(event.pointerId, before)
        return
      }
      isDrag = true
      if (pointers.size > 1 && apart > 0) latest.current.onZoom(Math.log2(gap() / apart), at)
      else if (begun.box) latest.current.onBox?.(begun.at, at, false)
      else latest.current.onPan(before.clientX - event.clientX, before.clientY - event.clientY)
    })
    const end = (event: PointerEvent): void => {
      if (!pointers.delete(event.pointerId) || begun === undefined || pointers.size > 0) return
      const at = pixel(event)
      if (event.type === 'pointerup') {
        if (!isDrag) latest.current.onPick(at)
        else if (begun.box) latest.current.onBox?.(begun.at, at, true)
      }
      begun = undefined
      rest()
    }
    listen('pointerup', end)
    listen('pointercancel', end)
    listen('pointerleave', () => latest.current.onHover(undefined))
    listen(
      'wheel',
      (event) => {
        // The page scrolls over a map that nobody has turned to.
        if (!event.ctrlKey && !element.contains(document.activeElement)) return
        event.preventDefault()
        latest.current.onZoom(-event.deltaY / (event.deltaMode === 0 ? 300 : 8), pixel(event))
        rest()
      },
      { passive: false },
    )
    return () => {
      clearTimeout(resting)
      stop.abort()
    }
  }, [target])
}
