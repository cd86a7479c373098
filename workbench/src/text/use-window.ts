/** Which stretch of a long text is near the eyes: what is in view and about two screens before and after it. */
import { useEffect, useState } from 'react'
import type { Span } from '../../../src/model/index.ts'
import type { TextMap } from './text-map.ts'

/** Shorter texts are near as a whole. */
const short = 20_000

export function useWindow(map: TextMap | undefined): Span {
  const [near, setNear] = useState<Span>([0, 0])
  useEffect(() => {
    if (map === undefined) return
    const [first = 0] = map.starts
    if (map.end - first <= short || typeof IntersectionObserver !== 'function') {
      setNear([first, map.end])
      return
    }
    const seen = new Set<number>()
    const indexes = new Map(map.nodes.map((node, index) => [node.parentElement as Element, index]))
    const observer = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) {
          const index = indexes.get(target)!
          if (isIntersecting) seen.add(index)
          else seen.delete(index)
        }
        if (seen.size === 0) return
        const [from, to] = [Math.min(...seen), Math.max(...seen)]
        const [start, end] = [map.starts[from]!, map.starts[to + 1] ?? map.end]
        const half = Math.ceil((end - start) / 3)
        // It moves only when what is a screen away is not in it, so that not every turn of the wheel lights all anew.
        setNear((held) =>
          held[0] <= start && end <= held[1] ? held : [Math.max(first, start - half), Math.min(map.end, end + half)],
        )
      },
      { rootMargin: '100% 0px' },
    )
    for (const element of indexes.keys()) observer.observe(element)
    return () => observer.disconnect()
  }, [map])
  return near
}
