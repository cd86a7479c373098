/** Letters that come later than the picture: a canvas does not wait for them. */
import { useEffect, useRef } from 'react'
import { forgetWidths } from './labels.ts'

/** Draws again when letters have come. */
export function useFonts(draw: () => void): void {
  const latest = useRef(draw)
  latest.current = draw
  useEffect(() => {
    const come = (): void => {
      forgetWidths()
      latest.current()
    }
    document.fonts.addEventListener('loadingdone', come)
    return () => document.fonts.removeEventListener('loadingdone', come)
  }, [])
}
