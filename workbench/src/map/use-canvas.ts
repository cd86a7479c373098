/** A canvas as sharp as the screen, drawn with each render. */
import { type RefObject, useLayoutEffect, useRef } from 'react'
import type { Size } from './view.ts'

/** `draw` gets a canvas of `ratio` pixels to a CSS pixel; it is not called while the size is 0. */
export function useCanvas(
  size: Size,
  draw: (context: CanvasRenderingContext2D, ratio: number) => void,
): RefObject<HTMLCanvasElement | null> {
  const canvas = useRef<HTMLCanvasElement>(null)
  useLayoutEffect(() => {
    const sheet = canvas.current
    const context = sheet?.getContext('2d')
    if (!sheet || !context || size.width === 0) return
    const ratio = Math.min(2, devicePixelRatio || 1)
    const [width, height] = [Math.round(size.width * ratio), Math.round(size.height * ratio)]
    if (sheet.width !== width || sheet.height !== height) Object.assign(sheet, { width, height })
    draw(context, ratio)
  })
  return canvas
}
